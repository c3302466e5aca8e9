import { parseDate } from '@internationalized/date'
import { useId, useState } from 'react'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { isDay } from '#ground/date'
import { formatNumber } from '#messages/format'
import { ruleUnit } from '#messages/rule-units'
import { ruleWords } from '#messages/rule-words'
import { personWords } from '#messages/screens/person'
import type { Input } from '#rules/2-ir/rules'
import { useView, useWords } from '../shell/view.ts'
import type { Value } from './household.ts'
import { useBook } from './rule-context.ts'

type Props = {
  readonly input: Input
  /** What the field is called to a reader, with whose it is where that is not said around it. */
  readonly label: string
  /** Nothing where nothing was said; `unsure` where it was said that nobody knows. */
  readonly value: Value | 'unsure' | undefined
  /** Hears a value once it is whole and can be. */
  readonly onChange: (value: Value | 'unsure' | undefined) => void
  readonly autoFocus?: boolean
}

/** One fact in the official words of the rule book. "Not known" is an answer, and none is no answer. */
export function FactField(props: Props) {
  switch (props.input.kind) {
    case 'number':
      return <NumberFact {...props} />
    case 'date':
      return <DayFact {...props} />
    default:
      return <ChoiceFact {...props} />
  }
}

function ChoiceFact({ input, label, value, onChange, autoFocus }: Props) {
  const { language } = useView()
  const say = useWords(personWords)
  const { enumerations } = useBook()
  const note = useId()
  const codes =
    input.kind === 'truth'
      ? (['true', 'false'] as const).map((key) => ({ key, label: ruleWords[language].truth[key] }))
      : (enumerations[input.codes ?? '']?.codes ?? []).map((it) => ({ key: it.key, label: it.label[language] }))
  const hear = (key: string): void => {
    if (key === '') onChange(undefined)
    else if (key === '?') onChange('unsure')
    else onChange(input.kind === 'truth' ? key === 'true' : key)
  }
  return (
    <div className="field fact">
      <label>
        <span>{label}</span>
        {/* oxlint-disable-next-line jsx_a11y/no-autofocus: somebody pressed a button to answer this */}
        <select
          autoFocus={autoFocus}
          value={value === undefined ? '' : value === 'unsure' ? '?' : String(value)}
          onChange={(event) => hear(event.target.value)}
          aria-describedby={input.note === undefined ? undefined : note}
          className={value === undefined ? 'not-said' : ''}
        >
          <option value="">— {say('notSaid')}</option>
          {codes.map((it) => (
            <option key={it.key} value={it.key}>
              {it.label}
            </option>
          ))}
          <option value="?">{say('unsure')}</option>
        </select>
      </label>
      <Note input={input} id={note} />
    </div>
  )
}

/** Beyond this a rule book reads no number. */
const widest = 2 ** 40

/** Written as the reader's language writes numbers: `4.000.000`, `4,000,000`; a blank is nobody's mistake. */
function numberIn(text: string, language: 'vi' | 'en'): number | undefined {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const bare = text
    .replace(/[\s\u00a0_]/g, '')
    .replaceAll(group as string, '')
    .replace(point as string, '.')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

function NumberFact({ input, label, value, onChange, autoFocus }: Props) {
  const { language } = useView()
  const say = useWords(personWords)
  const ids = { note: useId(), error: useId() }
  const shown = typeof value === 'number' ? formatNumber(value, language) : ''
  const [text, setText] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const { min, max, integral } = input
  const bounds = [
    ...(min === undefined ? [] : [say('atLeast').replace('{n}', formatNumber(min, language))]),
    ...(max === undefined ? [] : [say('atMost').replace('{n}', formatNumber(max, language))]),
  ].join(' ')
  const take = (): void => {
    if (text === undefined) return
    if (text.trim() === '') {
      setWrong(false)
      setText(undefined)
      if (value !== 'unsure') onChange(undefined)
      return
    }
    const number = numberIn(text, language)
    const fits =
      number !== undefined &&
      number >= (min ?? -widest) &&
      number <= (max ?? widest) &&
      (integral !== true || Number.isInteger(number))
    setWrong(!fits)
    if (!fits) return
    setText(undefined)
    onChange(number)
  }
  const unit = ruleUnit(input.unit ?? '1', language)
  return (
    <div className="field fact">
      <label>
        <span>{label}</span>
        <span className="with-unit">
          {/* oxlint-disable-next-line jsx_a11y/no-autofocus: somebody pressed a button to answer this */}
          <input
            inputMode={integral === true ? 'numeric' : 'decimal'}
            autoComplete="off"
            autoFocus={autoFocus}
            value={text ?? shown}
            placeholder={value === 'unsure' ? say('unsureSaid') : undefined}
            aria-invalid={isWrong}
            aria-describedby={
              [isWrong ? ids.error : '', input.note === undefined ? '' : ids.note].join(' ').trim() || undefined
            }
            onChange={(event) => setText(event.target.value)}
            onBlur={take}
            onKeyDown={(event) => event.key === 'Enter' && take()}
          />
          {unit === '' ? undefined : <span>{unit}</span>}
        </span>
      </label>
      {isWrong ? (
        <p className="wrong" id={ids.error} role="alert">
          {say(integral === true ? 'wrongWhole' : 'wrongNumber').replace('{bounds}', bounds === '' ? '' : ` ${bounds}`)}
        </p>
      ) : undefined}
      <Note input={input} id={ids.note} />
    </div>
  )
}

function DayFact({ input, label, value, onChange, autoFocus }: Props) {
  const say = useWords(personWords)
  const day = typeof value === 'string' && isDay(value) ? parseDate(value) : null
  const [typed, setTyped] = useState<ReturnType<typeof parseDate> | null>()
  const current = typed === undefined ? day : typed
  const take = (): void => {
    if (typed === undefined) return
    const text = typed?.toString()
    if (text !== undefined && typed !== null && typed.year < 1000) return
    setTyped(undefined)
    if (text !== value && !(text === undefined && value === 'unsure')) onChange(text)
  }
  const isWrong = typed !== undefined && typed !== null && typed.year < 1000
  return (
    <div className="field fact">
      <DateField
        value={current}
        onChange={setTyped}
        onBlur={take}
        autoFocus={autoFocus ?? false}
        isInvalid={isWrong}
        shouldForceLeadingZeros
        granularity="day"
      >
        <Label>{label}</Label>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
        <FieldError>{say('wrongDay')}</FieldError>
      </DateField>
      <Note input={input} />
    </div>
  )
}

function Note({ input, id }: { readonly input: Input; readonly id?: string }) {
  const { language } = useView()
  return input.note === undefined ? null : (
    <p className="note" id={id}>
      {input.note[language]}
    </p>
  )
}
