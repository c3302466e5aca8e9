import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { cell } from '#verbs/cell'
import { threadContext } from './thread-fixture.ts'

const context = threadContext()
const open = (expression: string, asOf?: string) => cell.run({ expression, asOf }, context)

describe('the page of a cell', () => {
  it('holds figures of the cell itself first, and says where two sources differ', () => {
    const [pension] = open('old-age / older / vnm').people
    expect(pension?.figures.map((it) => [it.period, it.extent, it.kind])).toEqual([
      ['2022', 'inside', 'published'],
      ['2022', 'inside', 'survey'],
      ['2021', 'inside', 'published'],
    ])
    expect(pension?.differ).toBe(true)
    expect(open('old-age / older / ha-giang').people[0]?.figures.map((it) => it.extent)).toEqual([
      'inside',
      'wider',
      'wider',
    ])
  })

  it('has no data where no figure is recorded, and never a nought', () => {
    const { unmeasured, people } = open('old-age / older')
    expect(unmeasured.map((it) => it.id)).toEqual(['care'])
    expect(people.map((it) => it.id)).toEqual(['pension'])
    expect(open('old-age / older / all / 1999').people).toEqual([])
  })

  it('tells schemes that run from those to come, and activities by their state', () => {
    const { schemes, activities } = open('old-age / older / ha-giang')
    expect(schemes.map((it) => [it.id, it.state])).toEqual([
      ['allowance', 'unknown'],
      ['later', 'not started'],
    ])
    expect(activities.map((it) => [it.id, it.state])).toEqual([['A-1', 'ended']])
  })

  it('counts what may serve it apart from what is stated to', () => {
    const { gap } = open('health / pwd / vnm')
    expect(gap).toMatchObject({ schemes: 'none recorded', activities: 'none recorded', perhapsActivities: 1 })
    expect(gap.orphans.map((it) => it.demands.map((one) => one.clause))).toEqual([['plan.b']])
    expect(open('old-age / older / ha-giang').gap.ended.map((it) => it.ended.map((one) => one.id))).toEqual([['A-1']])
  })

  it('has clauses, targets, recommendations, and who answers today', () => {
    const it = open('old-age / older')
    expect(it.clauses.map((one) => [one.clause, one.serves])).toEqual([['plan.a', 'yes']])
    expect(it.targets.map((one) => one.verdict)).toEqual(['open'])
    expect(it.recommendations.map((one) => [one.id, one.serves])).toEqual([['m1.r1', 'unknown']])
    expect(it.owners.map((one) => one.id)).toEqual(['heir'])
    expect(open('old-age / older', '2020-01-01').clauses).toEqual([])
  })

  it('leads to its neighbours, each with what serves it', () => {
    const { wider, narrower } = open('old-age / older / vnm')
    expect(wider.map((it) => it.expression)).toEqual([
      'all / older / vnm',
      'old-age / all / vnm',
      'old-age / older / all',
    ])
    expect(open('old-age / older / vnm', '2024-01-01').narrower.map((it) => it.expression)).toEqual([
      'old-age / older / ha-giang',
    ])
    // The province was merged away.
    expect(narrower).toEqual([])
  })

  it('is found by ids and by names in both languages, and of several groups by all of them', () => {
    const same = open('old-age / pwd / ha-giang').expression
    expect(open('Tuổi già × nguoi khuyet tat × Ha Giang').expression).toBe(same)
    expect(open('old-age / older+pwd').cell.group).toEqual({
      vi: 'Người khuyết tật',
      en: 'Persons with disabilities',
    })
  })

  it('says all that is wrong with an expression, with what may have been meant', () => {
    const wrong = (expression: string): unknown => {
      try {
        return open(expression)
      } catch (error) {
        return error instanceof Problems ? error.problems : error
      }
    }
    expect(wrong('oldage / oder / nowhere')).toMatchObject([
      { code: 'unknown-in-cell', facts: { value: 'oldage', known: expect.arrayContaining(['old-age']) } },
      { code: 'unknown-in-cell', facts: { value: 'oder', known: expect.arrayContaining(['older']) } },
      { code: 'unknown-in-cell', facts: { value: 'nowhere' } },
    ])
    expect(wrong('all / all / all / 2024..2020')).toMatchObject([{ code: 'wrong-day' }])
    expect(wrong('a / b / c / 2020 / e')).toMatchObject([
      { code: 'wrong-cell' },
      ...['a', 'b', 'c'].map(() => ({ code: 'unknown-in-cell' })),
    ])
  })

  it('is what its schema says, in a document of both languages', () => {
    for (const expression of ['all', 'old-age / older', 'health / pwd / ha-giang / 2022']) {
      const result = open(expression)
      expect(cell.output.safeParse(result).error).toBeUndefined()
      expect(JSON.stringify(cell.document(result, ['vi', 'en']))).not.toMatch(/undefined|NaN|\{\w+\}/)
    }
  })
})
