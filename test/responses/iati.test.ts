import { readFileSync } from 'node:fs'
import { array, assert, boolean, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Activity, activity, stateOn } from '#responses/activity'
import { iatiReader, type PublishedActivity, parseIati } from '#responses/iati'

const file = 'activities/two.xml'
const two = readFileSync(new URL('data/two-activities.xml', import.meta.url), 'utf8')

const fileWith = (inside: string, attributes = 'version="2.03"') =>
  `<iati-activities ${attributes}>\n<iati-activity default-currency="USD">\n<iati-identifier>XX-1</iati-identifier>\n${inside}\n</iati-activity>\n</iati-activities>`

const read = (inside: string): Activity => activity.parse(parseIati(fileWith(inside), file).records[0]?.value)
const problemsOf = (text: string) => parseIati(text, file).problems

function readWhole(text: string) {
  const records: PublishedActivity[] = []
  const reader = iatiReader(file, (one) => records.push(one))
  reader.write(text)
  return { records, problems: reader.close() }
}

describe('an IATI file', () => {
  it('becomes records of our own, with the line on which each activity begins', () => {
    const { records, problems } = parseIati(two, file)
    expect(problems).toEqual([])
    expect(records.map((one) => one.path)).toEqual([[4], [47]])
    expect(activity.parse(records[0]?.value)).toMatchObject({
      id: 'XX-TEST-1',
      title: { en: 'Cash for older people', vi: 'Trợ cấp cho người cao tuổi' },
      description: { en: 'First.\n\nSecond.' },
      reporting: { name: 'Test Agency', ref: 'XX-TEST' },
      participants: [
        { name: 'Funder & Co', ref: 'XX-F', role: 'funding' },
        { name: 'Implementer', role: 'implementing' },
      ],
      status: 'implementation',
      dates: { plannedStart: '2024-01-01', actualStart: '2024-02-01', plannedEnd: '2025-06-30' },
      lastReported: '2025-11-30',
      hierarchy: 1,
      related: [{ ref: 'XX-TEST-2', type: 'child' }],
      countries: [
        { code: 'VN', share: 60 },
        { code: 'LA', share: 40 },
      ],
      regions: [{ code: '798', vocabulary: '1' }],
      locations: [{ name: 'Hà Giang', point: [22.8, 104.98], codes: [{ vocabulary: 'G1', code: '1581349' }] }],
      modality: 'grant',
      terms: { finance: '110', aid: 'C01', flow: '10' },
      budgets: [{ kind: 'revised', status: 'committed', money: { amount: '1000.5', currency: 'USD' } }],
      defaultCurrency: 'USD',
      confidence: 'seen',
      sources: [],
    })
  })

  it('keeps shares that do not add up to a hundred, for that is not for the reader to judge', () => {
    const first = activity.parse(parseIati(two, file).records[0]?.value)
    expect(first.sectors).toEqual([
      { vocabulary: '1', code: '16010', share: 70 },
      { vocabulary: '99', code: 'A1', share: 10 },
    ])
  })

  it('keeps currency and value date of each transaction, and leaves a missing date missing', () => {
    const first = activity.parse(parseIati(two, file).records[0]?.value)
    expect(first.transactions).toEqual([
      {
        type: 'commitment',
        date: '2024-02-01',
        money: { amount: '25000', currency: 'EUR' },
        valueDate: '2024-02-02',
      },
      {
        type: 'disbursement',
        date: 'not stated',
        money: { amount: '-0.5', currency: 'USD' },
        valueDate: '2024-03-01',
      },
    ])
  })

  it('leaves missing what a publisher leaves out, and calls a language undetermined where none is given', () => {
    const second = activity.parse(parseIati(two, file).records[1]?.value)
    expect(second).toMatchObject({
      title: { und: 'Loan & advice' },
      reporting: { name: 'not stated' },
      status: 'not stated',
      lastReported: 'not stated',
      modality: 'not stated',
      dates: {},
    })
  })

  it('does not read contacts, so that no person enters a dossier by import', () => {
    expect(JSON.stringify(parseIati(two, file).records)).not.toContain('Nobody')
  })

  it('gives the same in pieces of any length as in one', () => {
    const broken = two.replace('</title>', '</titel>')
    const whole = readWhole(two)
    const wholeBroken = readWhole(broken)
    assert(
      property(array(nat(two.length), { maxLength: 12 }), boolean(), (cuts, isBroken) => {
        const text = isBroken ? broken : two
        const records: PublishedActivity[] = []
        const reader = iatiReader(file, (one) => records.push(one))
        const ends = [...cuts, text.length].sort((a, b) => a - b)
        for (const [index, end] of ends.entries()) reader.write(text.slice(ends[index - 1] ?? 0, end))
        const problems = reader.close()
        expect({ records, problems }).toEqual(isBroken ? wholeBroken : whole)
      }),
    )
  })

  it('hands over each activity as soon as it is complete', () => {
    const records: PublishedActivity[] = []
    const reader = iatiReader(file, (one) => records.push(one))
    reader.write(two.slice(0, two.indexOf('XX-TEST-2</iati-identifier>')))
    expect(records).toHaveLength(1)
  })
})

