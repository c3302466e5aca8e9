import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#ground/text'
import { type ActivityInput, activity, activityStatus, modality } from '#responses/activity'
import { activityTable, tableText } from '#responses/activity-table'
import type { Portion } from '#responses/portion'
import { portionHeader, portionRows } from '#responses/portion-table'
import { parseActivitySheet } from '#responses/sheet'
import { templateWorkbook } from '#responses/sheet-template'
import { openWorkbook } from '#responses/sheet-workbook'

const back = (text: string) => {
  const { records, problems } = parseActivitySheet(text, 'back.csv')
  return { records: records.map((one) => activity.parse(one.value)), problems }
}

const words = fc
  .string({ unit: fc.constantFrom('a', 'Đ', 'ệ', ' ', '"', ',', '\n', '=', '1', ':'), minLength: 1, maxLength: 12 })
  .map((it) => `x${it}`.trim().normalize('NFC'))
const name = words.map((it) => it.replaceAll('\n', ' ').trim())
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:()-]{0,8}$/).filter((it) => it !== 'all')
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 })
const share = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((it) => it / 10),
  { nil: undefined },
)
const shared = (code: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc.tuple(code, share).map(([it, part]) => (part === undefined ? { code: it } : { code: it, share: part })),
    { maxLength: 3, selector: (it) => it.code },
  )
