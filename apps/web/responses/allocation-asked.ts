import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import sample from '../../../examples/allocation/question.yaml'
import { fetched, type Result } from '../shell/ask.ts'

/** A question of an allocation as a file, with what the screen sets in its place. */
export type Asking = {
  readonly question: { readonly name: string; readonly text: string }
  readonly budget?: string
  readonly partnersPerCell?: string
  readonly objective?: string
  readonly asOf?: string
}

export const sampleQuestion = { name: 'question.yaml', text: sample } as const

export type Allocated = Result<'allocate'>

const answer = (asking: Asking) => ({
  queryKey: ['allocate', asking],
  queryFn: async () =>
    (await fetched('/api/allocate', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asking),
    })) as Allocated,
  staleTime: 300_000,
})

/** The answer to the question as its file has it. */
export const useFirst = (asking: Asking): Allocated => useSuspenseQuery(answer(asking)).data

/** The answer to what is asked now; until it is there, the last one. */
export const useCurrent = (asking: Asking) => useQuery({ ...answer(asking), placeholderData: keepPreviousData })

/** Largest budget of the screen, in whole units of the currency of the question. */
export const largest = 1e15

/** Budgets in the address: `giz:145000000000;unicef:0`, in whole units of the currency of the question. */
export function budgetsIn(text: string | undefined): {
  readonly budgets: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
} {
  const budgets = new Map<string, number>()
  const wrong: string[] = []
  for (const part of (text ?? '').split(';').filter((it) => it !== '')) {
    const [, body, amount] = /^([\w.-]+):(\d{1,16})$/.exec(part) ?? []
    if (body === undefined || amount === undefined || Number(amount) > largest) wrong.push(part)
    else budgets.set(body, Number(amount))
  }
  return { budgets, wrong }
}

export const budgetsText = (budgets: ReadonlyMap<string, number>): string | undefined =>
  budgets.size === 0 ? undefined : [...budgets].map(([body, amount]) => `${body}:${amount}`).join(';')

/** The same as the verb takes them. */
export const budgetField = (budgets: ReadonlyMap<string, number>, currency: string): string =>
  [...budgets].map(([body, amount]) => `${body}=${amount} ${currency}`).join('; ')

/** A step that a hand can aim at: about a hundredth, as 1, 2 or 5 times a power of ten. */
export function stepFor(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, amount / 100)))
  const times = amount / 100 / power
  return power * (times < 2 ? 1 : times < 5 ? 2 : 5)
}
