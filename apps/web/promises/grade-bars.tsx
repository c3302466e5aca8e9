import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { MatrixView } from '#review/shape-alignment'
import { useView, useWords } from '../shell/view.ts'
import { gradeList, gradeSigns } from './grades.tsx'

const width = 720
const rowHeight = 30
const named = 300

/** Fills that are told apart without colour: each grade has its own hatching beside its sign. */
const fills: Readonly<Record<(typeof gradeList)[number], { readonly paint: string; readonly ink: string }>> = {
  full: { paint: '#1f6b45', ink: '#fff' },
  stronger: { paint: '#14506b', ink: '#fff' },
  weaker: { paint: '#b88a2e', ink: '#1b2430' },
  partial: { paint: '#e3c98a', ink: '#1b2430' },
  'none recorded': { paint: '#ffffff', ink: '#1b2430' },
  'not applicable': { paint: '#dfe4e9', ink: '#1b2430' },
  unknown: { paint: 'url(#grade-unknown)', ink: '#1b2430' },
}

/** How many clauses have which grade, for all texts together and for each: the matrix at a glance. The table above holds the same. */
export function GradeBars({ view }: { readonly view: MatrixView }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const all = Math.max(1, view.columns[0] === undefined ? 1 : sum(view.columns[0].counts))
  const height = view.columns.length * rowHeight + 4
  const nameOf = (it: MatrixView['columns'][number]): string =>
    it.kind === 'together' ? say('together') : it.kind === 'schemes' ? say('schemes') : it.title[language]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={say('pictureCaption')}>
      <defs>
        <pattern id="grade-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="#626e7b" strokeWidth="2" />
        </pattern>
      </defs>
      {view.columns.map((column, index) => (
        <g key={column.against} transform={`translate(0 ${index * rowHeight})`} fontSize="12" fontFamily="inherit">
          <text x="0" y="19" fill="#1b2430">
            {cut(nameOf(column), 46)}
          </text>
          {segments(column.counts, all).map(({ grade, count, x, wide }) => (
            <g key={grade}>
              <title>{`${codeWord('alignment', grade, language)}: ${formatNumber(count, language)}`}</title>
              <rect
                x={x}
                y="4"
                width={wide}
                height="22"
                fill={fills[grade].paint}
                stroke="#626e7b"
                strokeWidth="0.75"
              />
              {wide < 22 ? undefined : (
                <text x={x + wide / 2} y="19" textAnchor="middle" fill={fills[grade].ink}>
                  {`${gradeSigns[grade]} ${formatNumber(count, language)}`}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

const sum = (it: MatrixView['counts']): number => Object.values(it).reduce((a, b) => a + b, 0)

const cut = (it: string, most: number): string => (it.length <= most ? it : `${it.slice(0, most - 1).trimEnd()}…`)

function segments(counts: MatrixView['counts'], all: number) {
  const scale = (width - named - 2) / all
  let before = 0
  return gradeList.flatMap((grade) => {
    const count = counts[grade]
    const x = named + before * scale
    before += count
    return count === 0 ? [] : [{ grade, count, x, wide: count * scale }]
  })
}
