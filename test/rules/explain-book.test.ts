import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lineIn, markedText, type PageDocument } from '#document/blocks'
import type { Language } from '#ground/text'
import {
  all,
  household,
  inHousehold,
  input,
  notWith,
  parameter,
  periodStart,
  person,
  ruleBook,
  schemesOf,
  variable,
} from '#rules/1-language/index'
import { compile } from '#rules/compile'
import { rulesHash } from '#rules/hash'
import { compareCaseVerb, explainVerb } from '#verbs/explain'

const text = (vi: string, en: string) => ({ vi, en })
const facts = z.strictObject({ function: z.string() })
const scheme = schemesOf<z.infer<typeof facts>>()

const birth = input({ name: text('Ngày sinh', 'Date of birth'), entity: person, period: 'always', kind: 'date' })
const age = variable({
  name: text('Tuổi', 'Age'),
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodStart),
})
const poor = input({ name: text('Hộ nghèo', 'Poor household'), entity: household, period: 'month', kind: 'truth' })
const merit = input({
  name: text('Có công', 'Of merit'),
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})
const studies = input({ name: text('Đang học', 'Studies'), entity: person, period: 'month', kind: 'truth' })
const amount = parameter({
  name: text('Mức', 'Amount'),
  unit: 'VND',
  law: 'act-1/2',
  values: {
    '2020-01-01': { value: 100, confidence: 'primary' },
    '2027-01-01': { value: 150, law: 'act-2/5', issued: '2026-04-01', confidence: 'secondary' },
  },
})
const common = { entity: person, period: 'month', law: 'act-1/1', inForce: { from: '2020-01-01' }, amount } as const
const pension = scheme({
  ...common,
  name: text('Hưu trí', 'Pension'),
  function: 'old-age',
  eligibility: age.atLeast(60).citing('act-1/1.a'),
})
const veryOld = scheme({
  ...common,
  name: text('Cao niên', 'Very old'),
  function: 'old-age',
  eligibility: all(age.atLeast(90), merit),
})
const meritGrant = scheme({
  ...common,
  name: text('Ưu đãi', 'Merit grant'),
  function: 'merit',
  eligibility: merit.citing('act-1/3'),
})
const poorGrant = scheme({
  ...common,
  name: text('Trợ cấp hộ nghèo', 'Poor grant'),
  function: 'poverty',
  eligibility: inHousehold(poor).citing('act-1/4.b'),
})
const school = scheme({
  ...common,
  name: text('Học phí', 'School grant'),
  function: 'education',
  eligibility: studies,
})
const both = scheme({ ...common, name: text('Cả hai', 'Both'), function: 'other', eligibility: age.atLeast(60) })
const homeGrant = scheme({
  ...common,
  entity: household,
  name: text('Hỗ trợ nhà ở', 'Housing grant'),
  function: 'housing',
  eligibility: poor,
})
const later = scheme({
  ...common,
  name: text('Chế độ sau này', 'Later scheme'),
  function: 'other',
  inForce: { from: '2030-01-01' },
  eligibility: age.atLeast(1),
})
const once = notWith({ law: 'act-1/9', scheme: both, where: [pension], inForce: { from: '2020-01-01' } })

const rules = compile(
  ruleBook({
    id: 'many',
    name: text('Nhiều chế độ', 'Many schemes'),
    currency: 'VND',
    facts,
    parts: [
      { birth, age, poor, merit, studies, amount, pension, veryOld, meritGrant, poorGrant, school, both, homeGrant },
      { later, once },
    ],
  }),
  {
    'act-1': { number: '1/2019/QH14', kind: 'law' },
    'act-2': { number: '2/2026/NĐ-CP', kind: 'decree' },
  },
)
const book = { rules, hash: rulesHash(rules) }
const family = `
persons:
  an: { birth: 1950-02-01 }
  be: { birth: 2010-02-01, studies: true }
households:
  home: { members: [an, be], poor: false }
`

const explained = (asked: Partial<Parameters<typeof explainVerb.run>[2]> = {}) =>
  explainVerb.run(book, { name: 'family.yaml', text: family }, { on: '2026-05-10', ...asked })

