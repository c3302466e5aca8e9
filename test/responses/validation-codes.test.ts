import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCodeLists, standingOf } from '#responses/validation/code-lists'
import { codePlaces } from '#responses/validation/code-places'
import { checkCodes } from '#responses/validation/codes'
import { type Change, changed, told } from './validation-cases.ts'

const folder = join(import.meta.dirname, '../../content/iati')
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.csv'))
    .map((it): [string, string] => [it, readFileSync(join(folder, it), 'utf8')]),
)
const lists = readCodeLists(files)
const site = { file: 'a.xml' }
const codesOf = (...changes: readonly Change[]) => checkCodes(changed(...changes), lists, site)

describe('the code lists', () => {
  it('are there for every place that asks for one, and each holds codes', () => {
    const asked = new Set([...codePlaces.values()].flat().map((it) => it.list))
    expect([...asked].filter((it) => (lists.get(it)?.codes.size ?? 0) === 0)).toEqual([])
    expect(asked.size).toBeGreaterThan(50)
  })

  it('have no file that the table of lists does not name', () => {
    const named = new Set(lists.keys())
    const stray = [...files.keys()].filter(
      (it) => it !== 'lists.csv' && !named.has(it.split('/')[1]?.replace('.csv', '') ?? ''),
    )
    expect(stray).toEqual([])
  })

  it('know that codes are dated', () => {
    const flow = lists.get('FlowType')
    if (flow === undefined) throw new Error('no list')
    expect(standingOf(flow, '20', '2014-05-01')).toBe('in force')
    expect(standingOf(flow, '20', '2016-01-01')).toBe('withdrawn')
    expect(standingOf(flow, '20', undefined)).toBe('in force')
    expect(standingOf(flow, '99', '2016-01-01')).toBe('unknown')
  })
})

describe('the codes of an activity', () => {
  it('are found right where they are', () => {
    expect(codesOf()).toEqual([])
  })

  it('outside a list of the standard are an error, outside another list a warning', () => {
    expect(codesOf(['activity-status code="2"', 'activity-status code="9"'])[0]).toMatchObject({
      code: 'unknown-code',
      severity: 'error',
      facts: { element: 'activity-status', attribute: 'code', list: 'ActivityStatus', value: '9' },
      position: { line: 7 },
    })
    expect(codesOf(['code="16010"', 'code="16999"'])[0]).toMatchObject({ code: 'unknown-code', severity: 'warning' })
  })

  it('of another vocabulary are not looked for in the list of the standard', () => {
    expect(codesOf(['vocabulary="1" code="16010"', 'vocabulary="99" code="A-1"'])).toEqual([])
    expect(told(codesOf(['vocabulary="1" code="16010"', 'vocabulary="2" code="160"']))).toEqual([])
    expect(told(codesOf(['vocabulary="1" code="16010"', 'vocabulary="2" code="16010"']))).toEqual(['unknown-code 12'])
    expect(told(codesOf(['vocabulary="1" code="16010"', 'code="A-1"']))).toEqual(['unknown-code 12'])
  })

  it('that were withdrawn before they were used are told with the day', () => {
    const used = '<default-flow-type code="20"/><default-aid-type code="C01"/>'
    expect(codesOf(['<default-aid-type code="C01"/>', used])[0]).toMatchObject({
      code: 'code-withdrawn',
      severity: 'warning',
      facts: { value: '20', since: '2015-12-31', day: '2024-02-01' },
    })
    const earlier = [
      ['<default-aid-type code="C01"/>', used],
      ['2024-01-01', '2013-01-01'],
      ['2024-02-01', '2013-02-01'],
    ] as const
    expect(codesOf(...earlier)).toEqual([])
  })

  it('are measured by the day of the transaction that they stand in', () => {
    const typed = (day: string) =>
      codesOf(
        [
          '<value value-date="2024-03-01">5000</value></transaction>',
          '<value value-date="2024-03-01">5000</value><flow-type code="20"/></transaction>',
        ],
        ['transaction-date iso-date="2024-03-01"', `transaction-date iso-date="${day}"`],
      )
    expect(typed('2014-03-01')).toEqual([])
    expect(told(typed('2024-03-01'))).toEqual(['code-withdrawn 16'])
  })

  it('that are proposed and not adopted yet are known as that', () => {
    const pending = [...(lists.get('Sector')?.pending.keys() ?? [])][0] ?? ''
    expect(codesOf(['code="16010"', `code="${pending}"`])[0]).toMatchObject({
      code: 'code-not-adopted',
      severity: 'advisory',
      facts: { value: pending },
    })
  })

  it('in other letters than the list’s are told apart from unknown ones', () => {
    expect(codesOf(['default-aid-type code="C01"', 'default-aid-type code="c01"'])[0]).toMatchObject({
      code: 'code-written-otherwise',
      facts: { value: 'c01', code: 'C01' },
    })
  })

  it('of languages and media types are read without regard to case', () => {
    expect(codesOf(['xml:lang="vi"', 'xml:lang="VI"'])).toEqual([])
    expect(codesOf(['xml:lang="vi"', 'xml:lang="vi-VN"'])).toEqual([])
    expect(told(codesOf(['xml:lang="vi"', 'xml:lang="vietnamese"']))).toEqual(['unknown-code 4'])
  })
})
