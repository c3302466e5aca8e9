import type { Block } from '#document/blocks'
import type { Day } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { Text } from '#ground/text'
import type { Rules } from '#rules/2-ir/rules'
import type { Answered, Asked } from './engine.ts'
import type { Household, Whose } from './household.ts'

/** What the page asks of the rules beside it, and what comes back for each question. */

export type Questions = {
  readonly open: { readonly asks: object; readonly gets: BookShown }
  readonly 'from-link': { readonly asks: { readonly held: unknown }; readonly gets: Read }
  readonly 'from-file': { readonly asks: { readonly text: string; readonly file: string }; readonly gets: Read }
  readonly answer: { readonly asks: { readonly asked: Asked }; readonly gets: Answered }
  readonly grounds: {
    readonly asks: { readonly asked: Asked; readonly scheme: string; readonly whose: Whose }
    readonly gets: readonly Block[]
  }
  readonly next: { readonly asks: { readonly asked: Asked }; readonly gets: readonly Block[] }
  readonly compared: { readonly asks: { readonly asked: Asked; readonly and: Day }; readonly gets: readonly Block[] }
  readonly file: { readonly asks: { readonly asked: Asked; readonly form: FileForm }; readonly gets: FileMade }
}

export type Question = keyof Questions

/** What the form needs of a rule book. */
export type BookShown = Pick<Rules, 'label' | 'since' | 'inputs' | 'enumerations'>
export type Read = { readonly household?: Household; readonly leftOut: readonly string[] }
export type FileForm = 'html' | 'docx' | 'yaml'
export type FileMade = { readonly name: string; readonly type: string; readonly bytes: Uint8Array | string }

export type Message = {
  [Q in Question]: { readonly id: number; readonly question: Q } & Questions[Q]['asks']
}[Question]

/** `problems` say what is wrong with what was asked; a `fault` is the program's, or the server is not there. */
export type Reply = {
  readonly id: number
  readonly value?: unknown
  readonly milliseconds?: number
  readonly problems?: readonly (Problem & Text)[]
  readonly fault?: string
}
