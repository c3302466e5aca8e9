import { dayNumberOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import { onDemand } from '#ground/on-demand'
import { periodAround, periodText } from '#ground/period'
import { togetherSure } from './2-ir/confidence.ts'
import type { Instance, Step } from './2-ir/explanation.ts'
import type { Entity } from './2-ir/kind.ts'
import type { Rules } from './2-ir/rules.ts'
import { type Explainer, explainer } from './4-backends/explain.ts'
import { type CaseAsked, type CaseReady, caseReady } from './case-ready.ts'
import { wordsOfNodes } from './explanation-words.ts'
import type { Situation } from './openfisca/situation.ts'
import { lawsBehind } from './views/law-behind.ts'
import { markNear } from './views/nearest.ts'
import type { CaseExplained, SchemeDecided } from './views/shape-case.ts'
import type { Decision, Outcome } from './views/shape-outcome.ts'
import type { WordsOfExpressions } from './views/show-rule.ts'

type Parts = Pick<CaseExplained, 'persons' | 'households' | 'schemes' | 'values'>

/** What the law says about every person or household of a case, and why.
 *  @throws Problems what is wrong with the case, and what the rules lack for the day */
export const explainCase = (rules: Rules, situation: Situation, asked: CaseAsked, words: WordsOfExpressions): Parts =>
  explainReady(caseReady(rules, situation, asked), words)

/** The same of a case that is ready. */
export function explainReady(ready: CaseReady, words: WordsOfExpressions): Parts {
  const { book, graph, population, names, schemes, variable } = ready
  const told: Told = {
    ...explainer(book, graph, population, wordsOfNodes(graph, book, words)),
    lawBehind: lawsBehind(book),
  }
  const decided = schemes.flatMap((it) => schemeDecided(it, ready, told))
  markNear(decided, book)
  return {
    persons: [...names.person],
    households: [...names.household],
    schemes: decided,
    values: variable === undefined ? [] : valueExplained(variable, ready, told),
  }
}

type Told = Explainer & { readonly lawBehind: ReturnType<typeof lawsBehind> }

const instanceOf = (entity: Entity, place: number): Instance =>
  entity === 'person' ? { person: place } : { household: place }

function schemeDecided(name: string, { book, names, asked }: CaseReady, told: Told): readonly SchemeDecided[] {
  const scheme = book.schemes[name] as Rules['schemes'][string]
  const { eligible, amount, arrears, label, entity } = scheme
  const period = periodText(periodAround(scheme.period, dayNumberOf(asked.on)))
  return names[entity].map((of, place): SchemeDecided => {
    const at = instanceOf(entity, place)
    const whether = told.explained(eligible, at)
    const howMuch = isTrue(whether.tree) ? told.explained(amount, at) : undefined
    const back = told.answer(arrears, at)
    const trees = [whether.tree, ...(howMuch === undefined ? [] : [howMuch.tree])]
    const decided: SchemeDecided = {
      name,
      label,
      of,
      entity,
      period,
      decision: decisionOf(whether.tree, howMuch?.tree),
      ...(howMuch === undefined ? {} : { amount: howMuch.tree.answer, howMuch }),
      ...(isNothing(back) ? {} : { arrears: back }),
      laws: lawsOf(trees),
      ...sinceOf(whether.tree),
      whether,
    }
    return onDemand(decided, 'confidence', () => togetherSure(told.lawBehind(trees)))
  })
}

/** Decisions and amounts alone, in the order of schemes and names. */
export function outcomesOf({
  book,
  graph,
  population,
  names,
  asked,
  schemes,
}: Pick<CaseReady, 'book' | 'graph' | 'population' | 'names' | 'asked' | 'schemes'>): readonly (Pick<
  SchemeDecided,
  'name' | 'label' | 'of' | 'entity'
> & { readonly outcome: Outcome })[] {
  const { answer } = explainer(book, graph, population)
  return schemes.flatMap((name) => {
    const { eligible, amount, arrears, label, entity, ...scheme } = book.schemes[name] as Rules['schemes'][string]
    const period = periodText(periodAround(scheme.period, dayNumberOf(asked.on)))
    return names[entity].map((of, place) => {
      const at = instanceOf(entity, place)
      const whether = { answer: answer(eligible, at) }
      const due = isTrue(whether) ? { answer: answer(amount, at) } : undefined
      const back = answer(arrears, at)
      const outcome: Outcome = {
        decision: decisionOf(whether, due),
        period,
        ...(due && { amount: due.answer }),
        ...(isNothing(back) ? {} : { arrears: back }),
      }
      return { name, label, of, entity, outcome }
    })
  })
}

function valueExplained(name: string, { book, names, asked }: CaseReady, told: Told): CaseExplained['values'] {
  const { label, entity, period } = (book.variables[name] ?? book.inputs[name]) as Rules['variables'][string]
  return names[entity].map((of, place) => {
    const explanation = told.explained(name, instanceOf(entity, place))
    const value = { name, label, of, period: periodText(periodAround(period, dayNumberOf(asked.on))), explanation }
    return onDemand(value, 'confidence', () => togetherSure(told.lawBehind([explanation.tree])))
  })
}

type Answered = Pick<Step, 'answer'>

function decisionOf({ answer }: Answered, amount: Answered | undefined): Decision {
  if (answer.status === 'not-applicable') return 'not-in-force'
  if (answer.status === 'unknown') return 'unknown'
  if (amount === undefined) return 'not-entitled'
  return isNothing(amount.answer) ? 'nothing-due' : 'entitled'
}

const isTrue = ({ answer }: Answered): boolean =>
  answer.status === 'known' && answer.value.kind === 'truth' && answer.value.value

const isNothing = (it: Step['answer']): boolean =>
  it.status === 'not-applicable' || (it.status === 'known' && it.value.value === 0)

/** Articles of the formulas by which the variables explained came out. */
function lawsOf(trees: readonly Step[]): string[] {
  const laws = trees.flatMap((it) => (it.step === 'variable' ? (it.formula?.law ?? []) : []))
  return [...new Set(laws)]
}

function sinceOf(tree: Step): { readonly since?: Day } {
  const from = tree.step === 'variable' ? tree.formula?.from : undefined
  return from === undefined || from <= '0001-01-01' ? {} : { since: from }
}
