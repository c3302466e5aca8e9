import { type KeyboardEvent, useEffect, useState } from 'react'
import { formatNumber } from '#messages/format'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import type { RegistryRow } from '../../store/registry-shape.ts'
import { Failure } from '../shell/failure.tsx'
import { toRecord, useGo } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import type { Asked } from './registry-asked.ts'
import { type Column, Day, list, State, Sums, Title } from './registry-cells.tsx'
import { type Scrolling, useScrolling } from './registry-scroll.ts'
import { useWindows, type Windows } from './registry-window.ts'

type Props = {
  readonly asked: Asked
  /** Changes when the rows behind the same question do. */
  readonly edition: string
  readonly total: number
  readonly columns: readonly Column[]
}

/** Pixels of a row, and of the heads above the rows. */
const [rowHeight, headHeight, cardHeight] = [46, 44, 168]

/** Rows that stand ready outside of the view. */
const spare = 4

/** All rows as one table, of which only those in view are drawn: read by keyboard and by screen reader like any other. */
export function Grid({ asked, edition, total, columns }: Props) {
  const say = useWords(responsesWords)
  const scrolling = useScrolling(total, rowHeight, headHeight)
  const windows = useVisible(asked, edition, total, scrolling)
  const [active, setActive] = useState({ row: 0, column: 0 })
  const go = useGo()
  const keyed = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const row = rowByKey(event.key, active.row, scrolling.page, total)
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Enter') {
      const found = windows.row(active.row)
      if (found !== undefined) go(toRecord('activities', found.id))
      return
    }
    if (row === undefined && way === 0) return
    event.preventDefault()
    const column = Math.min(Math.max(0, active.column + way), columns.length - 1)
    setActive({ row: row ?? active.row, column })
    scrolling.show(row ?? active.row)
    if (way !== 0) sideways(scrolling, columns, column)
  }
  useEffect(() => {
    setActive({ row: 0, column: 0 })
    scrolling.show(0)
    // Only another question begins at its first row.
  }, [JSON.stringify(asked.fields)])
  const width = columns.reduce((sum, it) => sum + it.width, 0)
  const template = columns.map((it) => `minmax(${it.width}px, ${it.width}fr)`).join(' ')
  return (
    <>
      <p id="grid-keys" className="heard">
        {say('keys')}
      </p>
      <div
        ref={scrolling.ref}
        onScroll={scrolling.onScroll}
        onKeyDown={keyed}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={say('registry')}
        aria-describedby="grid-keys"
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={total === 0 ? undefined : `cell-${active.row}-${active.column}`}
      >
        <Heads columns={columns} asked={asked} width={width} template={template} />
        <div className="rows" role="rowgroup" style={{ minWidth: width }}>
          {visible(scrolling, total).map((n) => (
            <div
              key={n}
              role="row"
              aria-rowindex={n + 2}
              className={n % 2 === 0 ? 'row' : 'row odd'}
              style={{
                gridTemplateColumns: template,
                minWidth: width,
                transform: `translateY(${n * rowHeight - scrolling.top}px)`,
              }}
            >
              <Cells n={n} row={windows.row(n)} columns={columns} active={active} />
            </div>
          ))}
        </div>
        <div role="presentation" style={{ height: scrolling.height, width }} />
      </div>
      <Wrong windows={windows} />
    </>
  )
}

type CellsProps = {
  readonly n: number
  readonly row: RegistryRow | undefined
  readonly columns: readonly Column[]
  readonly active: { readonly row: number; readonly column: number }
}

function Cells({ n, row, columns, active }: CellsProps) {
  const { language } = useView()
  const say = useWords(responsesWords)
  return columns.map((it, at) => (
    <div
      key={it.key}
      id={`cell-${n}-${at}`}
      role="gridcell"
      aria-colindex={at + 1}
      className={`${it.isNumber === true ? 'number' : ''}${n === active.row && at === active.column ? ' active' : ''}`}
    >
      {row === undefined ? (
        at === 0 ? (
          <span className="missing">
            {say('rowLoading')} {formatNumber(n + 1, language)}…
          </span>
        ) : (
          <span className="waiting" />
        )
      ) : (
        <span className="held">{it.cell(row, language)}</span>
      )}
    </div>
  ))
}

type HeadProps = {
  readonly columns: readonly Column[]
  readonly asked: Asked
  readonly width: number
  readonly template: string
}

