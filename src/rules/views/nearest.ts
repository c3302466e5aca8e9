import type { Step } from '#rules/2-ir/explanation'
import type { Rules } from '#rules/2-ir/rules'
import type { SchemeDecided } from './shape-case.ts'

/** Marks the schemes that lie near to what somebody receives: of those that one is not entitled to, those for the same need, and those that lack one change. */
export function markNear(decided: readonly SchemeDecided[], { schemes }: Rules): void {
  const served = new Map<string | undefined, Set<string>>()
  for (const { of, name, decision } of decided)
    if (decision === 'entitled') {
      const needs = served.get(of) ?? new Set()
      for (const need of needsOf(schemes[name])) needs.add(need)
      served.set(of, needs)
    }
  for (const it of decided) {
    if (it.decision !== 'not-entitled') continue
    const needs = served.get(it.of)
    const isNeighbour = needsOf(schemes[it.name]).some((one) => needs?.has(one) === true)
    if (isNeighbour) it.near = 'neighbour'
    else if (changesNeeded(it) === 1 && !isOutOfReach(it)) it.near = 'one-change'
  }
}

/** What a scheme is there for, as far as the country says it in the facts of its schemes. */
function needsOf(scheme: Rules['schemes'][string] | undefined): readonly string[] {
  const { function: functions, dossier } = scheme?.facts ?? {}
  return [...listed('function', functions), ...listed('dossier', dossier)]
}

const listed = (what: string, it: unknown): readonly string[] =>
  (Array.isArray(it) ? (it as unknown[]) : it === undefined ? [] : [it]).map((one) => `${what} ${String(one)}`)

/** How many facts would have to be otherwise; without end where no such facts were found. */
const changesNeeded = ({ whether }: SchemeDecided): number => whether.whyNot?.qualifies?.length ?? Infinity

/** Whether only something that nobody can have otherwise would bring it. */
const isOutOfReach = ({ whether }: SchemeDecided): boolean =>
  whether.whyNot?.qualifies?.some((it) => it.fixed === true) === true

/** Those that one is not entitled to, the nearest first: neighbours of what is received, then what some change would bring (last of all a change that nobody can make), of that what fails on facts that somebody gave and not only on what is
 *  assumed of everybody, then the fewest changes, then the fewest conditions in the way. */
export function nearestFirst(decided: readonly SchemeDecided[]): readonly SchemeDecided[] {
  const distance = (it: SchemeDecided): readonly number[] => {
    const failing = it.whether.whyNot?.failing ?? []
    return [
      it.near === 'neighbour' ? 0 : 1,
      isOutOfReach(it) ? 2 : changesNeeded(it) === Infinity ? 1 : 0,
      failing.some(({ condition }) => isOnRecord(condition)) ? 0 : 1,
      Math.min(changesNeeded(it), 99),
      failing.length,
    ]
  }
  return decided
    .map((it) => ({ it, distance: distance(it) }))
    .sort((a, b) => compared(a.distance, b.distance))
    .map(({ it }) => it)
}

/** Whether a condition rests on a fact that was given. */
const isOnRecord = (it: Step): boolean =>
  it.step === 'input' ? it.how === 'given' : (it.because ?? []).some(isOnRecord)

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((it, place) => it !== b[place])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}
