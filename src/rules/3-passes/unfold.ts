import { dayNumberOf, dayOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import {
  dayAfter,
  eternity,
  firstDay,
  type Period,
  periodAround,
  periodsWithin,
  periodText,
  shifted,
} from '#ground/period'
import type { Problem } from '#ground/problem'
import { graphBuilder, IllTyped } from '#rules/2-ir/builder'
import type { Expression, Remark, When } from '#rules/2-ir/expression'
import type { Graph, NodeId, Origin } from '#rules/2-ir/graph'
import { isScoped, type LawView, lawOn, startOf } from '#rules/2-ir/law'
import type { Given } from '#rules/2-ir/request'
import type { Dated, Rules, Variable } from '#rules/2-ir/rules'
import { closures } from './closure.ts'
import { codeOf, inputNode } from './given.ts'
import { sameMeaning } from './meaning.ts'
import { numbersOfLaw } from './numbers-of-law.ts'
import { type Place, periodFact, periodsMeant } from './place.ts'

/** A variable or input asked for a period, under a name of the asker's own. */
export type Asked = {
  readonly name: string
  readonly variable: string
  readonly period: Period
  /** The day whose law is asked, where that is not the period's own: of one period of the variable's length. */
  readonly lawDay?: Day | undefined
}

export type Unfolded = {
  readonly graph: Graph
  /** Asked names for which no formula was in force on any day of their period. */
  readonly notInForce: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Rules asked for periods, as a graph without time: each variable in each period that something reads is worked out once, by the law of the day.
 *  A period in which the law turns is split by day, where the variable says so. Nothing is simplified here: names and remarks stay for explanations. */
export function unfold(rules: Rules, asked: readonly Asked[], given: Given, known?: Day): Unfolded {
  const builder = graphBuilder()
  const closure = closures(rules)
  const problems: Problem[] = []
  const done = new Map<string, NodeId>()
  const underWay: { readonly key: string; readonly variable: string; readonly period: Period }[] = []
  const inForce = new Set<NodeId>()
  const isSame = sameMeaning(builder.nodes)

  const truth = (value: boolean): NodeId => builder.constant(value ? 1 : 0, { kind: 'truth' })
  const plain = (value: number): NodeId => builder.constant(value, { kind: 'number', unit: '1' })
  const nothing = (it: Variable): NodeId => builder.constant(0, it)
  const { parameter, scale, table } = numbersOfLaw(rules, builder, byScope, (problem) => problems.push(problem))

  /** Value of a variable or input for a period of its own length. Without a law day the period is its own: it may be split. */
  function valueOf(name: string, period: Period, view: LawView, lawDay?: Day): NodeId {
    const input = rules.inputs[name]
    const variable = rules.variables[name]
    const own = (input ?? variable)?.period === 'always' ? eternity : period
    const law = variable === undefined ? [] : [lawDay ?? 'own', view.inForceBy ?? '']
    const key = [name, periodText(own), ...law].join(' ')
    const known = done.get(key)
    if (known !== undefined) return known
    if (variable === undefined) return keep(key, inputNode(builder, rules, name, own, given))
    const circle = underWay.findIndex((it) => it.key === key)
    if (circle >= 0 || underWay.length > deepest) {
      const path = [...underWay.slice(Math.max(circle, 0)), { variable: name, period: own }]
      problems.push({
        code: circle >= 0 ? 'circular-definition' : 'endless-past',
        facts: { path: path.slice(-12).map((it) => `${it.variable} ${periodText(it.period)}`) },
      })
      return keep(key, builder.unknown(variable))
    }
    underWay.push({ key, variable: name, period: own })
    const node = lawDay === undefined ? ownValue(name, variable, own, view) : lawful(name, variable, own, lawDay, view)
    underWay.pop()
    return keep(key, node)
  }

  function keep(key: string, node: NodeId): NodeId {
    done.set(key, node)
    return node
  }

  /** Value of a period by itself: by the law of its first day, or split by day where the law turns within it. */
  function ownValue(name: string, variable: Variable, period: Period, view: LawView): NodeId {
    const first = dayOf(firstDay(period))
    const parts = variable.splitByDay && variable.period !== 'always' ? stretches(name, period, view) : [first]
    if (parts.length === 1) return valueOf(name, period, view, parts[0])
    const end = dayAfter(period)
    const lengths = parts.map((it, at) => dayNumberOf(parts[at + 1] ?? dayOf(end)) - dayNumberOf(it))
    const nodes = parts.map((it) => valueOf(name, period, view, it))
    const weighted = nodes.map((it, at) => builder.apply('multiply', [it, plain(lengths[at] as number)]))
    const shared = builder.apply('divide', [
      builder.join('add', weighted, -1),
      plain(lengths.reduce((sum, it) => sum + it, 0)),
    ])
    const rounded =
      variable.unit === rules.currency
        ? builder.apply('round-half-up', [shared, builder.constant(1, { kind: 'number', unit: rules.currency })])
        : shared
    const node = builder.named(
      builder.named(rounded, {
        from: 'split',
        days: parts.map((it, at) => ({ first: it, days: lengths[at] as number })),
      }),
      { from: 'variable', name, period: periodText(period), lawDay: first },
    )
    if (nodes.some((it) => inForce.has(it))) inForce.add(node)
    return node
  }

  /** First days of the stretches of a period under one law. */
  function stretches(name: string, period: Period, view: LawView): readonly Day[] {
    const { days, signature } = closure(name)
    const first = dayOf(firstDay(period))
    const after = dayOf(dayAfter(period))
    const found = [first]
    let law = signature(first, view)
    for (const day of days) {
      if (day <= first || day >= after) continue
      const next = signature(day, view)
      if (next !== law) found.push(day)
      law = next
    }
    return found
  }

  /** Value by the law of one day. */
  function lawful(name: string, variable: Variable, period: Period, lawDay: Day, view: LawView): NodeId {
    const place: Place = { variable: name, period, lawDay, view }
    const leading = lawOn(variable.formulas, lawDay, view)
    const node = byScope(variable.formulas, leading, place, nothing(variable), (at) => {
      const formula = variable.formulas[at] as Variable['formulas'][number]
      return builder.named(lower(formula.expression, place), {
        from: 'variable',
        name,
        period: periodText(period),
        lawDay,
        formula: at,
        law: formula.law,
        label: formula.label,
      })
    })
    const named =
      leading.length === 1 && !isScoped(variable.formulas[leading[0] ?? 0] as Dated, lawDay)
        ? node
        : builder.named(node, { from: 'variable', name, period: periodText(period), lawDay })
    if (leading.length > 0) inForce.add(named)
    return named
  }

  /** The first piece for those in its scope, the next for the others, and so on; `nothing` where no piece holds. */
  function byScope(
    pieces: readonly Dated[],
    leading: readonly number[],
    place: Place,
    none: NodeId,
    make: (at: number) => NodeId,
  ): NodeId {
    return leading.reduceRight<NodeId>((others, at) => {
      const piece = pieces[at] as Dated
      if (!isScoped(piece, place.lawDay)) return make(at)
      return builder.apply('select', [
        valueOf(piece.scope as string, place.period, place.view, place.lawDay),
        make(at),
        others,
      ])
    }, none)
  }

  function lower(it: Expression, place: Place): NodeId {
    const origin: Origin | undefined = remarkOf(it)
    switch (it.op) {
      case 'constant':
        return builder.constant(
          codeOf(rules, { kind: it.kind, codes: 'codes' in it ? it.codes : undefined }, it.value),
          typeOfConstant(it),
          origin,
        )
      case 'read':
        return remarked(read(it.variable, it.when, place), origin)
      case 'parameter':
        return remarked(parameter(it.parameter, placeAt(it.when, place)), origin)
      case 'scale':
        return remarked(scale(it.scale, lower(it.args[0], place), placeAt(it.when, place)), origin)
      case 'table':
        return remarked(
          table(
            it.table,
            it.args.map((arg) => lower(arg, place)),
            placeAt(it.when, place),
          ),
          origin,
        )
      case 'period':
        return remarked(periodFact(builder, it.fact, placeAt(it.when, place).period), origin)
      case 'arrears':
        return remarked(arrears(it.variable, place), origin)
      case 'position':
        return remarked(builder.position(), origin)
      default:
        return builder.apply(
          it.op,
          it.args.map((arg) => lower(arg, place)),
          origin,
        )
    }
  }

  const remarked = (node: NodeId, origin: Origin | undefined): NodeId =>
    origin === undefined ? node : builder.named(node, origin)

  function read(name: string, when: When | undefined, place: Place): NodeId {
    if (when === undefined) return valueOf(name, place.period, place.view, place.lawDay)
    const periods = periodsMeant(when, place.period)
    const [only] = periods
    if (periods.length === 1 && only !== undefined) return valueOf(name, only, place.view, lawDayOf(name, only, place))
    return builder.join(
      'add',
      periods.map((it) => valueOf(name, it, place.view)),
      plain(0),
    )
  }

  /** The law by which a variable is read for a period: for another than the formula's, its own; but what lasts for ever has no day of its own. */
  function lawDayOf(name: string, period: Period, place: Place): Day | undefined {
    if (period === eternity || periodText(period) === periodText(place.period)) return place.lawDay
    return rules.variables[name]?.period === 'always' ? dayOf(firstDay(period)) : undefined
  }

  /** A parameter asked of another period follows the law of that period's first day. */
  function placeAt(when: When | undefined, place: Place): Place {
    const [period] = when === undefined ? [place.period] : periodsMeant(when, place.period)
    return when === undefined || period === undefined ? place : { ...place, period, lawDay: dayOf(firstDay(period)) }
  }

  /** For each earlier period that law which comes into force in this one reaches back to: what is due by it, less what was due without it. */
  function arrears(name: string, place: Place): NodeId {
    const variable = rules.variables[name] as Variable
    const earliest = reachedBackTo(name, place)
    if (earliest === undefined) return nothing(variable)
    const last = dayOf(dayAfter(place.period) - 1)
    const { inForceBy = last } = place.view
    const by = { ...place.view, inForceBy: inForceBy < last ? inForceBy : last }
    const without = { ...place.view, inForceBy: addDays(dayOf(firstDay(place.period)), -1) }
    const differences: NodeId[] = []
    for (
      let next = periodAround(variable.period, dayNumberOf(earliest));
      firstDay(next) < firstDay(place.period);
      next = shifted(next, 1)
    ) {
      const [due, before] = [valueOf(name, next, by), valueOf(name, next, without)]
      if (!isSame(due, before)) differences.push(builder.apply('subtract', [due, before]))
    }
    return builder.join('add', differences, nothing(variable))
  }

  /** First day whose law changes by what comes into force in a period. What reads other periods may change with the year around it. */
  function reachedBackTo(name: string, { period, view: { inForceBy } }: Place): Day | undefined {
    const first = dayOf(firstDay(period))
    const last = dayOf(dayAfter(period) - 1)
    const starts = (pieces: readonly Dated[]): readonly Day[] =>
      pieces
        .filter((it) => it.from >= first && it.from <= last && startOf(it) < first)
        .filter((it) => inForceBy === undefined || it.from <= inForceBy)
        .map(startOf)
    const { own, all } = closure(name)
    const ownPieces = new Set(own)
    const ofOthers = starts(all().filter((it) => !ownPieces.has(it))).map((it) => `${it.slice(0, 4)}-01-01`)
    return [...starts(own), ...ofOthers].sort()[0]
  }

  /** A variable asked for any period: of its own length, longer, or, for what does not flow, shorter. */
  function answer({ variable: name, period, lawDay }: Asked): { readonly node: NodeId; readonly inForce: boolean } {
    const it = rules.inputs[name] ?? rules.variables[name]
    if (it === undefined) {
      problems.push({ code: 'unknown-variable', facts: { name, known: Object.keys(rules.variables) } })
      return { node: truth(false), inForce: false }
    }
    const view: LawView = { known }
    const one = (of: Period, by?: Day): { readonly node: NodeId; readonly inForce: boolean } => {
      const node = valueOf(name, of, view, by)
      return { node, inForce: name in rules.inputs || inForce.has(node) }
    }
    if (it.period === 'always') return one(eternity, lawDay ?? dayOf(firstDay(period)))
    if (it.period === period.unit && period.size === 1) return one(period, lawDay)
    const within = periodsWithin(period, it.period)
    if (within.length === 0) {
      if (!it.flow) return one(periodAround(it.period, firstDay(period)))
      problems.push({ code: 'period-too-short', facts: { name, period: periodText(period), unit: it.period } })
      return { node: builder.unknown(it), inForce: false }
    }
    if (!it.flow && it.kind !== 'truth') return one(within[0] as Period)
    const all = within.map((each) => one(each))
    const nodes = all.map((each) => each.node)
    return { node: builder.join(it.flow ? 'add' : 'or', nodes, -1), inForce: all.some((each) => each.inForce) }
  }

  const notInForce = new Set<string>()
  const roots: Record<string, NodeId> = {}
  for (const it of asked)
    try {
      const found = answer(it)
      roots[it.name] = found.node
      if (!found.inForce) notInForce.add(it.name)
    } catch (error) {
      if (!(error instanceof IllTyped)) throw error
      problems.push({
        code: 'ill-typed',
        facts: { variable: underWay.at(-1)?.variable ?? it.variable, op: error.op, ...error.fault },
      })
      break
    }
  return { graph: builder.graph(roots), notInForce, problems }
}

/** Definitions deep that a rule may look back through its own past (400 months) before it is taken to have no beginning. */
const deepest = 800

const remarkOf = ({ law, label }: Remark): Origin | undefined =>
  law === undefined && label === undefined ? undefined : { from: 'clause', law, label }

const typeOfConstant = (it: Extract<Expression, { op: 'constant' }>) => ({
  kind: it.kind,
  unit: 'unit' in it ? it.unit : undefined,
  codes: 'codes' in it ? it.codes : undefined,
})
