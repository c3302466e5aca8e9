type Props = { readonly values: readonly number[] }

const [wide, high] = [96, 28]

/** The shape of a series beside its words; nothing is read off it, so a screen reader passes it by. */
export function Sparkline({ values }: Props) {
  if (values.length < 2) return null
  const [low, top] = [Math.min(...values), Math.max(...values)]
  const y = (it: number): number => (top === low ? high / 2 : high - 4 - ((it - low) / (top - low)) * (high - 8))
  const x = (index: number): number => 4 + (index / (values.length - 1)) * (wide - 8)
  const last = values.at(-1) ?? low
  return (
    <svg className="sparkline" width={wide} height={high} viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
      <polyline points={values.map((it, index) => `${x(index)},${y(it)}`).join(' ')} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="3" />
    </svg>
  )
}
