import { useState } from 'react'
import { isMissing } from '#ground/missing'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { termName } from '#messages/registry-terms'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import { endings, longestWindow, type RegistryAnswer, type RegistryRow } from '../../store/registry-shape.ts'
import { DocumentView } from '../parts/document-view.tsx'
import { Picture } from '../parts/picture.tsx'
import { Failure, Loading, Waiting } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import { type Search, useSearchState, useView, useWords } from '../shell/view.ts'
import { type Head, useAsked, valuesAsked } from './registry-asked.ts'
import { list, State, Title } from './registry-cells.tsx'
import { Chosen, Filters } from './registry-filters.tsx'
import { useHead } from './registry-head.ts'
import { Drawing, grouped, hasDay } from './timeline-drawing.tsx'

/** Bars that are drawn before more are asked for. */
const drawnFirst = 150

const groupings = ['partner', 'function'] as const

/** When activities run, what ends soon, and what followed what ended. */
export default function Timeline() {
  const say = useWords(responsesWords)
  const asked = useAsked()
  const [search, set] = useSearchState()
  const [most, setMost] = useState(drawnFirst)
  const by = groupings.find((it) => it === search['by']) ?? 'partner'
  const fields = { ...asked.fields, sort: by === 'partner' ? 'partner' : 'start', order: 'up' as const }
  const { data, error, refetch } = useHead({ fields }, most)
  const [partner] = valuesAsked(search['partner'])
  const [need] = valuesAsked(search['function'])
  return (
    <div className="registry timeline">
      <h1>{say('timeline')}</h1>
      <div className="registry-tools no-print">
        <label className="field">
          <span>{say('groupBy')}</span>
          <select value={by} onChange={(event) => set({ by: event.target.value })}>
            {groupings.map((it) => (
              <Option key={it} value={it} />
            ))}
          </select>
        </label>
        <Go to="responses/registry" search={searchOf(search)} className="button">
          {say('asTable')}
        </Go>
      </div>
      <WrongHere search={search} head={data} />
      <Chosen facets={data?.facets} />
      <div className="beside">
        <aside aria-label={say('filters')}>
          <details className="panel" open={window.innerWidth > 704}>
            <summary>{say('filters')}</summary>
            <Filters facets={data?.facets} />
          </details>
        </aside>
        <section aria-label={say('timeline')} className="table">
          {error === null ? undefined : <Failure error={error} onRetry={() => void refetch()} />}
          {data === undefined ? (
            error === null ? (
              <Loading />
            ) : undefined
          ) : (
            <>
              <Soon head={data} />
              <Drawn data={data} by={by} onMore={() => setMost(Math.min(longestWindow, most * 3))} most={most} />
            </>
          )}
          <h2>{say('endedAndFollowed')}</h2>
          <Followed partner={partner} need={need} />
        </section>
      </div>
    </div>
  )
}

type FollowedProps = { readonly partner: string | undefined; readonly need: string | undefined }

/** Of all partners and needs it is longer than anyone reads: it waits until it is opened. */
function Followed({ partner, need }: FollowedProps) {
  const say = useWords(responsesWords)
  const { asOf } = useView()
  const [isOpen, setOpen] = useState(partner !== undefined || need !== undefined)
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('openFollowed')}</summary>
      {isOpen ? (
        <Waiting name={`${partner} ${need}`}>
          <DocumentView
            verb="ended"
            input={{
              asOf,
              ...(partner === undefined ? {} : { partner }),
              ...(need === undefined ? {} : { function: need }),
            }}
            withHead={false}
          />
        </Waiting>
      ) : undefined}
    </details>
  )
}

const Option = ({ value }: { readonly value: (typeof groupings)[number] }) => {
  const { language } = useView()
  return <option value={value}>{registryWords[value][language]}</option>
}

/** The grouping is the drawing's own. */
const searchOf = (search: Search): Search => ({ ...search, by: undefined })

