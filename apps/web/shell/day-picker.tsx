import { parseDate } from '@internationalized/date'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { shellWords } from '#messages/screens/shell'
import { useWords } from './view.ts'

type Props = {
  readonly day: string
  /** Hears the day chosen; nothing for today. */
  readonly onChoose: (day: string | undefined) => void
}

/** A day typed part by part, in the order in which the reader's language writes it. */
export default function DayPicker({ day, onChoose }: Props) {
  const say = useWords(shellWords)
  const [value, setValue] = useState<ReturnType<typeof parseDate> | null>(() => parseDate(day))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== null) onChoose(value.toString())
      }}
    >
      <DateField autoFocus value={value} onChange={setValue} shouldForceLeadingZeros>
        <Label>{say('asOf')}</Label>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
      </DateField>
      <div className="buttons">
        <Button type="submit" className="react-aria-Button primary" isDisabled={value === null}>
          {say('show')}
        </Button>
        <Button onPress={() => onChoose(undefined)}>{say('today')}</Button>
      </div>
    </form>
  )
}
