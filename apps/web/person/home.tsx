import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { personWords } from '#messages/screens/person'
import { sentencesOf } from '../shell/ask.ts'
import { Failure, Loading } from '../shell/failure.tsx'
import { today } from '../shell/today.ts'
import { useView, useWords } from '../shell/view.ts'
import { Answer, AnswerHeading } from './answer.tsx'
import { askRules } from './ask-rules.ts'
import { type Change, Questions } from './asking.tsx'
import type { Asked } from './engine.ts'
import { HouseholdFacts } from './facts.tsx'
import { type Household, isBlank, onePerson, withFact } from './household.ts'
import { Later } from './later.tsx'
import { examples } from './leading.ts'
import { BookContext } from './rule-context.ts'
import { Tools } from './tools.tsx'
import { useRules } from './use-answer.ts'
import { useHousehold } from './use-household.ts'

/** Describe a household, see what the law gives it, why, why not, and what would change it. The rules run in the browser. */
export default function Person() {
  const { language, asOf = today() } = useView()
  const say = useWords(personWords)
  const { data: book } = useSuspenseQuery({
    queryKey: ['rules', 'open'],
    queryFn: () => askRules('open', {}),
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const person = say('person')
  const blank = useCallback(() => onePerson(`${person} 1`), [person])
  const { household, leftOut, set } = useHousehold(blank)
  return (
    <BookContext value={book}>
      <div className="person">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        <LeftOut leftOut={leftOut} />
        {household === undefined ? (
          <Loading />
        ) : (
          <Described asked={{ household, on: asOf, language }} blank={blank} onChange={set} />
        )}
      </div>
    </BookContext>
  )
}

function LeftOut({ leftOut }: { readonly leftOut: readonly string[] | 'damaged' }) {
  const say = useWords(personWords)
  if (leftOut.length === 0) return null
  return (
    <p role="status" className="left-out">
      {say('linkLeftOut')}: {leftOut === 'damaged' ? say('linkBroken') : leftOut.join(', ')}
    </p>
  )
}

type Props = {
  readonly asked: Asked
  readonly blank: () => Household
  readonly onChange: (it: Household) => void
}

function Described({ asked, blank, onChange }: Props) {
  const say = useWords(personWords)
  const { household } = asked
  const [failure, setFailure] = useState<unknown>()
  const [before, setBefore] = useState<{ readonly household: Household; readonly said: string }>()
  const replace = (it: Household, said: string): void => {
    if (!isBlank(household)) setBefore({ household, said })
    setFailure(undefined)
    onChange(it)
  }
  const change = (it: Household): void => {
    setBefore(undefined)
    onChange(it)
  }
  const open = async (file: File): Promise<void> => {
    try {
      const { household: read } = await askRules('from-file', { text: await file.text(), file: file.name })
      if (read !== undefined) replace(read, say('opened').replace('{file}', file.name))
    } catch (error) {
      setFailure(error)
    }
  }
  const answer: Change = (whose, fact, value) => change(withFact(household, whose, fact, value))
  return (
    <DropZone
      className="drop"
      aria-label={say('dropHere')}
      onDrop={({ items }) => {
        for (const it of items.slice(0, 1)) if (it.kind === 'file') void it.getFile().then(open)
      }}
    >
      <Examples onChoose={(it, title) => replace(it, title)} />
      <Tools
        asked={asked}
        onStartOver={() => replace(blank(), say('startedOver'))}
        onFile={(file) => void open(file)}
        onFailure={setFailure}
      />
      {before === undefined ? undefined : (
        <p role="status" className="undo no-print">
          {before.said} <Button onPress={() => change(before.household)}>{say('undo')}</Button>
        </p>
      )}
      {failure === undefined ? undefined : <Failure error={failure} />}
      <div className="two">
        <HouseholdFacts household={household} onChange={change} />
        <Outcome asked={asked} onAnswer={answer} />
      </div>
    </DropZone>
  )
}

function Examples({ onChoose }: { readonly onChoose: (it: Household, title: string) => void }) {
  const { language } = useView()
  const say = useWords(personWords)
  return (
    <section className="examples no-print" aria-label={say('examples')}>
      <p>{say('examples')}</p>
      <ul className="plain">
        {examples.map(({ title, household }) => (
          <li key={title.en}>
            <Button className="chip" onPress={() => onChoose(household, title[language])}>
              {title[language]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ asked, onAnswer }: { readonly asked: Asked; readonly onAnswer: Change }) {
  const say = useWords(personWords)
  const isNothing = isBlank(asked.household)
  const { data, error, isPlaceholderData, refetch } = useRules('answer', { asked }, { isWanted: !isNothing })
  if (isNothing)
    return (
      <section className="answer" aria-labelledby="answer-heading">
        <AnswerHeading on={asked.on} />
        <p className="nothing">{say('nothingYet')}</p>
      </section>
    )
  if (error !== null)
    return (
      <section className="answer">
        {sentencesOf(error).length === 0 ? undefined : <h2>{say('cannotBe')}</h2>}
        <Failure error={error} onRetry={() => void refetch()} />
      </section>
    )
  return (
    <section className="answer" aria-labelledby="answer-heading" aria-busy={data === undefined || isPlaceholderData}>
      <AnswerHeading on={asked.on} />
      {data === undefined ? (
        <p role="status">{say('working')}</p>
      ) : (
        <>
          <Questions asking={data.asking} household={asked.household} onAnswer={onAnswer} />
          <Answer answered={data} asked={asked} onAnswer={onAnswer} />
          <Later asked={asked} />
        </>
      )}
    </section>
  )
}
