import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { activity } from '#responses/activity'
import { parseActivitySheet } from '#responses/sheet'

const data = process.env['AN_SINH_TEST_DATA']
const folder = join(data ?? '', 'iati', 'tabular')

describe.skipIf(data === undefined || !existsSync(folder))('real tables of projects (AN_SINH_TEST_DATA)', () => {
  it.each([
    ['iati2015_flat_vietnam', 539, { 'wrong-currency': 54 }],
    ['iati2015_flat_socialprotection_all', 1_813, { 'wrong-currency': 512, 'wrong-number': 7 }],
    ['koica1991_2008_vietnam', 1_733, {}],
    ['china2000_2014_vietnam_asean', 581, {}],
    ['adb1998_2005_vietnam_projects', 148, {}],
    ['adb1998_2005_vietnam_locations', 299, {}],
    ['worldbank2011_vietnam_geocoded', 69, {}],
  ])('%s gives %i activities', (name, count, expected) => {
    const { records, problems, notes } = parseActivitySheet(readFileSync(join(folder, `${name}.csv`), 'utf8'), name)
    expect(records).toHaveLength(count)
    for (const one of records) expect(activity.safeParse(one.value).error).toBeUndefined()
    const counts: Record<string, number> = {}
    for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1
    expect(counts).toEqual(expected)
    expect(notes.map(({ code }) => code)).toEqual(['recognised-table'])
  })
})
