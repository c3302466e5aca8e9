import { runBlocks, runHead } from '#document/part-run'
import { rulesDocument } from '#document/rules-document'
import { weightScale } from '#ground/columns/population'
import { periodText } from '#ground/period'
import type { Language } from '#ground/text'
import { expressionWords } from '#messages/expressions'
import type { NodeId } from '#rules/2-ir/graph'
import { printedNode } from '#rules/2-ir/print-node'
import type { Input } from '#rules/2-ir/rules'
import type { RunResult } from '#rules/2-ir/run-result'
import type { Totals } from '#rules/2-ir/totals'
import { isZero } from '#rules/exact'
import { rulesHash } from '#rules/hash'
import { type ReformGiven, type RunAsked, type RunPart, type RunReady, readyRun } from '#rules/ready-run'
import { cellOf, resultOf } from '#rules/run'
import { smallCells } from '#rules/small-cells'
import { assumedOf } from '#rules/views/list-rules'
import { type RunShown, runShown } from '#rules/views/shape-run'
import { labelOf } from '#rules/views/show-rule'
import { type CountedRun, keyOf, showRun } from '#rules/views/show-run'
import { bookShown, type RuleBookGiven, withActs } from './rules.ts'

/** What the population came to: totals of each program, of the counting programs where they were run, and units of the sample. */
export type RunCounted = {
  readonly baseline: Totals
  readonly reformed?: Totals | undefined
  /** Of the baseline's counting program, then of the reform's; left out where every household counts once. */
  readonly counts: readonly (Totals | undefined)[]
  readonly population: Pick<RunShown['population'], 'path' | 'persons' | 'households' | 'weighted' | 'ignored'>
  readonly backend: string
  readonly workers: number
}

/** Counts what a rule book gives to a population, by itself and as reforms make it. Files and workers belong to the face: it asks for a plan, runs its programs, and
 *  hands in what they counted. */
export const runVerb = {
  name: 'run',
  output: runShown,
  ready: readyRun,

  shown: (
    book: RuleBookGiven,
    reforms: readonly ReformGiven[],
    ready: RunReady,
    counted: RunCounted,
    asked: RunAsked,
  ): RunShown => {
    const { baseline, reformed, notGiven } = ready
    const runOf = (part: RunPart, totals: Totals, counts: Totals | undefined): CountedRun => ({
      rules: part.rules,
      result: withWords(part, resultOf(part.rules, part.planned, totals)),
      suppressed: suppressedIn(part, totals, counts, asked.smallestCell),
      unfolded: part.planned.unfolded,
    })
    const last = reformed?.rules ?? book.rules
    const named = (name: string) => ({ name, label: labelOf(last, name) })
    const before = runOf(baseline, counted.baseline, counted.counts[0])
    const after =
      reformed === undefined || counted.reformed === undefined
        ? undefined
        : runOf(reformed, counted.reformed, counted.counts[1])
    const assumedAs = (name: string) => {
      const { assumed, assumedLabel, unit } = { ...last.inputs[name], ...assumedOf(last, last.inputs[name] as Input) }
      return {
        value: String(assumed),
        ...(unit === undefined ? {} : { unit }),
        ...(assumedLabel === undefined ? {} : { valueLabel: assumedLabel }),
      }
    }
    const answer: RunShown = {
      schema: 'an-sinh/run/1',
      rules: bookShown(book),
      reforms: reforms.map(({ reform, file }) => ({ name: reform.name, label: reform.label, file })),
      ...(reformed === undefined ? {} : { reformedHash: rulesHash(reformed.rules) }),
      period: periodText(ready.request.period),
      ...(asked.known === undefined ? {} : { known: asked.known }),
      population: {
        ...counted.population,
        assumed: [
          ...notGiven.assumed.map((name) => ({ ...named(name), ...assumedAs(name) })),
          ...assumptionsOf([before, after]).map(({ input, column, number }) => ({
            ...named(input),
            ...assumedAs(input),
            number,
            column,
          })),
        ],
        missing: notGiven.missing.map(named),
      },
      backend: counted.backend,
      workers: counted.workers,
      ...showRun(before, after, ready),
      smallestCell: asked.smallestCell,
      notBrokenDown: ready.notBrokenDown.map(named),
    }
    return withActs(answer, last)
  },

  document: (result: RunShown, languages: readonly Language[]) =>
    rulesDocument(result, 'runTitle', languages, { blocks: runBlocks, head: runHead }),
} as const

/** Cells that are not to be told, by entity. Where every household counts once, the totals themselves say how many units are in a cell. */
function suppressedIn(
  { rules, planned, counting }: RunPart,
  totals: Totals,
  counts: Totals | undefined,
  least: number,
): CountedRun['suppressed'] {
  const found = new Map<string, ReadonlySet<string>>()
  for (const [at, sink] of (counting?.of ?? []).entries()) {
    const counted = planned.counted[sink]
    const of = counts?.sinks[at] ?? totals.sinks[sink]
    if (counted?.kind !== 'totals' || of === undefined) continue
    const cells = smallCells(of, least, weightScale)
    const named = [...cells].map((cell) => keyOf(cellOf(rules, counted, cell)))
    found.set(counted.entity, new Set([...(found.get(counted.entity) ?? []), ...named]))
  }
  return found
}

/** Conditions that their author gave no words get those of the formula. */
function withWords({ rules, planned }: RunPart, result: RunResult): RunResult {
  const conditions = planned.counted.flatMap((it) =>
    it.kind === 'totals' ? it.values.flatMap((one) => one.clause ?? []) : [],
  )
  const said = (id: NodeId, language: Language): string =>
    printedNode(planned.unfolded, id, rules, language, expressionWords[language])
  return {
    ...result,
    clauses: result.clauses.map((it) => {
      const found = conditions.find((one) => one.scheme === it.scheme && one.at === it.at)?.clause.condition
      if (it.label !== undefined || found === undefined) return it
      return { ...it, label: { vi: said(found, 'vi'), en: said(found, 'en') } }
    }),
  }
}

/** Facts that some on file lack and the rule book assumes, by column, each once. */
const assumptionsOf = (runs: readonly (CountedRun | undefined)[]): RunResult['assumptions'] => [
  ...new Map(
    runs
      .flatMap((it) => it?.result.assumptions ?? [])
      .filter((it) => !isZero(it.number))
      .map((it) => [it.column, it]),
  ).values(),
]
