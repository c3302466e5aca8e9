import { describe, expect, it } from 'vitest'
import { type Activity, activity } from '#responses/activity'
import { iatiReader, type PublishedActivity } from '#responses/iati'

function publishedWith(inside: string, attributes = 'default-currency="USD"'): PublishedActivity | undefined {
  const found: PublishedActivity[] = []
  const reader = iatiReader('a.xml', (it) => found.push(it))
  reader.write(
    `<iati-activities version="2.03"><iati-activity ${attributes}><iati-identifier>A</iati-identifier>${inside}</iati-activity></iati-activities>`,
  )
  expect(reader.close()).toEqual([])
  return found[0]
}

const read = (inside: string, attributes?: string): Activity =>
  activity.parse(publishedWith(inside, attributes)?.activity)
const codes = (inside: string, attributes?: string) => {
  const { problems = [], notes = [] } = publishedWith(inside, attributes) ?? {}
  return { problems: problems.map((it) => it.code), notes: notes.map((it) => it.code) }
}

describe('what an activity says of its subject', () => {
  it('keeps codes as published, withdrawn or not yet adopted, of any vocabulary', () => {
    const found = read(`<activity-scope code="4"/><sector code="16010" percentage="60"/><sector code="99999"/>
      <sector vocabulary="7" code="1"/><tag vocabulary="2" code="1"><narrative>No poverty</narrative></tag>
      <tag code="x"/><policy-marker code="13" significance="1"/><policy-marker vocabulary="99" code="own"/>
      <collaboration-type code="77"/><default-tied-status code="5"/>`)
    expect(found).toMatchObject({
      scope: '4',
      sectors: [
        { vocabulary: '1', code: '16010', share: 60 },
        { vocabulary: '1', code: '99999' },
        { vocabulary: '7', code: '1' },
      ],
      tags: [
        { vocabulary: '2', code: '1', name: 'No poverty' },
        { vocabulary: 'not stated', code: 'x' },
      ],
      policyMarkers: [
        { vocabulary: '1', code: '13', significance: '1' },
        { vocabulary: '99', code: 'own' },
      ],
      terms: { collaboration: '77', tied: '5' },
    })
    expect(found.policyMarkers?.[1]).not.toHaveProperty('significance')
  })

  it('keeps the place of a sector, country or region without a code, because others share with it', () => {
    expect(read('<sector percentage="40"/><sector code="1" percentage="60"/>').sectors).toEqual([
      { vocabulary: '1', code: 'not stated', share: 40 },
      { vocabulary: '1', code: '1', share: 60 },
    ])
    expect(codes('<recipient-country code="" percentage="100"/>')).toEqual({ problems: [], notes: ['code-not-stated'] })
  })

  it.each([
    ['humanitarian="1"', true],
    ['humanitarian="false"', false],
    ['', undefined],
  ])('is humanitarian or not, or silent: %s', (attribute, humanitarian) => {
    expect(read('', attribute).humanitarian).toBe(humanitarian)
  })

  it('does not guess what “yes” would be', () => {
    expect(codes('', 'humanitarian="yes"')).toEqual({ problems: ['wrong-code'], notes: [] })
  })

  it('takes a point as published, and none that lies beyond the poles', () => {
    const at = (pos: string) => `<location><point><pos>${pos}</pos></point></location>`
    expect(read(at(' 21.03  105.85 ')).locations).toEqual([{ name: 'not stated', point: [21.03, 105.85] }])
    for (const pos of ['91 0', '0 181', '21.03', '21.03,105.85', 'a b', '1 2 3'])
      expect(codes(at(pos))).toEqual({ problems: ['wrong-number'], notes: [] })
    expect(codes('<location><point><pos/></point></location>')).toEqual({ problems: [], notes: [] })
  })
})

