import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { type ActivityInput, activity } from '#responses/activity'
import { type PlacingGround, placingReader } from '#responses/placing'
import { wordFinder } from '#responses/placing-words'
import { cellWords } from '#vocabulary/cell-word'
import { place } from '#vocabulary/place'
import { sectorMapping } from '#vocabulary/taxonomy'
import { comparePlacings } from './placing-agreement.ts'

const name = (vi: string, en: string) => ({ vi, en })
const province = (id: string, vi: string, en: string, from = 'not stated', to = 'open') =>
  place.parse({ id, name: name(vi, en), level: 'province', span: { from, to }, within: ['vnm'], confidence: 'seen' })
const places = [
  place.parse({
    id: 'vnm',
    code: 'VN',
    name: name('Việt Nam', 'Viet Nam'),
    level: 'country',
    span: { to: 'open' },
    confidence: 'seen',
  }),
  province('vn-02', 'Hà Giang', 'Ha Giang', 'not stated', '2025-06-30'),
  province('vn-08', 'Tuyên Quang', 'Tuyen Quang', 'not stated', '2025-06-30'),
  province('vn-08-2025', 'Tuyên Quang', 'Tuyen Quang', '2025-07-01'),
  province('vn-48', 'Đà Nẵng', 'Da Nang'),
]
const words = [
  { of: 'old-age', dimension: 'function', vi: ['hưu trí'], en: ['pension'] },
  { of: 'skills', dimension: 'function', vi: ['đào tạo nghề'], en: ['vocational'], other: ['Berufsbildung*'] },
  { of: 'pwd', dimension: 'group', vi: ['người khuyết tật'], en: ['people with disabilities'] },
].map((it) => cellWords.parse(it))
const mappings = [
  { vocabulary: '1', code: '11330', functions: ['skills'] },
  { vocabulary: '1', code: '16010', functions: ['poverty', 'old-age'] },
  { vocabulary: '8', code: '6.1', functions: ['water-sanitation'] },
].map((it) => sectorMapping.parse({ ...it, name: name('x', 'x'), confidence: 'inferred' }))
const ground: PlacingGround = { country: 'vnm', places: new Map(places.map((it) => [it.id, it])), mappings, words }

const read = (it: Partial<ActivityInput>) =>
  placingReader(ground)(
    activity.parse({
      id: 'A-1',
      title: { en: 'A project' },
      reporting: { name: 'Partner' },
      confidence: 'seen',
      ...it,
    }),
  )
const placed = (it: Partial<ActivityInput>) => read(it).placing

describe('the placing of an activity', () => {
  it('is what the record states, whatever its words say', () => {
    const stated = { functions: ['health'], groups: 'all', places: ['vn-48'], span: 'all' } as const
    const found = read({
      title: { en: 'Pension reform' },
      placing: { ...stated, functions: ['health'], places: ['vn-48'] },
      basis: 'inferred',
    })
    expect(found).toMatchObject({ placing: stated, basis: 'inferred' })
    expect(found.reasons.every((it) => it.from === 'record')).toBe(true)
  })

  it('is not stated where nothing says anything, and never all', () => {
    expect(placed({})).toEqual({
      functions: 'not stated',
      groups: 'not stated',
      places: 'not stated',
      span: 'not stated',
    })
  })

  it('comes from sectors, tags and words, each with its reason and its confidence', () => {
    const found = read({
      title: { de: 'Reform der Berufsbildungssysteme' },
      sectors: [{ code: '11330' }],
      tags: [{ vocabulary: '3', code: '6.1' }],
    })
    expect(found.placing.functions).toEqual(['skills', 'water-sanitation'])
    expect(found.basis).toBe('computed')
    expect(found.reasons).toContainEqual({
      dimension: 'function',
      value: 'skills',
      from: 'sector',
      words: '11330',
      confidence: 'high',
    })
    expect(found.reasons).toContainEqual({
      dimension: 'function',
      value: 'water-sanitation',
      from: 'tag',
      words: '6.1',
      confidence: 'medium',
    })
  })

  it('takes a code of several needs and a mere mention only where nothing says more', () => {
    expect(placed({ sectors: [{ code: '16010' }] }).functions).toEqual(['poverty', 'old-age'])
    expect(placed({ sectors: [{ code: '16010' }, { code: '11330' }] }).functions).toEqual(['skills'])
    expect(
      placed({ title: { en: 'Vocational schools' }, description: { en: 'Not about any pension.' } }).functions,
    ).toEqual(['skills'])
  })

  it('names people only where a text names them', () => {
    expect(placed({ title: { vi: 'Dạy nghề cho người khuyết tật' } }).groups).toEqual(['pwd'])
    expect(placed({ title: { en: 'Vocational training' } }).groups).toBe('not stated')
  })

  it('finds provinces by name, with and without marks, in the form they had when the activity began', () => {
    expect(placed({ title: { vi: 'Nước sạch ở Hà Giang' } }).places).toEqual(['vn-02'])
    expect(placed({ title: { en: 'Danang schools' } }).places).toEqual(['vn-48'])
    const named = { title: { en: 'Tuyen Quang roads' } }
    expect(placed({ ...named, dates: { actualStart: '2020' } }).places).toEqual(['vn-08'])
    expect(placed({ ...named, dates: { actualStart: '2026' } }).places).toEqual(['vn-08-2025'])
  })

  it('reads the receiving country as the country, which is not each of its provinces', () => {
    const found = read({ countries: [{ code: 'VN' }] })
    expect(found.placing.places).toEqual(['vnm'])
    expect(found.reasons).toContainEqual({
      dimension: 'place',
      value: 'vnm',
      from: 'country',
      words: 'VN',
      confidence: 'low',
    })
    expect(placed({ countries: [{ code: 'LA' }] }).places).toBe('not stated')
  })

  it('keeps an end that nobody states not stated', () => {
    expect(placed({ dates: { actualStart: '2020-01-01' } }).span).toEqual({ from: '2020-01-01', to: 'not stated' })
  })
})

describe('words in a text', () => {
  const find = wordFinder([
    ['food', 'nutrition'],
    ['người cao tuổi', 'older'],
    ['Rente*', 'old-age'],
  ])
  const meanings = (text: string) => find(text).map((it) => it.meaning)

  it('are found whole, in any case and whichever way their marks are written', () => {
    expect(meanings('Food, and more food.')).toEqual(['nutrition', 'nutrition'])
    expect(meanings('NGƯỜI CAO TUỔI'.normalize('NFD'))).toEqual(['older'])
    expect(meanings('Rentenversicherung')).toEqual(['old-age'])
  })

  it('are not found inside other words or in another order', () => {
    expect(meanings('seafoods; cao tuổi người')).toEqual([])
  })
})

describe('the computed placing of the activities of Viet Nam', () => {
  it('rarely names a need that the editor does not share', async () => {
    const { dossier } = await readDossier('content/viet-nam')
    if (dossier === undefined) throw new Error('the dossier cannot be read')
    const { records, index, space } = dossier
    const heldOut = comparePlacings(
      records.activities,
      { country: 'vnm', places: index.places, mappings: records['sector-mappings'], words: records['cell-words'] },
      space.places,
    ).filter((it) => it.heldOut)
    const count = (relation: string) => heldOut.filter((it) => it.relation.functions === relation).length
    const both = count('same') + count('wider') + count('narrower') + count('crossing') + count('other')
    expect(both).toBeGreaterThan(20)
    expect(count('other') / both).toBeLessThan(0.1)
    expect(count('same') / both).toBeGreaterThan(0.6)
  })
})
