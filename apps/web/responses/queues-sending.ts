import { useState } from 'react'
import type { Standing } from '../../api/standing.ts'
import { useSend } from '../shell/answers.ts'
import { addressOf, fetched, Refusal } from '../shell/ask.ts'
import { type Draft, emptyDraft, type Queued } from './queues-pairs.ts'

/** A finding on its way to the dossier, or that did not get there. */
export type Sent = {
  readonly pair: Queued
  readonly draft: Draft
  readonly state: 'recording' | 'recorded' | 'failed'
  readonly error?: unknown
  /** What somebody else has found meanwhile, where that keeps this one out: it is for the writer to say whether to go on. */
  readonly instead?: Standing
}

/** What stands of a pair now, with its tag. @throws Refusal, Unreachable */
export const standingOf = async (asks: string, [a, b]: Queued['activities']): Promise<Standing> =>
  (await fetched(addressOf('standing', { kind: 'pair-readings', first: a.id, second: b.id, asks }))) as Standing

/** Findings that are written and handed in. The screen goes on to the next pair at once; what was written stays here until the server has
 *  taken it, whatever happens on the way. */
export function useFindings(asks: 'one activity' | 'overlap', who: string) {
  const { mutateAsync } = useSend('resolve')
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map())
  const put = (it: Sent): void => setSent((all) => new Map([...all, [it.pair.key, it]]))

  /** @param seen tag of what stood when the writer looked at the pair. */
  const record = async (pair: Queued, draft: Draft, seen: string | null): Promise<void> => {
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
        ...(seen === null ? {} : { standing: seen }),
      })
      put({ pair, draft, state: 'recorded' })
      setDrafts((all) => new Map([...all].filter(([key]) => key !== pair.key)))
    } catch (error) {
      const instead = error instanceof Refusal ? error.details.standing : undefined
      put({ pair, draft, state: 'failed', error, ...(instead === undefined ? {} : { instead }) })
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
