import { type Day, isByDay } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import { type Clause, dueOf } from '#promises/instrument'
import { indicatorOf } from '#promises/match'
import { type TargetStanding, targetStanding, type Verdict } from '#promises/target'
import type { Observation } from '#vocabulary/indicator'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { CarriedTarget } from './shape-promises.ts'
import { observationView } from './view.ts'

/** The deadline has passed, and no value of its year shows that the target was reached. */
const isUnmet = (verdict: Verdict): boolean =>
  ['missed', 'short before and after', 'undecided', 'no value at the deadline'].includes(verdict)

const isReport = (it: Clause): boolean => it.kind === 'verdict' || it.kind === 'status'

/** Targets of national texts adopted by the day, with their standing; one that was not recorded as reached by its
 *  deadline with the later targets that took it over.
 *  @param withFigures whether all figures are listed that can be held against a target, for a chart. */
export function* targetsOn(
  indicator: string | undefined,
  holdings: Holdings,
  values: ReadonlyMap<string, readonly Observation[]>,
  day: Day,
  citations: Citations,
  withFigures: boolean,
): Iterable<CarriedTarget> {
  const byMeasure = new Map<string, Placed[]>()
  for (const instrument of holdings.instruments.values()) {
    if (instrument.level !== 'national' || isByDay(instrument.adopted, day) !== 'yes') continue
    for (const clause of instrument.clauses) {
      const measured = indicatorOf(clause)
      if (measured === undefined || clause.target === undefined || isReport(clause)) continue
      if (isMissing(clause.target.value) || (indicator !== undefined && measured !== indicator)) continue
      byMeasure.set(measured, [...(byMeasure.get(measured) ?? []), { clause, instrument }])
    }
  }
  for (const [measured, all] of byMeasure) {
    const own = (values.get(measured) ?? []).filter((one) => one.place === holdings.country)
    for (const it of all) {
      const standing = targetStanding(it.clause, holdings.indicators.get(measured), own, day)
      if (standing.verdict === 'not measurable') continue
      const figures = withFigures ? own.filter((one) => isComparable(one, it.clause, day)) : []
      yield targetView(it, measured, standing, figures, all, holdings, citations)
    }
  }
}

/** A figure of everyone in the unit of the target, of a period that was over by the day. */
const isComparable = (it: Observation, { target }: Clause, day: Day): boolean =>
  it.unit === target?.unit &&
  it.breakdown === undefined &&
  isKnown(it.value) &&
  !isMissing(it.period) &&
  isByDay(it.period, day) === 'yes'

function targetView(
  it: Placed,
  measured: string,
  standing: TargetStanding,
  figures: readonly Observation[],
  all: readonly Placed[],
  holdings: Holdings,
  citations: Citations,
): CarriedTarget {
  const { target } = it.clause
  const due = dueOf(it.clause) ?? 0
  const later = isUnmet(standing.verdict)
    ? all.filter(({ clause }) => clause.target?.unit === target?.unit && (dueOf(clause) ?? 0) > due)
    : []
  return {
    ...clauseRef(it, citations),
    indicator: nameIn(holdings.indicators, measured),
    indicatorId: measured,
    better: holdings.indicators.get(measured)?.better ?? 'context',
    wanted: target?.value ?? 'not stated',
    unit: target === undefined || isMissing(target.unit) ? 'not stated' : target.unit,
    year: target?.year ?? 'not stated',
    verdict: standing.verdict,
    last: standing.last.map((one) => observationView(one, holdings, citations)),
    figures: figures.map((one) => observationView(one, holdings, citations)),
    yearlyRises: standing.yearlyRises.map((one) => Math.round(one * 100) / 100),
    ...(standing.after === undefined ? {} : { after: observationView(standing.after, holdings, citations) }),
    carriedTo: later.map((one) => ({
      ...clauseRef(one, citations),
      wanted: one.clause.target?.value ?? 'not stated',
      year: one.clause.target?.year ?? 'not stated',
    })),
    confidence: it.clause.confidence,
  }
}
