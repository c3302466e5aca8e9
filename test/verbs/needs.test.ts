import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { Problems } from '#ground/problem'
import { figures } from '#verbs/figures'
import { needs } from '#verbs/needs'
import { places } from '#verbs/places'
import type { Context } from '#verbs/verb'
import { tileFaults, tileMapOn } from '#vocabulary/tile-map'
import { basis, load } from '../dossier/folders.ts'

/** Published figures by cell, on a small dossier; the tile maps of the real one. */

const more = {
  'places.yaml': `${basis['places.yaml']}
- { id: lao-cai, name: { vi: Lào Cai, en: Lao Cai }, level: province, span: { to: 2025-06-30 }, within: [vnm], confidence: unconfirmed }
- { id: both, name: { vi: Hai tỉnh, en: Both }, level: province, span: { from: 2025-07-01, to: open }, within: [vnm], formedFrom: [ha-giang, lao-cai], confidence: unconfirmed }
`,
  'indicators.yaml': `
- { id: pension, name: { vi: Lương hưu, en: Pension }, kind: coverage, definition: { vi: A, en: A }, formula: not stated, numerator: not stated, denominator: not stated, unit: percent, better: up, custodian: not stated, placing: { functions: [old-age], groups: all }, confidence: unconfirmed }
`,
  'need-rows.yaml': `
- { id: old-age, name: { vi: Tuổi già, en: Old age }, aim: income, placing: { functions: [old-age], groups: [older, pwd] }, indicators: [pension] }
- { id: health, name: { vi: Y tế, en: Health }, aim: income, placing: { functions: [health], groups: all } }
`,
  'observations/all.csv': `indicator,place,group,breakdown,period,value,unit,denominator.vi,denominator.en,kind,sources,confidence
pension,vnm,all,,2019,30,percent,,,published,report,seen
pension,vnm,all,,2021,35,percent,,,published,report,seen
pension,vnm,all,,2021,41,percent,,,published,report,unconfirmed
pension,vnm,older,,2021,20,percent,,,published,report,seen
pension,ha-giang,all,,2021,0,percent,,,survey,report,seen
pension,lao-cai,all,,2021,< 5,percent,,,survey,report,seen
pension,vnm,all,,2022,99,percent,,,simulated,report,computed
`,
}

function context(files: Readonly<Record<string, string>> = more): Context {
  const { dossier, problems } = load([{ files: { ...basis, ...files } }])
  if (dossier === undefined) throw new Problems(problems)
  return { dossier, today: '2026-01-01', now: '2026-01-01T00:00:00+07:00' }
}

const codesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  load([{ files: { ...basis, ...more, ...files } }]).problems.map(({ code, facts }) =>
    code === 'wrong-tile' ? String(facts['fault']) : code,
  )

describe('published figures', () => {
  it('puts both reports of one thing side by side, and says that they differ', () => {
    const it = figures.run({ indicator: 'pension', place: 'vnm', group: 'all' }, context())
    const then = it.figures.filter((one) => one.observation.period === '2021')
    expect(then.map((one) => one.observation.value)).toEqual([
      { relation: '=', value: 35 },
      { relation: '=', value: 41 },
    ])
    expect(then.every((one) => one.disputed)).toBe(true)
  })

  it('leaves simulated values out, and ranks no bound', () => {
    const it = figures.run({ indicator: 'pension' }, context())
    expect(it.periods.map((one) => one.period)).toEqual(['2021', '2019'])
    expect(it.fifths).toEqual([])
    expect(it.figures.map((one) => one.place)).not.toContain('both')
    expect(it.figures.find((one) => one.place === 'lao-cai')?.observation.value).toEqual({ relation: '<', value: 5 })
  })

  it('knows no figure before its period is over', () => {
    expect(figures.run({ indicator: 'pension', asOf: '2021-06-30' }, context()).asked.period).toBe('2019')
  })

  it('names what it does not know', () => {
    expect(() => figures.run({ indicator: 'nothing' }, context())).toThrow(Problems)
    expect(() => figures.run({ indicator: 'pension', place: 'nowhere' }, context())).toThrow(Problems)
    expect(() => figures.run({ indicator: 'pension', period: 'soon' }, context())).toThrow(Problems)
  })
})

