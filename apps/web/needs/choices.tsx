import { useId } from 'react'
import { formatDate } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import { useView, useWords } from '../shell/view.ts'

type ChoiceProps = {
  readonly label: string
  readonly value: string
  /** What stands in the address, and the words for it. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

/** A list to choose one thing from; nothing is shown where there is nothing to choose. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  if (options.length < 2) return null
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

type SliderProps = {
  /** From the first to the last. */
  readonly periods: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The periods of which there are figures, to move through. */
export function PeriodSlider({ periods, value, onChange }: SliderProps) {
  const { language } = useView()
  const say = useWords(needsWords)
  const id = useId()
  if (periods.length < 2) return null
  return (
    <div className="field">
      <label htmlFor={id}>
        {say('period')}: <strong>{formatDate(value, language)}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={periods.length - 1}
        step={1}
        value={Math.max(0, periods.indexOf(value))}
        aria-valuetext={formatDate(value, language)}
        onChange={(event) => onChange(periods[Number(event.target.value)] ?? value)}
      />
    </div>
  )
}
