import type { Day } from '#ground/date'
import { Problems } from '#ground/problem'
import type { Answer, Step } from './2-ir/explanation.ts'
import { lawOn } from './2-ir/law.ts'
import { type Dated, type Rules, variablesOf } from './2-ir/rules.ts'
import { type CaseAsked, type CaseReady, caseReady } from './case-ready.ts'
import { explainReady } from './explain-case.ts'
import type { Situation } from './openfisca/situation.ts'
import type { SchemeDecided } from './views/shape-case.ts'
import type { CaseCompared, LawSide, OutcomeChange } from './views/shape-case-change.ts'
import type { Outcome } from './views/shape-outcome.ts'
import type { WordsOfExpressions } from './views/show-rule.ts'

/** What comes out otherwise for a case on a second day, and which law and facts make the difference.
 *  @throws Problems what is wrong with the case, what the rules lack for one of the days, and a second day that is not later */
export function compareCase(
  rules: Rules,
  situation: Situation,
  asked: CaseAsked,
  and: Day,
  words: WordsOfExpressions,
): Pick<CaseCompared, 'changes' | 'begins' | 'ends' | 'undecided' | 'unchanged'> {
  if (and <= asked.on) throw new Problems([{ code: 'compared-not-later', facts: { on: asked.on, and } }])
  return compareReady(
    rules,
    caseReady(rules, situation, asked),
    caseReady(rules, situation, { ...asked, on: and }),
    words,
  )
}

/** The same of a case that is ready for both days. */
export function compareReady(
  rules: Rules,
  earlierDay: CaseReady,
  laterDay: CaseReady,
  words: WordsOfExpressions,
): Pick<CaseCompared, 'changes' | 'begins' | 'ends' | 'undecided' | 'unchanged'> {
  const before = explainReady(earlierDay, words).schemes
  const after = explainReady(laterDay, words).schemes
  const changes = before.flatMap((one, at): readonly OutcomeChange[] => {
    const other = after[at] as SchemeDecided
    if (isSame(one, other)) return []
    const [earlier, later] = [stepsOf(one), stepsOf(other)]
    const { name, label, of, entity } = one
    return [
      {
        name,
        label,
        of,
        entity,
        before: outcomeOf(one),
        after: outcomeOf(other),
        law: lawChanges(rules, name, earlier, later, { before: earlierDay.asked, after: laterDay.asked }),
        facts: factChanges(rules, earlier, later),
      },
    ]
  })
  const named = (list: readonly SchemeDecided[]) => [
    ...new Map(list.map(({ name, label }) => [name, { name, label }])).values(),
  ]
  const isIn = (it: SchemeDecided | undefined): boolean => it?.decision !== 'not-in-force'
  const turned = before.flatMap((it, at) =>
    isIn(it) !== isIn(after[at]) && isSame(it, after[at] as SchemeDecided) ? [{ it, begins: isIn(after[at]) }] : [],
  )
  // What cannot be told of either day cannot be told to be the same.
  const undecided = before.filter((it, at) => {
    const other = after[at] as SchemeDecided
    return isOpen(it) && isOpen(other) && isSame(it, other)
  })
  return {
    changes: [...changes].sort((a, b) => weightOf(a) - weightOf(b)),
    begins: named(turned.filter((one) => one.begins).map((one) => one.it)),
    ends: named(turned.filter((one) => !one.begins).map((one) => one.it)),
    undecided: named(undecided),
    unchanged: before.length - changes.length - turned.length - undecided.length,
  }
}

const isOpen = ({ decision, amount }: SchemeDecided): boolean => decision === 'unknown' || amount?.status === 'unknown'

/** What somebody gains or loses comes before what cannot be decided. */
const weightOf = ({ before, after }: OutcomeChange): number => {
  if (before.decision === 'unknown' || after.decision === 'unknown') return 2
  return before.decision === 'entitled' || after.decision === 'entitled' ? 0 : 1
}

const outcomeOf = ({ decision, period, amount, arrears }: SchemeDecided): Outcome => ({
  decision,
  period,
  ...(amount && { amount }),
  ...(arrears && { arrears }),
})

/** Whether it comes to the same for who is concerned. The period is another on another day; that alone is no change, nor is a scheme that one is not entitled to and that
 *  begins or ends. What is unknown is as unknown as before. */
export const isSame = (a: Outcome, b: Outcome): boolean =>
  (a.decision === b.decision || (isWithout(a) && isWithout(b))) &&
  (a.decision === 'unknown' || (isSameAnswer(a.amount, b.amount) && isSameAnswer(known(a.arrears), known(b.arrears))))

/** Whether law reaches back to months of which nobody knows what was due says nothing yet. */
const known = (it: Answer | undefined): Answer | undefined => (it?.status === 'unknown' ? undefined : it)

