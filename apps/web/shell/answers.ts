import { QueryClient, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { PageDocument } from '#document/blocks'
import { ask, askPage, fetched, type Input, Refusal, type Result, send, type VerbName } from './ask.ts'
import { useView } from './view.ts'

/** What a dossier says changes when somebody writes to it, perhaps in another window: so an answer is asked again when a window is looked at again. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (times, error) => times < 1 && !(error instanceof Refusal),
    },
    mutations: { networkMode: 'always' },
  },
})

/** The answer to a question. While it is on its way the screen shows so; where something is wrong, what. */
export function useAnswer<N extends VerbName>(name: N, input: Input<N>): Result<N> {
  return useSuspenseQuery({ queryKey: [name, input], queryFn: () => ask(name, input) }).data
}

/** The same as a document in the reader's language. @param sections annexes that are to hold their blocks; without them, all do */
export function usePage<N extends VerbName>(name: N, input: Input<N>, sections?: readonly string[]): PageDocument {
  const { language } = useView()
  return useSuspenseQuery({
    queryKey: [name, input, 'page', language, sections],
    queryFn: () => askPage(name, input, language, sections),
  }).data
}

/** Any other JSON of this server. */
export function useFetched<T>(address: string): T {
  return useSuspenseQuery({ queryKey: [address], queryFn: () => fetched(address) }).data as T
}

/** Records something, and asks anew whatever is on the screen. A form keeps what was written until this succeeded; where somebody else has written meanwhile,
 *  `Conflict` (parts/conflict.tsx) shows both and asks. */
export function useSend<N extends VerbName>(name: N) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ input, standing }: { readonly input: Input<N>; readonly standing?: string }) =>
      send(name, input, standing),
    onSuccess: () => client.invalidateQueries(),
  })
}
