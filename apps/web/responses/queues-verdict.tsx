import { type RefObject, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { codeWord } from '#messages/codes'
import { type PairVerdict, queueWords, readyReasons } from '#messages/screens/pairs'
import { useView, useWords } from '../shell/view.ts'
import { type Draft, directed, type Queued } from './queues-pairs.ts'

type Props = {
  readonly pair: Queued
  readonly verdicts: readonly (PairVerdict | 'open')[]
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly who: string
  readonly onWho: (who: string) => void
  readonly onRecord: () => void
  /** Where the shortcut to the reason leads. */
  readonly reason: RefObject<HTMLTextAreaElement | null>
}

/** What a person finds about a pair, why, and who it is. Nothing is handed in before all of it is there. */
export function VerdictForm({ pair, verdicts, draft, onDraft, who, onWho, onRecord, reason }: Props) {
  const say = useWords(queueWords)
  const { language } = useView()
  const id = useId()
  const [isTold, setTold] = useState(false)
  const isWhole = draft.verdict !== undefined && [draft.vi, draft.en, who].every((it) => it.trim() !== '')
  const order =
    draft.verdict !== undefined && draft.verdict in directed ? (draft.verdict as keyof typeof directed) : undefined
  const ready = draft.verdict === undefined ? [] : readyReasons[draft.verdict]
  return (
    <form
      className="verdict"
      aria-label={say('verdict')}
      onSubmit={(event) => {
        event.preventDefault()
        setTold(!isWhole)
        if (isWhole) onRecord()
      }}
    >
      <fieldset>
        <legend>{say('verdict')}</legend>
        <div className="row">
          {verdicts.map((it, index) => (
            <label key={it} className="choice">
              <input
                type="radio"
                name={`${id}-verdict`}
                checked={draft.verdict === it}
                onChange={() => onDraft({ ...draft, verdict: it })}
              />
              {codeWord('pairVerdict', it, language)} <kbd aria-hidden="true">{index + 1}</kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {order === undefined ? undefined : (
        <fieldset>
          <legend>
            {say('standsFirst')} ({say(directed[order])})
          </legend>
          {pair.activities.map((it, index) => (
            <label key={it.id} className="choice">
              <input
                type="radio"
                name={`${id}-first`}
                checked={draft.isTurned === (index === 1)}
                onChange={() => onDraft({ ...draft, isTurned: index === 1 })}
              />
              <span>
                {it.title[language]} <span className="quiet">{it.id}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {ready.length === 0 ? undefined : (
        <label className="field">
          <span>{say('readyReason')}</span>
          <select
            value={ready.findIndex((it) => it.vi === draft.vi && it.en === draft.en)}
            onChange={(event) => {
              const chosen = ready[Number(event.target.value)]
              onDraft({ ...draft, vi: chosen?.vi ?? '', en: chosen?.en ?? '' })
            }}
          >
            <option value={-1}>{say('ownReason')}</option>
            {ready.map((it, index) => (
              <option key={it.en} value={index}>
                {it[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="reasons">
        {(['vi', 'en'] as const).map((it) => (
          <label key={it} className="field">
            <span>{say(it === 'vi' ? 'reasonVi' : 'reasonEn')}</span>
            <textarea
              ref={it === language ? reason : undefined}
              lang={it}
              rows={2}
              value={draft[it]}
              onChange={(event) => onDraft({ ...draft, [it]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <label className="field">
        <span>{say('who')}</span>
        <input value={who} autoComplete="name" onChange={(event) => onWho(event.target.value)} />
      </label>
      <p role="alert">
        {isTold && !isWhole ? say(draft.verdict === undefined ? 'notChosen' : 'notWritten') : undefined}
      </p>
      <Button type="submit" className="button primary">
        {say('record')}
      </Button>
    </form>
  )
}