/** What a document says, line by line. */
function linesOf({ sheet, languages: [language] }: PageDocument): readonly string[] {
  const words = (it: Parameters<typeof lineIn>[0]): string => {
    const line = lineIn(it, language as Language)
    return line === undefined
      ? ''
      : markedText(line)
          .replaceAll(/[\u00a0\u2003]/g, ' ')
          .trim()
  }
  return sheet.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph'
      ? [words(block.passage)]
      : block.kind === 'particulars'
        ? block.entries.flatMap(({ term, details }) => [`${words(term)}:`, ...details.map(words)])
        : [],
  )
}
const said = (language: Language, asked: Parameters<typeof explained>[0] = {}) =>
  linesOf(explainVerb.document(explained(asked), [language]))
const between = (lines: readonly string[], from: string, to: string): readonly string[] =>
  lines.slice(lines.indexOf(from), lines.indexOf(to))

describe('the answer of a book of many schemes', () => {
  it('speaks of one after the other: what is received first, with its grounds', () => {
    const lines = said('en')
    expect(lines.slice(0, 8)).toEqual([
      'an',
      'Entitled to:',
      'Pension: 100 VND',
      'Pension',
      'Decision:',
      'Entitled',
      'Period:',
      'May 2026',
    ])
    expect(lines.indexOf('be')).toBeGreaterThan(lines.indexOf('Grounds:'))
    expect(lines.filter((it) => it === 'Grounds:')).toHaveLength(2)
    expect(lines).toContain('home (household)')
  })

  it('then says on a line each what is not due, cannot be decided, is not received, and is not in force', () => {
    expect(between(said('en'), 'Meets the conditions, but nothing is due:', 'be')).toEqual([
      'Meets the conditions, but nothing is due:',
      'Both [Law 1/2019/QH14, art. 9]',
      'Cannot be decided:',
      'School grant: missing: Studies',
      'Not entitled to:',
      'Very old: Age ≥ 90 years: no (Age: 76 years); Of merit: no [Law 1/2019/QH14, art. 1] → would qualify with Date of birth: on or before 1 May 1936 instead of 1 February 1950 (comes about by itself on 1 February 2040); Of merit: yes instead of no',
      'Poor grant: Poor household: no [Law 1/2019/QH14, art. 4.b] → would qualify with Poor household of home: yes instead of no',
      'Merit grant: Of merit: no [Law 1/2019/QH14, art. 3] → would qualify with Of merit: yes instead of no',
      'Not in force in this period:',
      'Later scheme',
    ])
  })

  it('says it in Vietnamese', () => {
    const lines = said('vi')
    expect(lines).toContain('Hưu trí: 100 đồng')
    expect(lines).toContain('Học phí: thiếu Đang học')
    expect(lines).toContain(
      'Trợ cấp hộ nghèo: Hộ nghèo: không [điểm b Điều 4 Luật 1/2019/QH14] → sẽ đủ điều kiện nếu Hộ nghèo của home: có thay vì không',
    )
    expect(lines).toContain('Không có hiệu lực trong kỳ này:')
  })

  it('tells all grounds where they are asked for, or one scheme is', () => {
    expect(said('en', { grounds: 'all' })).toContain('Merit grant – be')
    const one = said('en', { variable: 'merit-grant' })
    expect(one).toContain('What stands in the way:')
    expect(one).toContain('Would qualify with:')
  })

  it('keeps everything in the data, and in a table behind the answer', () => {
    const { schemes, grounds } = explained()
    expect(grounds).toBe('received')
    expect(schemes).toHaveLength(7 * 2 + 1)
    expect(schemes.find((it) => it.name === 'merit-grant')?.whether.whyNot?.failing).toHaveLength(1)
    expect(schemes.flatMap((it) => (it.of === 'an' && it.near !== undefined ? [[it.name, it.near]] : []))).toEqual([
      ['merit-grant', 'one-change'],
      ['poor-grant', 'one-change'],
      ['very-old', 'neighbour'],
    ])
    const { annexes } = explainVerb.document(explained(), ['en'])
    expect(annexes[0]?.blocks[0]).toMatchObject({ kind: 'table', name: 'decisions' })
  })
})