function WrongHere({
  search,
  head,
}: {
  readonly search: Readonly<Record<string, string | undefined>>
  readonly head: Head | undefined
}) {
  const say = useWords(responsesWords)
  const by = search['by']
  const left = [
    ...(by === undefined || groupings.some((it) => it === by) ? [] : [`by=${by}`]),
    ...(head?.leftOut ?? []).map(({ field, value }) => `${field}=${value}`),
  ]
  return left.length === 0 ? undefined : (
    <p role="status" className="left-out">
      {say('leftOut')}: {left.join(', ')}
    </p>
  )
}

/** How many running activities end within half a year, a year, two years: each a filter. */
function Soon({ head }: { readonly head: Head }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [, set] = useSearchState()
  const values = head.facets?.ends.values ?? []
  const countOf = (months: number): number => values.find((it) => it.key === `${months}`)?.count ?? 0
  return (
    <div className="soon">
      <h2>{say('endsSoon')}</h2>
      {countOf(24) === 0 ? (
        <p className="note">{say('noneEnding')}</p>
      ) : (
        <ul className="tiles">
          {endings.map((it) => (
            <li key={it}>
              <button type="button" className="tile" onClick={() => set({ ends: `${it}` })}>
                <strong>{formatNumber(countOf(it), language)}</strong>
                <span>
                  {say('within')} {it} {registryWords.months[language]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type DrawnProps = {
  readonly data: RegistryAnswer
  readonly by: (typeof groupings)[number]
  readonly most: number
  readonly onMore: () => void
}

function Drawn({ data, by, most, onMore }: DrawnProps) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { rows, total, asOf } = data
  const dated = rows.filter(hasDay)
  const caption = `${say('timelineCaption')} ${registryWords[by][language].toLowerCase()}, ${say('asOfDay')} ${formatDate(asOf, language)}`
  if (total === 0) return <p className="note">{say('noRows')}</p>
  const lines = grouped(dated, by, (it) => termName(by, it, language), language)
  return (
    <>
      <ul className="legend">
        {(['running', 'not started', 'ended', 'ended by plan'] as const).map((it) => (
          <li key={it} className={`key ${it.replaceAll(' ', '-')}`}>
            {codeWord('coverState', it, language)}
          </li>
        ))}
        <li className="key open">{say('legendUnknown')}</li>
      </ul>
      {rows.length < total ? (
        <p className="note">
          {say('firstOf')} {formatNumber(rows.length, language)} {say('ofAll')} {formatNumber(total, language)}{' '}
          {say('rowsAll')}.{' '}
          {most < longestWindow ? (
            <button type="button" className="quiet" onClick={onMore}>
              {say('drawMore')}
            </button>
          ) : undefined}
        </p>
      ) : undefined}
      {dated.length === rows.length ? undefined : (
        <p className="note">
          {formatNumber(rows.length - dated.length, language)} {say('noDates')}.
        </p>
      )}
      <Picture name={`timeline-${asOf}`} caption={caption}>
        <div className="wide" role="region" tabIndex={0} aria-label={caption}>
          <Drawing lines={lines} day={asOf} label={caption} />
        </div>
      </Picture>
      <details className="twin">
        <summary>{say('sameAsTable')}</summary>
        <Twin rows={rows} />
      </details>
    </>
  )
}

function Twin({ rows }: { readonly rows: readonly RegistryRow[] }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const day = (it: string) => <span className={isMissing(it) ? 'missing' : ''}>{formatDate(it, language)}</span>
  return (
    <div className="wide" role="region" tabIndex={0} aria-label={say('sameAsTable')}>
      <table className="plain">
        <thead>
          <tr>
            {(['title', 'partner', 'function', 'start', 'end', 'state'] as const).map((it) => (
              <th key={it} scope="col">
                {registryWords[it][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                <Title row={it} language={language} />
              </th>
              <td>{list(it.partners, language)}</td>
              <td>{list(it.functions, language)}</td>
              <td>{day(it.from)}</td>
              <td>{day(it.to)}</td>
              <td>
                <State row={it} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
