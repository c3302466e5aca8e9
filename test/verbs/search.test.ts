import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { search } from '#verbs/search'
import { threadContext } from './thread-fixture.ts'

const context = threadContext()
const find = (q: string, kind?: string, limit?: string) => search.run({ q, kind, limit, asOf: undefined }, context)
const found = (q: string, kind?: string): readonly string[] => find(q, kind).hits.map((it) => `${it.kind}/${it.id}`)
const marked = (q: string, language: 'vi' | 'en' = 'vi'): readonly string[] =>
  (find(q).hits[0]?.name[language] ?? []).filter((it) => it.hit).map((it) => it.text)

describe('search', () => {
  it('finds words with and without diacritics, đ as d, in any case', () => {
    for (const q of ['Trợ cấp hưu trí', 'tro cap huu tri', 'TRO CAP HUU TRI', 'trợ cấp huu trí'])
      expect(found(q)[0]).toBe('provisions/allowance')
    expect(found('doi tac')[0]).toBe('organisations/partner')
    expect(marked('tro cap huu tri')).toEqual(['Trợ', 'cấp', 'hưu', 'trí'])
  })

  it('finds in either language, acts by their number, and a thing by its id', () => {
    expect(found('social pension')[0]).toBe('provisions/allowance')
    expect(found('20/2021')[0]).toBe('legal-acts/d20')
    expect(found('20 2021 nđ-cp')[0]).toBe('legal-acts/d20')
    expect(found('plan.b')[0]).toBe('clauses/plan.b')
  })

  it('puts what bears the name before what begins with it, and that before what holds it', () => {
    expect(found('ministry').slice(0, 2)).toEqual(['organisations/ministry', 'organisations/heir'])
    expect(found('Partner')[0]).toBe('organisations/partner')
  })

  it('forgives a letter or two, and says what it read', () => {
    const { hits, readAs } = find('penssion')
    expect(hits.length).toBeGreaterThan(0)
    expect(readAs).toEqual([{ asked: 'penssion', found: expect.stringContaining('pension') }])
    expect(find('pension').readAs).toEqual([])
    expect(find('zzqqxx')).toMatchObject({ hits: [], total: 0, counts: [] })
  })

  it('offers the cell of a need and people typed together, with a place and a year', () => {
    expect(found('tuoi gia nguoi khuyet tat')[0]).toBe('cells/old-age / pwd / all')
    expect(found('old age, persons with disabilities in Ha Giang 2022')[0]).toBe(
      'cells/old-age / pwd / ha-giang / 2022',
    )
    expect(found('tuổi già').some((it) => it.startsWith('cells/'))).toBe(false)
    expect(found('tuổi già lương hưu').some((it) => it.startsWith('cells/'))).toBe(false)
  })

  it('counts every kind, and lists one where one is asked for', () => {
    const all = find('pension')
    expect(all.counts.reduce((sum, it) => sum + it.count, 0)).toBe(all.total)
    const figures = find('pension', 'observations')
    expect(new Set(figures.hits.map((it) => it.kind))).toEqual(new Set(['observations']))
    expect(figures.counts).toEqual(all.counts)
    expect(find('pension', undefined, '1').hits).toHaveLength(1)
  })

  it('keeps markup words', () => {
    const [hit] = find('img src onerror').hits
    expect(hit?.id).toBe('A-2')
    expect(hit?.name.en.map((it) => it.text).join('')).toBe('<img src=x onerror=alert(1)> & more')
    expect(find('<script>alert(2)</script>').hits.every((it) => it.kind === 'activities')).toBe(true)
  })

  it('refuses nothing, and kinds and limits that are none', () => {
    expect(search.input.safeParse({ q: '  ' }).success).toBe(false)
    for (const [kind, limit] of [
      ['nothing', undefined],
      [undefined, '0'],
      [undefined, 'many'],
    ] as const)
      expect(() => find('a', kind, limit)).toThrow(Problems)
    expect(find('a '.repeat(5000)).query.length).toBeGreaterThan(0)
  })

  it('is what its schema says, in a document of both languages', () => {
    for (const q of ['pension', 'zzqqxx', 'tuổi già người cao tuổi']) {
      const result = find(q)
      expect(search.output.safeParse(result).error).toBeUndefined()
      expect(JSON.stringify(search.document(result, ['vi', 'en']))).not.toMatch(/undefined|NaN|\{\w+\}/)
    }
  })
})