describe('dates', () => {
  const date = (written: string) => `<activity-date type="1" iso-date="${written}"/>`

  it.each([
    ['2012-01-01', '2012-01-01', []],
    ['2012-01-01Z', '2012-01-01', []],
    ['2012-01-01+07:00', '2012-01-01', []],
    ['2012-01-01T00:00:00Z', '2012-01-01', ['date-with-time']],
    ['2012-01-01 23:59', '2012-01-01', ['date-with-time']],
    ['2012-02', '2012-02', ['date-in-part']],
    ['2012', '2012', ['date-in-part']],
  ])('%s is read as %s, and never silently otherwise than written', (written, day, notes) => {
    expect(read(date(written)).dates.plannedStart).toBe(day)
    expect(codes(date(written))).toEqual({ problems: [], notes })
  })

  it.each(['2012-02-30', '2012-13', '01/02/2012', '2012-1-1', '20120101', '2012-02T00:00:00', 'soon'])(
    '%s is none',
    (written) => {
      expect(read(date(written)).dates).toEqual({})
      expect(codes(date(written))).toEqual({ problems: ['wrong-date'], notes: [] })
    },
  )

  it('the first of two counts, and the second is told', () => {
    const twice = `${date('2012-01-01')}${date('2013-01-01')}`
    expect(read(twice).dates.plannedStart).toBe('2012-01-01')
    expect(publishedWith(twice)?.notes).toMatchObject([{ code: 'stated-twice', facts: { value: '2013-01-01' } }])
  })
})

describe('money', () => {
  it('a transaction keeps its parties, its own sectors, places and terms', () => {
    const [found] = read(`<transaction ref="t"><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/>
      <value value-date="2020-01-02">5</value>
      <provider-org ref="P" provider-activity-id="P-1"><narrative>Giver</narrative></provider-org>
      <receiver-org receiver-activity-id="R-1"/>
      <sector code="16010"/><sector vocabulary="2" code="160"/><recipient-country code="VN"/><recipient-region code="798"/>
      <flow-type code="10"/><finance-type code="110"/><aid-type vocabulary="2" code="1"/><aid-type code="C01"/><tied-status code="5"/>
    </transaction>`).transactions
    expect(found).toEqual({
      type: 'disbursement',
      date: '2020-01-01',
      money: { amount: '5', currency: 'USD' },
      valueDate: '2020-01-02',
      ref: 't',
      provider: { name: 'Giver', ref: 'P', activity: 'P-1' },
      receiver: { name: 'not stated', activity: 'R-1' },
      sectors: [
        { vocabulary: '1', code: '16010' },
        { vocabulary: '2', code: '160' },
      ],
      countries: [{ code: 'VN' }],
      regions: [{ code: '798', vocabulary: '1' }],
      terms: { flow: '10', finance: '110', aid: 'C01', tied: '5' },
    })
  })

  it('what a transaction does not say is left out, not empty', () => {
    const [found] = read('<transaction><transaction-type code="2"/><value>1</value></transaction>').transactions
    expect(found).toEqual({ type: 'commitment', date: 'not stated', money: { amount: '1', currency: 'USD' } })
  })

  it('a planned disbursement may leave its end open', () => {
    const planned = (inside: string) =>
      `<planned-disbursement type="2">${inside}<value currency="VND">9</value></planned-disbursement>`
    const [found] = read(planned('<period-start iso-date="2027-01-01"/>')).plannedDisbursements ?? []
    expect(found).toEqual({
      kind: 'revised',
      from: '2027-01-01',
      to: 'not stated',
      money: { amount: '9', currency: 'VND' },
    })
    expect(codes(planned(''))).toEqual({ problems: ['wrong-date'], notes: [] })
  })

  it('a default currency that is no code is told, and money that leans on it is not made up', () => {
    const spent = '<transaction><transaction-type code="4"/><value>5</value></transaction>'
    expect(codes(spent, 'default-currency="usd"')).toEqual({
      problems: ['wrong-currency', 'wrong-currency'],
      notes: [],
    })
    expect(codes(spent, '')).toEqual({ problems: ['wrong-currency'], notes: [] })
    expect(read(spent, 'default-currency="usd"')).not.toHaveProperty('defaultCurrency')
  })

  it('a kind of budget that no list has is told', () => {
    const budget =
      '<budget type="7"><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value>1</value></budget>'
    expect(codes(budget)).toEqual({ problems: ['wrong-code'], notes: [] })
  })
})
