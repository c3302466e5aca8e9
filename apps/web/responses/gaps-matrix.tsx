import { codeWord } from '#messages/codes'
import { formatNumber, formatValue } from '#messages/format'
import { gapWords } from '#messages/screens/gaps'
import { type CellCover, type CellsView, cellCover, type ServedCell } from '#review/shape-cells'
import { Go, toCell } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { CoverMark } from './gaps-mark.tsx'
import { cellSentence, countOf } from './gaps-words.ts'

type Props = {
  readonly matrix: Pick<CellsView, 'by' | 'columns' | 'rows'>
  /** Rank of each need in the chosen order. */
  readonly ranks?: ReadonlyMap<string, number | undefined> | undefined
  readonly onlyGaps: boolean
}

/** Cells that a running activity serves, or that are no gap because the need is not of these people. */
export const isCovered = (it: ServedCell): boolean =>
  it.cover === 'running' || it.cover === 'ending' || it.cover === 'not applicable'

/** Needs by groups or parts of the country. Every cell says the same to the eye and to a screen reader, and opens its page. */
export function MatrixTable({ matrix, ranks, onlyGaps }: Props) {
  const say = useWords(gapWords)
  const { language } = useView()
  return (
    /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
    <div className="scroll matrix" role="region" aria-label={say('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('need')}</th>
            {matrix.columns.map((it) => (
              <th scope="col" key={it.id}>
                {it.name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name[language]}
                {ranks === undefined ? undefined : (
                  <span className="quiet">
                    {' '}
                    {ranks.get(row.id) === undefined
                      ? say('notRanked')
                      : `${say('rank')} ${formatNumber(ranks.get(row.id) ?? 0, language)}`}
                  </span>
                )}
              </th>
              {row.cells.map((it) => (
                <td key={it.column} className={it.cover.replaceAll(' ', '-')}>
                  {onlyGaps && isCovered(it) ? undefined : <CellLink it={it} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellLink({ it }: { readonly it: ServedCell }) {
  const { language } = useView()
  const say = useWords(gapWords)
  const sentence = cellSentence(it, language)
  if (it.cover === 'not applicable')
    return (
      <span title={sentence}>
        <CoverMark cover={it.cover} />
        <span className="heard">{sentence}</span>
      </span>
    )
  const count = countOf(it)
  const [need] = it.need
  return (
    <Go to={toCell(it.cell)}>
      <span title={sentence}>
        <span className="heard">{sentence}</span>
        <span aria-hidden="true">
          <CoverMark cover={it.cover} /> {count === undefined ? '' : formatNumber(count, language)}
          <small className={need === undefined ? 'none' : ''}>
            {need === undefined ? say('noData') : formatValue(need.value, need.unit, language)}
          </small>
        </span>
      </span>
    </Go>
  )
}

/** What each sign means. */
export function GapLegend() {
  const say = useWords(gapWords)
  const { language } = useView()
  return (
    <section className="legend" aria-label={say('legend')}>
      <ul>
        {cellCover.options.map((it: CellCover) => (
          <li key={it}>
            <CoverMark cover={it} /> {codeWord('cellCover', it, language)}
          </li>
        ))}
      </ul>
      <p className="quiet">{say('legendNote')}</p>
    </section>
  )
}
