import type { PeriodUnit } from '#ground/period'
import type { Language } from '#ground/text'
import type { Entity } from '#rules/2-ir/kind'
import { ever, type InForce } from './dated.ts'
import type { Like, NumberLike, TruthLike } from './fit.ts'
import { callingPlace, type Place } from './place.ts'
import type { Scheme } from './scheme.ts'
import { joined, withRemark } from './value.ts'
import type { Between, Defined, Write } from './write.ts'

/** A rule between schemes. It is exported beside them; a book that has the schemes and not the rule is refused, so that none is forgotten. */
export type RuleBetween = {
  readonly [between]: readonly { readonly scheme: Defined; readonly rule: Between }[]
  readonly law: string | undefined
  readonly place: Place | undefined
}

export const between: unique symbol = Symbol('between')

type Dates = { readonly law?: string; readonly inForce?: InForce; readonly issued?: string }

/** Of several calculated amounts only the highest is paid; of equal ones, that listed first. `exceptFor` names those who may have all. */
export function highestOf<E extends Entity, U extends string, P extends PeriodUnit>(
  spec: Dates & {
    readonly schemes: readonly [Scheme<E, U, P>, Scheme<E, U, P>, ...Scheme<E, U, P>[]]
    readonly exceptFor?: Like<'truth', NoInfer<E>, NoInfer<P>>
  },
): RuleBetween {
  const schemes = spec.schemes as unknown as readonly Scheme[]
  return remembered(
    spec,
    schemes.map((it, place) => {
      const others = schemes.filter((other) => other !== it)
      const higher = others.map((other) =>
        joined(schemes.indexOf(other) < place ? 'more' : 'at-least', amountOf(it), amountOf(other)),
      )
      const label = { vi: `cao nhất trong: ${listed(schemes, 'vi')}`, en: `the highest of: ${listed(schemes, 'en')}` }
      return ruleOn(it, 'highest-of', others, withRemark(conjoined(higher), { label }), spec)
    }),
  )
}

/** A scheme is not paid where another is. */
export function notWith<E extends Entity, P extends PeriodUnit>(
  spec: Dates & {
    readonly scheme: Scheme<E, string, P>
    readonly where: readonly [Scheme<E, string, P>, ...Scheme<E, string, P>[]]
    readonly exceptFor?: Like<'truth', NoInfer<E>, NoInfer<P>>
  },
): RuleBetween {
  const others = spec.where as unknown as readonly Scheme[]
  const unpaid = others.map((it) => joined('not', (it.isReceived as TruthLike).write))
  const label = { vi: `không hưởng: ${listed(others, 'vi')}`, en: `not receiving: ${listed(others, 'en')}` }
  const paid = withRemark(conjoined(unpaid), { label })
  return remembered(spec, [ruleOn(spec.scheme as unknown as Scheme, 'not-with', others, paid, spec)])
}

/** Every rule written about a scheme that no reform brings, so that one which is not exported is noticed. */
export const rulesAbout = (scheme: Defined): readonly RuleBetween[] =>
  (about.get(scheme) ?? []).filter((it) => !ofReforms.has(it))

const about = new WeakMap<Defined, RuleBetween[]>()
const ofReforms = new WeakSet<RuleBetween>()

/** Says that a reform brings these rules: the book without it has not forgotten them. */
export function broughtByReform(parts: readonly object[]): void {
  for (const thing of parts.flatMap((it) => Object.values(it) as unknown[])) if (isRule(thing)) ofReforms.add(thing)
}

export const isRule = (it: unknown): it is RuleBetween => typeof it === 'object' && it !== null && between in it

/** Rules that bear on a scheme. */
export const rulesOn = (scheme: Defined, rules: Iterable<RuleBetween>): readonly Between[] =>
  [...rules].flatMap((rule) => rule[between].filter((it) => it.scheme === scheme).map((it) => it.rule))

function remembered({ law }: Dates, rules: RuleBetween[typeof between]): RuleBetween {
  const made: RuleBetween = { [between]: rules, law, place: callingPlace() }
  for (const { scheme } of rules) about.set(scheme, [...(about.get(scheme) ?? []), made])
  return made
}

function ruleOn(
  scheme: Scheme,
  kind: Between['kind'],
  others: readonly Scheme[],
  paid: Write,
  { law, inForce = ever, issued, exceptFor }: Dates & { readonly exceptFor?: TruthLike },
): RuleBetween[typeof between][number] {
  const rule: Between = {
    kind,
    others: others.map((it) => it.definition),
    ...inForce,
    ...(issued !== undefined && { issued }),
    ...(law !== undefined && { law }),
    paid: withRemark(
      exceptFor === undefined ? paid : joined('or', exceptFor.write, paid),
      law === undefined ? {} : { law },
    ),
  }
  return { scheme: scheme.definition, rule }
}

const listed = (schemes: readonly Scheme[], language: Language): string =>
  schemes.map((it) => it.definition.name[language]).join('; ')

const amountOf = (it: Scheme): Write => (it.calculated as NumberLike).write

const conjoined = ([first, ...others]: readonly Write[]): Write =>
  others.length === 0 ? (first as Write) : joined('and', first as Write, ...others)
