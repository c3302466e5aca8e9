import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Counts, ImportEvent, ImportRow } from '../../api/import-events.ts'
import type { ProblemDetails } from '../../api/problem-details.ts'
import { fetched, Refusal } from '../shell/ask.ts'

type Done = Extract<ImportEvent, { kind: 'done' }>

/** One file on its way, with all that was said of it. */
export type Item = {
  readonly key: number
  readonly file: File
  /** Its name, with its folder where a folder was chosen. */
  readonly name: string
  readonly state: 'queued' | 'sending' | 'waiting' | 'running' | 'failed' | 'lost' | 'cancelled' | Done['how']
  readonly counts: Omit<Counts, 'rows'>
  readonly rows: readonly ImportRow[]
  readonly before: number
  readonly several: Done['several']
}

/** A file with the name that it is sent under. */
export type Named = { readonly file: File; readonly name: string }

const none: Item['counts'] = { read: 0, taken: 0, quarantined: 0, leftOut: 0, bytes: 0, untold: 0 }

/** The files that somebody chose, sent one after the other. What the server has acknowledged stays, whatever happens then; the files stay
 *  in the list until they are taken out of it. */
export function useImport() {
  const client = useQueryClient()
  const [items, setItems] = useState<readonly Item[]>([])
  const [isRunning, setRunning] = useState(false)
  const running = useRef<AbortController>(undefined)
  const next = useRef(1)

  const change = (key: number, made: (it: Item) => Partial<Item>): void =>
    setItems((all) => all.map((it) => (it.key === key ? { ...it, ...made(it) } : it)))

  const add = (files: readonly Named[]): void =>
    setItems((all) => [...all, ...files.map(({ file, name }): Item => ({ key: next.current++, file, name, ...fresh }))])

  const run = async (isCheck: boolean, which: (it: Item) => boolean): Promise<void> => {
    const asked = items.filter(which)
    const abort = new AbortController()
    running.current = abort
    setRunning(true)
    for (const it of asked) change(it.key, () => fresh)
    for (const it of asked) {
      if (abort.signal.aborted) break
      await send(it, isCheck, abort.signal, (made) => change(it.key, made))
    }
    if (abort.signal.aborted)
      setItems((all) => all.map((it) => (isUnderWay(it.state) ? { ...it, state: 'cancelled' } : it)))
    setRunning(false)
    if (!isCheck) await client.invalidateQueries()
  }

  return { items, isRunning, add, run, cancel: () => running.current?.abort(), clear: () => setItems([]) }
}

const fresh = { state: 'queued', counts: none, rows: [], before: 0, several: [] } as const

export const isUnderWay = (it: Item['state']): boolean =>
  it === 'queued' || it === 'sending' || it === 'waiting' || it === 'running'

async function send(
  { file, name }: Item,
  isCheck: boolean,
  signal: AbortSignal,
  change: (made: (it: Item) => Partial<Item>) => void,
): Promise<void> {
  change(() => ({ state: 'sending' }))
  const query = new URLSearchParams({ name, changed: `${file.lastModified}`, check: `${isCheck}` })
  try {
    const answer = await fetch(`/api/activities/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal,
    })
    if (answer.headers.get('content-type')?.startsWith('application/problem+json') === true) {
      const { problems } = (await answer.json()) as ProblemDetails
      const rows = problems.map(({ code, vi, en }): ImportRow => ({ file: name, severity: 'error', code, vi, en }))
      return change(() => ({ state: 'failed', rows }))
    }
    if (!answer.ok || answer.body === null) return change(() => ({ state: 'lost' }))
    let isDone = false
    for await (const event of eventsIn(answer.body)) {
      isDone ||= event.kind === 'done' || event.kind === 'failed'
      change((it) => after(it, event))
    }
    if (!isDone) change(() => ({ state: 'lost' }))
  } catch {
    change(() => ({ state: signal.aborted ? 'cancelled' : 'lost' }))
  }
}

function after(it: Item, event: ImportEvent): Partial<Item> {
  switch (event.kind) {
    case 'waiting':
      return { state: 'waiting' }
    case 'failed':
      return { state: 'failed', rows: [...it.rows, ...event.rows] }
    case 'progress': {
      const { rows, kind: _, ...counts } = event
      return { state: 'running', counts, rows: rows.length === 0 ? it.rows : [...it.rows, ...rows] }
    }
    case 'done': {
      const { rows, kind: _, how, before, several, ...counts } = event
      return { state: how, before, several, counts, rows: [...it.rows, ...rows] }
    }
  }
}

/** The lines of an answer as they come in. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (text + value).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as ImportEvent
  }
}

/** Saves the answer to a request as a file of the reader's. @throws Refusal, Unreachable */
export async function saveAnswer(address: string, body: unknown, name: string): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Refusal((await answer.json()) as ProblemDetails)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Takes a file out of the store again. @throws Refusal, Unreachable */
export const undo = (file: string): Promise<unknown> =>
  fetched('/api/activities/undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file }),
  })
