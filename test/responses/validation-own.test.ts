import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAcross, summaryOf } from '#responses/validation/across-files'
import { checkActivity, checkRoot } from '#responses/validation/check-activities'
import { checkOwn, isGenericName } from '#responses/validation/own-checks'
import { tallier } from '#responses/validation/tally'
import { type Change, changed, told } from './validation-cases.ts'

const day = '2025-06-01'
const site = { file: 'a.xml', activity: 'XM-DAC-1-A7' }
const own = (...changes: readonly Change[]) => checkOwn(changed(...changes), day, site)
const codes = (...changes: readonly Change[]) => own(...changes).map((it) => it.code)

const payment = (type: string, on: string, value: string): string =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${on}"/><value value-date="${on}">${value}</value></transaction>`

describe('our own checks of an activity', () => {
  it('find nothing in a sound one', () => {
    expect(own()).toEqual([])
  })

  it.each<[string, [string, string][], string[]]>([
    ['no identifier', [['XM-DAC-1-A7', ' ']], ['no-identifier 2']],
    ['characters that break addresses', [['XM-DAC-1-A7', 'XM-DAC-1-A/7 b']], ['unsafe-characters 2']],
    ['Vietnamese letters in an identifier', [['XM-DAC-1-A7', 'XM-DAC-1-Đ7']], ['unsafe-characters 2']],
    ['an identifier that is not the reporter’s', [['XM-DAC-1-A7', 'VN-A7']], ['identifier-without-reporter 2']],
    ['an identifier that only begins alike', [['XM-DAC-1-A7', 'XM-DAC-12']], ['identifier-without-reporter 2']],
    ['an organisation without ref', [['type="10" ref="XM-DAC-1"', 'type="10"']], ['organisation-without-ref 6']],
    [
      'an organisation with an empty ref',
      [['type="10" ref="XM-DAC-1"', 'type="10" ref=" "']],
      ['organisation-without-ref 6'],
    ],
    [
      'an end before the start, as planned',
      [['2027-12-31', '2023-12-31']],
      ['end-before-start 8', 'implementation-after-end 7'],
    ],
    ['implementation after the planned end', [['2027-12-31', '2025-05-31']], ['implementation-after-end 7']],
    [
      'budgets, but none ahead',
      [
        ['2026-01-01', '2024-01-01'],
        ['2026-12-31', '2024-12-31'],
      ],
      ['no-forward-budget 15'],
    ],
    ['a budget of nothing', [['>1000<', '>0<']], ['budget-not-positive 15']],
    ['a negative budget', [['>1000<', '>-5<']], ['budget-not-positive 15']],
    [
      'a budget of one day',
      [['period-end iso-date="2026-12-31"', 'period-end iso-date="2026-01-01"']],
      ['budget-of-one-day 15'],
    ],
    [
      'a transaction ahead of the day',
      [['transaction-date iso-date="2024-03-01"', 'transaction-date iso-date="2025-06-02"']],
      ['transaction-ahead 16'],
    ],
    [
      'a value date ahead of the day',
      [['value-date="2024-03-01"', 'value-date="2025-06-02"']],
      ['value-date-ahead 16'],
    ],
    ['shares of sectors that do not make a hundred', [['percentage="60"', 'percentage="70"']], ['shares-not-whole 12']],
    ['a share that is missing', [['code="16010" percentage="60"', 'code="16010"']], ['share-missing 12']],
    [
      'one country with less than all',
      [['code="VN" percentage="100"', 'code="VN" percentage="50"']],
      ['shares-not-whole 11'],
    ],
    ['texts without a language', [['<iati-activity xml:lang="en"', '<iati-activity']], ['language-not-stated 3']],
    ['a text of an undetermined language', [['xml:lang="vi"', 'xml:lang="und"']], ['language-not-stated 4']],
  ])('find %s', (_, changes, expected) => {
    expect(told(own(...changes))).toEqual(expected)
  })

  it('know names that name nobody from names', () => {
    const nobody = [
      'Other',
      'Government',
      'Recipient Government',
      'Name withheld',
      'N/A',
      'International NGO',
      'Khác',
      'unknown',
    ]
    const somebody = [
      'Government of Japan',
      'Other Voices Foundation',
      'Government Accountability Office',
      'Oxfam',
      'NGO Forum',
      'Khác Biệt',
    ]
    expect(nobody.filter((it) => !isGenericName(it))).toEqual([])
    expect(somebody.filter(isGenericName)).toEqual([])
  })

  it.each<[string, [string, string][]]>([
    [
      'an earlier identifier of the reporter',
      [
        ['XM-DAC-1-A7', 'OLD-A7'],
        ['<activity-status', '<other-identifier ref="OLD" type="B1"/><activity-status'],
      ],
    ],
    [
      'one sector without a share',
      [
        ['<sector vocabulary="1" code="16010" percentage="60"/>', ''],
        [' percentage="40"', ''],
      ],
    ],
    [
      'shares that make a hundred in each vocabulary',
      [
        [
          '<sector vocabulary="1" code="16020"',
          '<sector vocabulary="99" code="x" percentage="100"/><sector vocabulary="1" code="16020"',
        ],
      ],
    ],
    [
      'a closed activity without budgets ahead',
      [
        ['2026-01-01', '2024-01-01'],
        ['2026-12-31', '2024-12-31'],
        ['activity-status code="2"', 'activity-status code="4"'],
      ],
    ],
    [
      'no budgets at all',
      [
        [
          '<budget type="1" status="1"><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><value value-date="2025-01-01">1000</value></budget>',
          '',
        ],
      ],
    ],
  ])('say nothing about %s', (_, changes) => {
    expect(codes(...changes)).toEqual([])
  })

  it('sum shares exactly, and weigh what rounding leaves less', () => {
    const thirds = (last: string) =>
      own(
        ['code="16010" percentage="60"', 'code="16010" percentage="66.67"'],
        ['percentage="40"', `percentage="${last}"`],
      )
    expect(thirds('33.33')).toEqual([])
    expect(thirds('33.32')[0]).toMatchObject({ severity: 'warning', facts: { sum: '99.99' }, rule: '2.1.2' })
    expect(thirds('30')[0]).toMatchObject({ severity: 'error', category: 'sectors', facts: { sum: '96.67' } })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (hundredths) => {
        const [a, b] = [hundredths, 10_000 - hundredths].map((it) => (it / 100).toFixed(2))
        expect(codes(['percentage="60"', `percentage="${a}"`], ['percentage="40"', `percentage="${b}"`])).toEqual([])
      }),
    )
  })

  it('name a party of payments without ref once, however many payments it has', () => {
    const paid = payment('3', '2024-05-01', '7').replace(
      '</transaction>',
      '<receiver-org><narrative>A contractor</narrative></receiver-org></transaction>',
    )
    expect(own(['</iati-activity>', `${paid}${paid}</iati-activity>`])).toMatchObject([
      {
        code: 'organisation-without-ref',
        severity: 'advisory',
        facts: { element: 'receiver-org', name: 'A contractor' },
      },
    ])
  })

  it('suspect running totals where payments grow past what was committed', () => {
    const series = (...values: readonly string[]) =>
      codes([
        '</iati-activity>',
        `${values.map((it, at) => payment('3', `2024-0${at + 4}-01`, it)).join('')}</iati-activity>`,
      ])
    expect(series('1000', '2000', '3500', '5000')).toEqual(['perhaps-cumulative'])
    expect(series('1000', '2000', '3500')).toEqual([])
    expect(series('1000', '900', '3500', '5000')).toEqual([])
    expect(series('500', '600', '700', '800')).toEqual([])
    expect(series('1000', '2000', '3500', '9000')).toEqual([])
  })
})

