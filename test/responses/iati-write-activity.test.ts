import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#ground/problem'
import { type Activity, type ActivityInput, activity } from '#responses/activity'
import { parseIati } from '#responses/iati'
import { writeActivities } from '#responses/iati-write-file'
import { ownCodes, readOwnTags } from '#responses/iati-write-tags'
import { organisation } from '#vocabulary/organisation'
import { place } from '#vocabulary/place'

const agency = organisation.parse({
  id: 'test-agency',
  name: { vi: 'Cơ quan thử nghiệm', en: 'Test Agency' },
  type: 'agency',
  span: {},
  identifiers: ['XM-TEST-1'],
  confidence: 'unconfirmed',
})
const province = place.parse({
  id: 'vn-02',
  name: { vi: 'Hà Giang', en: 'Ha Giang' },
  level: 'province',
  span: {},
  confidence: 'unconfirmed',
})
const known = { organisations: [agency], places: [province] }

const whole: ActivityInput = {
  id: 'XM-TEST-1-A',
  title: { vi: 'Chăm sóc <người cao tuổi> & gia đình', en: 'Care "at home"', und: 'Care' },
  description: { en: 'What it does.' },
  reporting: { organisation: 'test-agency', name: 'Test Agency' },
  participants: [
    { name: 'Fund A', ref: 'XM-TEST-2', type: '60', role: 'funding' },
    { name: 'not stated', role: 'implementing' },
  ],
  status: 'implementation',
  dates: { plannedStart: '2025', actualStart: '2025-02-10', plannedEnd: '2027-06' },
  lastReported: '2025-03-01',
  hierarchy: 1,
  related: [{ ref: 'XM-TEST-1', type: 'parent' }],
  scope: '4',
  countries: [{ code: 'VN', share: 99.5 }],
  regions: [{ code: '798', share: 0.5 }],
  locations: [
    { place: 'vn-02', name: 'not stated', point: [22.8233, 104.98357], codes: [{ vocabulary: 'G1', code: '1581030' }] },
    { name: 'Somewhere', codes: [{ vocabulary: 'A3', code: 'VNM.1', level: '1' }] },
  ],
  sectors: [
    { code: '16010', share: 60 },
    { vocabulary: '2', code: '120', share: 40 },
  ],
  tags: [{ vocabulary: '2', code: '1', name: 'No poverty' }],
  policyMarkers: [{ code: '1', significance: '2' }],
  humanitarian: false,
  modality: 'grant',
  terms: { finance: '110', aid: 'C01', flow: '10', tied: '5', collaboration: '1' },
  direction: 'given',
  budgets: [
    { kind: 'revised', status: 'committed', from: '2025', to: '2025', money: { amount: 10.5, currency: 'USD' } },
  ],
  plannedDisbursements: [{ from: '2026-01', to: 'not stated', money: { amount: 3, currency: 'VND' } }],
  transactions: [
    {
      type: 'incoming pledge',
      date: '2025',
      money: { amount: '-12.25', currency: 'USD' },
      provider: { name: 'Fund A', ref: 'XM-TEST-2', activity: 'XM-TEST-2-9' },
      receiver: { name: 'not stated' },
      sectors: [{ code: '16010' }],
      countries: [{ code: 'VN' }],
      terms: { finance: '110', aid: 'C01', flow: '10', tied: '5' },
    },
    { type: 'disbursement', date: 'not stated', money: { amount: 1, currency: 'USD' } },
  ],
  inKind: [{ what: { vi: 'gạo', en: 'rice' }, quantity: 20, unit: 't' }],
  follows: ['XM-TEST-0'],
  placing: { functions: ['old-age'], groups: 'all', places: ['vn-02'], span: { from: '2025-02-10', to: '2027-06' } },
  means: ['services'],
  basis: 'inferred',
  confidence: 'seen',
}

function exported(inputs: readonly ActivityInput[]) {
  const pieces: string[] = []
  const writing = writeActivities(
    inputs.map((one) => activity.parse(one)),
    { ...known, generated: '2026-01-02T03:04:05Z' },
  )
  let problems: readonly Problem[] = []
  for (let step = writing.next(); ; step = writing.next()) {
    if (step.done === true) {
      problems = step.value
      break
    }
    pieces.push(step.value)
  }
  return { text: pieces.join(''), problems }
}

