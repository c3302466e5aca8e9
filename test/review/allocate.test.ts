import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readDossier } from '#apps/cli/files'
import { readFonts } from '#apps/cli/fonts'
import { loadSolver } from '#apps/cli/solver'
import { documentHtml } from '#document/html'
import { Problems } from '#ground/problem'
import { problemCodes, problemSentence } from '#messages/problems'
import { mandate } from '#promises/role'
import { type ActivityInput, activity } from '#responses/activity'
import { allocate } from '#verbs/allocate'
import type { Context } from '#verbs/verb'

/** Allocation on the real dossier: a question as people write it, and what comes back. */
const { dossier } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error('the dossier has problems')
const context: Context = { dossier, today: '2026-11-22', now: '2026-11-22T00:00:00Z', solve: await loadSolver() }
const fonts = await readFonts()
const example = readFileSync('examples/allocation/question.yaml', 'utf8')

const ask = (text: string, more: object = {}, of: Context = context) =>
  allocate.run({ question: { name: 'question.yaml', text }, ...more }, of)

/** A small question: UNICEF's million dollars, and cells. */
const small = (more: object = {}, partner: object = {}): string =>
  stringify({
    name: { vi: 'Câu hỏi', en: 'Question' },
    currency: 'USD',
    partners: [{ body: 'unicef', funds: [{ amount: '1000000 USD' }], ...partner }],
    cells: [{ row: 'social-care', need: { people: 1000 }, cost: { perPerson: '100 USD' } }],
    ...more,
  })

const answer = ask(example)
const funded = answer.cells.filter((it) => it.grants.length > 0)

