import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { gapWords } from '#messages/screens/gaps'
import { type CellsView, cellCover } from '#review/shape-cells'
import { Picture } from '../parts/picture.tsx'
import { useView, useWords } from '../shell/view.ts'
import { MarkShape } from './gaps-mark.tsx'
import { isCovered } from './gaps-matrix.tsx'
import { countOf } from './gaps-words.ts'

type Props = {
  readonly matrix: Pick<CellsView, 'by' | 'columns' | 'rows'> & { readonly asOf: string }
  readonly onlyGaps: boolean
}

const [left, top, step, line] = [320, 190, 36, 26] as const

/** The matrix as one drawing for a slide or a report; its legend is part of it. */
export function MatrixPicture({ matrix, onlyGaps }: Props) {
  const say = useWords(gapWords)
  const { language } = useView()
  const legend = cellCover.options
  const width = left + matrix.columns.length * step + 130
  const bottom = top + matrix.rows.length * line + 20
  const height = bottom + legend.length * 22 + 10
  const caption = `${say('title')}, ${say(matrix.by)}, ${formatDate(matrix.asOf, language)}`
  return (
    /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <Picture name={`gaps-${matrix.by}-${matrix.asOf}`} caption={caption}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={caption}
          fontFamily="Be Vietnam Pro, sans-serif"
          fontSize="12"
          fill="#1b2430"
        >
          {matrix.columns.map((it, index) => (
            <text key={it.id} transform={`translate(${left + index * step + 12} ${top - 8}) rotate(-50)`}>
              {shortened(it.name[language], 30)}
            </text>
          ))}
          {matrix.rows.map((row, at) => (
            <g key={row.id} transform={`translate(0 ${top + at * line})`}>
              <path d={`M0 ${line - 2} H${width}`} stroke="#e3e8ed" />
              <text x={left - 8} y="15" textAnchor="end">
                {shortened(row.name[language], 40)}
              </text>
              {row.cells.map((it, index) =>
                onlyGaps && isCovered(it) ? undefined : (
                  <g key={it.column} transform={`translate(${left + index * step} 1)`}>
                    <MarkShape cover={it.cover} />
                    <text x="19" y="13" fontSize="9">
                      {countOf(it) === undefined ? '' : formatNumber(countOf(it) ?? 0, language)}
                    </text>
                  </g>
                ),
              )}
            </g>
          ))}
          {legend.map((it, index) => (
            <g key={it} transform={`translate(${left} ${bottom + index * 22})`}>
              <MarkShape cover={it} />
              <text x="26" y="13">
                {codeWord('cellCover', it, language)}
              </text>
            </g>
          ))}
        </svg>
      </Picture>
    </div>
  )
}

const shortened = (it: string, most: number): string => (it.length <= most ? it : `${it.slice(0, most - 1)}…`)
