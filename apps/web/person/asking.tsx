import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { personWords } from '#messages/screens/person'
import { useView, useWords } from '../shell/view.ts'
import type { Asking } from './engine.ts'
import { FactField } from './fact-field.tsx'
import { type Household, isUnsure, plainHome, type Value, type Whose } from './household.ts'
import { useBook } from './rule-context.ts'

export type Change = (whose: Whose, fact: string, value: Value | 'unsure' | undefined) => void

/** What has to be known next: the fact that brings most to a decision, answered here, and what else is missing. */
export function Questions({
  asking,
  household,
  onAnswer,
}: {
  readonly asking: readonly Asking[]
  readonly household: Household
  readonly onAnswer: Change
}) {
  const say = useWords(personWords)
  const open = asking.filter((it) => !isUnsure(household, it, it.fact))
  const [next, ...others] = open
  return (
    <section className="asking" aria-labelledby="asking-heading">
      <h2 id="asking-heading">{say('nextQuestion')}</h2>
      <div aria-live="polite">
        {next === undefined ? (
          <p className="quiet">{say(asking.length === 0 ? 'allAsked' : 'someUnsure')}</p>
        ) : (
          <AskForm key={keyOf(next)} asking={next} onAnswer={onAnswer} />
        )}
      </div>
      {others.length === 0 ? undefined : (
        <details>
          <summary>{say('otherQuestions').replace('{n}', String(others.length))}</summary>
          <ul className="plain">
            {others.slice(0, mostShown).map((it) => (
              <li key={keyOf(it)}>
                <AskForm asking={it} onAnswer={onAnswer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const mostShown = 12
const keyOf = (it: Asking): string => `${it.entity}/${it.name}/${it.fact}`

/** A question with its answer and, as large, "not known". */
export function AskForm({
  asking,
  onAnswer,
  autoFocus = false,
}: {
  readonly asking: Asking
  readonly onAnswer: Change
  readonly autoFocus?: boolean
}) {
  const say = useWords(personWords)
  const { inputs } = useBook()
  const label = useFactLabel()
  const [value, setValue] = useState<Value | 'unsure'>()
  const input = inputs[asking.fact]
  if (input === undefined) return null
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== undefined) onAnswer(asking, asking.fact, value)
      }}
    >
      <FactField
        input={input}
        label={label(asking.fact, asking)}
        value={value}
        onChange={setValue}
        autoFocus={autoFocus}
      />
      <p className="quiet">
        {asking.schemes === 1 ? say('decidesOne') : say('decides').replace('{n}', String(asking.schemes))}
      </p>
      <div className="buttons">
        <Button type="submit" className="react-aria-Button primary">
          {say('answerIt')}
        </Button>
        <Button onPress={() => onAnswer(asking, asking.fact, 'unsure')}>{say('unsure')}</Button>
      </div>
    </form>
  )
}

/** What a fact is called, with whose it is: `Ngày sinh của Bà`. */
export function useFactLabel(): (fact: string, whose?: Whose) => string {
  const { language } = useView()
  const say = useWords(personWords)
  const { inputs } = useBook()
  return (fact, whose) => {
    const name = inputs[fact]?.label[language] ?? fact
    if (whose === undefined || whose.name === plainHome) return name
    return say('of').replace('{what}', name).replace('{whom}', whose.name)
  }
}
