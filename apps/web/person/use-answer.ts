import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askRules } from './ask-rules.ts'
import type { Question, Questions } from './messages.ts'

/** What the rules answer, the answer before it until then. The rules do not change while a page is open, so that no answer grows old. */
export function useRules<Q extends Question>(
  question: Q,
  asks: Questions[Q]['asks'],
  { where = 'now', isWanted = true }: { readonly where?: 'now' | 'later'; readonly isWanted?: boolean } = {},
) {
  return useQuery({
    queryKey: ['rules', where, question, asks],
    queryFn: () => askRules(question, asks, where),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    enabled: isWanted,
  })
}
