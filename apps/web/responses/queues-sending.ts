import { useState } from 'react'
import { useSend } from '../shell/answers.ts'
import { type Draft, emptyDraft, type Queued } from './queues-pairs.ts'

/** A finding on its way to the dossier, or that did not get there. */
export type Sent = {
  readonly pair: Queued
  readonly draft: Draft
  readonly state: 'recording' | 'recorded' | 'failed'
  readonly error?: unknown
}

/** Findings that are written and handed in. The screen goes on to the next pair at once; what was written stays here until the server has
 *  taken it, whatever happens on the way. */
export function useFindings(asks: 'one activity' | 'overlap', who: string) {
  const { mutateAsync } = useSend('resolve')
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map())
  const put = (it: Sent): void => setSent((all) => new Map([...all, [it.pair.key, it]]))

  const record = async (pair: Queued, draft: Draft): Promise<void> => {
    put({ pair, draft, state: 'recording' })
    const [a, b] = pair.activities
    const [first, second] = draft.isTurned ? [b.id, a.id] : [a.id, b.id]
    try {
      await mutateAsync({
        input: {
          first,
          second,
          asks,
          verdict: draft.verdict ?? '',
          vi: draft.vi.trim(),
          en: draft.en.trim(),
          who: who.trim(),
        },
      })
      put({ pair, draft, state: 'recorded' })
      setDrafts((all) => new Map([...all].filter(([key]) => key !== pair.key)))
    } catch (error) {
      put({ pair, draft, state: 'failed', error })
    }
  }
  return {
    draftOf: (key: string): Draft => drafts.get(key) ?? emptyDraft,
    setDraft: (key: string, draft: Draft): void => setDrafts((all) => new Map([...all, [key, draft]])),
    sent,
    record,
    forget: (key: string): void => setSent((all) => new Map([...all].filter(([one]) => one !== key))),
  }
}
