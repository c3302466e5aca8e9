import { describe, expect, it } from 'vitest'
import { blockHtml } from '#document/html-blocks'
import { Problems } from '#ground/problem'
import { recordKinds } from '#review/shape-record'
import { record } from '#verbs/record'
import { threadContext } from './thread-fixture.ts'

const context = threadContext()
const open = (kind: string, id: string) => record.run({ kind, id, asOf: undefined }, context)
const terms = (it: ReturnType<typeof open>): readonly string[] => [...it.facts, ...it.parts].map((one) => one.term)
const linked = (it: ReturnType<typeof open>): readonly string[] =>
  [...it.facts, ...it.parts].flatMap((part) =>
    part.lines.flatMap((line) => line.values.flatMap((one) => (one.is === 'record' ? [`${one.kind}/${one.id}`] : []))),
  )

const figure = 'pension/vnm/older/2022/35/report'
const all: Readonly<Record<string, string>> = {
  instruments: 'plan',
  clauses: 'plan.a',
  targets: 'plan.a',
  activities: 'A-1',
  organisations: 'ministry',
  provisions: 'allowance',
  observations: figure,
  recommendations: 'm1.r1',
  meetings: 'm1',
  sources: 'report',
  'legal-acts': 'd20',
  indicators: 'pension',
  decisions: 'm1/1',
}

describe('the page of a record', () => {
  it.each(Object.entries(all))('%s: is what its schema says, in a document of both languages', (kind, id) => {
    const result = open(kind, id)
    expect(record.output.safeParse(result).error).toBeUndefined()
    expect(result.evidence.some((one) => one.number === result.self)).toBe(true)
    expect(JSON.stringify(record.document(result, ['vi', 'en']))).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('of a clause has its instrument, its duty, why it is read so, who leads today, and its standing in national texts', () => {
    const it = open('clauses', 'plan.a')
    expect(linked(it)).toEqual(
      expect.arrayContaining(['instruments/plan', 'organisations/ministry', 'organisations/heir', 'targets/plan.a']),
    )
    expect(terms(it)).toEqual(expect.arrayContaining(['duty', 'reading', 'roles', 'alignments', 'comments']))
    expect(it.cells.map((one) => one.expression)).toEqual(['old-age / older / all'])
  })

  it('of an organisation that ended has who took over, and of its heir from whom', () => {
    expect(linked(open('organisations', 'ministry'))).toContain('organisations/heir')
    expect(linked(open('organisations', 'heir'))).toContain('organisations/ministry')
    expect(open('organisations', 'partner').partnerPage).toBe(true)
  })

  it('of a figure has the other report of the same, its base, and how it was made', () => {
    const it = open('observations', figure)
    expect(terms(it)).toEqual(expect.arrayContaining(['made-by', 'numerator', 'formula', 'other-reports']))
    expect(linked(it).filter((one) => one.startsWith('observations/'))).toContain(
      'observations/pension/vnm/older/2022/38/report',
    )
  })

  it('of a source has everything that rests on it', () => {
    expect(linked(open('sources', 'report'))).toEqual(
      expect.arrayContaining([
        'instruments/plan',
        'clauses/plan.b',
        'provisions/allowance',
        'legal-acts/d20',
        'activities/A-1',
        `observations/${figure}`,
        'meetings/m1',
      ]),
    )
  })

  it('has what the journal recorded of it', () => {
    expect(open('decisions', 'm1/1').history).toMatchObject([{ who: 'Văn phòng', at: '2023-01-02T08:00:00+07:00' }])
    expect(open('meetings', 'm1').history).toHaveLength(1)
    expect(open('clauses', 'plan.b').history).toEqual([])
  })

  it('refuses kinds and ids that it does not have, with those near', () => {
    const problems = (kind: string, id: string): unknown => {
      try {
        return open(kind, id)
      } catch (error) {
        return error instanceof Problems ? error.problems : error
      }
    }
    expect(problems('clauses', 'plam.a')).toMatchObject([
      { code: 'no-such-record', facts: { near: expect.arrayContaining(['plan.a']) } },
    ])
    expect(problems('nothing', 'x')).toMatchObject([
      { code: 'unknown-record-kind', facts: { known: [...recordKinds] } },
    ])
    expect(problems('schemes', 'allowance')).toMatchObject([{ code: 'no-such-record' }])
  })

  it('keeps words of a publisher words', () => {
    const result = open('activities', 'A-2')
    const { sheet, words } = record.document(result, ['en'])
    const html = sheet.blocks.map((it) => blockHtml(it, words).toString()).join('')
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;img src=x')
  })
})