describe('what changes', () => {
  const compared = (on: string, and: string, known?: string) =>
    compareCaseVerb.run(book, { name: 'family.yaml', text: family }, { on, known }, and)
  const outline = (language: Language, ...days: readonly [string, string]): string => {
    const { sheet } = compareCaseVerb.document(compared(...days), [language])
    const [table] = sheet.blocks
    const rows = table?.kind === 'table' ? table.sections.flatMap((it) => it.rows) : []
    return rows
      .flatMap(({ cells }) => cells.flat())
      .map((it) => {
        const line = lineIn(it, language)
        return line === undefined
          ? ''
          : markedText(line)
              .replaceAll(/[\u00a0\u2003]/g, ' ')
              .trim()
      })
      .join(' | ')
  }

  it('between two days is told side by side, with the law that makes the difference', () => {
    const { changes, unchanged, undecided, begins } = compared('2026-12-31', '2027-01-01')
    expect(changes.map((it) => [it.name, it.of, it.law.map((one) => one.name)])).toEqual([
      ['pension', 'an', ['amount']],
      ['school', 'be', ['amount']],
    ])
    expect([unchanged, undecided.length, begins]).toEqual([12, 1, []])
    expect(outline('en', '2026-12-31', '2027-01-01')).toContain(
      'Pension | an | Entitled, 100 VND | Entitled, 150 VND | ' +
        'Amount: 100 VND (from 1 January 2020, Law 1/2019/QH14, art. 2, from the act itself) → ' +
        '150 VND (from 1 January 2027, Decree 2/2026/NĐ-CP, art. 5, from a secondary source)',
    )
    expect(outline('vi', '2026-12-31', '2027-01-01')).toContain(
      'Hưu trí | an | Được hưởng, 100 đồng | Được hưởng, 150 đồng',
    )
  })

  it('by a birthday is told by the facts', () => {
    const { changes } = compared('2010-01-15', '2010-02-15')
    expect(changes.flatMap((it) => it.law)).toEqual([])
    const { changes: later } = compareCaseVerb.run(
      book,
      { name: 'a.yaml', text: family.replace('1950-02-01', '1966-06-01') },
      { on: '2026-05-10' },
      '2026-06-10',
    )
    expect(later.map((it) => [it.name, it.law, it.facts.map((one) => one.name)])).toEqual([
      ['pension', [], ['age']],
      ['both', [], ['age']],
    ])
  })

  it('does not call the same what cannot be told of either day', () => {
    const text = family.replace(/birth: [0-9-]+,? ?/g, '')
    const of = compareCaseVerb.run(book, { name: 'c.yaml', text }, { on: '2026-12-31' }, '2027-01-01')
    expect(of.undecided.map((it) => it.name)).toContain('pension')
    expect(of.changes.map((it) => it.name)).not.toContain('pension')
  })

  it('names once a scheme that begins without giving anybody anything', () => {
    const none = family.replace('1950-02-01', '2031-02-01').replace('2010-02-01', '2031-02-01')
    const of = compareCaseVerb.run(book, { name: 'b.yaml', text: none }, { on: '2029-12-31' }, '2030-01-01')
    expect([of.changes, of.begins.map((it) => it.name), of.ends]).toEqual([[], ['later'], []])
  })

  it('next by law that is known is told with the answer of one day, and is no birthday', () => {
    const { next } = explained()
    expect(next?.day).toBe('2027-01-01')
    expect(next?.changes.map((it) => [it.name, it.of])).toEqual([
      ['pension', 'an'],
      ['school', 'be'],
    ])
    expect(explained({ known: '2026-03-01' }).next).toBeUndefined()
    expect(said('en')).toContain('Next change by law that is already there, on 1 January 2027:')
    expect(said('vi')).toContain('Hưu trí – an: Được hưởng, 100 đồng → Được hưởng, 150 đồng')
  })
})
