import { parseDate } from '@internationalized/date'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { isDay } from '#ground/date'
import { personWords } from '#messages/screens/person'
import { Failure } from '../shell/failure.tsx'
import { useSearchState, useWords } from '../shell/view.ts'
import type { Asked } from './engine.ts'
import { Told } from './told.tsx'
import { useRules } from './use-answer.ts'

/** When law that is known changes something next, and what another day makes of it. */
export function Later({ asked }: { readonly asked: Asked }) {
  const say = useWords(personWords)
  const [{ and }, set] = useSearchState()
  const day = and !== undefined && isDay(and) ? and : undefined
  return (
    <section className="later" aria-labelledby="later-heading">
      <h2 id="later-heading">{say('later')}</h2>
      <Next asked={asked} />
      <CompareForm key={and ?? ''} day={day} onChoose={(it) => set({ and: it })} />
      {and !== undefined && day === undefined ? (
        <p role="status" className="left-out">
          {say('andWrong')}: {and}
        </p>
      ) : undefined}
      {day === undefined ? undefined : <Compared asked={asked} and={day} />}
    </section>
  )
}

/** Looking ahead takes a second, so it waits until nothing was changed for a while. */
function Next({ asked }: { readonly asked: Asked }) {
  const say = useWords(personWords)
  const [settled, setSettled] = useState<Asked>()
  const key = JSON.stringify(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Asked), 600)
    return () => clearTimeout(timer)
  }, [key])
  const isSettled = settled !== undefined && JSON.stringify(settled) === key
  const { data, error, isPlaceholderData, refetch } = useRules(
    'next',
    { asked: settled ?? asked },
    { where: 'later', isWanted: isSettled },
  )
  if (error !== null && isSettled) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined || isPlaceholderData || !isSettled) return <p className="quiet">{say('looking')}</p>
  return data.length === 0 ? <p className="quiet">{say('noNext')}</p> : <Told blocks={data} />
}

function CompareForm({
  day,
  onChoose,
}: {
  readonly day: string | undefined
  readonly onChoose: (day: string | undefined) => void
}) {
  const say = useWords(personWords)
  const [value, setValue] = useState(day === undefined ? null : parseDate(day))
  return (
    <form
      className="compare no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== null) onChoose(value.toString())
      }}
    >
      <DateField value={value} onChange={setValue} shouldForceLeadingZeros>
        <Label>{say('compareWith')}</Label>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
      </DateField>
      <Button type="submit" isDisabled={value === null}>
        {say('compare')}
      </Button>
      {day === undefined ? undefined : <Button onPress={() => onChoose(undefined)}>{say('noCompare')}</Button>}
    </form>
  )
}

function Compared({ asked, and }: { readonly asked: Asked; readonly and: string }) {
  const say = useWords(personWords)
  const { data, error, refetch } = useRules('compared', { asked, and }, { where: 'later' })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return data === undefined ? <p role="status">{say('working')}</p> : <Told blocks={data} />
}
