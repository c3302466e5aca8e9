import { useState } from 'react'
import { formatNumber } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import type { Input } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import type { DecisionFields } from './decision-form-fields.ts'
import { lastWriter, useDraft } from './draft.ts'
import { Choice, LongText, RecordField, ShortText } from './fields.tsx'
import { RecordForm } from './record-form.tsx'
import { useRecording } from './recording.ts'

const states = ['open', 'done', 'dropped'] as const

type Props = {
  readonly meeting: string
  readonly asOf: string | undefined
  /** Which form it is: its draft is found again by it. */
  readonly name: string
  readonly title: string
  readonly initial: DecisionFields
  /** Number of the proposal that it answers. */
  readonly answers?: string
  /** Id of the decision that is changed. */
  readonly decision?: string
  readonly onDone: () => void
}

/** A decision to be recorded: what, who answers for it, with whom, until when, for which cell, and who records it. */
export default function DecisionForm({ meeting, asOf, name, title, initial, answers, decision, onDone }: Props) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const draft = useDraft<DecisionFields>(`${meeting}.${name}`, { ...initial, who: initial.who || lastWriter.read() })
  const { fields, set } = draft
  const [wasChecked, setChecked] = useState(false)
  const close = (): void => {
    draft.drop()
    onDone()
  }
  const input = (): Input<'decide'> => ({
    meeting,
    asOf,
    vi: fields.vi.trim(),
    en: fields.en.trim(),
    who: fields.who.trim(),
    ...given({
      owner: fields.owner,
      partner: fields.partner,
      due: fields.due,
      function: fields.function,
      group: fields.group,
    }),
    ...(answers === undefined ? {} : { answers }),
    ...(decision === undefined ? {} : { decision, state: fields.state as (typeof states)[number] }),
  })
  const recording = useRecording(
    'decide',
    decision === undefined ? undefined : { kind: 'decisions', id: decision },
    input,
    () => {
      lastWriter.keep(fields.who.trim())
      close()
    },
  )
  const missing = (['vi', 'en', 'who'] as const).filter((it) => fields[it].trim() === '')
  const wrong = (field: 'vi' | 'en' | 'who') => ({
    isWrong: wasChecked && missing.includes(field),
    remark: wasChecked && missing.includes(field) ? say('fillIn') : tooLong(fields[field]),
  })
  const tooLong = (text: string): string | undefined =>
    text.length > longText ? `${formatNumber(text.length, language)} ${say('longText')}` : undefined
  const isPast = fields.due !== '' && fields.due < new Date().toLocaleDateString('sv')
  return (
    <RecordForm
      title={title}
      recording={recording}
      isKept={draft.isKept}
      onDrop={close}
      check={() => {
        setChecked(true)
        return missing.length === 0
      }}
      theirs={textsOf}
    >
      <div className="form-grid">
        <LongText lang="vi" label={say('textVi')} value={fields.vi} onChange={(vi) => set({ vi })} {...wrong('vi')} />
        <LongText lang="en" label={say('textEn')} value={fields.en} onChange={(en) => set({ en })} {...wrong('en')} />
        <RecordField
          kind="organisations"
          label={say('owner')}
          value={fields.owner}
          onChange={(owner) => set({ owner })}
          remark={fields.owner === '' ? say('noOwner') : undefined}
        />
        <RecordField
          kind="organisations"
          label={say('partner')}
          value={fields.partner}
          onChange={(partner) => set({ partner })}
        />
        <RecordField
          kind="functions"
          label={say('function')}
          value={fields.function}
          onChange={(it) => set({ function: it })}
        />
        <RecordField kind="groups" label={say('group')} value={fields.group} onChange={(group) => set({ group })} />
        <ShortText
          type="date"
          label={say('due')}
          value={fields.due}
          onChange={(due) => set({ due })}
          remark={isPast ? say('dueIsPast') : undefined}
        />
        <ShortText label={say('who')} value={fields.who} onChange={(who) => set({ who })} {...wrong('who')} />
        {decision === undefined ? undefined : (
          <Choice
            label={say('state')}
            value={fields.state}
            onChange={(state) => set({ state })}
            options={states.map((it) => [it, say(it)] as const)}
          />
        )}
      </div>
    </RecordForm>
  )
}

/** Longer than that, a decision is no longer read out in a meeting. */
const longText = 600

const given = <T extends Readonly<Record<string, string>>>(it: T): Partial<T> =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== '')) as Partial<T>

function textsOf(value: unknown): readonly string[] {
  const { text, state } = (value ?? {}) as {
    readonly text?: { readonly vi?: string; readonly en?: string }
    readonly state?: string
  }
  return [text?.vi, text?.en, state].filter((it) => it !== undefined)
}
