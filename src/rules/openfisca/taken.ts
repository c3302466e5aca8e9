import { earliestDay, isDay } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { Text } from '#ground/text'
import type { Entry, Parameter, Rules, Scale } from '#rules/2-ir/rules'
import {
  type BracketSide,
  type DatedParameter,
  type DatedValue,
  type Described,
  isInstant,
  leavesOf,
  type Metadata,
  type ParameterNode,
  type ParameterScale,
  type ScaleBracket,
  valueAt,
} from './parameters.ts'
import { upratingOf } from './policyengine.ts'
import type { PlainValue } from './yaml-1-1.ts'

/** Why a parameter or scale of OpenFisca cannot be one of a rule book, or not wholly. */
export type NotTaken =
  | 'no-value'
  | 'not-a-number'
  | 'not-a-day'
  | 'below-zero'
  | 'mixed-forms'
  | 'same-threshold'
  | 'crossing-thresholds'
  | 'open-average'
  | 'uprating'

/** Parameters and scales of OpenFisca as those of a rule book, under their dotted names. What a rule book has no form for is left out and named (openfisca-not-taken);
 *  an average rate that ends is taken, but here it holds on above its last threshold, where OpenFisca gives 0; and so is
 *  a parameter that PolicyEngine lets grow after its last value, as far as its values go.
 *  @param currency what `currency` means */
export function takenFrom(
  tree: ParameterNode,
  currency: string,
): Pick<Rules, 'parameters' | 'scales'> & { readonly problems: readonly Problem[] } {
  const parameters: Record<string, Parameter> = {}
  const scales: Record<string, Scale> = {}
  const problems: Problem[] = []
  for (const [name, leaf] of leavesOf(tree)) {
    const leaveOut = (why: NotTaken): void => {
      problems.push({ code: 'openfisca-not-taken', facts: { name, why } })
    }
    if (leaf.kind === 'parameter') {
      const taken = takenParameter(name, leaf, currency, leaveOut)
      if (taken !== undefined) parameters[name] = taken
    } else {
      const taken = takenScale(name, leaf, currency, leaveOut)
      if (taken !== undefined) scales[name] = taken
    }
  }
  return { parameters, scales, problems }
}

type LeaveOut = (why: NotTaken) => void

function takenParameter(name: string, it: DatedParameter, currency: string, leaveOut: LeaveOut): Parameter | undefined {
  const values = entriesOf(it, leaveOut)
  if (values === undefined) return undefined
  if (upratingOf(it) !== undefined) leaveOut('uprating')
  const lowest = Math.min(0, ...values.map((entry) => (typeof entry.value === 'number' ? entry.value : 0)))
  return {
    ...wordsOf(name, it),
    unit: unitFrom(it.metadata['unit'], currency),
    ...(lowest < 0 && { min: lowest }),
    values,
  }
}

/** Dated values as entries, earliest first; nothing where one has no form here. */
function entriesOf(it: DatedParameter, leaveOut: LeaveOut): Entry[] | undefined {
  const given = it.values.filter((value): value is Given => 'value' in value).toReversed()
  const why: NotTaken | undefined =
    given.length === 0
      ? 'no-value'
      : given.some(({ value }) => value !== null && !(typeof value === 'number' && Number.isFinite(value)))
        ? 'not-a-number'
        : given.some(({ from }) => !isDay(earliestDay(from)))
          ? 'not-a-day'
          : undefined
  if (why !== undefined) {
    leaveOut(why)
    return undefined
  }
  return given.map(({ from, value, metadata }) => {
    const law = lawOf(metadata['reference'], from) ?? lawOf(it.metadata['reference'], from)
    return { from: earliestDay(from), value: value as number | null, ...(law !== undefined && { law }) }
  })
}

type Given = Extract<DatedValue, { readonly metadata: Metadata }>

/** The law a value rests on, from its reference: a text, a title or address, a list, or any of these by date. */
function lawOf(reference: PlainValue | undefined, from: string): string | undefined {
  if (typeof reference === 'string') return reference
  if (isList(reference)) return reference.flatMap((it) => lawOf(it, from) ?? []).join('; ') || undefined
  if (typeof reference !== 'object' || reference === null) return undefined
  const names = Object.keys(reference)
  if (names.length > 0 && names.every(isInstant)) return lawOf(reference[from], from)
  return lawOf(reference['title'] ?? reference['href'], from)
}

const isList = (it: PlainValue | undefined): it is readonly PlainValue[] => Array.isArray(it)

function wordsOf(name: string, it: Described): { readonly label: Text; readonly note?: Text } {
  const { label_vi: vietnamese, label_en: english } = it.metadata
  const own = it.description?.trim() || name
  const said = (text: PlainValue | undefined): string => (typeof text === 'string' && text !== '' ? text : own)
  const note = it.documentation?.trim()
  return { label: { vi: said(vietnamese), en: said(english) }, ...(note && { note: { vi: note, en: note } }) }
}

