import { type FormEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { codeWord } from '#messages/codes'
import { promisesWords } from '#messages/screens/promises'
import type { Grade } from '#promises/alignment'
import type { AlignmentRow } from '#review/shape-alignment'
import { useSend } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Failure } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { gradeList } from './grades.tsx'
import { Choice } from './parts.tsx'

type Draft = {
  readonly grade: Grade
  readonly counterparts: readonly string[]
  readonly vi: string
  readonly en: string
  readonly who: string
}

/** What was written and not yet recorded, by meeting point: closing the panel must not lose it. */
const drafts = new Map<string, Draft>()

/** Who it is stays filled in from one point to the next. */
let lastWho = ''

type Props = { readonly row: AlignmentRow; readonly asked: Input<'compare'> }

/** Records the grade of a person who read both sides. */
export function ConfirmForm({ row, asked }: Props) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const id = useId()
  const key = `${row.clause} ${asked.against}`
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? firstDraft(row))
  const recording = useSend('confirm')
  const change = (some: Partial<Draft>): void => {
    const next = { ...draft, ...some }
    drafts.set(key, next)
    setDraft(next)
  }
  const record = (event?: FormEvent): void => {
    event?.preventDefault()
    const { counterparts, ...written } = draft
    lastWho = draft.who
    recording.mutate(
      {
        input: {
          ...written,
          clause: row.clause,
          against: asked.against,
          asOf: asked.asOf,
          ...(counterparts.length === 0 ? {} : { counterparts: counterparts.join(',') }),
        },
      },
      { onSuccess: () => drafts.delete(key) },
    )
  }
  const area = (name: 'vi' | 'en', word: 'reasonVi' | 'reasonEn') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{say(word)}</label>
      <textarea
        id={`${id}-${name}`}
        lang={name}
        required
        rows={3}
        value={draft[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </div>
  )
  return (
    <form className="confirm no-print" onSubmit={record} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('confirmTitle')}</h3>
      <p className="hint">{say('confirmLead')}</p>
      <Choice
        label={say('grade')}
        value={draft.grade}
        options={gradeList
          .filter((it) => it !== 'unknown')
          .map((it) => ({ value: it, label: codeWord('alignment', it, language) }))}
        onChange={(grade) => change({ grade: gradeList.find((it) => it === grade) ?? draft.grade })}
      />
      {row.counterparts.length === 0 ? undefined : (
        <fieldset className="field">
          <legend>{say('restsOn')}</legend>
          {row.counterparts.map((it) => (
            <label key={it.id} className="tick">
              <input
                type="checkbox"
                checked={draft.counterparts.includes(it.id)}
                onChange={(event) =>
                  change({
                    counterparts: event.target.checked
                      ? [...draft.counterparts, it.id]
                      : draft.counterparts.filter((one) => one !== it.id),
                  })
                }
              />
              {it.text[language]}
            </label>
          ))}
        </fieldset>
      )}
      {area('vi', 'reasonVi')}
      {area('en', 'reasonEn')}
      <div className="field">
        <label htmlFor={`${id}-who`}>{say('who')}</label>
        <input id={`${id}-who`} required value={draft.who} onChange={(event) => change({ who: event.target.value })} />
      </div>
      {recording.isError ? <Failure error={recording.error} onRetry={() => record()} /> : undefined}
      <Button type="submit" className="react-aria-Button primary" isDisabled={recording.isPending}>
        {say(recording.isPending ? 'recording' : 'record')}
      </Button>
      <p role="status">{recording.isSuccess ? say('recorded') : ''}</p>
    </form>
  )
}

/** The grade to go by and what it rests on: who agrees has to write the reason alone. */
function firstDraft(row: AlignmentRow): Draft {
  const grade = row.grade === 'unknown' ? 'none recorded' : row.grade
  const leading = row.counterparts.filter((it) => it.chosenBy === 'reader')
  const chosen =
    grade === 'none recorded' || grade === 'not applicable' ? [] : leading.length > 0 ? leading : row.counterparts
  return { grade, counterparts: chosen.map((it) => it.id), vi: '', en: '', who: lastWho }
}
