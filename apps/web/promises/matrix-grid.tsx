import { type KeyboardEvent, useRef, useState } from 'react'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { MatrixView } from '#review/shape-alignment'
import { Go, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { classOf, gradeSigns, standingOf, standingSigns } from './grades.tsx'
import { Shown, Wide, Words } from './parts.tsx'

type Props = {
  readonly view: MatrixView
  readonly isOpen: (clause: string, against: string) => boolean
  readonly onOpen: (clause: string, against: string) => void
}

type Place = { readonly row: number; readonly column: number }

const steps: Readonly<Record<string, (at: Place, last: Place) => Place>> = {
  ArrowRight: ({ row, column }, last) => ({ row, column: Math.min(last.column, column + 1) }),
  ArrowLeft: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  ArrowDown: ({ row, column }, last) => ({ row: Math.min(last.row, row + 1), column }),
  ArrowUp: ({ row, column }) => ({ row: Math.max(0, row - 1), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  PageDown: ({ column }, last) => ({ row: last.row, column }),
  PageUp: ({ column }) => ({ row: 0, column }),
}

/** The meeting points as a grid: one of them is in the order of the Tab key, arrow keys go to the others. The heads of rows and columns
 *  stay in view. */
export function MatrixGrid({ view, isOpen, onOpen }: Props) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const body = useRef<HTMLTableSectionElement>(null)
  const last = { row: view.rows.length - 1, column: view.columns.length - 1 }
  const here = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) }
  const move = (event: KeyboardEvent): void => {
    const to = steps[event.key]?.(here, last)
    if (to === undefined) return
    event.preventDefault()
    setAt(to)
    body.current?.rows[to.row]?.querySelectorAll('button')[to.column]?.focus()
  }
  return (
    <>
      <Shown count={view.rows.length} all={Object.values(view.counts).reduce((a, b) => a + b, 0)} />
      {view.rows.length === 0 ? undefined : (
        <Wide name={say('matrixCaption')}>
          <table className="matrix" role="grid" aria-label={say('matrixCaption')} onKeyDown={move}>
            <thead>
              <tr>
                <th scope="col">{say('clause')}</th>
                {view.columns.map((it) => (
                  <th key={it.against} scope="col">
                    <ColumnHead of={it} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {view.rows.map((row, index) => (
                <tr key={row.clause}>
                  <th scope="row">
                    <Go to={toRecord('clauses', row.clause)}>
                      <Words of={row.text} />
                    </Go>
                    <Words of={{ vi: '', en: '' }} confidence={row.confidence} />
                  </th>
                  {row.points.map((point, column) => {
                    const against = view.columns[column]?.against ?? ''
                    const standing = standingOf(point.read)
                    return (
                      <td key={against}>
                        <button
                          type="button"
                          className={`point ${classOf(point.grade)} ${standing}`}
                          tabIndex={here.row === index && here.column === column ? 0 : -1}
                          aria-pressed={isOpen(row.clause, against)}
                          onFocus={() => setAt({ row: index, column })}
                          onClick={() => onOpen(row.clause, against)}
                        >
                          <span aria-hidden="true" className="grade-sign">
                            {gradeSigns[point.grade]}
                          </span>
                          <span className="grade-word">
                            {codeWord('alignment', point.grade, language)}
                            <span aria-hidden="true">{standingSigns[standing]}</span>
                          </span>
                          <span className="heard">
                            {', '}
                            {say(standing)}
                            {point.read === undefined
                              ? ''
                              : `: ${point.read.by[language]}, ${formatDate(point.read.made, language)}`}
                          </span>
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  )
}

function ColumnHead({ of }: { readonly of: MatrixView['columns'][number] }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  if (of.kind === 'together') return <>{say('together')}</>
  if (of.kind === 'schemes')
    return (
      <>
        {say('schemes')} <small>({formatNumber(of.schemes, language)})</small>
      </>
    )
  return (
    <>
      <Go to={toRecord('instruments', of.against)}>
        <Words of={of.title} />
      </Go>
      <small>
        {of.adopted.slice(0, 4)}; {codeWord('instrumentState', of.state, language)}
        {of.inPart ? `; ${say('inPart')}` : ''}
      </small>
    </>
  )
}
