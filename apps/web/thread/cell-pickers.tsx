import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Language, Text } from '#ground/text'
import { threadWords } from '#messages/screens/thread'
import { useAnswer } from '../shell/answers.ts'
import { toCell, useGo } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

/** What an address asks of each dimension, as it is written there; the server says what of it is not known. */
export type Asked = { readonly function: string; readonly group: string; readonly place: string; readonly span: string }

export function askedIn(expression: string): Asked {
  const [fn = 'all', group = 'all', place = 'all', ...span] = expression
    .split(/\s*[×/]\s*/)
    .map((it) => it.trim() || 'all')
  return { function: fn, group, place, span: span.join(' / ') || 'all' }
}

export const expressionOf = (it: Asked): string =>
  [it.function, it.group, it.place, ...(it.span === 'all' ? [] : [it.span])].join(' / ')

type Named = { readonly id: string; readonly name: Text }

/** Name of a dimension in the reader's language; what is not known is shown as it is written. */
export const nameOf = (asked: string, known: readonly Named[], all: string, language: Language): string =>
  asked === 'all'
    ? all
    : asked
        .split('+')
        .map((id) => known.find((it) => it.id === id)?.name[language] ?? id)
        .join(' + ')

/** Each dimension of the cell to choose from; a choice changes the cell in the address. */
export function CellPickers({ asked }: { readonly asked: Asked }) {
  const { language } = useView()
  const say = useWords(threadWords)
  const go = useGo()
  const { functions, groups, places } = useAnswer('dimensions', {})
  const form = useRef<HTMLFormElement>(null)
  const changed = useRef<keyof Asked>(undefined)
  const change = (dimension: keyof Asked, to: string): void => {
    changed.current = dimension
    go(toCell(expressionOf({ ...asked, [dimension]: to })))
  }
  // While the next cell is on its way the screen is hidden, and what is hidden loses the focus: it is given back.
  useLayoutEffect(() => {
    if (changed.current === undefined || document.activeElement !== document.body) return
    form.current?.querySelector<HTMLElement>(`[name="${changed.current}"]`)?.focus()
  })
  const inOrder = <T extends Named>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  const [wide, now, former] = [
    places.filter((it) => it.level !== 'province'),
    places.filter((it) => it.level === 'province' && isOpen(it.to)),
    places.filter((it) => it.level === 'province' && !isOpen(it.to)),
  ]
  return (
    <form
      ref={form}
      className="pickers no-print"
      aria-label={say('change')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Picker name="function" label={say('function')} value={asked.function} onChange={(it) => change('function', it)}>
        <option value="all">{say('allFunctions')}</option>
        <Options list={inOrder(functions)} value={asked.function} />
      </Picker>
      <Picker name="group" label={say('group')} value={asked.group} onChange={(it) => change('group', it)}>
        <option value="all">{say('everyone')}</option>
        <Options list={inOrder(groups)} value={asked.group} />
      </Picker>
      <Picker name="place" label={say('place')} value={asked.place} onChange={(it) => change('place', it)}>
        <option value="all">{say('everywhere')}</option>
        <Options list={[]} value={places.some((it) => it.id === asked.place) ? 'all' : asked.place} />
        {[['regions', wide] as const, ['placesNow', now] as const, ['placesFormer', former] as const].map(
          ([label, list]) =>
            list.length === 0 ? undefined : (
              <optgroup key={label} label={say(label)}>
                {inOrder(list).map((it) => (
                  <option key={it.id} value={it.id}>
                    {it.name[language]}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </Picker>
      <Years key={asked.span} span={asked.span} onChange={(it) => change('span', it)} />
    </form>
  )
}

const isOpen = (to: string): boolean => !/^\d/.test(to)

type PickerProps = {
  readonly name: keyof Asked
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: React.ReactNode
}

const Picker = ({ name, label, value, onChange, children }: PickerProps) => (
  <label className="field">
    <span>{label}</span>
    <select name={name} value={value} onChange={(event) => onChange(event.target.value)}>
      {children}
    </select>
  </label>
)

/** The options of a list, and what the address asks where the list does not have it: several groups together, or a name that is not known. */
function Options({ list, value }: { readonly list: readonly Named[]; readonly value: string }) {
  const { language } = useView()
  const isListed = value === 'all' || list.some((it) => it.id === value)
  return (
    <>
      {isListed ? undefined : <option value={value}>{value}</option>}
      {list.map((it) => (
        <option key={it.id} value={it.id}>
          {it.name[language]}
        </option>
      ))}
    </>
  )
}

/** First and last year of the span; both empty for any time. */
function Years({ span, onChange }: { readonly span: string; readonly onChange: (span: string) => void }) {
  const say = useWords(threadWords)
  const wrong = useId()
  const [from = '', to = from] = span === 'all' ? [] : span.split('..')
  const [isWrong, setWrong] = useState(false)
  const read = ({ currentTarget }: { readonly currentTarget: HTMLFieldSetElement }): void => {
    const [first = '', last = ''] = [...currentTarget.querySelectorAll('input')].map((it) => it.value.trim())
    const asked =
      first === '' && last === ''
        ? 'all'
        : first === '' || last === '' || first === last
          ? first || last
          : `${first}..${last}`
    const isRight = asked === 'all' || (/^\d{4}(\.\.\d{4})?$/.test(asked) && (last === '' || first <= last))
    setWrong(!isRight)
    if (isRight && asked !== span) onChange(asked)
  }
  return (
    <fieldset
      className="years"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && read(event)}
      onKeyDown={(event) => event.key === 'Enter' && read(event)}
    >
      <label className="field">
        <span>{say('spanFrom')}</span>
        <input
          name="span"
          inputMode="numeric"
          maxLength={10}
          defaultValue={from}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrong : undefined}
        />
      </label>
      <label className="field">
        <span>{say('spanTo')}</span>
        <input
          inputMode="numeric"
          maxLength={10}
          defaultValue={to}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrong : undefined}
        />
      </label>
      {isWrong ? (
        <p id={wrong} role="alert" className="wrong">
          {say('wrongYears')}
        </p>
      ) : undefined}
    </fieldset>
  )
}
