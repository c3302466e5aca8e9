import type { ComponentType } from 'react'
import type { Text } from '#ground/text'

/** The four places of the workbench, and what belongs to none of them. */
export type Place = 'review' | 'needs' | 'responses' | 'promises' | 'none'

/** A screen of the workbench: its address below the language, where it lies, and its code, which is loaded when it is first opened. */
export type Screen = {
  /** `responses/registry`, `record/$kind/$id`; the values of `$names` are read with `useParams`. */
  readonly path: string
  readonly place: Place
  readonly title: Text
  /** Whether the screen stands among the screens of its place; one that shows a single record does not. */
  readonly listed: boolean
  readonly load: () => Promise<{ readonly default: ComponentType }>
}