const readAgain = (text: string): Activity[] => {
  const { records, problems } = parseIati(text, 'file.xml')
  expect(problems).toEqual([])
  return records.map((one) => activity.parse(one.value))
}

describe('activities as an IATI file', () => {
  it('come back as they were, but for what IATI cannot say and the days it wants', () => {
    const { inKind, ...before } = activity.parse(whole)
    const [after] = readAgain(exported([whole]).text)
    expect(inKind).toHaveLength(1)
    const [first] = before.transactions
    expect(after).toEqual({
      ...before,
      reporting: { name: 'Test Agency', ref: 'XM-TEST-1', type: '10' },
      dates: { plannedStart: '2025-01-01', actualStart: '2025-02-10', plannedEnd: '2027-06-30' },
      placing: { ...before.placing, span: { from: '2025-02-10', to: '2027-06-30' } },
      locations: [{ ...before.locations[0], place: undefined, name: 'Ha Giang' }, before.locations[1]],
      budgets: [{ ...before.budgets[0], from: '2025-01-01', to: '2025-12-31', valueDate: '2025-01-01' }],
      plannedDisbursements: [{ ...before.plannedDisbursements?.[0], from: '2026-01-01', valueDate: '2026-01-01' }],
      transactions: [{ ...first, date: '2025-12-31', valueDate: '2025-12-31' }],
    })
  })

  it('say what was left out and what was completed', () => {
    expect(exported([whole]).problems).toEqual([
      {
        code: 'left-out-of-iati',
        facts: { record: 'activities/XM-TEST-1-A', fields: ['inKind', 'transaction/transaction-date'] },
      },
      {
        code: 'completed-for-iati',
        facts: {
          record: 'activities/XM-TEST-1-A',
          fields: [
            'activity-date/@iso-date',
            'budget/value/@value-date',
            'planned-disbursement/value/@value-date',
            'transaction/transaction-date',
            'transaction/value/@value-date',
          ],
        },
      },
    ])
  })

  it('say beside a completed day that it is not known', () => {
    const { text } = exported([whole])
    expect(text).toContain('The record knows 2027-06 only')
    expect(text.match(/<transaction-date iso-date="2025-12-31"\/>/g)).toHaveLength(1)
  })

  it.each([
    ['reporting-org/@ref', { reporting: { name: 'Nobody knows' } }],
    ['reporting-org/@type', { reporting: { name: 'Nobody knows', ref: 'XM-OTHER' } }],
    ['title', { title: 'not stated' as const }],
    ['description', { description: undefined }],
    ['participating-org', { participants: [] }],
    ['activity-status', { status: 'not stated' as const }],
    ['activity-date', { dates: {} }],
  ])('leave out one without %s, and do not make it up', (path, change) => {
    const { description, ...rest } = { ...whole, ...change }
    const { text, problems } = exported([
      description === undefined ? rest : { ...rest, description },
      { ...whole, id: 'B' },
    ])
    expect(readAgain(text).map(({ id }) => id)).toEqual(['B'])
    const [first] = problems
    expect(first).toMatchObject({ code: 'activity-not-iati', facts: { record: 'activities/XM-TEST-1-A' } })
    expect(first?.facts['missing']).toContain(path)
  })

  it('go out with the type that the publisher gave, also of a body that the dossier does not know', () => {
    const published = { name: 'Nobody knows', ref: 'XM-OTHER', type: '21' }
    const [after] = readAgain(exported([{ ...whole, reporting: published }]).text)
    expect(after?.reporting).toEqual(published)
    expect(after?.participants[0]?.type).toBe('60')
  })

  it('make no file where none can be written', () => {
    const { text, problems } = exported([{ ...whole, dates: {} }])
    expect(text).toBe('')
    expect(problems.map(({ code }) => code)).toEqual(['activity-not-iati', 'nothing-for-iati'])
  })

  it('leave out shares that a transaction cannot carry, rather than drop only the percentage', () => {
    const split: ActivityInput = {
      ...whole,
      transactions: [
        {
          type: 'commitment',
          date: '2025-01-01',
          money: { amount: 1, currency: 'USD' },
          sectors: [
            { code: '16010', share: 60 },
            { code: '11220', share: 40 },
          ],
          countries: [{ code: 'VN' }, { code: 'LA' }],
        },
      ],
    }
    const { text, problems } = exported([split])
    expect(text).not.toContain('11220')
    expect(problems[0]?.facts['fields']).toEqual(['inKind', 'transaction/sector', 'transaction/recipient-country'])
  })
})

