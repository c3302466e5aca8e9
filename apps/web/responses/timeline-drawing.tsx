import { earliestDay, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { formatDate } from '#messages/format'
import { responsesWords } from '#messages/screens/responses'
import type { RegistryRow } from '../../store/registry-shape.ts'
import { toRecord, useGo } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

/** A row of the drawing: one activity, or the name of those below it. */
export type Line = { readonly name: string } | { readonly row: RegistryRow }

type Props = { readonly lines: readonly Line[]; readonly day: string; readonly label: string }

const [lineHeight, headLine, left, width, top] = [20, 26, 300, 1060, 26] as const

/** Years between two marks, so that there are about a dozen. */
const stepFor = (years: number): number => [1, 2, 5, 10, 20].find((it) => years / it <= 14) ?? 50

const yearOf = (day: string): number => Number(day.slice(0, 4)) + (dayOfYear(day) - 1) / 365.25

const dayOfYear = (day: string): number => (Number(day.slice(5, 7)) - 1) * 30.44 + Number(day.slice(8, 10))

/** Activities as bars over time, with the line of the day. Of what states no end the bar is hatched and open: how long it is, nobody said. */
export function Drawing({ lines, day, label }: Props) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const go = useGo()
  const days = lines.flatMap((it) => ('row' in it ? daysOf(it.row) : []))
  const first = Math.floor(Math.min(yearOf(day) - 1, ...days.map(yearOf)))
  const last = Math.ceil(Math.max(yearOf(day) + 1, ...days.map(yearOf)))
  const x = (year: number): number => left + ((year - first) / (last - first)) * (width - left - 12)
  const tops: number[] = []
  let at: number = top
  for (const it of lines) {
    tops.push(at)
    at += 'row' in it ? lineHeight : headLine
  }
  const step = stepFor(last - first)
  const marks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  return (
    <svg
      viewBox={`0 0 ${width} ${at + 8}`}
      width={width}
      height={at + 8}
      role="img"
      aria-label={label}
      className="timeline-svg"
    >
      <defs>
        <pattern id="open-end" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="2.5" height="6" fill="#626e7b" />
        </pattern>
      </defs>
      {marks.map((year) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={top - 6} y2={at} stroke="#e3e8ed" />
          <text x={x(year)} y={top - 11} fontSize="11" fill="#4d5a6a" textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {lines.map((it, index) => {
        const y = tops[index] ?? 0
        if ('name' in it)
          return (
            <text key={`${it.name} ${y}`} x="0" y={y + 18} fontSize="12.5" fontWeight="600" fill="#1b2430">
              {cut(it.name, 120)}
            </text>
          )
        const { row } = it
        return (
          // oxlint-disable-next-line jsx_a11y/no-static-element-interactions, jsx_a11y/click-events-have-key-events -- the table below the picture holds the links
          <g key={row.id} className="line" onClick={() => go(toRecord('activities', row.id))}>
            <title>{`${row.title[language]}: ${formatDate(row.from, language)} – ${formatDate(row.to, language)}`}</title>
            <text x="8" y={y + 14} fontSize="11" fill="#1b2430">
              {cut(row.title[language], 48)}
            </text>
            <Bar row={row} x={x} y={y + 4} end={last} />
          </g>
        )
      })}
      <line x1={x(yearOf(day))} x2={x(yearOf(day))} y1={top - 6} y2={at} stroke="#8c2f39" strokeWidth="1.5" />
      <text x={x(yearOf(day))} y={at + 6} fontSize="10" fill="#8c2f39" textAnchor="middle">
        {say('today')}
      </text>
    </svg>
  )
}

const fills: Readonly<Record<RegistryRow['state'], string>> = {
  running: '#1f6b45',
  ended: '#7d8894',
  'ended by plan': '#b9c2cb',
  'not started': '#9cc3d5',
  unknown: 'url(#open-end)',
}

type BarProps = {
  readonly row: RegistryRow
  readonly x: (year: number) => number
  readonly y: number
  readonly end: number
}

function Bar({ row, x, y, end }: BarProps) {
  const { from, to, state } = row
  const start = isMissing(from) ? undefined : yearOf(earliestDay(from))
  const stop = isMissing(to) || to === 'open' ? undefined : yearOf(latestDay(to))
  if (start === undefined && stop === undefined) return undefined
  // Of what is stated at one end only, two years are drawn open towards the other.
  const [a, b] = [start ?? (stop ?? 0) - 2, stop ?? Math.min(end, (start ?? 0) + 2)]
  const isOpen = start === undefined || stop === undefined
  const [x1, x2] = [x(a), Math.max(x(b), x(a) + 3)]
  return (
    <>
      <rect
        x={x1}
        y={y}
        width={x2 - x1}
        height="12"
        fill={isOpen ? 'url(#open-end)' : fills[state]}
        stroke={isOpen ? 'none' : '#4d5a6a'}
        strokeWidth="0.5"
      />
      {start === undefined ? undefined : <line x1={x1} x2={x1} y1={y - 1} y2={y + 13} stroke="#1b2430" />}
      {stop === undefined ? undefined : <line x1={x2} x2={x2} y1={y - 1} y2={y + 13} stroke="#1b2430" />}
    </>
  )
}

const daysOf = ({ from, to }: RegistryRow): readonly string[] => [
  ...(isMissing(from) || from === 'open' ? [] : [earliestDay(from)]),
  ...(isMissing(to) || to === 'open' ? [] : [latestDay(to)]),
]

export const hasDay = (it: RegistryRow): boolean => daysOf(it).length > 0

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** Rows under the names of what they are grouped by; each row stands under the first of its values. */
export function grouped(
  rows: readonly RegistryRow[],
  by: 'partner' | 'function',
  nameOf: (it: RegistryRow['partners'][number]) => string,
  language: Language,
): readonly Line[] {
  const groups = new Map<string, RegistryRow[]>()
  for (const it of rows) {
    const term = (by === 'partner' ? it.partners : it.functions)[0]
    const name = term === undefined ? '' : nameOf(term)
    const known = groups.get(name)
    if (known === undefined) groups.set(name, [it])
    else known.push(it)
  }
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b, language))
    .flatMap(([name, of]) => [{ name }, ...of.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((row) => ({ row }))])
}