describe('the example', () => {
  it('is answered with the best allocation, within every budget, and says that it is invented', () => {
    expect(answer.outcome).toBe('solved')
    expect(answer.question.invented).toBe(true)
    for (const { budget, given } of answer.partners) expect(given).toBeLessThanOrEqual(budget)
    const sum = funded.flatMap((it) => it.grants).reduce((total, it) => total + it.amount, 0)
    expect(sum).toBe(answer.totals.given)
    expect(answer.totals.value).toBeLessThanOrEqual((answer.totals.bound ?? 0) * (1 + 1e-5))
  })

  it('names every standing need that has no figure, and gives it nothing', () => {
    const unweighed = answer.unweighed.map((it) => it.cell.key)
    expect(unweighed).toContain('child-nutrition')
    expect(unweighed).toContain('survivors')
    expect(answer.unweighed.find((it) => it.cell.key === 'child-nutrition')?.lacks).toEqual(['no-cost'])
    expect(answer.unweighed.find((it) => it.cell.key === 'sanitation')?.lacks).toEqual(['no-people'])
    expect(answer.unweighed.find((it) => it.cell.key === 'survivors')?.lacks).toEqual(['not-asked'])
    expect(funded.filter((it) => unweighed.includes(it.key))).toEqual([])
    expect(answer.cells.length + unweighed.length).toBe(dossier.records['need-rows'].length)
  })

  it('works needs out of published figures, and says how far they hold', () => {
    const health = answer.cells.find((it) => it.key === 'health-insurance')
    // 101.1 million, stated as a bound, less about 95.5 million.
    expect(health?.people).toBe(5_600_000)
    expect(health?.flags.map((it) => it.code)).toEqual(['bound', 'computed'])
    expect(health?.evidence.length).toBeGreaterThanOrEqual(2)
    const oldAge = answer.cells.find((it) => it.key === 'old-age')
    // 1.6 million people, half a million dong, twelve months.
    expect(oldAge?.closing).toBe(9_600_000_000_000)
    const numbers = new Set(answer.evidence.map((it) => it.number))
    for (const number of answer.cells.flatMap((it) => it.evidence)) expect(numbers.has(number)).toBe(true)
  })

  it('flags partner money that would pay recurring benefits, and never the state budget', () => {
    const flagged = funded.flatMap((cell) =>
      cell.grants.filter((it) => it.flags.includes('partner-pays-recurring')).map((it) => it.partner.id),
    )
    expect(flagged.length).toBeGreaterThan(0)
    expect(flagged).not.toContain('vn-gov')
  })

  it('keeps recurring benefits for the state budget where the question asks it to', () => {
    const strict = ask(
      example
        .replace('stateFirst: flag', 'stateFirst: require')
        .replace(/ {4}gives:\n {6}- \{ cell: (children|disability).*\n/g, ''),
    )
    const grants = strict.cells.flatMap((it) => it.grants)
    expect(grants.filter((it) => it.flags.includes('partner-pays-recurring'))).toEqual([])
    expect(strict.excluded.map((it) => it.why)).toContain('state-first')
  })

  it('gives reasons with every line, and costs of leaving out from the dearest down', () => {
    for (const grant of funded.flatMap((it) => it.grants)) expect(grant.reasons.length).toBeGreaterThan(0)
    const losses = answer.leftOut.map((it) => it.loss)
    expect(losses.length).toBe(funded.length)
    expect(losses).toEqual(losses.toSorted((a, b) => b - a))
  })

  it('is a document in both languages, with every table as data', () => {
    const document = allocate.document(answer, ['vi', 'en'])
    const html = documentHtml(document, fonts)
    for (const words of [
      'Where the money should go',
      'Phân bổ nguồn lực',
      'What leaving a cell out would cost',
      'Các ô chưa thể đưa vào tính',
      'giả định',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('undefined')
  })

  it('closes needs evenly under max-min', () => {
    const even = ask(example, { objective: 'max-min' })
    expect(even.outcome).toBe('solved')
    expect(even.totals.lowest).toBeGreaterThan(0.3)
    expect(even.totals.lowest).toBeGreaterThan(answer.totals.lowest)
    expect(even.totals.value).toBeLessThan(answer.totals.value)
  })

  it('is previewed where there is no solver, never better than the best', () => {
    const { solve: _solve, ...without } = context
    for (const preview of [ask(example, {}, without), ask(example, { method: 'preview' })]) {
      expect(preview.outcome).toBe('preview')
      expect(preview.totals.value).toBeLessThanOrEqual(answer.totals.value)
      expect(preview.totals.bound).toBeUndefined()
      expect(preview.leftOut).toEqual([])
    }
  })

  it('says which limits would have to give way where none is kept', () => {
    const impossible = ask(example.replace('amount: 4000000000000 VND', 'amount: 19500000000000 VND'))
    expect(impossible.outcome).toBe('infeasible')
    expect(impossible.waysOut.map((it) => it.steps.map((step) => step.of.limit))).toEqual([['stays']])
    expect(impossible.cells.flatMap((it) => it.grants)).toEqual([])
    expect(documentHtml(allocate.document(impossible, ['en']), fonts)).toContain('What would have to give way')
  })
})

describe('money and mandates', () => {
  const givenTo = (it: ReturnType<typeof ask>) =>
    it.cells.flatMap((cell) => cell.grants.map((one) => `${one.partner.id} → ${cell.key}`))

  it('earmarks reach only what lies wholly within them', () => {
    const cells = [
      { row: 'children', need: { people: 1000 }, cost: { perPerson: '100 USD' } },
      { row: 'education', need: { people: 1000 }, cost: { perPerson: '10 USD' } },
      { row: 'social-care', need: { people: 1000 }, cost: { perPerson: '1 USD' } },
    ]
    const tied = { funds: [{ amount: '50000 USD', only: { groups: ['children'] } }] }
    const it = ask(small({ cells }, tied))
    expect(givenTo(it)).toEqual(['unicef → children', 'unicef → education'])
    expect(it.cells[0]?.grants[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'earmarked' }))
  })

  it('a recorded mandate for other needs keeps a partner out; none recorded is only flagged', () => {
    expect(ask(small()).cells[0]?.grants[0]?.flags).toContain('mandate-not-recorded')
    const of = (need: string) =>
      mandate.parse({
        id: 'm',
        body: 'unicef',
        work: { vi: 'Việc', en: 'Work' },
        placing: { functions: [need], groups: 'all', places: 'all' },
        span: {},
        confidence: 'unconfirmed',
      })
    const within = (need: string): Context => ({
      ...context,
      dossier: { ...dossier, records: { ...dossier.records, mandates: [of(need)] } },
    })
    const other = ask(small(), {}, within('housing'))
    expect(other.outcome).toBe('nothing')
    expect(other.excluded).toMatchObject([{ partner: { id: 'unicef' }, why: 'mandate' }])
    expect(ask(small(), {}, within('social-care')).cells[0]?.grants[0]?.flags ?? []).not.toContain(
      'mandate-not-recorded',
    )
  })

  it('budgets on the command line replace those of the question, and add partners', () => {
    const it = ask(small(), { budget: 'unicef=5000 USD; giz = 7000 USD', partnersPerCell: '1' })
    expect(it.partners.map((one) => [one.partner.id, one.budget])).toEqual([
      ['unicef', 5000],
      ['giz', 7000],
    ])
    expect(givenTo(it)).toEqual(['giz → social-care'])
  })

  it('budgets alone ask about every standing need, and make up no figure', () => {
    const it = allocate.run({ budget: 'unicef=1000000 USD' }, context)
    expect(it.outcome).toBe('nothing')
    expect(it.unweighed).toHaveLength(dossier.records['need-rows'].length)
    expect(it.totals.given).toBe(0)
  })

  describe('flags recurring costs of a cell', () => {
    const recurring = {
      cells: [{ row: 'social-care', recurring: true, need: { people: 1000 }, cost: { perPerson: '9 USD' } }],
    }
    const [need] = dossier.records['need-rows'].filter((it) => it.id === 'social-care')
    const among = (change: Partial<ActivityInput>): Context => {
      const added = activity.parse({
        id: 'XX-ENDING',
        title: { en: 'Wages' },
        reporting: { organisation: 'unicef', name: 'UNICEF' },
        dates: { actualStart: '2024-01-01', plannedEnd: '2027-06-30' },
        placing: { ...need?.placing, places: ['vnm'], span: 'not stated' },
        means: need?.means ?? [],
        confidence: 'unconfirmed',
        ...change,
      })
      return { ...context, dossier: { ...dossier, records: { ...dossier.records, activities: [added] } } }
    }
    const flagsOf = (of: Context, more: object = {}) =>
      ask(small({ ...recurring, ...more }), {}, of)
        .cells[0]?.flags.filter((it) => it.code.includes('ending'))
        .map((it) => [it.code, it.evidence.length])

    it('that rest on an activity ending within a year', () =>
      expect(flagsOf(among({}))).toEqual([['rests-on-ending', 1]]))
    it('that perhaps rest on one, where it does not state whom it serves', () => {
      const older = { ...recurring.cells[0], placing: { functions: ['social-care'], groups: ['older'] } }
      const silent = { functions: ['social-care'], groups: 'not stated' as const, places: ['vnm'] }
      expect(flagsOf(among({ placing: silent }), { cells: [older] })).toEqual([['may-rest-on-ending', 1]])
    })
    it('that perhaps rest on one, where nobody says by what means it helps', () => {
      const wages = { ...recurring.cells[0], row: 'social-workers' }
      const of = (means: readonly string[]) => flagsOf(among({ means: [...means] }), { cells: [wages] })
      expect(of(['workforce'])).toEqual([['rests-on-ending', 1]])
      expect(of([])).toEqual([['may-rest-on-ending', 1]])
      expect(of(['cash'])).toEqual([])
    })
    it('but not where it goes on for longer, or nothing recurs', () => {
      expect(flagsOf(among({ dates: { actualStart: '2024-01-01', plannedEnd: '2029-06-30' } }))).toEqual([])
      const once = { ...recurring.cells[0], recurring: false }
      expect(flagsOf(among({}), { cells: [once] })).toEqual([])
    })
  })
})

describe('a question that cannot be asked', () => {
  const problemsOf = (text: string, more: object = {}) => {
    try {
      ask(text, more)
    } catch (error) {
      if (error instanceof Problems) return error.problems
      throw error
    }
    return []
  }
  const cells = (more: object) => ({ cells: [{ row: 'social-care', ...more }] })

  it.each([
    ['broken-yaml', 'name: [', {}],
    ['missing-field', 'name: { vi: a, en: b }', {}],
    ['unknown-field', small({ budgets: 3 }), {}],
    ['wrong-value', small({}, { funds: [{ amount: '1e6 USD' }] }), {}],
    ['wrong-value', small({ continuity: 130 }), {}],
    [
      'segments-not-falling',
      small({
        segments: [
          { share: 50, worth: 1 },
          { share: 50, worth: 2 },
        ],
      }),
      {},
    ],
    ['segments-not-whole', small({ segments: [{ share: 50, worth: 1 }] }), {}],
    ['unknown-record', small({}, { body: 'unicorn' }), {}],
    ['unknown-record', small(cells({ row: 'no-such-row' })), {}],
    ['unknown-record', small({}, { funds: [{ amount: '1 USD', only: { groups: ['nobody'] } }] }), {}],
    ['unknown-record', small({}, { gives: [{ cell: 'nowhere', amount: '1 USD' }] }), {}],
    ['unknown-record', small(cells({ need: { indicator: 'no-such' } })), {}],
    ['need-not-in-people', small(cells({ need: { indicator: 'vn-poor-hh' } })), {}],
    ['cost-not-in-money', small(cells({ need: { people: 5 }, cost: { indicator: 'vn-poor-hh' } })), {}],
    ['no-exchange-rate', small({}, { funds: [{ amount: '5 VND' }] }), {}],
    ['amount-too-large', small({}, { funds: [{ amount: '90000000000000000 USD' }] }), {}],
    ['cell-without-row', small(cells({ row: undefined })), {}],
    ['cell-twice', small({ cells: [{ row: 'housing' }, { row: 'housing' }] }), {}],
    ['wrong-day', small({ rateDay: 'yesterday' }), {}],
    ['wrong-budget', small(), { budget: 'unicef 5 USD' }],
    ['wrong-budget', small(), { budget: 'unicef=many' }],
    ['wrong-objective', small(), { objective: 'fair' }],
    ['wrong-method', small(), { method: 'guess' }],
    ['wrong-number-of-partners', small(), { partnersPerCell: '0' }],
  ] as const)('%s', (code, text, more) => {
    const problems = problemsOf(text, more)
    expect(problems.map((it) => it.code)).toContain(code)
    for (const it of problems) {
      expect(problemCodes.has(it.code)).toBe(true)
      for (const language of ['vi', 'en'] as const) expect(problemSentence(it, language)).not.toContain('undefined')
    }
  })

  it('says where, line and column', () => {
    const [first] = problemsOf(small({}, { body: 'unicorn' }))
    expect(first?.position).toEqual({ file: 'question.yaml', line: 6, column: 5 })
  })

  it('says that a partner stands twice, and that there is no money', () => {
    const twice = small({ partners: [1, 2].map(() => ({ body: 'unicef', funds: [{ amount: '1 USD' }] })) })
    expect(problemsOf(twice).map((it) => it.code)).toEqual(['partner-twice'])
    expect(() => allocate.run({}, context)).toThrow('no-budget')
  })

  it('says once that a rate is lacking, however many amounts want it', () => {
    const partners = [1, 2].map((amount) => ({ amount: `${amount} VND` }))
    expect(problemsOf(small({}, { funds: partners })).map((it) => it.code)).toEqual(['no-exchange-rate'])
  })
})