const amount = fc.tuple(fc.nat(1e9), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`)
const dimension = fc.oneof(fc.constant('all' as const), fc.constant('not stated' as const), ids)

/** Activities of which the form can say everything. */
const sayable = fc
  .record(
    {
      id,
      title: fc.oneof(
        fc.constant('not stated' as const),
        fc.record({ en: words }),
        fc.record({ vi: words, en: words }),
      ),
      description: fc.record({ vi: words }),
      organisation: name,
      role: fc.constantFrom('funding', 'accountable', 'extending', 'implementing'),
      funding: fc.array(name, { maxLength: 2 }),
      implementing: fc.array(name, { maxLength: 2 }),
      status: fc.constantFrom(...activityStatus.options, 'not stated' as const),
      modality: fc.constantFrom(...modality.options, 'not stated' as const),
      direction: fc.constantFrom('received', 'obligation', 'given'),
      start: fc.constantFrom('2024', '2024-03', '2024-03-05'),
      end: fc.constantFrom('2027', '2027-06-30'),
      functions: dimension,
      groups: dimension,
      means: ids,
      follows: ids,
      sectors: shared(fc.constantFrom('16010', '120', '11220')),
      countries: shared(fc.constantFrom('VN', 'LA', 'KH')),
      budget: amount,
      years: fc.uniqueArray(fc.constantFrom('2024', '2025', '2026'), { maxLength: 3 }),
      inKind: fc.array(
        fc.record({
          what: fc.record({ vi: name, en: name }),
          quantity: fc.option(fc.constantFrom('20', '~ 3.5', '>= 2', '2..3'), { nil: undefined }),
          unit: fc.constantFrom(undefined, 't', 'places'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
    {
      requiredKeys: [
        'id',
        'title',
        'organisation',
        'funding',
        'implementing',
        'functions',
        'groups',
        'start',
        'end',
        'years',
      ],
    },
  )
  .map(
    ({ organisation, role, funding, implementing, functions, groups, start, end, budget, years, inKind, ...rest }) => {
      const listed = years
        .toSorted()
        .map((year, index) => ({ from: year, to: year, money: { amount: index + 1, currency: 'VND' } }))
      const whole = budget === undefined ? [] : [{ from: start, to: end, money: { amount: budget, currency: 'USD' } }]
      const isPlaced = functions !== 'not stated' || groups !== 'not stated'
      const result: ActivityInput = {
        ...rest,
        sectors: (rest.sectors ?? []).map((it) => ({ vocabulary: it.code.length === 3 ? '2' : '1', ...it })),
        reporting: { name: organisation },
        participants: [
          ...(role === undefined ? [] : [{ name: organisation, role }]),
          ...funding.map((it) => ({ name: it, role: 'funding' as const })),
          ...implementing.map((it) => ({ name: it, role: 'implementing' as const })),
        ],
        dates: { actualStart: start, plannedEnd: end },
        budgets: listed.length > 0 ? listed : whole,
        ...(isPlaced
          ? { placing: { functions, groups, places: 'not stated', span: { from: start, to: end } }, basis: 'stated' }
          : {}),
        ...(inKind === undefined
          ? {}
          : {
              inKind: inKind.map(({ what, quantity, unit }) => ({
                what,
                ...(quantity === undefined ? {} : { quantity, ...(unit === undefined ? {} : { unit }) }),
              })),
            }),
        confidence: 'seen',
      }
      return activity.parse(result)
    },
  )

describe('activities as rows of the form', () => {
  it('come back as they were, in either language, where the form can say everything', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sayable, { maxLength: 4, selector: (it) => it.id }),
        fc.constantFrom(...languages),
        (activities, language) => {
          const { header, rows, notes } = activityTable(activities, language)
          const { records, problems } = back(tableText([header, ...rows]))
          if (activities.length === 0) return
          expect(problems).toEqual([])
          expect(notes).toEqual([])
          expect(records).toEqual(activities)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('name the fields that the form cannot say', () => {
    const full = activity.parse({
      id: 'A',
      title: { fr: 'Soins' },
      reporting: { name: 'Test Agency', ref: 'XM-1' },
      participants: [{ name: 'Other', role: 'extending' }],
      budgets: [
        { from: '2024-01-01', to: '2024-06-30', money: { amount: 1, currency: 'USD' } },
        { from: '2024-07-01', to: '2025-06-30', money: { amount: 2, currency: 'USD' } },
      ],
      transactions: [{ type: 'commitment', date: '2024', money: { amount: 1, currency: 'USD' } }],
      sectors: [{ vocabulary: '99', code: '16010' }],
      confidence: 'inferred',
    })
    const { notes, rows } = activityTable([full], 'en')
    expect(notes).toEqual([
      {
        code: 'left-out-of-form',
        facts: {
          record: 'activities/A',
          fields: ['title', 'reporting', 'participants', 'sectors', 'budgets', 'transactions', 'confidence'],
        },
      },
    ])
    expect(rows[0]).not.toContain('1')
  })

  it('do not write codes that the form would take for others', () => {
    const odd = activity.parse({
      id: 'A',
      title: 'not stated',
      reporting: { name: 'not stated' },
      sectors: [
        { vocabulary: '10', code: '1', share: 100 },
        { vocabulary: '99', code: '16010', share: 100 },
        { vocabulary: '1', code: '11220', share: 100 },
      ],
      countries: [{ code: 'Viet Nam' }],
      budgets: [{ from: '2024', to: '2024', money: { amount: '-1', currency: 'USD' } }],
      confidence: 'seen',
    })
    const { header, rows, notes } = activityTable([odd], 'en')
    const { records, problems } = back(tableText([header, ...rows]))
    expect(problems).toEqual([])
    expect(records[0]).toMatchObject({ sectors: [{ code: '11220', share: 100 }], countries: [], budgets: [] })
    expect(notes[0]?.facts['fields']).toEqual(['countries', 'sectors', 'budgets'])
  })

  it('do not write two currencies or a negative budget as if they were one amount', () => {
    const mixed = activity.parse({
      id: 'A',
      title: 'not stated',
      reporting: { name: 'not stated' },
      budgets: [
        { from: '2024', to: '2024', money: { amount: 1, currency: 'USD' } },
        { from: '2025', to: '2025', money: { amount: 2, currency: 'VND' } },
      ],
      confidence: 'seen',
    })
    const { header, notes } = activityTable([mixed], 'en')
    expect(header.filter((it) => it.startsWith('budget '))).toEqual([])
    expect(notes[0]?.facts['fields']).toEqual(['budgets'])
  })
})

describe('an empty form', () => {
  const records = {
    functions: [{ id: 'old-age', name: { vi: 'Tuổi già', en: 'Old age' } }],
    groups: [{ id: 'older', name: { vi: 'Người cao tuổi', en: 'Older people' } }],
    places: [{ id: 'vnm', name: { vi: 'Việt Nam', en: 'Viet Nam' } }],
    means: [{ id: 'cash', name: { vi: 'Tiền mặt', en: 'Cash' } }],
  }

  it.each(languages)('can be read as it comes, in %s, and says that its row is an example', async (language) => {
    const opened = await openWorkbook(await templateWorkbook(language, records, []), 'form.xlsx')
    const { records: found, problems } = back('text' in opened ? opened.text : '')
    expect(problems).toEqual([])
    expect(found).toHaveLength(1)
    expect(found[0]?.id).toMatch(/EXAMPLE|VI-DU/)
    expect(found[0]).toMatchObject({
      placing: { functions: ['old-age'], groups: ['older'], places: ['vnm'] },
      means: ['cash'],
    })
  })

  it('has a column for the budget of each year that is asked', async () => {
    const opened = await openWorkbook(await templateWorkbook('vi', records, [2026, 2027]), 'form.xlsx')
    expect('text' in opened ? opened.text.split('\n')[0] : '').toContain('"ngân sách 2026","ngân sách 2027"')
  })
})

const portion: Portion = {
  activity: 'A',
  partner: 'test-agency',
  measure: 'disbursement',
  entry: 0,
  date: '2024-03-01',
  year: 2024,
  money: { amount: '33.33', currency: 'EUR' },
  value: 'unknown',
  sector: { key: '16010', basis: 'stated' },
  country: { key: 'VN', basis: 'stated' },
  place: { key: 'several', basis: 'none' },
  group: { key: 'not asked', basis: 'none' },
  function: { key: 'old-age', basis: 'table' },
  provider: 'B',
  rules: ['sectors in equal parts', 'years by days'],
  flags: [{ code: 'shares short of 100', dimension: 'sector', sum: '90' }, { code: 'no rate' }],
  excluded: 'counted once because linked',
}

describe('the table of shares', () => {
  const cellsOf = (it: Portion) => {
    const [row = []] = [...portionRows([it])]
    expect(row).toHaveLength(portionHeader.length)
    return Object.fromEntries(portionHeader.map((head, index) => [head, row[index]]))
  }

  it('has one row a share, that says by whose word it stands where it stands', () => {
    expect(cellsOf(portion)).toEqual({
      activity: 'A',
      partner: 'test-agency',
      measure: 'disbursement',
      entry: '0',
      date: '2024-03-01',
      year: '2024',
      sector: '16010',
      'sector-basis': 'stated',
      country: 'VN',
      'country-basis': 'stated',
      place: 'several',
      'place-basis': 'none',
      group: 'not asked',
      'group-basis': 'none',
      function: 'old-age',
      'function-basis': 'table',
      amount: '33.33',
      currency: 'EUR',
      value: 'unknown',
      'value-currency': '',
      'provider-activity': 'B',
      'receiver-activity': '',
      rules: 'sectors in equal parts; years by days',
      flags: 'shares short of 100 sector 90%; no rate',
      excluded: 'counted once because linked',
    })
  })

  it('tells a value of nothing from one that nobody knows', () => {
    expect(cellsOf({ ...portion, value: { amount: '0', currency: 'USD' } })).toMatchObject({
      value: '0',
      'value-currency': 'USD',
    })
  })
})