describe('how the cooperation is given', () => {
  it.each([
    ['<default-finance-type code="110"/>', 'grant'],
    ['<default-finance-type code="421"/>', 'loan'],
    ['<default-finance-type code="410"/>', 'loan'],
    ['<default-finance-type code="510"/>', 'equity'],
    ['<default-finance-type code="1100"/>', 'guarantee'],
    ['<default-finance-type code="110"/><default-aid-type code="D02"/>', 'technical assistance'],
    ['<default-aid-type code="D02" vocabulary="2"/>', 'not stated'],
    ['<default-flow-type code="10"/>', 'not stated'],
    ['<default-finance-type code="constructor"/>', 'unknown'],
  ])('%s reads %s', (terms, modality) => {
    expect(read(terms).modality).toBe(modality)
  })

  it('keeps a code it does not know among the terms', () => {
    expect(read('<default-finance-type code="777"/>')).toMatchObject({ modality: 'unknown', terms: { finance: '777' } })
  })
})

describe('where an imported activity stands', () => {
  it('is unknown without an end date, although its status says implementation', () => {
    const imported = read('<activity-status code="2"/><activity-date type="2" iso-date="2012-01-01"/>')
    expect(stateOn(imported, '2014-12-10')).toBe('unknown')
  })

  it('is ended by plan once its planned end has passed and no actual end was reported', () => {
    const imported = read(
      '<activity-date type="2" iso-date="2012-01-01"/><activity-date type="3" iso-date="2013-12-31"/>',
    )
    expect(stateOn(imported, '2014-12-10')).toBe('ended by plan')
  })
})