function Heads({ columns, asked, width, template }: HeadProps) {
  const { language } = useView()
  const [, set] = useSearchState()
  return (
    <div className="heads" role="rowgroup" style={{ minWidth: width }}>
      <div role="row" aria-rowindex={1} className="row" style={{ gridTemplateColumns: template, minWidth: width }}>
        {columns.map((it, at) => {
          const isBy = it.sort !== undefined && it.sort === asked.sort
          const name = registryWords[it.key][language]
          return (
            <div
              key={it.key}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={isBy ? (asked.order === 'up' ? 'ascending' : 'descending') : undefined}
              className={it.isNumber === true ? 'number' : ''}
            >
              {it.sort === undefined ? (
                name
              ) : (
                <button
                  type="button"
                  onClick={() => set({ sort: it.sort, order: isBy && asked.order === 'up' ? 'down' : 'up' })}
                >
                  {name}
                  <span aria-hidden="true" className="sign">
                    {isBy ? (asked.order === 'up' ? ' ▲' : ' ▼') : ' ↕'}
                  </span>
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The same rows for a narrow screen: a card for each. */
export function Cards({ asked, edition, total }: Omit<Props, 'columns'>) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const scrolling = useScrolling(total, cardHeight, 0)
  const windows = useVisible(asked, edition, total, scrolling)
  useEffect(() => scrolling.show(0), [JSON.stringify(asked.fields)])
  return (
    <>
      <div
        ref={scrolling.ref}
        onScroll={scrolling.onScroll}
        className="grid cards"
        role="region"
        tabIndex={0}
        aria-label={say('registry')}
      >
        <ul className="rows">
          {visible(scrolling, total).map((n) => (
            <li
              key={n}
              className="card"
              aria-setsize={total}
              aria-posinset={n + 1}
              style={{ transform: `translateY(${n * cardHeight - scrolling.top}px)`, height: cardHeight }}
            >
              <Card n={n} row={windows.row(n)} language={language} />
            </li>
          ))}
        </ul>
        <div role="presentation" style={{ height: scrolling.height }} />
      </div>
      <Wrong windows={windows} />
    </>
  )
}

function Card({
  n,
  row,
  language,
}: {
  readonly n: number
  readonly row: RegistryRow | undefined
  readonly language: 'vi' | 'en'
}) {
  const say = useWords(responsesWords)
  if (row === undefined)
    return (
      <p className="missing">
        {say('rowLoading')} {formatNumber(n + 1, language)}…
      </p>
    )
  return (
    <>
      <p className="name">
        <Title row={row} language={language} />
      </p>
      <p className="one-line">{list(row.partners, language)}</p>
      <p>
        <State row={row} language={language} /> <Day day={row.from} language={language} /> –{' '}
        <Day day={row.to} language={language} />
      </p>
      <p className="one-line">{list(row.functions, language)}</p>
      <p className="one-line">
        {registryWords.committed[language]}:{' '}
        <Sums of={row.committed} several={row.severalCountries} language={language} />
      </p>
    </>
  )
}

const useVisible = (asked: Asked, edition: string, total: number, { first, end }: Scrolling): Windows =>
  useWindows(asked.fields, edition, first, Math.min(total, end + spare))

const visible = ({ first, end }: Scrolling, total: number): readonly number[] => {
  const from = Math.max(0, first - spare)
  return Array.from({ length: Math.max(0, Math.min(total, end + spare) - from) }, (_, index) => from + index)
}

const Wrong = ({ windows }: { readonly windows: Windows }) =>
  windows.error === undefined ? undefined : <Failure error={windows.error} onRetry={windows.retry} />

/** The row that a key leads to. */
function rowByKey(key: string, row: number, page: number, total: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: total - 1,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.min(Math.max(0, to), total - 1)
}

/** Brings a column into view. */
function sideways({ ref }: Scrolling, columns: readonly Column[], column: number): void {
  const head = ref.current?.querySelectorAll<HTMLElement>('[role=columnheader]')[column]
  const box = ref.current
  if (head === undefined || box === null || columns.length === 0) return
  if (head.offsetLeft < box.scrollLeft) box.scrollLeft = head.offsetLeft
  else if (head.offsetLeft + head.offsetWidth > box.scrollLeft + box.clientWidth)
    box.scrollLeft = head.offsetLeft + head.offsetWidth - box.clientWidth
}
