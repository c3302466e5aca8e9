import type { z } from 'zod'
import type { Provision } from '#vocabulary/law'
import { type Clause, dueOf, type duty, type Instrument, type InstrumentState, type Target } from './instrument.ts'

export type Duty = z.infer<typeof duty>

/** Needs or people as a text names them. */
export type Named = readonly string[] | 'all' | 'not stated'

/** A clause or a scheme of the law, as far as it can be compared. */
export type Statement = {
  readonly id: string
  readonly kind: 'clause' | 'scheme'
  readonly functions: Named
  readonly groups: Named
  readonly means: readonly string[]
  readonly duties: readonly Duty[]
  readonly target?: Target
  /** Year by which it is to be done. */
  readonly due?: number
  /** Whether anybody is bound by it on the day. */
  readonly binds: boolean
  /** Whether it never claimed to bind: a draft, an interest, a list that was discussed. */
  readonly isTentative: boolean
  /** Whether it says what is to be done, or only what is aimed at. */
  readonly isAim: boolean
  /** Its English words; only looked at where nothing else tells what it is about. */
  readonly words: string
  /** Why it asks nothing that another text could hold. */
  readonly asksNothing?: 'not entered' | 'report' | 'vision' | 'joint task'
}

/** States of texts that hold on a day, whether or not anybody is bound by them. */
const tentative: readonly InstrumentState[] = [
  'draft',
  'stated',
  'discussed',
  'reference',
  'to check',
  'in use',
  'reflected',
]
const holding: readonly InstrumentState[] = ['in force', 'adopted', ...tentative]

export const isHolding = (state: InstrumentState): boolean => holding.includes(state)

export function statementOfClause(it: Clause, of: Instrument, state: InstrumentState): Statement {
  const { placing, means, duty: asked } = it.reading
  const asksNothing = asksNothingBecause(it, of)
  const due = dueOf(it)
  return {
    id: it.id,
    kind: 'clause',
    functions: placing.functions,
    groups: placing.groups,
    means,
    duties: [asked],
    ...(it.target === undefined ? {} : { target: it.target }),
    ...(due === undefined ? {} : { due }),
    binds: state === 'in force' || state === 'adopted',
    isTentative: tentative.includes(state),
    isAim: aims.includes(it.kind),
    words: it.text.en,
    ...(asksNothing === undefined ? {} : { asksNothing }),
  }
}

function asksNothingBecause(
  { kind, entered, target, reading }: Clause,
  { level }: Instrument,
): Statement['asksNothing'] {
  const { functions, groups } = reading.placing
  if (!entered) return 'not entered'
  if (kind === 'verdict' || kind === 'status' || kind === 'structure') return 'report'
  const isGeneral = typeof functions === 'string' && typeof groups === 'string'
  const namesNothing = functions === 'not stated' && groups === 'not stated'
  if (reading.duty === 'none' && namesNothing && target === undefined) return 'vision'
  return reading.duty === 'cooperation' && isGeneral && level !== 'national' ? 'joint task' : undefined
}

const rateOf = ({ rates: [rate] }: Provision): Pick<Statement, 'target'> =>
  rate === undefined
    ? {}
    : { target: { year: 'not applicable', value: rate.value, unit: rate.unit, indicator: rate.indicator } }

/** Kinds of clause that state what is aimed at, without saying what is to be done. */
const aims: readonly Clause['kind'][] = ['goal', 'objective', 'pillar', 'principle', 'priority', 'result area']

/** What a scheme of the law can hold: it gives people a right to be covered, also in shocks and between jobs, where that
 *  is its need. How adequate its amount is, it only says where the law sets a rate. */
const dutiesOfSchemes: readonly Duty[] = ['coverage', 'rights', 'shock response', 'employment link']

/** A scheme; its number is the first that the law sets for what it pays. */
export const statementOfScheme = (it: Provision): Statement => ({
  ...rateOf(it),
  id: it.id,
  kind: 'scheme',
  functions: it.placing.functions,
  groups: it.placing.groups,
  means: it.means,
  duties: it.rates.length === 0 ? dutiesOfSchemes : [...dutiesOfSchemes, 'adequacy'],
  binds: true,
  isTentative: false,
  isAim: false,
  words: it.name.en,
})

/** First six letters of the words that have as many: enough to tell *finance* and *financing* from *foreign*. */
export const stemsOf = (words: string): ReadonlySet<string> =>
  new Set((words.toLowerCase().match(/[a-z]{6,}/g) ?? []).map((word) => word.slice(0, 6)))

/** Tells the stems that at most one in a hundred of the texts use, or three where they are few. */
export function tellingStems(texts: readonly string[]): (stem: string) => boolean {
  const counts = new Map<string, number>()
  for (const it of texts) for (const stem of stemsOf(it)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(3, texts.length / 100)
  return (stem) => (counts.get(stem) ?? 0) <= most
}