describe('our reading as tags', () => {
  it('comes back as it was, beside the tags of others', () => {
    const it = activity.parse({ ...whole, modality: 'loan' })
    const tags = [{ vocabulary: '2', code: '1' }, ...ownCodes(it).map((code) => ({ vocabulary: '99', code }))]
    const { fields, others } = readOwnTags(tags, it.dates)
    expect(others).toEqual([{ vocabulary: '2', code: '1' }])
    const { placing, means, basis, direction, modality, follows } = it
    expect(fields).toEqual({ placing, means, basis, direction, modality, follows })
  })

  it('is empty where nothing was stated, and no tag of another is taken for ours', () => {
    const silent = activity.parse({
      id: 'A',
      title: 'not stated',
      reporting: { name: 'not stated' },
      confidence: 'seen',
    })
    expect(ownCodes(silent)).toEqual([])
    const others = [
      { vocabulary: '2', code: 'an-sinh:means/cash' },
      { vocabulary: '99', code: 'means/cash' },
      { vocabulary: '99', code: 'an-sinh:colour/red' },
      { vocabulary: '99', code: 'an-sinh:basis/guessed' },
      { vocabulary: '99', code: 'an-sinh:means/two words' },
    ]
    expect(readOwnTags(others, {})).toEqual({ fields: {}, others })
  })
})

const data = process.env['AN_SINH_TEST_DATA']
const schema = join(data ?? '', 'iati', 'schemas', '2.03', 'iati-activities-schema.xsd')

describe.skipIf(data === undefined || !existsSync(schema))('the official schema of 2.03 (AN_SINH_TEST_DATA)', () => {
  const errorsOf = (text: string): readonly string[] => {
    xmlRegisterFsInputProviders()
    const definition = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema })
    const validator = XsdValidator.fromDoc(definition)
    const document = XmlDocument.fromString(text)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      return [String(error)]
    } finally {
      document.dispose()
      validator.dispose()
      definition.dispose()
    }
  }

  it('finds a file valid that says everything an activity can say', () => {
    expect(errorsOf(exported([whole]).text)).toEqual([])
  })

  it('finds a file valid that says no more than it must', () => {
    const least: ActivityInput = {
      id: 'A',
      title: { en: 'Care' },
      summary: { vi: 'Chăm sóc', en: 'Care' },
      reporting: { name: 'not stated', ref: 'XM-TEST-1' },
      participants: [{ name: 'not stated', role: 'implementing' }],
      status: 'closed',
      dates: { actualEnd: '2020-02' },
      confidence: 'seen',
    }
    expect(errorsOf(exported([least]).text)).toEqual([])
  })

  const real = join(data ?? '', 'iati', 'real', 'vn-sea-sp', 'vn-2021.xml')

  it.skipIf(!existsSync(real))(
    'finds the 83 real activities for Viet Nam valid, each with what its publisher says',
    () => {
      const { records } = parseIati(readFileSync(real, 'utf8'), real)
      const { text, problems } = exported(records.map((one) => one.value as ActivityInput))
      expect(problems.filter(({ code }) => code === 'activity-not-iati')).toEqual([])
      expect(readAgain(text)).toHaveLength(83)
      expect(errorsOf(text)).toEqual([])
    },
  )

  it('is really asked: it finds a file without a description wrong', () => {
    const { text } = exported([whole])
    expect(errorsOf(text.replace(/<description>[\s\S]*?<\/description>/, ''))).toHaveLength(1)
  })
})