describe('the whole check of an activity', () => {
  it('says once what a rule says too, with the number of the rule', () => {
    const rules = {
      '//iati-activity': {
        date_order: {
          cases: [
            {
              less: 'transaction/transaction-date/@iso-date',
              more: 'NOW',
              paths: [],
              excluded: [],
              prefix: [],
              separator: '',
              subs: [],
              ruleInfo: { id: '11.2.1', severity: 'error' as const, category: 'financial' },
            },
            {
              less: "activity-date[@type='2']/@iso-date",
              more: 'NOW',
              paths: [],
              excluded: [],
              prefix: [],
              separator: '',
              subs: [],
              ruleInfo: { id: '11.1.4', severity: 'error' as const, category: 'iati' },
            },
          ],
        },
      },
    }
    const ahead = changed(
      ['transaction-date iso-date="2024-03-01"', 'transaction-date iso-date="2030-01-01"'],
      ['type="2" iso-date="2024-02-01"', 'type="2" iso-date="2030-02-01"'],
    )
    const found = checkActivity(ahead, { file: 'a.xml', version: '2.03', day, rules })
    expect(found.filter((it) => it.rule === '11.2.1').map((it) => it.code)).toEqual(['transaction-ahead'])
    expect(found.find((it) => it.rule === '11.1.4')).toMatchObject({
      code: 'standard-rule',
      category: 'dates',
      facts: { values: ['2030-02-01'] },
    })
  })

  it('leaves structure and rules out of versions that it does not know, and says so', () => {
    const odd = changed(['<activity-status code="2"/>', '<stage/>'])
    const context = { file: 'a.xml', day }
    expect(checkActivity(odd, { ...context, version: '2.03' }).some((it) => it.category === 'structure')).toBe(true)
    expect(checkActivity(odd, { ...context, version: '1.05' }).some((it) => it.category === 'structure')).toBe(false)
    expect(checkRoot({ version: '1.05' }, 2, 'a.xml')[0]).toMatchObject({
      code: 'unknown-version',
      facts: { version: '1.05' },
    })
    expect(checkRoot({ version: '2.02' }, 2, 'a.xml')).toEqual([])
    expect(told(checkRoot({ version: '2.02', 'generated-datetime': 'today', kind: 'x' }, 2, 'a.xml'))).toEqual([
      'wrong-type 2',
      'unknown-attribute 2',
    ])
  })

  it('never throws, whatever an attribute holds', () => {
    const value = fc.string({ maxLength: 12 }).map((it) => it.replace(/[^\u0020-\u007E\u00A0-\uD7FF]|[<&"]/g, "'"))
    fc.assert(
      fc.property(value, (text) => {
        const element = changed(
          ['iso-date="2024-01-01"', `iso-date="${text}"`],
          ['vocabulary="1" code="16010"', `vocabulary="${text}" code="${text}"`],
          ['percentage="40"', `percentage="${text}"`],
        )
        expect(() => checkActivity(element, { file: 'a.xml', version: '2.03', day })).not.toThrow()
      }),
    )
  })
})

describe('a check across files', () => {
  const summary = (file: string, version: string, ...changes: readonly Change[]) =>
    summaryOf(changed(...changes), file, version)

  it('finds an identifier that is used twice, and whether the content differs', () => {
    const same = checkAcross([summary('a.xml', '2.03'), summary('b.xml', '2.03')])
    expect(same).toMatchObject([
      { code: 'identifier-twice', severity: 'warning', facts: { same: true, files: ['a.xml:1', 'b.xml:1'] } },
    ])
    const different = checkAcross([summary('a.xml', '2.03'), summary('b.xml', '2.03', ['>1000<', '>1001<'])])
    expect(different).toMatchObject([{ code: 'identifier-twice', severity: 'error', facts: { same: false } }])
  })

  it('finds links that lead nowhere among the files, and none where they lead somewhere', () => {
    const linked = ['</iati-activity>', '<related-activity ref="XM-DAC-1-A8" type="1"/></iati-activity>'] as const
    expect(checkAcross([summary('a.xml', '2.03', linked)])).toMatchObject([
      {
        code: 'related-nowhere',
        severity: 'advisory',
        facts: { reference: 'XM-DAC-1-A8', element: 'related-activity' },
      },
    ])
    expect(
      checkAcross([summary('a.xml', '2.03', linked), summary('b.xml', '2.03', ['XM-DAC-1-A7', 'XM-DAC-1-A8'])]),
    ).toEqual([])
  })

  it('tells that versions are mixed', () => {
    const found = checkAcross([summary('a.xml', '2.01'), summary('b.xml', '2.03', ['XM-DAC-1-A7', 'XM-DAC-1-A8'])])
    expect(found).toMatchObject([{ code: 'several-versions', facts: { versions: ['2.01', '2.03'] } }])
  })
})

describe('a tally', () => {
  it('counts everything and keeps the first of each kind', () => {
    const found = own(['XM-DAC-1-A7', 'VN/A7'], ['>1000<', '>-5<'])
    const counting = tallier(1)
    counting.activity('a.xml', '2.03', found)
    counting.activity('a.xml', '2.03', found)
    counting.activity('a.xml', '2.03', [])
    const tally = counting.tally()
    expect(tally).toMatchObject({
      activities: 3,
      sound: 3,
      findings: 6,
      bySeverity: { critical: 0, error: 0, warning: 6, advisory: 0 },
    })
    expect(tally.kinds.map((it) => [it.code, it.findings, it.activities])).toEqual([
      ['unsafe-characters', 2, 2],
      ['identifier-without-reporter', 2, 2],
      ['budget-not-positive', 2, 2],
    ])
    expect(tally.kept).toHaveLength(3)
    expect(tally.files).toEqual([{ file: 'a.xml', version: '2.03', activities: 3, sound: 3, findings: 6 }])
  })
})
