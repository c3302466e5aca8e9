import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Activity, activity } from '#responses/activity'
import { parseIati } from '#responses/iati'
import { isGenericName, matchOrganisation, organisationNames, organisationOn } from '#responses/organisation-match'
import { organisation } from '#vocabulary/organisation'
import { readDossier } from '../../apps/cli/files.ts'

const body = (id: string, more: object) => organisation.parse({ id, type: 'un', span: {}, confidence: 'seen', ...more })

const bodies = [
  body('undp', {
    name: { vi: 'Chương trình Phát triển Liên hợp quốc', en: 'United Nations Development Programme' },
    aliases: ['UNDP'],
    identifiers: ['XM-DAC-41114'],
  }),
  body('labour', {
    name: { vi: 'Bộ Lao động', en: 'Ministry of Labour' },
    type: 'ministry',
    country: 'vnm',
    span: { to: '2025-02-28' },
    successors: [{ to: 'home', work: { vi: 'Tất cả', en: 'All' }, functions: ['old-age'], confidence: 'seen' }],
  }),
  body('home', { name: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' }, type: 'ministry', country: 'vnm' }),
  body('kvn', { name: { vi: 'Hội Giúp nhau', en: 'Help Each Other' }, type: 'ngo', aliases: ['HEO', 'Mutual Help'] }),
  body('idrc', { name: { vi: 'IDRC', en: 'Research Centre (Canada)' }, type: 'bilateral' }),
  body('north', { name: { vi: 'Hội Bắc', en: 'Care Society North' }, type: 'ngo', aliases: ['Care Society'] }),
  body('south', { name: { vi: 'Hội Nam', en: 'Care Society South' }, type: 'ngo', aliases: ['Care Society'] }),
  body('labourers', { name: { vi: 'Hội Lao động', en: 'Labour Ministry of Viet Nam' }, type: 'ngo' }),
  body('donors', { name: { vi: 'Các đối tác', en: 'All donors together' }, type: 'class' }),
]

const countries = [
  { id: 'vnm', names: ['Viet Nam', 'Việt Nam'] },
  { id: 'lao', names: ['Lao PDR', 'Lào'] },
]

const known = organisationNames(bodies, [{ of: 'kvn', vi: ['Hội HEO'], en: [] }], countries)
const match = (name?: string, ref?: string) => matchOrganisation(name, ref, known)

describe('an organisation by name and reference', () => {
  it.each([
    ['its reference, whatever the name', 'PNUD', 'xm-dac-41114', 'undp', 'exact', 'reference'],
    ['the number that the OECD gave it', 'not stated', '41114', 'undp', 'exact', 'reference'],
    ['its name in any case', 'UNITED NATIONS DEVELOPMENT PROGRAMME', undefined, 'undp', 'exact', 'name'],
    ['its Vietnamese name without marks', 'Chuong trinh Phat trien Lien hop quoc', 'N/A', 'undp', 'exact', 'name'],
    ['its acronym', 'undp', undefined, 'undp', 'alias', 'acronym'],
    ['another name', 'Mutual Help', undefined, 'kvn', 'alias', 'alias'],
    ['another name of the dossier', 'hoi heo', undefined, 'kvn', 'alias', 'acronym'],
    [
      'its name with the acronym behind',
      'Development Programme of the UN (UNDP)',
      undefined,
      'undp',
      'normalised',
      'part of the name',
    ],
    ['its name with a mark of aid behind', 'Help Each Other (ODA)', undefined, 'kvn', 'normalised', 'part of the name'],
    ['its name behind “the”', 'The United Nations Development Programme', undefined, 'undp', 'exact', 'name'],
    ['its name turned round', 'Vietnam, Labour Ministry of', undefined, 'labourers', 'normalised', 'part of the name'],
    ['one of two names in one field', 'UN - UNDP', undefined, 'undp', 'normalised', 'part of the name'],
    [
      'its name with the country behind',
      'Help Each Other in Vietnam',
      undefined,
      'kvn',
      'normalised',
      'part of the name',
    ],
    ['its name without the country in the dossier’s', 'Research Centre', undefined, 'idrc', 'alias', 'alias'],
  ] as const)('is known by %s', (_, name, ref, id, confidence, by) => {
    const found = match(name, ref)
    // The acronym of an alias record may also be written as words; either way it is another name.
    expect(found).toMatchObject({ organisation: id, confidence })
    if (confidence !== 'alias') expect(found).toMatchObject({ by })
  })

  it.each([
    'Other',
    'Government',
    'NGO',
    'Name withheld',
    'N/A',
    'Recipient Government',
    'Donor country-based NGO',
    'Private sector institution',
    'Third Country Government (Delegated co-operation)',
    'USAID redacted this field in accordance with the law',
    'Đối tác khác',
    '   ',
  ])('is not “%s”', (name) => {
    expect(isGenericName(name)).toBe(true)
    expect(match(name)).toEqual({ confidence: 'none', why: 'generic' })
  })

  it('is not a class of bodies', () => {
    expect(match('All donors together').confidence).toBe('none')
  })

  it('says why it is none', () => {
    expect(match(undefined)).toEqual({ confidence: 'none', why: 'not stated' })
    expect(match('not stated', 'XX-1')).toEqual({ confidence: 'none', why: 'not stated' })
    expect(match('Somebody Else')).toEqual({ confidence: 'none', why: 'not known' })
    expect(match('Care Society')).toEqual({ confidence: 'none', why: 'several' })
  })

  it('takes a ministry’s bare name only with doubt, and never with the reference of another', () => {
    expect(match('Ministry of Labour')).toMatchObject({ organisation: 'labour', confidence: 'normalised' })
    expect(match('Ministry of Labour', 'KR-GOV-050')).toEqual({ confidence: 'none', why: 'reference of another' })
    expect(match('Ministry of Labour', '12000')).toMatchObject({ organisation: 'labour' })
  })

  it('does not take a ministry of another country for ours', () => {
    expect(match('Ministry of Labour of Viet Nam')).toMatchObject({ organisation: 'labour', confidence: 'normalised' })
    expect(match('Ministry of Labour, Lao PDR').confidence).toBe('none')
  })

  it('shows where the reference and the name mean two bodies', () => {
    expect(match('Help Each Other', 'XM-DAC-41114')).toMatchObject({ organisation: 'undp', named: 'kvn' })
  })
})

describe('a body on a day', () => {
  const byId = new Map(bodies.map((it) => [it.id, it]))

  it('is itself while it stands, and its heirs after its end', () => {
    expect(organisationOn('labour', '2024-01-01', byId)).toMatchObject({
      hasEnded: false,
      now: [{ organisation: 'labour' }],
    })
    expect(organisationOn('labour', '2026-01-01', byId)).toMatchObject({
      hasEnded: true,
      now: [{ organisation: 'home' }],
    })
  })

  it('is itself where the dossier does not know it', () => {
    expect(organisationOn('nobody', '2026-01-01', byId)).toMatchObject({
      hasEnded: false,
      now: [{ organisation: 'nobody' }],
    })
  })
})

const data = process.env['AN_SINH_TEST_DATA']
const real = data === undefined ? undefined : join(data, 'iati', 'real', 'vn-sea-sp', 'vn-2021.xml')

describe.skipIf(real === undefined || !existsSync(real))('the bodies of real activities (AN_SINH_TEST_DATA)', () => {
  it('every generic name is told, and no ministry of another country is taken for Viet Nam’s', async () => {
    const { dossier } = await readDossier('content/viet-nam')
    const places = dossier?.records.places.filter((it) => it.level === 'country') ?? []
    const names = organisationNames(
      dossier?.records.organisations ?? [],
      [],
      places.map((it) => ({ id: it.id, names: [it.name.en, it.name.vi] })),
    )
    const activities: readonly Activity[] = parseIati(readFileSync(real ?? '', 'utf8'), 'vn-2021.xml').records.map(
      (it) => activity.parse(it.value),
    )
    const parties = activities.flatMap((it) => [it.reporting, ...it.participants])
    const matches = parties.map((it) => ({ it, match: matchOrganisation(it.name, it.ref, names) }))
    const foreign = matches.filter(({ it }) => /^KR-GOV-050$|^XM-DAC-7$/.test(it.ref ?? ''))
    expect(foreign.some(({ match }) => match.confidence !== 'none' && match.organisation === 'vn-mofa')).toBe(false)
    const matched = matches.filter(({ match }) => match.confidence !== 'none').length
    expect(matched / parties.length).toBeGreaterThan(0.45)
    const reporters = activities.map((it) => matchOrganisation(it.reporting.name, it.reporting.ref, names))
    expect(reporters.filter((it) => it.confidence !== 'none').length / reporters.length).toBeGreaterThan(0.6)
  })
})
