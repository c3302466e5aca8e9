import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Entity } from '#rules/2-ir/kind'
import type { Scheme as SchemeData } from '#rules/2-ir/rules'
import { ever, type InForce, type LawFacts, lawFactsOf } from './dated.ts'
import { type Definition, defined, type Group, group } from './definition.ts'
import type { FitsIn, Like, NumberLike, TruthLike } from './fit.ts'
import { type NumberVariable, propertyValue, type TruthVariable, type Which } from './input.ts'
import { payments, stretchesOf } from './payment.ts'
import type { Reach } from './readings.ts'
import { TruthOf } from './truth.ts'
import { joined, written } from './value.ts'
import { type ChangesFrom, type DatedFormula, variableData } from './variable.ts'
import type { Names, Write } from './write.ts'

/** How the article rounds: to a multiple of `to`, upwards, downwards, to the nearest (a half upwards, or to the even one). */
export type Rounding = { readonly to: number; readonly direction: 'up' | 'down' | 'half-up' | 'half-even' } | 'none'

/** Who is entitled, and to how much, between two dates. What a provision leaves out is what the scheme says. */
export type Provision<C, A> = LawFacts & {
  readonly inForce: InForce
  readonly label?: Text
  readonly eligibility?: C
  readonly amount?: A
  readonly rounding?: Rounding
}

type Rules<E extends Entity, P extends PeriodUnit, C, A> = LawFacts & {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  readonly entity: Which<E>
  readonly period: P
  readonly changesFrom?: ChangesFrom
  readonly rounding?: Rounding
  readonly eligibility: C & FitsIn<C, E, P>
  readonly amount: A & FitsIn<A, E, P>
}

export type SchemeSpec<E extends Entity, P extends PeriodUnit, C, A> = Rules<E, P, C, A> &
  ({ readonly inForce: InForce } | { readonly provisions: readonly [OwnProvision<E, P>, ...OwnProvision<E, P>[]] })

type OwnProvision<E extends Entity, P extends PeriodUnit> = AnyProvision<NoInfer<E>, NoInfer<P>>
type AnyProvision<E extends Entity, P extends PeriodUnit> = Provision<
  Like<'truth', E, P>,
  Like<'number', E, P> & { readonly unit: string }
>

/** A scheme as others may refer to it. */
export type Scheme<E extends Entity = Entity, U extends string = string, P extends PeriodUnit = PeriodUnit> = Group & {
  readonly definition: Definition<'schemes'>
  /** Whether one is entitled. */
  readonly eligible: TruthVariable<E, P>
  /** What is due before rules between schemes. */
  readonly calculated: NumberVariable<E, U, P>
  /** What is due. */
  readonly amount: NumberVariable<E, U, P>
  /** What retroactive law adds for earlier periods. */
  readonly arrears: NumberVariable<E, U, P>
  /** Whether anything is due. */
  readonly isReceived: TruthOf<E, Reach<P>>
}

/** A scheme of which no more is said than its rules. */
export const scheme = schemesOf<unknown>()

/** Schemes of a country, which says more of each: function, tier, financing. `export const scheme = schemesOf<Facts>()`; the schema of these facts
 *  goes to `ruleBook`. */
export function schemesOf<Facts>() {
  return function scheme<const E extends Entity, const P extends PeriodUnit, C extends TruthLike, A extends NumberLike>(
    spec: SchemeSpec<E, P, C, A> & Facts,
  ): Scheme<E, A extends NumberLike<infer U> ? U : never, P> {
    return made(spec as unknown as PlainSpec) as unknown as Scheme<E, A extends NumberLike<infer U> ? U : never, P>
  }
}

type PlainSpec = Rules<Entity, PeriodUnit, TruthLike, NumberLike> & {
  readonly inForce?: InForce
  readonly provisions?: readonly AnyProvision<never, never>[]
}

