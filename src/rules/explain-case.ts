import { dayNumberOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import { type Period, periodAround, periodText } from '#ground/period'
import { type Problem, Problems } from '#ground/problem'
import { type RestsOn, togetherSure } from './2-ir/confidence.ts'
import type { Explanation, Instance, Step } from './2-ir/explanation.ts'
import type { Graph } from './2-ir/graph.ts'
import type { Rules } from './2-ir/rules.ts'
import { type Asked, unfold } from './3-passes/unfold.ts'
import { explain } from './4-backends/explain.ts'
import { evaluate } from './evaluate.ts'
import { inWords } from './explanation-words.ts'
import { impossibleFacts, problemsOfDay } from './openfisca/impossible.ts'
import { namesOf } from './openfisca/names.ts'
import { overridable } from './openfisca/overridden.ts'
import { type CasePopulation, namesInPopulation, populationOf } from './openfisca/population.ts'
import type { Situation } from './openfisca/situation.ts'
import { lawBehind } from './views/law-behind.ts'
import type { CaseExplained, Decision, SchemeDecided } from './views/shape-case.ts'
import type { WordsOfExpressions } from './views/show-rule.ts'

/** What is asked about a case: on which day, by the law as known on which day, and of which scheme or variable; of all schemes, if of none. */
export type CaseAsked = { readonly on: Day; readonly known?: Day | undefined; readonly variable?: string | undefined }

/** What the law says about every person or household of a case, and why.
 *  @throws Problems what is wrong with the case, and what the rules lack for the day */
export function explainCase(
  rules: Rules,
  situation: Situation,
  { on, known, variable }: CaseAsked,
  words: WordsOfExpressions,
): Pick<CaseExplained, 'persons' | 'households' | 'schemes' | 'values'> {
  const book = overridable(rules, [...new Set(situation.inputs.map((it) => it.variable))])
  const made = populationOf(book, situation, namesOf(rules))
  if (made.problems.length > 0) throw new Problems(made.problems)
  const named = namesInPopulation(situation, made, namesOf(rules))
  const refused = [...problemsOfDay(rules, on), ...impossibleFacts(book, made, on, named, evaluate)]
  if (refused.length > 0) throw new Problems(refused)
  const setting: Setting = { book, made, names: named, on, known, words }
  const names = variable === undefined ? Object.keys(rules.schemes) : variable in rules.schemes ? [variable] : []
  return {
    persons: [...setting.names.person],
    households: [...setting.names.household],
    schemes: names.flatMap((it) => schemeDecided(it, setting)),
    values: variable === undefined || names.length > 0 ? [] : valueExplained(variable, setting),
  }
}

type Setting = {
  readonly book: Rules
  readonly made: CasePopulation
  readonly names: { readonly person: readonly string[]; readonly household: readonly string[] }
  readonly on: Day
  readonly known: Day | undefined
  readonly words: WordsOfExpressions
}

function schemeDecided(name: string, setting: Setting): readonly SchemeDecided[] {
  const scheme = setting.book.schemes[name] as Rules['schemes'][string]
  const { eligible, amount, arrears } = scheme
  const period = periodAround(scheme.period, dayNumberOf(setting.on))
  // Whether one is entitled is asked of the law of the day, where an amount is due for the days of it.
  const lawDay = setting.book.variables[amount]?.splitByDay === true ? setting.on : undefined
  const graph = graphOf([{ variable: eligible, lawDay }, { variable: amount }, { variable: arrears }], period, setting)
  return setting.names[scheme.entity].map((of, place): SchemeDecided => {
    const at: Instance = scheme.entity === 'person' ? { person: place } : { household: place }
    const explained = (root: string): Explanation => explainedFor(root, graph, at, setting)
    const whether = explained(eligible)
    const howMuch = isTrue(whether.tree) ? explained(amount) : undefined
    const back = explained(arrears).tree.answer
    return {
      name,
      label: scheme.label,
      of,
      period: periodText(period),
      decision: decisionOf(whether.tree, howMuch?.tree),
      ...(howMuch === undefined ? {} : { amount: howMuch.tree.answer, howMuch }),
      ...(isNothing(back) ? {} : { arrears: back }),
      laws: lawsOf([whether.tree, ...(howMuch === undefined ? [] : [howMuch.tree])]),
      ...sinceOf(whether.tree),
      ...sureOf([whether.tree, ...(howMuch === undefined ? [] : [howMuch.tree])]),
      whether,
    }
  })
}

function valueExplained(name: string, setting: Setting): CaseExplained['values'] {
  const it = setting.book.variables[name] ?? setting.book.inputs[name]
  if (it === undefined)
    throw new Problems([
      {
        code: 'no-such-rule',
        facts: {
          name,
          known: [...new Set([setting.book.schemes, setting.book.variables].flatMap((it) => Object.keys(it)))],
        },
      },
    ])
  const period = periodAround(it.period, dayNumberOf(setting.on))
  const graph = graphOf([{ variable: name }], period, setting)
  return setting.names[it.entity].map((of, place) => {
    const at = it.entity === 'person' ? { person: place } : { household: place }
    const explanation = explainedFor(name, graph, at, setting)
    return { name, label: it.label, of, period: periodText(period), ...sureOf([explanation.tree]), explanation }
  })
}

function sureOf(trees: readonly Step[]): { readonly confidence?: RestsOn } {
  const confidence = togetherSure(lawBehind(trees))
  return confidence === undefined ? {} : { confidence }
}

const explainedFor = (root: string, graph: Graph, at: Instance, { book, made, words }: Setting): Explanation =>
  inWords(explain(book, graph, made.population, root, at), graph, book, words)

function graphOf(
  variables: readonly Pick<Asked, 'variable' | 'lawDay'>[],
  period: Period,
  { book, made, known, on }: Setting,
): Graph {
  const asked = variables.map((it): Asked => ({ ...it, name: it.variable, period }))
  const { graph, problems } = unfold(book, asked, made.given, known)
  if (problems.length > 0) throw new Problems(problems.map((it): Problem => ({ ...it, facts: { ...it.facts, on } })))
  return graph
}

function decisionOf({ answer }: Step, amount: Step | undefined): Decision {
  if (answer.status === 'not-applicable') return 'not-in-force'
  if (answer.status === 'unknown') return 'unknown'
  if (amount === undefined) return 'not-entitled'
  return isNothing(amount.answer) ? 'nothing-due' : 'entitled'
}

const isTrue = ({ answer }: Step): boolean =>
  answer.status === 'known' && answer.value.kind === 'truth' && answer.value.value

const isNothing = (it: Step['answer']): boolean =>
  it.status === 'not-applicable' || (it.status === 'known' && it.value.value === 0)

/** Articles of the variables explained, and of what stands directly under them, without those of parameters. */
function lawsOf(trees: readonly Step[]): string[] {
  const laws = trees.flatMap((it) => (it.step === 'variable' ? (it.formula?.law ?? []) : []))
  return [...new Set(laws)]
}

function sinceOf(tree: Step): { readonly since?: Day } {
  const from = tree.step === 'variable' ? tree.formula?.from : undefined
  return from === undefined || from <= '0001-01-01' ? {} : { since: from }
}