describe('needs', () => {
  it('keeps a row without data, and names the groups of which nothing is published', () => {
    const it = needs.run({}, context())
    expect(it.rows.map((one) => [one.id, one.observations.length])).toEqual([
      ['old-age', 3],
      ['health', 0],
    ])
    expect(it.rows[0]?.groups.map((one) => [one.id, one.figures])).toEqual([
      ['older', 1],
      ['pwd', 0],
    ])
    expect(it.read).toMatchObject({ figures: 6, sources: 1, indicators: 1 })
  })

  it('tells no trend where the last reports differ', () => {
    expect(needs.run({ function: 'old-age' }, context()).rows[0]?.trend?.direction).toBe('reports differ')
    expect(needs.run({ asOf: '2020-06-30' }, context()).rows[0]?.trend?.direction).toBe('one figure')
  })
})

describe('the tile maps', () => {
  const tile = (place: string, column: number): string => `{ place: ${place}, short: A, column: ${column}, row: 0 }`
  const map = (tiles: readonly string[]): string =>
    `- { id: old, name: { vi: Cũ, en: Old }, span: { to: 2025-06-30 }, tiles: [${tiles.join(', ')}] }\n`

  it('must give each province of their days one tile of its own', () => {
    const faults = (...tiles: readonly string[]): readonly string[] => codesOf({ 'tile-maps.yaml': map(tiles) })
    expect(faults(tile('ha-giang', 0), tile('lao-cai', 1))).toEqual([])
    expect(faults(tile('ha-giang', 0), tile('lao-cai', 0))).toEqual(['shared tile'])
    expect(faults(tile('ha-giang', 0))).toEqual(['not placed'])
    expect(faults(tile('ha-giang', 0), tile('ha-giang', 1), tile('lao-cai', 2))).toEqual(['placed twice'])
    expect(faults(tile('ha-giang', 0), tile('lao-cai', 1), tile('both', 2))).toEqual(['not a province then'])
    expect(faults(tile('ha-giang', 0), tile('lao-cai', 1), tile('nowhere', 2))).toContain('unknown-reference')
  })

  it('show 63 or 34 provinces by the day, with Hoàng Sa and Trường Sa in both', async () => {
    const { dossier, problems } = await readDossier('content/viet-nam')
    if (dossier === undefined) throw new Problems(problems)
    const real = { ...context(), dossier }
    const on = (asOf: string) => places.run({ asOf }, real)
    expect([on('2025-06-30').tiles.length, on('2025-07-01').tiles.length]).toEqual([63, 34])
    for (const day of ['2014-01-01', '2026-01-01'])
      expect(on(day).islands.map((it) => [it.name.vi, it.of.name.vi])).toEqual([
        ['Hoàng Sa', 'Đà Nẵng'],
        ['Trường Sa', 'Khánh Hòa'],
      ])
    expect(
      on('2026-01-01')
        .tiles.find((it) => it.name.vi === 'Phú Thọ')
        ?.formedFrom.map((it) => it.name.vi),
    ).toEqual(['Hòa Bình', 'Phú Thọ', 'Vĩnh Phúc'])
    for (const map of dossier.records['tile-maps']) {
      expect(tileFaults(map, dossier.records.places)).toEqual([])
      const letters = map.tiles.map((it) => it.short)
      expect(new Set(letters).size).toBe(letters.length)
    }
    expect(tileMapOn(dossier.records['tile-maps'], '2025-06-30')?.id).toBe('provinces-63')
    expect(() => places.run({ map: 'provinces-99' }, real)).toThrow(Problems)
  })
})
