import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatDate, formatNumber } from '#messages/format'
import { ruleWords } from '#messages/rule-words'
import { personWords } from '#messages/screens/person'
import { today } from '../shell/today.ts'
import { useView, useWords } from '../shell/view.ts'
import { AddFact } from './add-fact.tsx'
import type { Change } from './asking.tsx'
import { FactField } from './fact-field.tsx'
import {
  type Fact,
  freeName,
  type Household,
  isFreeName,
  isUnsure,
  plainHome,
  renamed,
  type Unit,
  type Value,
  type Whose,
  withFact,
  withoutPerson,
  withPerson,
} from './household.ts'
import { birthFact, leadingFacts } from './leading.ts'
import { useBook } from './rule-context.ts'

type Props = { readonly household: Household; readonly onChange: (it: Household) => void }

/** Who lives in the household, and what is known of each. */
export function HouseholdFacts({ household, onChange }: Props) {
  const say = useWords(personWords)
  const change: Change = (whose, fact, value) => onChange(withFact(household, whose, fact, value))
  return (
    <section className="household" aria-labelledby="household-heading">
      <h2 id="household-heading">{say('household')}</h2>
      {household.persons.map((it, at) => (
        <UnitFacts
          key={it.name}
          unit={it}
          entity="person"
          household={household}
          onFact={change}
          onRename={(name) => onChange(renamed(household, it.name, name))}
          onRemove={household.persons.length > 1 ? () => onChange(withoutPerson(household, it.name)) : undefined}
          isOpen={household.persons.length < 3 || at === household.persons.length - 1}
        />
      ))}
      <Button onPress={() => onChange(withPerson(household, freeName(household, say('person'))))}>
        + {say('addPerson')}
      </Button>
      {household.homes.map((it) => (
        <UnitFacts key={it.name} unit={it} entity="household" household={household} onFact={change} isOpen />
      ))}
    </section>
  )
}

type UnitProps = {
  readonly unit: Unit
  readonly entity: Whose['entity']
  readonly household: Household
  readonly onFact: Change
  readonly onRename?: (name: string) => void
  readonly onRemove?: (() => void) | undefined
  readonly isOpen: boolean
}

function UnitFacts({ unit, entity, household, onFact, onRename, onRemove, isOpen }: UnitProps) {
  const say = useWords(personWords)
  const { inputs } = useBook()
  const [added, setAdded] = useState<readonly string[]>([])
  const whose: Whose = { entity, name: unit.name }
  const leading = leadingFacts[entity].filter((it) => inputs[it]?.entity === entity)
  const unsure = household.unsure.flatMap((it) =>
    it.startsWith(`${unit.name}/`) ? [it.slice(unit.name.length + 1)] : [],
  )
  const others = [...new Set([...Object.keys(unit.facts), ...unsure, ...added])].filter(
    (it) => !(leading as readonly string[]).includes(it),
  )
  const title = unit.name === plainHome ? say('home') : unit.name
  const field = (fact: string) => (
    <OneFact
      key={fact}
      fact={fact}
      value={isUnsure(household, whose, fact) ? 'unsure' : unit.facts[fact]}
      onChange={(value) => onFact(whose, fact, value)}
    />
  )
  return (
    <details className="unit" open={isOpen}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {onRename === undefined ? undefined : <Nickname name={unit.name} household={household} onRename={onRename} />}
      {leading.map(field)}
      {others.map(field)}
      <AddFact
        entity={entity}
        except={[...leading, ...others]}
        whom={title}
        onAdd={(fact) => setAdded([...added, fact])}
      />
      {onRemove === undefined ? undefined : (
        <Button className="quiet-button" onPress={onRemove}>
          {say('removePerson')}
        </Button>
      )}
    </details>
  )
}

function Nickname({
  name,
  household,
  onRename,
}: {
  readonly name: string
  readonly household: Household
  readonly onRename: (name: string) => void
}) {
  const say = useWords(personWords)
  const error = useId()
  const [text, setText] = useState(name)
  const [isWrong, setWrong] = useState(false)
  const take = (): void => {
    const wanted = text.trim().normalize('NFC')
    const isFine = wanted === name || isFreeName(household, wanted)
    setWrong(!isFine)
    if (isFine && wanted !== name) onRename(wanted)
  }
  return (
    <div className="field fact">
      <label>
        <span>{say('nickname')}</span>
        <input
          value={text}
          autoComplete="off"
          maxLength={40}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? error : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      </label>
      {isWrong ? (
        <p className="wrong" id={error} role="alert">
          {say('nicknameTaken')}
        </p>
      ) : undefined}
    </div>
  )
}

type OneFactProps = {
  readonly fact: string
  readonly value: Fact | 'unsure' | undefined
  readonly onChange: (value: Value | 'unsure' | undefined) => void
}

function OneFact({ fact, value, onChange }: OneFactProps) {
  const { language } = useView()
  const { inputs } = useBook()
  const input = inputs[fact]
  if (input === undefined || typeof value === 'object')
    return <FixedFact fact={fact} value={value} onChange={onChange} />
  return (
    <>
      <FactField input={input} label={input.label[language]} value={value} onChange={onChange} />
      {fact === birthFact ? <Age value={value} onChange={onChange} /> : undefined}
    </>
  )
}

/** Who only knows an age is taken to be born on the first day of the year that gives it. */
function Age({ value, onChange }: Pick<OneFactProps, 'onChange'> & { readonly value: Value | undefined }) {
  const { language, asOf = today() } = useView()
  const say = useWords(personWords)
  const error = useId()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [given, setGiven] = useState<string>()
  const take = (): void => {
    if (text.trim() === '') return setWrong(false)
    const age = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 999
    setWrong(age > 130)
    if (age > 130) return
    const day = `${Number(asOf.slice(0, 4)) - age}-01-01`
    setGiven(day)
    setText('')
    onChange(day)
  }
  return (
    <div className="field fact age">
      <label>
        <span>{say('ageInstead')}</span>
        <input
          inputMode="numeric"
          autoComplete="off"
          size={4}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? error : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      </label>
      {isWrong ? (
        <p className="wrong" id={error} role="alert">
          {say('wrongAge')}
        </p>
      ) : undefined}
      {given !== undefined && given === value ? (
        <p className="note" role="status">
          {say('ageMeans').replace('{day}', formatDate(given, language))}
        </p>
      ) : undefined}
    </div>
  )
}

/** What a file gives by period, or of what is otherwise worked out, stands as it is and can be taken out. */
function FixedFact({ fact, value, onChange }: OneFactProps) {
  const { language } = useView()
  const say = useWords(personWords)
  const { inputs } = useBook()
  const label = inputs[fact]?.label[language] ?? fact
  const word = (it: Value): string =>
    typeof it === 'boolean'
      ? ruleWords[language].truth[it ? 'true' : 'false']
      : typeof it === 'number'
        ? formatNumber(it, language)
        : formatDate(it, language)
  const said =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([period, it]) => `${formatDate(period, language)}: ${word(it)}`)
          .join('; ')
      : value === undefined || value === 'unsure'
        ? say('unsureSaid')
        : word(value)
  return (
    <div className="fact fixed">
      <span>
        {label}: {said}
      </span>
      <Button
        className="quiet-button"
        aria-label={`${say('removeFact')}: ${label}`}
        onPress={() => onChange(undefined)}
      >
        {say('removeFact')}
      </Button>
    </div>
  )
}
