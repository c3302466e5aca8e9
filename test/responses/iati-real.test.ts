import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { activity } from '#responses/activity'
import { parseIati } from '#responses/iati'
import { activitySplitter, type Piece } from '#responses/iati-split'

const data = process.env['AN_SINH_TEST_DATA']
const real = data === undefined ? undefined : join(data, 'iati', 'real')
const isThere = real !== undefined && existsSync(real)

const textOf = (path: string): string =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xml(\.gz)?$/.test(name))

describe.skipIf(!isThere)('real publications (AN_SINH_TEST_DATA)', () => {
  it('the 83 activities for Viet Nam of May 2021 all parse and pass the schema', () => {
    const { records, problems } = parseIati(textOf(join(real ?? '', 'vn-sea-sp', 'vn-2021.xml')), 'vn-2021.xml')
    expect(problems).toEqual([])
    expect(records).toHaveLength(83)
    for (const one of records) expect(activity.safeParse(one.value).error).toBeUndefined()
  })

  it.each(isThere ? filesIn(real ?? '') : [])('%s is read or refused, and never throws', (path) => {
    const { records, problems } = parseIati(textOf(join(real ?? '', path)), path)
    expect(records.length + problems.length).toBeGreaterThan(0)
    for (const one of records) expect(activity.safeParse(one.value).error).toBeUndefined()
  })

  it.each(['real', 'schema-tests'])('the fast reader gives what the plain one gives of every file of %s', (part) => {
    const folder = join(data ?? '', 'iati', part)
    let count = 0
    for (const path of filesIn(folder)) {
      const text = textOf(join(folder, path))
      expect(split(text, false), path).toEqual(split(text, true))
      count += 1
    }
    expect(count).toBeGreaterThan(50)
  })
})

function split(text: string, isPlain: boolean) {
  const pieces: Piece[] = []
  const splitter = activitySplitter(
    'a.xml',
    () => undefined,
    (piece) => pieces.push(piece),
    isPlain,
  )
  splitter.write(text)
  return { pieces, problem: splitter.close() }
}