/** `/1` and no unit are numbers without one; `currency`, `currency-EUR` and `currency:EUR` are money. */
function unitFrom(unit: PlainValue | undefined, currency: string): string {
  if (typeof unit !== 'string' || unit === '' || unit === '/1') return '1'
  return unit.replace(/^currency(?:[-:]([A-Z]{3}))?(?![\w-])/, (_, code?: string) => code ?? currency)
}

const sides = { 'single-amount': 'amount', amounts: 'amount', average: 'average_rate', marginal: 'rate' } as const

function takenScale(name: string, it: ParameterScale, currency: string, leaveOut: LeaveOut): Scale | undefined {
  const has = (side: BracketSide): boolean => it.brackets.some((bracket) => bracket[side] !== undefined)
  const used = (['amount', 'average_rate', 'rate'] as const).filter(has)
  const form = it.metadata['type'] === 'single_amount' ? 'single-amount' : formOf[used[0] ?? 'rate']
  if (used.length > 1 || used[0] !== sides[form]) {
    leaveOut(used.length > 1 ? 'mixed-forms' : 'no-value')
    return undefined
  }
  const withoutEnd = form === 'average' ? it.brackets.filter((bracket) => !isInfinite(bracket)) : it.brackets
  const brackets = withoutEnd.map((bracket) => takenBracket(bracket, sides[form], leaveOut))
  if (brackets.length === 0 || !brackets.every((bracket) => bracket !== undefined)) {
    if (brackets.length === 0) leaveOut('no-value')
    return undefined
  }
  const ordered = ascending(brackets)
  const why = faultOf(ordered)
  if (why !== undefined) {
    leaveOut(why)
    return undefined
  }
  if (form === 'average' && brackets.length > 1 && withoutEnd.length === it.brackets.length) leaveOut('open-average')
  const unit = unitFrom(it.metadata['threshold_unit'] ?? it.metadata['unit'], currency)
  const amount = unitFrom(it.metadata['amount_unit'] ?? it.metadata['unit'], currency)
  return { ...wordsOf(name, it), form, unit, resultUnit: sides[form] === 'amount' ? amount : unit, brackets: ordered }
}

const formOf = { amount: 'amounts', average_rate: 'average', rate: 'marginal' } as const

/** A bracket that begins nowhere only says that the one before it does not end. */
const isInfinite = ({ threshold }: ScaleBracket): boolean =>
  threshold?.values.every((it) => 'value' in it && it.value === Infinity) === true

type Bracket = Scale['brackets'][number]

function takenBracket(bracket: ScaleBracket, side: BracketSide, leaveOut: LeaveOut): Bracket | undefined {
  const value = bracket[side]
  if (bracket.threshold === undefined || value === undefined) {
    leaveOut('no-value')
    return undefined
  }
  if ([bracket.threshold, value].some((it) => upratingOf(it) !== undefined)) leaveOut('uprating')
  const threshold = entriesOf(bracket.threshold, leaveOut)
  const taken = threshold && entriesOf(bracket.base === undefined ? value : timesBase(value, bracket.base), leaveOut)
  return threshold && taken && { threshold, value: taken }
}

/** A rate times its base, on every day on which either changes. */
function timesBase(rate: DatedParameter, base: DatedParameter): DatedParameter {
  const days = [...new Set([...rate.values, ...base.values].map((it) => earliestDay(it.from)))].sort().reverse()
  return {
    ...rate,
    values: days.map((from) => {
      const [ofRate, ofBase] = [valueAt(rate, from), valueAt(base, from) ?? 1]
      const value = typeof ofRate === 'number' && typeof ofBase === 'number' ? ofRate * ofBase : null
      return { from, value, metadata: {} }
    }),
  }
}

/** Numbers below 0 have no place in a scale, brackets that meet would have to be added first, and the order of brackets is the same on every day. */
function faultOf(brackets: readonly Bracket[]): NotTaken | undefined {
  const numbers = brackets.flatMap((it) => [...it.threshold, ...it.value].map((entry) => entry.value))
  if (numbers.some((it) => typeof it === 'number' && it < 0)) return 'below-zero'
  for (const { from } of brackets.flatMap((it) => it.threshold)) {
    const set = brackets.map((it) => thresholdOn(it, from)).filter((it) => it !== undefined)
    if (new Set(set).size < set.length) return 'same-threshold'
    if (set.some((it, at) => it < (set[at - 1] ?? it))) return 'crossing-thresholds'
  }
  return undefined
}

function thresholdOn({ threshold }: Bracket, day: string): number | undefined {
  const value = threshold.findLast((it) => it.from <= day)?.value
  return typeof value === 'number' ? value : undefined
}

/** By the last threshold of each. */
const ascending = (brackets: readonly Bracket[]): Bracket[] =>
  brackets.toSorted((a, b) => (thresholdOn(a, '9999') ?? 0) - (thresholdOn(b, '9999') ?? 0))
