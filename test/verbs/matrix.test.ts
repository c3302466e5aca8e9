import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { compare } from '#verbs/compare'
import { instruments } from '#verbs/instruments'
import { matrix } from '#verbs/matrix'
import { track } from '#verbs/track'

/** A framework against each of several texts, and the texts of a day, from the real dossier. */
const { dossier } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error('the dossier has problems')
const context = { dossier, today: '2026-11-22', now: '2026-11-22T00:00:00Z' }
const asked = { of: 'asean-rfap-2015', against: 'national' }
const comparedWith = (against: string) => {
  const made = compare.run({ of: asked.of, against }, context)
  return made.schema === 'an-sinh/compare/1' ? made : expect.fail('a translation')
}

describe('a matrix', () => {
  const made = matrix.run(asked, context)

  it('has at each point the grade that comparing with that text alone gives, and all together first', () => {
    expect(made.columns[0]).toMatchObject({ kind: 'together', against: 'national' })
    expect(made.columns.at(-1)).toMatchObject({ kind: 'schemes' })
    for (const [index, column] of made.columns.entries()) {
      const single = comparedWith(column.against)
      const grades = made.rows.map((it) => it.points[index]?.grade)
      expect(grades).toEqual(single.rows.map((it) => it.grade))
    }
  })

  it('has a column for every national text that holds on the day, and for no other', () => {
    const named = made.columns.flatMap((it) => (it.kind === 'instrument' ? [it.against] : []))
    expect(named).toContain('vn-res42-2023')
    expect(named).not.toContain('vn-plan1825-2016')
    const before = matrix.run({ ...asked, asOf: '2020-01-01' }, context)
    expect(before.columns.map((it) => it.against)).not.toContain('vn-res42-2023')
  })

  it('keeps the clauses whose grade is asked for, and always those not entered', () => {
    const gaps = matrix.run({ ...asked, grade: 'none recorded,partial' }, context)
    const grades = new Set(gaps.rows.map((it) => it.points[0]?.grade))
    expect(grades).toEqual(new Set(['partial', 'unknown']))
    expect(gaps.rows).toHaveLength(made.counts.partial + made.counts['none recorded'] + made.counts.unknown)
  })

  it('fits its schema and makes a document', () => {
    expect(matrix.output.safeParse(made).error).toBeUndefined()
    expect(matrix.document(made, ['vi', 'en']).sheet.blocks.length).toBeGreaterThan(1)
  })

  it('refuses a text that nobody knew on the day, and a word that is no grade', () => {
    expect(() => matrix.run({ ...asked, asOf: '2015-04-14' }, context)).toThrow('not-known-yet')
    expect(() => matrix.run({ ...asked, grade: 'splendid' }, context)).toThrow('unknown-record')
  })
})

describe('the instruments', () => {
  const made = instruments.run({}, context)
  const state = (id: string, asOf: string) =>
    instruments.run({ asOf }, context).instruments.find((it) => it.id === id)?.state

  it('stand as they stood on the day', () => {
    expect(state('vn-res42-2023', '2023-01-01')).toBe('not yet')
    expect(state('vn-res42-2023', '2024-01-01')).toBe('in force')
    expect(state('asean-rfap-2015', '2026-11-22')).toBe('ended')
  })

  it('name the body that answers for them, and say where it is gone', () => {
    const framed = made.instruments.find((it) => it.responsible?.id === 'vn-molisa')
    expect(framed?.responsible?.ended).toBe('2025-02-28')
  })

  it('fit the schema, keep to a level, refuse one that is none', () => {
    expect(instruments.output.safeParse(made).error).toBeUndefined()
    expect(new Set(instruments.run({ level: 'asean' }, context).instruments.map((it) => it.level))).toEqual(
      new Set(['asean']),
    )
    expect(() => instruments.run({ level: 'lunar' }, context)).toThrow('unknown-record')
  })
})

describe('the history of a recommendation', () => {
  const of = (id: string, asOf: string) =>
    track
      .run({ asOf }, context)
      .recommendations.find((it) => it.id === id)
      ?.history.map((it) => it.step)

  it('is what the records say, in its order, and nothing that came after the day', () => {
    expect(of('gongo-01.3', '2026-11-22')).toContain('mainstreamed')
    expect(of('gongo-01.3', '2006-10-01')).not.toContain('mainstreamed')
  })
})