describe('what is wrong in a file is reported and does not throw', () => {
  it('a file that ends in the middle: the activity that is cut off, and the file', () => {
    expect(problemsOf(two.slice(0, 900))).toMatchObject([{ code: 'broken-activity' }, { code: 'xml-cut-off' }])
  })

  it('an empty file', () => {
    expect(problemsOf('')).toMatchObject([{ code: 'empty-file' }])
    expect(problemsOf(' \n ')).toMatchObject([{ code: 'empty-file' }])
  })

  it('a document type with an entity bomb, before anything is expanded', () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n${fileWith('&b;')}`
    expect(problemsOf(bomb)).toMatchObject([{ code: 'xml-doctype', position: { line: 2 } }])
  })

  it('a document type that names a file of the machine', () => {
    const leak = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${fileWith('&x;')}`
    expect(parseIati(leak, file)).toMatchObject({ records: [], problems: [{ code: 'xml-doctype' }] })
  })

  it('an entity that nobody declared', () => {
    expect(problemsOf(fileWith('<title><narrative>&nbsp;</narrative></title>'))).toMatchObject([
      { code: 'broken-activity', position: { line: 4 } },
    ])
  })

  it('another root', () => {
    expect(problemsOf('<iati-organisations version="2.03"/>')).toMatchObject([
      { code: 'not-iati', facts: { root: 'iati-organisations' }, position: { line: 1 } },
    ])
  })

  it.each(['version="3.01"', 'version="2.04"', 'version="TEXT"'])('a version it cannot read: %s', (attributes) => {
    expect(parseIati(fileWith('', attributes), file)).toMatchObject({
      records: [],
      problems: [{ code: 'iati-version', facts: { readable: ['1.0x', '2.01', '2.02', '2.03'] } }],
    })
  })

  it('an activity without identifier, while the next one is read', () => {
    const { records, problems } = parseIati(two.replace('<iati-identifier>XX-TEST-1</iati-identifier>', ''), file)
    expect(problems).toEqual([{ code: 'activity-without-identifier', facts: {}, position: { file, line: 4 } }])
    expect(records).toHaveLength(1)
  })

  it('a day that the calendar does not have: that element is left out', () => {
    const { records, problems } = parseIati(fileWith('<activity-date type="3" iso-date="2025-02-30"/>'), file)
    expect(problems).toEqual([
      {
        code: 'wrong-date',
        facts: { record: 'activities/XX-1', element: 'activity-date/@iso-date', value: '2025-02-30' },
        position: { file, line: 4 },
      },
    ])
    expect(records).toMatchObject([{ value: { id: 'XX-1', dates: {} } }])
  })

  it.each(['1,000', '1e5', '', 'ten', '.', '--5'])('an amount that is no number: %s', (amount) => {
    const budget = `<transaction><transaction-type code="3"/><value>${amount}</value></transaction>`
    const { records, problems } = parseIati(fileWith(budget), file)
    expect(problems).toMatchObject([{ code: 'wrong-number', facts: { element: 'transaction/value', value: amount } }])
    expect(records).toMatchObject([{ value: { transactions: [] } }])
  })

  it('money without a currency, or in one that is no code', () => {
    const text = '<iati-activities version="2.03"><iati-activity><iati-identifier>X</iati-identifier>'
    const money = '<transaction><transaction-type code="3"/><value>5</value></transaction>'
    expect(problemsOf(`${text}${money}</iati-activity></iati-activities>`)).toMatchObject([{ code: 'wrong-currency' }])
    expect(problemsOf(fileWith(money.replace('<value>', '<value currency="đồng">')))).toMatchObject([
      { code: 'wrong-currency', facts: { value: 'đồng' } },
    ])
  })

  it('a budget without its period', () => {
    expect(problemsOf(fileWith('<budget><value>5</value></budget>'))).toMatchObject([
      { code: 'wrong-date', facts: { element: 'budget/period-start' } },
      { code: 'wrong-date', facts: { element: 'budget/period-end' } },
    ])
  })

  it('codes that no list has, and shares outside nought to a hundred', () => {
    const found = problemsOf(
      fileWith('<participating-org role="9"/><activity-status code="0"/><sector code="1" percentage="101"/>'),
    )
    expect(found.map((one) => one.code).sort()).toEqual(['wrong-code', 'wrong-code', 'wrong-number'])
  })

  it('elements nested deeper than any activity needs', () => {
    expect(problemsOf(fileWith('<x>'.repeat(100_000)))).toMatchObject([
      { code: 'activity-too-deep', facts: { limit: 64 } },
    ])
  })

  it.each([
    ['text', `<title><narrative>${'a'.repeat(2_000_000)}</narrative></title>`],
    ['a comment', `<!--${'a'.repeat(2_000_000)}-->`],
    ['a tag', `<title ${'a'.repeat(2_000_000)}="">`],
  ])('%s longer than a page can be', (_, inside) => {
    expect(problemsOf(fileWith(inside))).toMatchObject([{ code: 'activity-text-too-long' }])
  })
})
