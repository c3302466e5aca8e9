import type { FormEvent, ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatDate } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import { Failure } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import type { useRecording } from './recording.ts'

type Props = {
  readonly title: string
  readonly recording: ReturnType<typeof useRecording>
  /** Whether it is all there; what is not is said at the fields. */
  readonly check: () => boolean
  readonly isKept: boolean
  readonly onDrop: () => void
  /** What somebody else wrote, as words. */
  readonly theirs?: ((value: unknown) => readonly string[]) | undefined
  readonly children: ReactNode
}

/** A form that records. It keeps what was written until the server has taken it, and says so. */
export function RecordForm({ title, recording, check, isKept, onDrop, theirs, children }: Props) {
  const say = useWords(reviewWords)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (check()) recording.record()
  }
  return (
    <form className="record-form no-print" aria-label={title} noValidate onSubmit={submit}>
      <h4>{title}</h4>
      {children}
      {recording.error === null || recording.error === undefined ? undefined : (
        <Failure error={recording.error} onRetry={() => check() && recording.record()} />
      )}
      {recording.conflict === undefined ? undefined : <Conflict {...{ recording, theirs, onDrop }} />}
      <div className="form-tools">
        <Button type="submit" className="react-aria-Button primary" isDisabled={recording.isSending}>
          {say(recording.isSending ? 'recording' : 'record')}
        </Button>
        <Button onPress={onDrop}>{say(isKept ? 'throwAway' : 'cancel')}</Button>
        {isKept ? <p className="quiet">{say('draftKept')}</p> : undefined}
      </div>
    </form>
  )
}

/** Somebody else wrote first: nothing is written over before both were seen. */
function Conflict({ recording, theirs, onDrop }: Pick<Props, 'recording' | 'theirs' | 'onDrop'>) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const { conflict } = recording
  if (conflict === undefined) return undefined
  const { entry } = conflict
  return (
    <div role="alert" className="failure">
      <h2>{say('conflict')}</h2>
      {entry === null ? undefined : (
        <p>
          {say('conflictBy')} {entry.who}, {formatDate(entry.at.slice(0, 10), language)}:
        </p>
      )}
      {theirs?.(conflict.value).map((it) => (
        <blockquote key={it}>{it}</blockquote>
      ))}
      <p>{say('conflictChoose')}</p>
      <div className="form-tools">
        <Button onPress={() => recording.record(conflict)}>{say('writeOver')}</Button>
        <Button onPress={onDrop}>{say('takeTheirs')}</Button>
      </div>
    </div>
  )
}
