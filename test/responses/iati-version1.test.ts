import { describe, expect, it } from 'vitest'
import { type Activity, activity } from '#responses/activity'
import { iatiReader, type PublishedActivity } from '#responses/iati'

function read(inside: string, { file = '', own = '' } = {}): PublishedActivity[] {
  const found: PublishedActivity[] = []
  const reader = iatiReader('old.xml', (it) => found.push(it))
  reader.write(
    `<iati-activities ${file}><iati-activity default-currency="GBP" xml:lang="en" ${own}><iati-identifier>A</iati-identifier>${inside}</iati-activity></iati-activities>`,
  )
  expect(reader.close()).toEqual([])
  return found
}

const recordOf = (inside: string, versions = {}): Activity => activity.parse(read(inside, versions)[0]?.activity)

const old = `
  <reporting-org ref="GB-1" type="10"> Department </reporting-org>
  <title>Work</title><title xml:lang="vi">Việc làm</title>
  <description>What it does.</description>
  <participating-org role="Funding" ref="GB">United Kingdom</participating-org>
  <participating-org role="implementing">Someone</participating-org>
  <activity-status>Implementation</activity-status>
  <activity-date type="start-planned" iso-date="2010-01-01"/>
  <activity-date type="start-actual" iso-date="2010-02-01">Started in February</activity-date>
  <activity-date type="end-planned">2012-09-01Z</activity-date>
  <activity-date type="end-actual">2012</activity-date>
  <recipient-country code="VN" percentage="60">Viet Nam</recipient-country>
  <recipient-region>Mekong</recipient-region>
  <sector vocabulary="DAC" code="16010" percentage="50">Social</sector>
  <sector vocabulary="RO" percentage="50">Ours</sector>
  <policy-marker vocabulary="DAC" code="1" significance="2">Gender</policy-marker>
  <location><name>Hà Giang</name><coordinates latitude="22.8" longitude="104.98" precision="2"/>
    <administrative country="VN" adm1="1581349">Viet Nam, Hà Giang</administrative>
    <gazetteer-entry gazetteer-ref="GEO">1581349</gazetteer-entry></location>
  <budget type="Revised"><period-start iso-date="2010-01-01"/><period-end iso-date="2010-12-31"/><value value-date="2010-01-01">7</value></budget>
  <transaction ref="t1"><transaction-type code="C"/><value value-date="2010-03-01" currency="USD">5</value>
    <transaction-date iso-date="2010-03-01"/><provider-org ref="GB" provider-activity-id="X-1">Funder</provider-org></transaction>
  <transaction><transaction-type code="IF"/><value value-date="2010-03-01">6</value><transaction-date>2010-04-01</transaction-date></transaction>`

describe('an activity of version 1.0x', () => {
  it('becomes the record that the same words in 2.03 would', () => {
    expect(recordOf(old, { file: 'version="1.01"' })).toMatchObject({
      reporting: { name: 'Department', ref: 'GB-1' },
      title: { en: 'Work', vi: 'Việc làm' },
      description: { en: 'What it does.' },
      participants: [
        { name: 'United Kingdom', ref: 'GB', role: 'funding' },
        { name: 'Someone', role: 'implementing' },
      ],
      status: 'implementation',
      dates: { plannedStart: '2010-01-01', actualStart: '2010-02-01', plannedEnd: '2012-09-01', actualEnd: '2012' },
      countries: [{ code: 'VN', share: 60 }],
      regions: [{ code: 'not stated', vocabulary: '1' }],
      sectors: [
        { vocabulary: '1', code: '16010', share: 50 },
        { vocabulary: '99', code: 'not stated', share: 50 },
      ],
      policyMarkers: [{ vocabulary: '1', code: '1', significance: '2' }],
      locations: [
        {
          name: 'Hà Giang',
          point: [22.8, 104.98],
          codes: [
            { vocabulary: 'GEO', code: '1581349' },
            { vocabulary: 'A4', code: 'VN', level: '0' },
            { vocabulary: 'not stated', code: '1581349', level: '1' },
          ],
        },
      ],
      budgets: [{ kind: 'revised', money: { amount: '7', currency: 'GBP' } }],
      transactions: [
        {
          type: 'commitment',
          ref: 't1',
          money: { amount: '5', currency: 'USD' },
          provider: { name: 'Funder', ref: 'GB', activity: 'X-1' },
        },
        { type: 'incoming funds', date: '2010-04-01', money: { amount: '6', currency: 'GBP' } },
      ],
    })
  })

  it('keeps its tree as written', () => {
    const [found] = read(old, { file: 'version="1.04"' })
    expect(found?.element?.children[2]).toMatchObject({ name: 'title', text: 'Work', children: [] })
  })

  it('tells what has no code, and what is only part of a date', () => {
    const notes = read(old)[0]?.notes.map(({ code, facts }) => [code, facts['value']])
    expect(notes).toEqual([
      ['date-in-part', '2012'],
      ['code-not-stated', 'Mekong'],
      ['code-not-stated', 'Ours'],
    ])
  })

  it.each([
    ['none stated', {}, '1.01'],
    ['1.05', { file: 'version="1.05"' }, '1.05'],
    ['1.0, as some wrote', { file: 'version="1.0"' }, '1.0'],
    ['its own, which goes before that of the file', { file: 'version="2.03"', own: 'version="1.02"' }, '1.02'],
  ])('is read under the version %s', (_, versions, version) => {
    const [found] = read('<title>Work</title>', versions)
    expect(found).toMatchObject({ version, activity: { title: { en: 'Work' } }, notes: [] })
  })

  it.each([
    ['words without a narrative', '<title>Work</title>'],
    ['a role in words', '<participating-org role="Funding"/>'],
    ['a date of then', '<activity-date type="start-actual" iso-date="2010-02-01"/>'],
    ['a transaction of then', '<transaction><transaction-type code="D"/><value>5</value></transaction>'],
  ])('is known by %s in a file that says 2.03, and that is told', (_, inside) => {
    const [found] = read(inside, { file: 'version="2.03"' })
    expect(found?.problems).toEqual([])
    expect(found?.notes).toMatchObject([{ code: 'written-as-version-1', facts: { version: '2.03' } }])
  })

  it('does not take words beside narratives for the title', () => {
    const [found] = read('<title>x<narrative>Work</narrative></title>', { file: 'version="2.03"' })
    expect(found).toMatchObject({ activity: { title: { en: 'Work' } }, notes: [] })
  })

  it('is set aside where its own version cannot be read, and the rest of the file is not', () => {
    const [found] = read('<title>Work</title>', { file: 'version="2.03"', own: 'version="9"' })
    expect(found?.activity).toBeUndefined()
    expect(found?.problems).toMatchObject([{ code: 'iati-version', facts: { version: '9' }, position: { line: 1 } }])
  })

  it('has no status where the word is none of the list', () => {
    const [found] = read('<activity-status>Unspecified</activity-status>')
    expect(found?.activity?.status).toBe('not stated')
    expect(found?.problems).toMatchObject([{ code: 'wrong-code', facts: { value: 'Unspecified' } }])
  })
})
