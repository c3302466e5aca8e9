import { folded } from '#ground/fold'
import { apiWords } from '#messages/screens/api'
import { useFetched } from '../shell/answers.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { type Description, type Operation, operationsIn } from './operations.ts'
import { TryForm } from './try-form.tsx'

/** Every address of the API with what it takes, and a form to try it. Which one is open stands in the address of the page. */
export default function Home() {
  const say = useWords(apiWords)
  const description = useFetched<Description>('/api/openapi.json')
  const [{ operation, q = '', leftOut: _leftOut }, set] = useSearchState()
  const operations = operationsIn(description)
  const open = operations.find((it) => it.operationId === operation) ?? operations[0]
  const found = operations.filter((it) => matches(it, q))
  return (
    <>
      <h1>{say('title')}</h1>
      <p>
        {say('lead')} <a href="/api/openapi.json">{say('description')}</a>
      </p>
      <div className="api-call">
        <nav aria-label={say('operations')}>
          <p className="field">
            <label>
              {say('filter')} <input type="search" value={q} onChange={(event) => set({ q: event.target.value })} />
            </label>
          </p>
          {found.length === 0 ? (
            <p role="status">{say('noneFound')}</p>
          ) : (
            <Operations of={found} open={open} onOpen={(id) => set({ operation: id })} />
          )}
        </nav>
        {open === undefined ? undefined : <TryForm key={open.operationId} operation={open} />}
      </div>
    </>
  )
}

const matches = (it: Operation, q: string): boolean =>
  folded(`${it.method} ${it.path} ${it['x-text'].vi} ${it['x-text'].en}`).includes(folded(q))

type Props = {
  readonly of: readonly Operation[]
  readonly open: Operation | undefined
  readonly onOpen: (id: string) => void
}

function Operations({ of, open, onOpen }: Props) {
  const { language } = useView()
  return (
    <ul className="api-list">
      {of.map((it) => (
        <li key={it.operationId}>
          <a
            href={`?operation=${it.operationId}`}
            className={it === open ? 'here' : ''}
            aria-current={it === open ? 'true' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey) return
              event.preventDefault()
              onOpen(it.operationId)
            }}
          >
            <code>
              {it.method} {it.path}
            </code>
            {it['x-text'][language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
