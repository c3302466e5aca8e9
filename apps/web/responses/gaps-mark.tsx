import type { CellCover } from '#review/shape-cells'

/** The sign of what covers a cell, as a drawing: told apart by its shape, and only then by its tone. */
export function CoverMark({ cover, size = 18 }: { readonly cover: CellCover; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className="cover-mark">
      <MarkShape cover={cover} />
    </svg>
  )
}

/** The same within a larger drawing, 18 by 18. */
export function MarkShape({ cover }: { readonly cover: CellCover }) {
  const box = { x: 2, y: 2, width: 14, height: 14, stroke: '#14506b', strokeWidth: 1.5 }
  switch (cover) {
    case 'running':
      return <rect {...box} fill="#14506b" />
    case 'ending':
      return (
        <>
          <rect {...box} fill="#fff" />
          <path d="M2 2 L16 2 L2 16 Z" fill="#14506b" />
        </>
      )
    case 'unknown':
      return (
        <>
          <rect {...box} fill="#fff" strokeDasharray="3 2" />
          <text x="9" y="13" fontSize="11" textAnchor="middle" fill="#14506b">
            ?
          </text>
        </>
      )
    case 'ended':
      return (
        <>
          <rect {...box} fill="#fff" />
          <path d="M3 3 L15 15 M15 3 L3 15" stroke="#14506b" strokeWidth="1.5" />
        </>
      )
    case 'state only':
      return (
        <>
          <rect {...box} fill="#fff" stroke="#1f6b45" />
          <path d="M3 6 H15 M3 9 H15 M3 12 H15" stroke="#1f6b45" strokeWidth="1.5" />
        </>
      )
    case 'none recorded':
      return <circle cx="9" cy="9" r="6.5" fill="#fff" stroke="#7a3b00" strokeWidth="2" />
    case 'not applicable':
      return <path d="M6 9 H12" stroke="#9aa5b1" strokeWidth="1.5" />
  }
}
