import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatNumber } from '#messages/format'
import { apiWords } from '#messages/screens/api'
import { Unreachable } from '../shell/ask.ts'
import { Failure } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { bodyFor, type Call, callOf, curlOf, type Operation, type Parameter } from './operations.ts'

/** A form made of the parameters of an operation, and what the server answers. */
export function TryForm({ operation }: { readonly operation: Operation }) {
  const { language } = useView()
  const say = useWords(apiWords)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [body, setBody] = useState(() => bodyFor(operation))
  const [file, setFile] = useState<File>()
  const sending = useMutation({ mutationFn: (it: Call) => sent(it, file), networkMode: 'always' })
  const call = callOf(operation, values, body)
  const takesFile = operation.requestBody !== undefined && !('application/json' in operation.requestBody.content)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    sending.mutate(call)
  }
  return (
    <section aria-label={`${operation.method} ${operation.path}`}>
      <h2>{operation['x-text'][language]}</h2>
      {operation.tags.includes('records') && operation.method === 'POST' ? <p>{say('records')}</p> : undefined}
      <form className="api-form" onSubmit={send}>
        {(operation.parameters ?? []).length === 0 && operation.requestBody === undefined ? (
          <p>{say('noFields')}</p>
        ) : undefined}
        {(operation.parameters ?? []).map((it) => (
          <Field
            key={it.name}
            of={it}
            value={values[it.name] ?? ''}
            onChange={(value) => setValues({ ...values, [it.name]: value })}
          />
        ))}
        {operation.requestBody === undefined || takesFile ? undefined : (
          <label className="field">
            {say('body')}
            <textarea value={body} spellCheck={false} onChange={(event) => setBody(event.target.value)} />
          </label>
        )}
        {takesFile ? (
          <label className="field">
            {say('file')}
            <input type="file" onChange={(event) => setFile(event.target.files?.[0])} />
          </label>
        ) : undefined}
        <p>
          <Button type="submit" className="react-aria-Button primary" isDisabled={sending.isPending}>
            {say(sending.isPending ? 'sending' : 'send')}
          </Button>
        </p>
      </form>
      <Copy text={curlOf(takesFile ? { ...call, body: '@file' } : call, window.location.origin)} />
      {sending.error === null ? undefined : <Failure error={sending.error} onRetry={() => sending.mutate(call)} />}
      {sending.data === undefined ? undefined : <Answer of={sending.data} address={call.address} />}
    </section>
  )
}

type FieldProps = { readonly of: Parameter; readonly value: string; readonly onChange: (value: string) => void }

function Field({ of, value, onChange }: FieldProps) {
  const { language } = useView()
  const say = useWords(apiWords)
  const { name, required, schema } = of
  const change = (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value)
  return (
    <label className="field">
      <span>
        <code>{name}</code>
        {required === true ? ` (${say('required')})` : ''}
      </span>
      {schema.enum === undefined ? (
        <input
          value={value}
          required={required === true}
          placeholder={String(schema.default ?? '')}
          onChange={change}
        />
      ) : (
        <select value={value} required={required === true} onChange={change}>
          <option value="">{say('notGiven')}</option>
          {schema.enum.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </select>
      )}
      <small>{of['x-text'][language]}</small>
    </label>
  )
}

function Copy({ text }: { readonly text: string }) {
  const say = useWords(apiWords)
  const [copied, setCopied] = useState('')
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <section aria-label={say('address')}>
      <h3>{say('address')}</h3>
      <div className="api-copy">
        <code>{text}</code>
        <Button onPress={() => void copy().catch(() => undefined)}>{say(copied === text ? 'copied' : 'copy')}</Button>
      </div>
    </section>
  )
}

type Answered = {
  readonly status: number
  readonly took: number
  readonly type: string
  readonly size: number
  readonly text: string
}

/** Characters of an answer that are shown. */
const shown = 40_000

function Answer({ of, address }: { readonly of: Answered; readonly address: string }) {
  const { language } = useView()
  const say = useWords(apiWords)
  const facts = [
    [say('status'), String(of.status)],
    [say('took'), `${formatNumber(Math.round(of.took), language)} ${say('milliseconds')}`],
    [say('size'), `${formatNumber(of.size, language)} ${say('bytes')}`],
    [say('type'), of.type],
  ]
  return (
    <section className="api-answer" aria-label={say('answer')} role="status">
      <h3>{say('answer')}</h3>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {of.text === '' ? (
        <a href={address} download>
          {say('download')}
        </a>
      ) : (
        // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by keyboard
        <pre tabIndex={0}>{of.text.slice(0, shown)}</pre>
      )}
      {of.text.length > shown ? <p>{say('cut')}</p> : undefined}
    </section>
  )
}

/** Sends it as it stands: what the server refuses is an answer too. @throws Unreachable */
async function sent(call: Call, file: File | undefined): Promise<Answered> {
  const began = performance.now()
  const answer = await fetch(call.address, {
    method: call.method,
    headers: call.headers,
    ...(call.body === undefined ? {} : { body: file ?? call.body }),
  }).catch(() => {
    throw new Unreachable()
  })
  const bytes = await answer.arrayBuffer()
  const type = answer.headers.get('content-type') ?? ''
  const isText = /json|xml|text|csv/.test(type)
  const text = isText ? new TextDecoder().decode(bytes) : ''
  return {
    status: answer.status,
    took: performance.now() - began,
    type,
    size: bytes.byteLength,
    text: /\bjson\b/.test(type) && !type.includes('ndjson') ? indented(text) : text,
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