function made(spec: PlainSpec): Scheme {
  const { id, name, note, entity, period, changesFrom } = spec
  const { unit } = spec.amount
  const property = (ending: Ending, flow: boolean, formulas: (names: Names) => readonly DatedFormula<Written>[]) => {
    const type = { kind: flow ? 'number' : 'truth', period, ...(flow && { unit }) } as const
    const splitByDay = flow && ending !== 'arrears' && changesFrom !== 'period-start'
    const spec = { name: named(name, ending), entity }
    return defined('variables', spec, (names) =>
      variableData(spec, { ...type, flow, splitByDay }, formulas(names), names),
    )
  }
  const number = (definition: Definition<'variables'>) => propertyValue(definition, { kind: 'number', unit, period })
  const dated = provisionsOf(spec)
  const stretches = stretchesOf(dated.map((it) => it.formula))

  const eligible = property('eligible', false, () => dated.map((it) => ({ ...it.formula, value: it.eligibility })))
  const entitled = propertyValue(eligible, { kind: 'truth', period })
  const calculated = property('calculated', true, () =>
    dated.map((it) => ({
      ...it.formula,
      value: { write: joined('select', entitled.write, rounded(it.amount, it.rounding), written(0, unit)) },
    })),
  )
  const due = property('amount', true, (names) =>
    payments(number(calculated).write, unit, stretches, names.between(definition)),
  )
  const first = stretches[0]?.from ?? ever.from
  const arrears = property('arrears', true, () => [
    { inForce: { from: first }, value: { write: (names) => ({ op: 'arrears', variable: names.of(due) }) } },
  ])
  const definition = defined(
    'schemes',
    { name, ...(id !== undefined && { id }) },
    (names): SchemeData => ({
      label: name,
      ...(note && { note }),
      entity: entity.entity,
      period,
      eligible: names.of(eligible),
      calculated: names.of(calculated),
      amount: names.of(due),
      arrears: names.of(arrears),
      exclusions: names.between(definition).map((it) => ({
        kind: it.kind,
        schemes: it.others.map((other) => names.of(other)),
        ...(it.law !== undefined && { law: it.law }),
      })),
      facts: factsOf(spec),
    }),
  )

  const amountDue = number(due)
  return {
    definition,
    eligible: entitled,
    calculated: number(calculated),
    amount: amountDue,
    arrears: number(arrears),
    isReceived: new TruthOf(joined('more', amountDue.write, written(0, unit))),
    [group]: [
      { definition },
      { definition: due },
      { definition: eligible, ending: '/eligible' },
      { definition: calculated, ending: '/calculated' },
      { definition: arrears, ending: '/arrears' },
    ],
  } as unknown as Scheme
}

/** The provisions of a scheme, each complete, with the facts of its law. */
function provisionsOf(spec: PlainSpec) {
  const whole: AnyProvision<never, never> = { inForce: spec.inForce ?? ever }
  return (spec.provisions ?? [whole]).map((it) => ({
    eligibility: it.eligibility ?? spec.eligibility,
    amount: it.amount ?? spec.amount,
    rounding: it.rounding ?? spec.rounding ?? toWholeUnits,
    formula: { ...lawFactsOf(spec), ...lawFactsOf(it), inForce: it.inForce, ...(it.label && { label: it.label }) },
  }))
}

/** What the author says of a scheme that is none of the language's words. */
const factsOf = (spec: PlainSpec): SchemeData['facts'] =>
  Object.fromEntries(Object.entries(spec).filter(([word]) => !Object.hasOwn(words, word))) as SchemeData['facts']

const words: Readonly<Record<keyof PlainSpec, true>> = {
  id: true,
  name: true,
  note: true,
  entity: true,
  period: true,
  changesFrom: true,
  rounding: true,
  eligibility: true,
  amount: true,
  inForce: true,
  provisions: true,
  law: true,
  appliesFrom: true,
  scope: true,
  issued: true,
  confidence: true,
}

type Written = { readonly write: Write }

/** Amounts that the article does not round are paid in whole units. */
const toWholeUnits: Rounding = { to: 1, direction: 'half-up' }

function rounded(amount: NumberLike, rounding: Rounding): Write {
  if (rounding === 'none') return amount.write
  const operator = (
    { up: 'round-up', down: 'round-down', 'half-up': 'round-half-up', 'half-even': 'round-half-even' } as const
  )[rounding.direction]
  return joined(operator, amount.write, written(rounding.to, amount.unit))
}

type Ending = 'amount' | 'eligible' | 'calculated' | 'arrears'

/** What the parts of a scheme are called: the amount as the scheme itself. */
function named(name: Text, ending: Ending): Text {
  if (ending === 'amount') return { vi: name.vi, en: name.en }
  const said = endings[ending]
  return { vi: `${name.vi}: ${said.vi}`, en: `${name.en}: ${said.en}` }
}

const endings: Readonly<Record<Exclude<Ending, 'amount'>, Text>> = {
  eligible: { vi: 'đủ điều kiện hưởng', en: 'entitled' },
  calculated: { vi: 'mức tính theo quy định của chế độ', en: 'amount by its own rules' },
  arrears: { vi: 'khoản truy lĩnh', en: 'arrears' },
}
