import { Problems } from '#ground/problem'
import type { Rules } from '#rules/2-ir/rules'
import { rulesHash } from '#rules/hash'
import { type Engine, engineOf, wordsOf } from './engine.ts'
import { householdFrom, householdIn } from './engine-read.ts'
import type { Message, Reply } from './messages.ts'

/** Runs the rules beside the page, so that a long answer never keeps anybody from typing. The page loads this file to learn its address; only as a worker does it
 *  do anything. */
export const address = import.meta.url

let opened: Promise<{ readonly engine: Engine; readonly rules: Rules }> | undefined

async function open(): Promise<{ readonly engine: Engine; readonly rules: Rules }> {
  const response = await fetch('/api/rules.json')
  if (!response.ok) throw new TypeError(`rules.json: ${response.status}`)
  const { reforms: _, ...rules } = (await response.json()) as Rules & { readonly reforms?: unknown }
  const hash = response.headers.get('etag')?.match(/[0-9a-f]{64}/)?.[0] ?? rulesHash(rules)
  return { rules, engine: engineOf({ rules, hash }) }
}

async function replyTo(it: Message): Promise<unknown> {
  opened ??= open().catch((error: unknown) => {
    // The next question tries again: the server may be there by then.
    opened = undefined
    throw error
  })
  const { engine, rules } = await opened
  switch (it.question) {
    case 'open':
      return { label: rules.label, since: rules.since, inputs: rules.inputs, enumerations: rules.enumerations }
    case 'from-link':
      return householdFrom(it.held, rules)
    case 'from-file':
      return { household: householdIn(it.text, it.file, rules), leftOut: [] }
    case 'answer':
      return engine.answer(it.asked)
    case 'grounds':
      return engine.grounds(it.asked, it.scheme, it.whose)
    case 'next':
      return engine.next(it.asked)
    case 'compared':
      return engine.compared(it.asked, it.and)
    case 'file':
      return (await import('./engine-files.ts')).fileOf(engine, it.asked, it.form)
  }
}

async function hear({ data }: MessageEvent<Message>): Promise<void> {
  const { id } = data
  const begin = performance.now()
  const send = (reply: Reply): void => postMessage(reply)
  try {
    const value = await replyTo(data)
    send({ id, value, milliseconds: performance.now() - begin })
  } catch (error) {
    send({ id, ...(error instanceof Problems ? { problems: wordsOf(error) } : { fault: String(error) }) })
  }
}

if (typeof document === 'undefined') addEventListener('message', (event) => void hear(event as MessageEvent<Message>))
