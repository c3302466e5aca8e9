import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatValue } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { NeedView } from '#review/shape-needs'
import type { Result } from '../shell/ask.ts'
import { Go, toCell, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { Sparkline } from './sparkline.tsx'
import { Value } from './value.tsx'

type Answer = Result<'needs'>
type Props = { readonly rows: readonly NeedView[]; readonly answer: Answer; readonly labelledBy: string }

/** Figures that stand open in a row; the others open below them. */
const shown = 2

/** Needs of one aim: last figures, target, where it has been going, of whom nothing is published. On a phone each need is a card. */
export function NeedsTable({ rows, answer, labelledBy }: Props) {
  const say = useWords(needsWords)
  return (
    <table className="needs-table cards" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {(['need', 'latest', 'target', 'trend', 'silent'] as const).map((it) => (
            <th key={it} scope="col">
              {say(it)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((it) => (
          <NeedRow key={it.id} row={it} answer={answer} />
        ))}
      </tbody>
    </table>
  )
}

function NeedRow({ row, answer }: { readonly row: NeedView; readonly answer: Answer }) {
  const { language } = useView()
  const say = useWords(needsWords)
  const silent = row.groups.filter((it) => it.figures === 0)
  return (
    <tr>
      <th scope="row">
        <Go to={toCell(row.cell)}>{row.name[language]}</Go>
        {row.owners.map((it) => (
          <span key={it.id} className="quiet owner">
            {it.name[language]}
            {it.confidence === 'seen' ? undefined : (
              <span className={`mark ${it.confidence}`}>{codeWord('confidence', it.confidence, language)}</span>
            )}
          </span>
        ))}
      </th>
      <td data-head={say('latest')}>
        <Figures row={row} answer={answer} />
      </td>
      <td data-head={say('target')}>
        <Targets row={row} />
      </td>
      <td data-head={say('trend')}>
        <Trend row={row} />
      </td>
      <td data-head={say('silent')}>
        {silent.length === 0 ? (
          <span className="quiet">{say('allTold')}</span>
        ) : (
          <details>
            <summary>{formatNumber(silent.length, language)}</summary>
            <ul className="plain">
              {silent.map((it) => (
                <li key={it.id}>
                  <Go to={toCell(it.cell)}>{it.name[language]}</Go>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
}

function Figures({ row, answer }: { readonly row: NeedView; readonly answer: Answer }) {
  const { language } = useView()
  const say = useWords(needsWords)
  const list = (some: NeedView['observations']) =>
    some.map((it) => (
      <div key={it.evidence} className="figure-line">
        <Value observation={it} name={it.indicator} evidence={answer.evidence} sources={answer.sources} />
        <span className="quiet">
          {it.indicator[language]}
          {it.group.en === 'everyone' ? '' : ` (${it.group[language]})`}
        </span>
      </div>
    ))
  const rest = row.observations.slice(shown)
  if (row.observations.length === 0) return <span className="no-data">{say('noData')}</span>
  return (
    <>
      {list(row.observations.slice(0, shown))}
      {rest.length === 0 ? undefined : (
        <details>
          <summary>{say('moreFigures').replace('{n}', formatNumber(rest.length, language))}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

function Targets({ row }: { readonly row: NeedView }) {
  const { language } = useView()
  const say = useWords(needsWords)
  const ahead = row.targets.toSorted((a, b) => Number(b.year) - Number(a.year))
  if (ahead.length === 0) return <span className="quiet">{say('noTarget')}</span>
  const line = (it: NeedView['targets'][number]) => (
    <div key={it.clause} className="figure-line">
      <Go to={toRecord('clauses', it.clause)}>
        {formatValue(it.wanted, it.unit, language)} ·{' '}
        {typeof it.year === 'number' ? it.year : formatDate(it.year, language)}
      </Go>{' '}
      <span className={`verdict ${it.verdict.replaceAll(' ', '-')}`}>{codeWord('verdict', it.verdict, language)}</span>
      {it.confidence === 'seen' ? undefined : (
        <span className={`mark ${it.confidence}`}>{codeWord('confidence', it.confidence, language)}</span>
      )}
      <span className="quiet"> {it.indicator?.[language]}</span>
    </div>
  )
  return (
    <>
      {ahead.slice(0, 1).map(line)}
      {ahead.length === 1 ? undefined : (
        <details>
          <summary>{`+ ${formatNumber(ahead.length - 1, language)}`}</summary>
          {ahead.slice(1).map(line)}
        </details>
      )}
    </>
  )
}

const directions = {
  better: 'dirBetter',
  worse: 'dirWorse',
  same: 'dirSame',
  rises: 'dirRises',
  falls: 'dirFalls',
  'one figure': 'dirOne',
  'reports differ': 'dirDiffer',
  'another base': 'dirBase',
} as const

function Trend({ row: { trend } }: { readonly row: NeedView }) {
  const { language } = useView()
  const say = useWords(needsWords)
  if (trend === undefined) return <span className="quiet">{say('noTrend')}</span>
  return (
    <Go to="needs/series" search={{ indicator: trend.indicator }} className="trend">
      <Sparkline values={trend.points.map((it) => it.value)} />
      <span>{say(directions[trend.direction])}</span>
      <span className="heard"> {say('seriesOf').replace('{indicator}', trend.name[language])}</span>
    </Go>
  )
}
