import { useState } from 'react'
import { reviewWords } from '#messages/screens/review'
import type { Input } from '../shell/ask.ts'
import { useWords } from '../shell/view.ts'
import { lastWriter, useDraft } from './draft.ts'
import { Choice, LongText, ShortText } from './fields.tsx'
import { RecordForm } from './record-form.tsx'
import { useRecording } from './recording.ts'

export type NoteFields = {
  readonly vi: string
  readonly en: string
  readonly who: string
  readonly part: string
  readonly state: string
}

type Props = {
  readonly meeting: string
  readonly asOf: string | undefined
  readonly name: string
  readonly title: string
  readonly initial?: Partial<NoteFields>
  readonly proposal?: string
  readonly note?: string
  readonly canWithdraw?: boolean
  /** Parts of the review that a note can stand in, where its author chooses. */
  readonly parts?: readonly (readonly [string, string])[]
  readonly onDone: () => void
}

/** A note to the file, in one language or in both. */
export default function NoteForm({
  meeting,
  asOf,
  name,
  title,
  initial,
  proposal,
  note,
  canWithdraw = false,
  parts,
  onDone,
}: Props) {
  const say = useWords(reviewWords)
  const draft = useDraft<NoteFields>(`${meeting}.${name}`, {
    vi: '',
    en: '',
    part: 'decisions',
    state: 'standing',
    ...initial,
    who: initial?.who ?? lastWriter.read(),
  })
  const { fields, set } = draft
  const [wasChecked, setChecked] = useState(false)
  const close = (): void => {
    draft.drop()
    onDone()
  }
  const input = (): Input<'note'> => ({
    meeting,
    asOf,
    vi: fields.vi,
    en: fields.en,
    who: fields.who.trim(),
    ...(proposal === undefined && note === undefined ? { part: fields.part } : {}),
    ...(proposal === undefined ? {} : { proposal }),
    ...(note === undefined ? {} : { note, state: fields.state as 'standing' | 'withdrawn' }),
  })
  const recording = useRecording('note', note === undefined ? undefined : { kind: 'notes', id: note }, input, () => {
    lastWriter.keep(fields.who.trim())
    close()
  })
  const isEmpty = fields.vi.trim() === '' && fields.en.trim() === ''
  const isUnsigned = fields.who.trim() === ''
  return (
    <RecordForm
      title={title}
      recording={recording}
      isKept={draft.isKept}
      onDrop={close}
      check={() => {
        setChecked(true)
        return !isEmpty && !isUnsigned
      }}
      theirs={(value) => Object.values((value as { readonly text?: Readonly<Record<string, string>> })?.text ?? {})}
    >
      <div className="form-grid">
        <LongText
          lang="vi"
          label={say('noteVi')}
          value={fields.vi}
          onChange={(vi) => set({ vi })}
          isWrong={wasChecked && isEmpty}
          remark={wasChecked && isEmpty ? say('oneLanguage') : undefined}
        />
        <LongText lang="en" label={say('noteEn')} value={fields.en} onChange={(en) => set({ en })} />
        {parts === undefined ? undefined : (
          <Choice label={say('part')} value={fields.part} onChange={(part) => set({ part })} options={parts} />
        )}
        {canWithdraw ? (
          <Choice
            label={say('state')}
            value={fields.state}
            onChange={(state) => set({ state })}
            options={[
              ['standing', say('standing')],
              ['withdrawn', say('withdraw')],
            ]}
          />
        ) : undefined}
        <ShortText
          label={say('whoWrites')}
          value={fields.who}
          onChange={(who) => set({ who })}
          isWrong={wasChecked && isUnsigned}
          remark={wasChecked && isUnsigned ? say('fillIn') : undefined}
        />
      </div>
    </RecordForm>
  )
}
