import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Standing } from '../../api/standing.ts'
import { useSend } from '../shell/answers.ts'
import { fetched, type Input, Refusal } from '../shell/ask.ts'

type Recording = {
  readonly isSending: boolean
  /** Why it was not recorded; nothing where another version stands in the way. */
  readonly error: unknown
  /** What somebody else recorded meanwhile, where that stands in the way. */
  readonly conflict: Standing | undefined
  /** @param over whether to write over what somebody else recorded, after having seen it */
  readonly record: (over?: Standing) => void
}

/** Sends a record, once. What stands is only written over with its tag; what was recorded although nobody heard the answer counts as recorded.
 *  @param named the record that is changed; without one a new one is made */
export function useRecording<N extends 'decide' | 'note'>(
  verb: N,
  named: { readonly kind: string; readonly id: string } | undefined,
  input: () => Input<N>,
  onRecorded: () => void,
): Recording {
  const send = useSend(verb)
  const [attempts, setAttempts] = useState(0)
  const seen = useQuery({
    queryKey: ['standing', named?.kind, named?.id, 'as opened'],
    queryFn: () =>
      fetched(`/api/standing?kind=${named?.kind}&id=${encodeURIComponent(named?.id ?? '')}`) as Promise<Standing>,
    enabled: named !== undefined,
    // What the writer saw when the form was opened: a later answer would hide that somebody else wrote.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
  })
  const refusal = send.error instanceof Refusal ? send.error.details : undefined
  const conflict = refusal?.status === 412 ? refusal.standing : undefined
  const record = (over?: Standing): void => {
    const tag = over?.tag ?? seen.data?.tag ?? undefined
    setAttempts((it) => it + 1)
    send.mutate(
      { input: input(), ...(tag === undefined ? {} : { standing: tag }) },
      {
        onSuccess: onRecorded,
        onError: (error) => {
          if (attempts > 0 && wasRecorded(error)) onRecorded()
        },
      },
    )
  }
  return { isSending: send.isPending, error: conflict === undefined ? send.error : undefined, conflict, record }
}

const wasRecorded = (error: unknown): boolean =>
  error instanceof Refusal && error.details.problems.some((it) => it.code === 'already-recorded')
