import { useEffect, useState } from 'react'
import { formatNumber } from '#messages/format'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import { shellWords } from '#messages/screens/shell'
import { sorts } from '../../store/registry-shape.ts'
import { useNarrow } from '../parts/narrow.ts'
import { addressOf } from '../shell/ask.ts'
import { Failure, Loading } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { type Asked, type Head, useAsked } from './registry-asked.ts'
import { columns } from './registry-cells.tsx'
import { Chosen, Filters } from './registry-filters.tsx'
import { Cards, Grid } from './registry-grid.tsx'
import { useHead } from './registry-head.ts'

/** Every activity of the dossier and of its store. */
export default function Registry() {
  const { language } = useView()
  const say = useWords(responsesWords)
  const asked = useAsked()
  const { data, error, refetch, isPlaceholderData } = useHead(asked)
  const isNarrow = useNarrow()
  const chosen = useColumns()
  return (
    <div className="registry">
      <h1>{say('registry')}</h1>
      <SearchRow asked={asked} head={data} />
      <LeftOut asked={asked} head={data} />
      <Chosen facets={data?.facets} />
      <div className="beside">
        <aside aria-label={say('filters')}>
          <details className="panel" open={!isNarrow}>
            <summary>{say('filters')}</summary>
            <Filters facets={data?.facets} />
          </details>
        </aside>
        <section aria-label={say('registry')} className={isPlaceholderData ? 'table is-old' : 'table'}>
          {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : undefined}
          {data === undefined ? (
            error === null ? (
              <Loading />
            ) : undefined
          ) : (
            <>
              <Told head={data} asked={asked} />
              {data.total === 0 ? (
                data.making === undefined ? (
                  <p className="note">{say('noRows')}</p>
                ) : undefined
              ) : isNarrow ? (
                <Cards asked={asked} edition={editionOf(data)} total={data.total} />
              ) : (
                <Grid asked={asked} edition={editionOf(data)} total={data.total} columns={chosen} />
              )}
            </>
          )}
        </section>
      </div>
      <p className="heard" role="status">
        {data === undefined ? '' : `${formatNumber(data.total, language)} ${say('rowsAll')}`}
      </p>
    </div>
  )
}

/** Rows that were fetched before a table was made anew are not those of after it. */
const editionOf = ({ making, all }: Head): string => `${all} ${making === undefined}`

/** How many rows there are, what is being done, and what one has to know of their order. */
function Told({ head, asked }: { readonly head: Head; readonly asked: Asked }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { total, all, making } = head
  return (
    <div className="told">
      {all === 0 && making !== undefined ? undefined : (
        <p className="rows-count">
          <strong>{formatNumber(total, language)}</strong>{' '}
          {total === all ? say('rowsAll') : `${say('rowsOf')} ${formatNumber(all, language)} ${say('rowsEnd')}`}
        </p>
      )}
      {making === undefined ? undefined : (
        <p role="status" className="note">
          {say(all === 0 ? 'making' : 'makingAnew')}: {formatNumber(making.done, language)} /{' '}
          {formatNumber(making.of, language)}
          <progress value={making.done} max={Math.max(1, making.of)} aria-label={say('making')} />
        </p>
      )}
      {asked.sort === 'committed' || asked.sort === 'spent' ? (
        <p className="note">{say('currencyOrder')}</p>
      ) : undefined}
    </div>
  )
}

function SearchRow({ asked, head }: { readonly asked: Asked; readonly head: Head | undefined }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const shell = useWords(shellWords)
  const [search, set] = useSearchState()
  const [words, setWords] = useState(search['q'] ?? '')
  useEffect(() => setWords(search['q'] ?? ''), [search['q']])
  useEffect(() => {
    if (words === (search['q'] ?? '')) return undefined
    const timer = setTimeout(() => set({ q: words }), 250)
    return () => clearTimeout(timer)
    // What is typed is asked once it rests; the address follows, and does not lead.
  }, [words])
  const file = (form: string): string => addressOf(`registry.${form}`, asked.fields)
  return (
    <div className="registry-tools no-print">
      <label className="field search">
        <span>{say('searchIn')}</span>
        <input
          type="search"
          value={words}
          placeholder={say('searchHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{say('sortBy')}</span>
        <select
          value={`${asked.sort} ${asked.order}`}
          onChange={(event) => {
            const [sort, order] = event.target.value.split(' ')
            set({ sort, order })
          }}
        >
          {sorts.flatMap((it) =>
            (['up', 'down'] as const).map((order) => (
              <option key={`${it} ${order}`} value={`${it} ${order}`}>
                {registryWords[it][language]}, {say(order)}
              </option>
            )),
          )}
        </select>
      </label>
      <ColumnChoice />
      <details className="menu">
        <summary className="button">{say('downloadRows')}</summary>
        <ul>
          {[
            ['csv', 'CSV'],
            ['xlsx', 'Excel'],
            ['jsonl', 'JSON Lines'],
          ].map(([form = '', name]) => (
            <li key={form}>
              <a href={file(form)} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {head === undefined ? <span className="heard">{shell('loading')}</span> : undefined}
    </div>
  )
}

/** Columns by the address; those that stand there first without. */
function useColumns() {
  const [search] = useSearchState()
  const asked = search['columns']?.split(' ') ?? []
  const found = columns.filter((it) => asked.includes(it.key))
  return found.length === 0 ? columns.filter((it) => it.isFirst) : found
}

function ColumnChoice() {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [, set] = useSearchState()
  const shown = useColumns().map((it) => it.key)
  return (
    <details className="menu wide-only">
      <summary className="button">{say('columns')}</summary>
      <ul>
        {columns.map(({ key }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(key)}
                disabled={key === 'title'}
                onChange={() =>
                  set({
                    columns: columns
                      .map((it) => it.key)
                      .filter((it) => (it === key ? !shown.includes(it) : shown.includes(it)))
                      .join(' '),
                  })
                }
              />
              {registryWords[key][language]}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

function LeftOut({ asked, head }: { readonly asked: Asked; readonly head: Head | undefined }) {
  const say = useWords(responsesWords)
  const [search] = useSearchState()
  const noColumn = (search['columns']?.split(' ') ?? []).filter((it) => !columns.some((one) => one.key === it))
  const left = [
    ...asked.leftOut,
    ...noColumn.map((it) => `columns=${it}`),
    ...(head?.leftOut ?? []).map(({ field, value }) => `${field}=${value}`),
  ]
  if (left.length === 0) return undefined
  return (
    <p role="status" className="left-out">
      {say('leftOut')}: {left.join(', ')}
    </p>
  )
}
