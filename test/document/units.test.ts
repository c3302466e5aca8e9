import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { isMissing } from '#ground/missing'
import { formatValue } from '#messages/format'
import { units } from '#messages/units'

const content = new URL('../../content', import.meta.url).pathname

const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((it) => join(content, it))

/** Every unit that a record of the content names, wherever it stands in it. */
const named = new Set(
  files
    .flatMap((file): unknown[] => {
      if (file.endsWith('.yaml')) return [parseYaml(readFileSync(file, 'utf8'))]
      return file.endsWith('.csv') ? parseCsv(readFileSync(file), { columns: true, bom: true }) : []
    })
    .flatMap(unitsIn)
    .filter((it) => !isMissing(it)),
)

function unitsIn(it: unknown): readonly string[] {
  if (typeof it !== 'object' || it === null) return []
  return Object.entries(it).flatMap(([key, value]) =>
    key === 'unit' && typeof value === 'string' ? [value] : unitsIn(value),
  )
}

test('every unit of the content has words in both languages', () => {
  expect(named.size).toBeGreaterThan(30)
  expect([...named].filter((it) => !Object.hasOwn(units, it))).toEqual([])
})

test('a fall is told from a share, and a unit of another dossier stands as its source writes it', () => {
  const value = { relation: '>=', value: 50 } as const
  expect(formatValue(value, 'percent fall', 'vi')).toBe('ít nhất 50\u00a0% (mức giảm)')
  expect(formatValue(value, 'percent fall', 'en')).toBe('at least 50\u00a0% fall')
  expect(formatValue(value, 'buckets', 'vi')).toBe('ít nhất 50\u00a0buckets')
})