const isWithout = ({ decision }: Outcome): boolean => decision === 'not-entitled' || decision === 'not-in-force'

const isSameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean =>
  a?.status === b?.status && (a?.status !== 'known' || b?.status !== 'known' || a.value.value === b.value.value)

/** Everything that an answer was told to rest on, by name: the first time that it is told. */
function stepsOf({ whether, howMuch }: SchemeDecided): ReadonlyMap<string, Step> {
  const found = new Map<string, Step>()
  const visit = (it: Step): void => {
    if ('name' in it && !found.has(it.name)) found.set(it.name, it)
    it.because?.forEach(visit)
  }
  visit(whether.tree)
  if (howMuch !== undefined) visit(howMuch.tree)
  return found
}

type Sides<T> = { readonly before: T; readonly after: T }

/** Numbers that are not the same, the scheme's own provisions, and other law by which something came out otherwise. */
function lawChanges(
  rules: Rules,
  scheme: string,
  earlier: ReadonlyMap<string, Step>,
  later: ReadonlyMap<string, Step>,
  asked: Sides<CaseAsked>,
): OutcomeChange['law'] {
  const changes = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((name) => {
    const before = lawSide(rules, name, earlier.get(name), asked.before)
    const after = lawSide(rules, name, later.get(name), asked.after)
    if (before?.from === after?.from && before?.law === after?.law) return []
    const isNumber = before?.value !== undefined || after?.value !== undefined
    const isOwn = name === scheme || name.startsWith(`${scheme}/`)
    const [was, is] = [earlier.get(name), later.get(name)]
    const turned = was !== undefined && is !== undefined && !isSameAnswer(was.answer, is.answer)
    if (!isNumber && !isOwn && !turned) return []
    const label = labelOf(later.get(name) ?? earlier.get(name))
    return [{ name, ...(label && { label }), ...(before && { before }), ...(after && { after }) }]
  })
  // One provision decides who is entitled and to how much: it is told once.
  const provision = ({ name, before, after }: (typeof changes)[number]): string =>
    before?.value === undefined && after?.value === undefined
      ? [before?.from, before?.law, after?.from, after?.law].join(' ')
      : name
  return [...new Map([...changes].reverse().map((it) => [provision(it), it])).values()].reverse()
}

/** The piece of law by which something was told; where it was not told, the one that holds for everyone on the day. Only what cites law is a piece of it. */
function lawSide(rules: Rules, name: string, step: Step | undefined, { on, known }: CaseAsked): LawSide | undefined {
  const pieces = rules.variables[name]?.formulas ?? rules.parameters[name]?.values ?? rules.tables[name]?.values ?? []
  const told =
    step?.step === 'variable'
      ? step.formula
      : step?.step === 'parameter' || step?.step === 'table'
        ? step.entry
        : undefined
  const leading = lawOn(pieces, on, { known }).at(-1)
  const piece: Partial<Dated> | undefined = (told as Partial<Dated> | undefined) ?? pieces[leading ?? -1]
  if (piece === undefined || (name in rules.variables && piece.law === undefined)) return undefined
  const { from, law, confidence } = piece
  const value = valueTold(rules, name, step, leading)
  return { ...(from && { from }), ...(law && { law }), ...(confidence && { confidence }), ...(value && { value }) }
}

function valueTold(
  rules: Rules,
  name: string,
  step: Step | undefined,
  leading: number | undefined,
): Answer | undefined {
  if (step?.step === 'parameter' || step?.step === 'table') return step.answer
  const { values, unit, kind } = rules.parameters[name] ?? {}
  const value = values?.[leading ?? -1]?.value
  if (typeof value !== 'number' || kind === 'date') return undefined
  return { status: 'known', value: { kind: 'number', value, ...(unit !== undefined && unit !== '1' && { unit }) } }
}

const labelOf = (it: Step | undefined) => (it !== undefined && 'label' in it ? it.label : undefined)

/** Facts, and the numbers, days and codes that follow from them, without those of schemes. */
function factChanges(
  { schemes }: Rules,
  earlier: ReadonlyMap<string, Step>,
  later: ReadonlyMap<string, Step>,
): OutcomeChange['facts'] {
  const ofSchemes = new Set(Object.values(schemes).flatMap(variablesOf))
  return [...earlier].flatMap(([name, step]) => {
    const other = later.get(name)
    if (other === undefined || ofSchemes.has(name) || isSameAnswer(step.answer, other.answer)) return []
    const isFact =
      step.step === 'input' || (step.step === 'variable' && !isTruth(step.answer) && !isTruth(other.answer))
    const label = labelOf(step)
    return isFact ? [{ name, ...(label && { label }), before: step.answer, after: other.answer }] : []
  })
}

const isTruth = (it: Answer): boolean => it.status === 'known' && it.value.kind === 'truth'
