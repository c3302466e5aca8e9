import { describe, expect, it } from 'vitest'
import { periodFrom } from '#ground/period'
import { explanation, type Instance, type Step } from '#rules/2-ir/explanation'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { unfold } from '#rules/3-passes/unfold'
import { explain } from '#rules/4-backends/explain'
import { answersOf } from '#rules/4-backends/interpret-case'
import { book, family, type Person, words } from './example-book.ts'

const graphOf = (variable: string, period = '2025-07', without: readonly string[] = []) => {
  const of = periodFrom(period)
  if (of === undefined) throw new Error(period)
  const { graph, problems } = unfold(book, [{ name: variable, variable, period: of }], (input) =>
    without.includes(input) ? [] : [{ column: input }],
  )
  expect(problems).toEqual([])
  return graph
}

function explained(variable: string, persons: readonly Person[], at: Instance = { person: 0 }, period?: string) {
  const made = explain(book, graphOf(variable, period), family(...persons), variable, at)
  expect(explanation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
  return made
}

/** What was told, one line a step: enough to see what is there and what is not. */
const outline = (it: Step, depth = 0): readonly string[] => {
  const name = 'name' in it ? it.name : it.step === 'operation' ? (it.law ?? it.op) : it.step
  const { answer } = it
  const value = answer.status === 'known' ? String(answer.value.value) : answer.status
  return [`${'  '.repeat(depth)}${name} ${value}`, ...(it.because ?? []).flatMap((one) => outline(one, depth + 1))]
}

const old: Person = { birth: '1950-01-01', wage: 0, pensioner: false, severity: 0 }
const young: Person = { birth: '1968-03-15', wage: 4_000_000, pensioner: false, severity: 0 }

it('is of a book that is well-formed', () => {
  expect(problemsOfRules(book)).toEqual([])
})

describe('an explanation', () => {
  it('tells what decided: the branch that holds, the parameter and its day, the inputs', () => {
    const { tree, whyNot } = explained('benefit', [old])
    expect(outline(tree)).toEqual([
      'benefit 500000',
      '  select 500000',
      '    eligible true',
      '      and true',
      '        article-21.1.c true',
      '          pensioner false',
      '        or true',
      '          article-21.1.a true',
      '            age 75',
      '              completed-years 75',
      '                birth 1950-01-01',
      '                constant 2025-07-01',
      '            pension-age 75',
      '    amount 500000',
    ])
    expect(whyNot).toBeUndefined()
    expect(tree).toMatchObject({
      step: 'variable',
      period: '2025-07',
      lawDay: '2025-07-01',
      formula: { law: 'decree-176', from: '2025-07-01' },
      answer: { value: { kind: 'number', unit: 'VND' } },
      of: { person: 0 },
    })
  })

  it('says by which entry a parameter holds, and how an input came', () => {
    const flat = (it: Step): readonly Step[] => [it, ...(it.because ?? []).flatMap(flat)]
    const all = flat(explained('eligible', [{ ...old, pensioner: undefined }]).tree)
    expect(all).toContainEqual(
      expect.objectContaining({
        step: 'parameter',
        name: 'pension-age',
        entry: { from: '2025-07-01', law: 'law-41/article-21', confidence: 'primary' },
      }),
    )
    expect(all).toContainEqual(expect.objectContaining({ step: 'input', name: 'pensioner', how: 'assumed' }))
    expect(all).toContainEqual(
      expect.objectContaining({ step: 'input', name: 'birth', how: 'given', period: 'eternity' }),
    )
  })

  it('tells what fails first and in full, and of what holds only that it does', () => {
    expect(outline(explained('eligible', [young]).tree)).toEqual([
      'eligible false',
      '  and false',
      '    or false',
      '      article-21.1.a false',
      '        age 57',
      '          completed-years 57',
      '            birth 1968-03-15',
      '            constant 2025-07-01',
      '        pension-age 75',
      '      article-21.1.b false',
      '        at-least false',
      '          age 57',
      '          age-if-poor 70',
      '        poor false',
      '          at-most false',
      '            divide 4000000',
      '              sum-members 4000000',
      '                wage 4000000',
      '              sum-members 1',
      '            line 1500000',
      '    article-21.1.c true',
    ])
  })

  it('does not tell the same variable twice', () => {
    const again = explained('eligible', [young]).tree
    expect(JSON.stringify(again).match(/"again":true/g)).toHaveLength(1)
  })

  it('says what is missing, and what the law leaves open', () => {
    const noBirth = explained('benefit', [{ ...old, birth: undefined }]).tree
    expect(noBirth.answer).toEqual({
      status: 'unknown',
      missing: [{ what: 'input', name: 'birth', period: 'eternity', of: { person: 0 } }],
    })
    expect(outline(noBirth).slice(0, 3)).toEqual(['benefit unknown', '  select unknown', '    eligible unknown'])
    expect(outline(noBirth).slice(-2)).toEqual(['    amount 500000', '    constant 0'])
    const hidden = explained('hidden', [old]).tree
    expect(outline(hidden)).toEqual(['hidden unknown', '  add unknown', '    secret unknown'])
    expect(hidden.answer).toEqual({
      status: 'unknown',
      missing: [{ what: 'law', name: 'secret', lawDay: '2025-07-01' }],
    })
  })

  it('says that a rule is not in force, rather than that nothing is due', () => {
    const { tree, whyNot } = explained('benefit', [old], { person: 0 }, '2025-06')
    expect(tree.answer).toEqual({ status: 'not-applicable' })
    expect(tree.because).toBeUndefined()
    expect(whyNot).toBeUndefined()
  })

  it('adds up a year, month by month, those in force and those not', () => {
    const { tree } = explained('benefit', [{ ...old, birth: '1950-10-02', wage: 2_000_000 }], { person: 0 }, '2025')
    expect(outline(tree).filter((it) => it.startsWith('  benefit'))).toEqual([
      ...Array.from({ length: 6 }, () => '  benefit not-applicable'),
      ...Array.from({ length: 4 }, () => '  benefit 0'),
      ...Array.from({ length: 2 }, () => '  benefit 500000'),
    ])
    expect(tree.answer).toMatchObject({ value: { value: 1_000_000 } })
    expect(explained('benefit', [old], { person: 0 }, '2024').tree).toMatchObject({
      answer: { status: 'not-applicable' },
    })
  })

  it('shows the brackets of a scale that bear on a number', () => {
    const [scale] = explained('tax-due', [{ ...young, wage: 7_000_000 }]).tree.because ?? []
    expect(scale).toMatchObject({
      step: 'scale',
      form: 'marginal',
      argument: { value: { value: 7_000_000 } },
      answer: { value: { value: 450_000 } },
      brackets: [
        { bracket: 0, threshold: 0, value: 0.05, part: 250_000, entry: { law: 'tax-law' } },
        { bracket: 1, threshold: 5_000_000, value: 0.1, part: 200_000 },
      ],
    })
    expect(scale?.because?.map((it) => outline(it)[0])).toEqual(['wage 7000000'])
    const [fees] = explained('fees-due', [{ ...young, wage: 7_000_000 }]).tree.because ?? []
    expect(fees?.step === 'scale' && fees.brackets.map((it) => it.part)).toEqual([7, 8])
    const [share] = explained('share-due', [{ ...young, wage: 5_000_000 }]).tree.because ?? []
    expect(share).toMatchObject({
      argument: { value: { value: 5_000_000 } },
      answer: { value: { value: 2_500_000 } },
      brackets: [{ value: 0.25 }, { value: 0.75 }],
    })
    const [step] = explained('step-due', [{ ...young, wage: 7_000_000 }]).tree.because ?? []
    expect(step?.step === 'scale' && step.brackets).toEqual([
      { bracket: 1, threshold: 5_000_000, value: 8, entry: { from: '2021-01-01', law: 'tax-law' } },
    ])
  })

  it('shows by which codes a table was read', () => {
    const [product] = explained('care', [{ ...young, severity: 2 }]).tree.because ?? []
    expect(product?.because?.[0]).toMatchObject({
      step: 'table',
      name: 'coefficient',
      keys: [{ kind: 'code', value: 'severe', codes: 'severity', label: words('is severe') }],
      entry: { law: 'decree-20/article-16' },
      answer: { value: { value: 2 } },
    })
  })

  it('shows each part of a month that the law splits', () => {
    const [split] = explained('raised', [young]).tree.because ?? []
    expect(split).toMatchObject({
      step: 'split',
      parts: [
        { first: '2025-07-01', days: 10, answer: { value: { value: 310 } } },
        { first: '2025-07-11', days: 21, answer: { value: { value: 620 } } },
      ],
      answer: { value: { value: 520 } },
    })
    expect(split?.because).toHaveLength(2)
  })

  it('takes the formula of those in its scope', () => {
    expect(explained('scoped', [{ ...old, severity: 2 }]).tree).toMatchObject({
      answer: { value: { value: 2 } },
      formula: { from: '2025-12-01', appliesFrom: '2025-01-01' },
    })
    const other = explained('scoped', [old]).tree
    expect(other).toMatchObject({ answer: { value: { value: 1 } }, formula: { from: '2021-01-01' } })
    expect(outline(other)).toContain('  severe false')
  })

  it('takes a choice between rules as a value, whatever rule it leads to', () => {
    expect(outline(explained('highest-of', [old]).tree).slice(0, 2)).toEqual(['highest-of 0', '  select 0'])
    expect(explained('only-severe', [old]).tree.answer).toEqual({ status: 'not-applicable' })
  })

  it('speaks of households and of the member who decides', () => {
    const { tree } = explained('someone-old', [young, old], { household: 0 })
    expect(outline(tree).slice(0, 4)).toEqual([
      'someone-old true',
      '  any-members true',
      '    at-least true',
      '      age 75',
    ])
    expect(tree.of).toEqual({ household: 0 })
    expect(tree.because?.[0]?.because?.[0]?.of).toEqual({ person: 1 })
  })

  it('refuses a root, a person or a household that is not there', () => {
    const graph = graphOf('benefit')
    const people = family(old)
    expect(() => explain(book, graph, people, 'other', { person: 0 })).toThrow('no root other')
    expect(() => explain(book, graph, people, 'benefit', { person: 1 })).toThrow('no person 1')
    expect(() => explain(book, graph, people, 'benefit', { household: 1 })).toThrow('no household 1')
    expect(() => explain(book, graph, people, 'benefit', { household: 0 })).toThrow('benefit is of a person')
  })
})

describe('why not', () => {
  const reasons = (persons: readonly Person[], variable = 'eligible', at: Instance = { person: 0 }) =>
    explained(variable, persons, at).whyNot

  it('names the alternative with the fewest failing conditions, and the change that would qualify', () => {
    const why = reasons([young])
    expect(why?.failing.map((it) => [it.law, it.variable])).toEqual([['article-21.1.a', 'eligible']])
    expect(why?.failing[0]?.change).toMatchObject({
      input: 'birth',
      from: { value: '1968-03-15' },
      to: { value: '1950-07-01' },
      bound: 'at-most',
      when: '2043-03-15',
      of: { person: 0 },
    })
    expect(why?.qualifies).toEqual([why?.failing[0]?.change])
    expect(why?.notKnown).toEqual([])
  })

  it('takes a few conditions together where no one alone is enough', () => {
    const why = reasons([{ ...young, pensioner: true }])
    expect(why?.failing.map((it) => it.law)).toEqual(['article-21.1.c', 'article-21.1.a'])
    expect(why?.qualifies?.map((it) => [it.input, it.to.value])).toEqual([
      ['pensioner', false],
      ['birth', '1950-07-01'],
    ])
  })

  it('finds a value through sums and quotients over the household', () => {
    const why = reasons([{ ...young, wage: 4_000_000 }, old], 'poor', { household: 0 })
    expect(why?.failing[0]).toMatchObject({
      law: 'decree-07/article-3',
      change: { input: 'wage', of: { person: 0 }, to: { value: 3_000_000, unit: 'VND' }, bound: 'at-most' },
    })
  })

  it('finds the code', () => {
    expect(reasons([young], 'severe')?.qualifies).toMatchObject([
      { input: 'severity', from: { value: 'none' }, to: { value: 'severe' }, bound: 'exactly' },
    ])
  })

  it('changes what was assumed, where it is one person who is assumed to', () => {
    const change = {
      input: 'pensioner',
      period: '2025-07',
      of: { person: 0 },
      from: { value: false },
      to: { value: true },
    }
    expect(reasons([{ ...old, pensioner: undefined }, old], 'retired')?.qualifies).toMatchObject([change])
    const withoutColumn = (...persons: readonly Person[]) =>
      explain(book, graphOf('retired', '2025-07', ['pensioner']), family(...persons), 'retired', { person: 0 }).whyNot
    expect(withoutColumn(old)?.qualifies).toMatchObject([change])
    expect(withoutColumn(old, young)?.failing).toHaveLength(1)
    expect(withoutColumn(old, young)?.qualifies).toBeUndefined()
  })

  it('never counts what nobody knows as failing', () => {
    const why = reasons([{ ...young, birth: undefined, pensioner: true }])
    expect(why?.failing.map((it) => it.law)).toEqual(['article-21.1.c'])
    expect(why?.notKnown.map((it) => it.law)).toEqual(['article-21.1.a'])
    expect(why?.qualifies).toBeUndefined()
    expect(why?.failing[0]?.change).toMatchObject({ input: 'pensioner', to: { value: false } })
  })

  it('says nothing of what holds, is not known or is not in force', () => {
    expect(reasons([old])).toBeUndefined()
    expect(reasons([{ ...young, birth: undefined }])).toBeUndefined()
    expect(explained('eligible', [old], { person: 0 }, '2025-06').whyNot).toBeUndefined()
  })

  it('says nothing of a change where no one fact alone is enough within its bounds', () => {
    const wages = [1_000_000, 4_000_000, 9_000_000].map((wage) => ({ ...young, wage }))
    const why = reasons(wages, 'poor', { household: 0 })
    expect(why?.failing).toHaveLength(1)
    expect(why?.failing[0]?.change).toBeUndefined()
    expect(why?.qualifies).toBeUndefined()
  })
})

describe('the answers of a case', () => {
  it('come for each person and household, unknown and not applicable apart from zero', () => {
    const answers = answersOf(book, graphOf('benefit'), family(old, young, { wage: 0 }))
    expect(answers.map((it) => [it.of, it.answer.status])).toEqual([
      [{ person: 0 }, 'known'],
      [{ person: 1 }, 'known'],
      [{ person: 2 }, 'unknown'],
    ])
    expect(answers[1]?.answer).toEqual({ status: 'known', value: { kind: 'number', value: 0, unit: 'VND' } })
    expect(answersOf(book, graphOf('benefit', '2025-06'), family(old, young))).toEqual([
      { root: 'benefit', of: { person: 0 }, answer: { status: 'not-applicable' } },
      { root: 'benefit', of: { person: 1 }, answer: { status: 'not-applicable' } },
    ])
    expect(
      answersOf(book, graphOf('only-severe'), family({ ...old, severity: 2 }, old)).map((it) => it.answer.status),
    ).toEqual(['known', 'not-applicable'])
    expect(answersOf(book, graphOf('poor'), family({ wage: undefined }))).toMatchObject([
      { answer: { value: { value: true } } },
    ])
    expect(answersOf(book, graphOf('poor'), family(old))).toMatchObject([{ root: 'poor', of: { household: 0 } }])
  })

  it('name an input that no column gives', () => {
    const [answer] = answersOf(book, graphOf('eligible', '2025-07', ['birth']), family(old))
    expect(answer?.answer).toEqual({
      status: 'unknown',
      missing: [{ what: 'input', name: 'birth', period: 'eternity', of: {} }],
    })
  })
})
