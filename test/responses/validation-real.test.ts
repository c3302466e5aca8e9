import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadOfficialSchema } from '#apps/cli/official-schema'
import { iatiReader, type PublishedActivity } from '#responses/iati'
import { officialFindings } from '#responses/validation/official'
import { ruleSet } from '#responses/validation/rule-set'
import { brokenRules } from '#responses/validation/rules'
import { checkStructure } from '#responses/validation/structure'
import { documentOf } from '#responses/validation/xpath'
import { treeOf } from './tree.ts'

const data = process.env['AN_SINH_TEST_DATA']
const iati = join(data ?? '', 'iati')
const isThere = data !== undefined && existsSync(iati)

const textOf = (path: string): string =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8')

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name))

type Read = { readonly activities: readonly PublishedActivity[]; readonly root: Readonly<Record<string, string>> }

function read(path: string): Read {
  const activities: PublishedActivity[] = []
  const reader = iatiReader(path, (one) => activities.push(one))
  reader.write(textOf(path))
  reader.close()
  return { activities, root: reader.root()?.attributes ?? {} }
}

describe.skipIf(!isThere)('the vectors of the standard (AN_SINH_TEST_DATA)', () => {
  it('its schema tests get the right answer from our table, every one that is of 2.03', () => {
    const folder = join(iati, 'schema-tests/tests')
    // The tests of the registry's own records are of no version of the standard, and six others begin with a record,
    // where a file has to begin with its list.
    const vectors = filesIn(folder, /\.xml$/).filter((it) => !it.startsWith('registry-tests'))
    const applying = vectors.filter((it) =>
      /^iati-(activities|organisations)$/.test(treeOf(textOf(join(folder, it))).name),
    )
    expect([vectors.length, applying.length]).toEqual([686, 680])
    const wrong = vectors.filter((it) => {
      const root = treeOf(textOf(join(folder, it)))
      const isSound = checkStructure(root, root.attributes['version'] ?? '', { file: it }).length === 0
      return isSound === it.includes('should-fail')
    })
    expect(wrong).toEqual([])
  })

  it('its meta tests of the language of rules come out as expected, all 83', () => {
    const folder = join(iati, 'rulesets')
    const rows = textOf(join(folder, 'meta_tests_expected.csv')).trim().split(/\r?\n/).slice(1)
    expect(rows).toHaveLength(83)
    const wrong = rows.filter((row) => {
      const [rules = '', xml = '', expected] = row.split(',')
      const set = ruleSet.parse(JSON.parse(textOf(join(folder, 'meta_tests', rules))))
      const document = documentOf(treeOf(textOf(join(folder, 'meta_tests', xml))))
      return String(brokenRules(document, set, { day: '2026-11-22' }).length === 0) !== expected
    })
    expect(wrong).toEqual([])
  })
})

describe.skipIf(!isThere)('real publications (AN_SINH_TEST_DATA)', () => {
  const real = join(iati, 'real')

  it('the 83 activities for Viet Nam have 13 faults of structure, located', () => {
    const { activities } = read(join(real, 'vn-sea-sp/vn-2021.xml'))
    const found = activities.flatMap(({ element }) =>
      element === undefined ? [] : checkStructure(element, '2.03', { file: 'vn-2021.xml' }),
    )
    const vocabulary = 'unknown-attribute budget-item vocabulary'
    expect(
      found.map((one) => {
        const { element, attribute } = one.facts as { element: string; attribute?: string }
        return `${one.position.line} ${one.code} ${element} ${attribute ?? ''}`.trim()
      }),
    ).toEqual([
      '379 element-missing pos',
      `965 ${vocabulary}`,
      '6984 attribute-missing other-identifier type',
      '7036 attribute-missing other-identifier type',
      '33410 attribute-missing sector code',
      `47772 ${vocabulary}`,
      `47883 ${vocabulary}`,
      '47990 attribute-missing point srsName',
      `47996 ${vocabulary}`,
      ...[48145, 48164, 48183, 48202].map((line) => `${line} attribute-missing sector code`),
    ])
  })

  it.each(isThere ? filesIn(real, /\.xml(\.gz)?$/) : [])(
    '%s: our table and the official schema agree on every activity',
    async (path) => {
      const { activities, root } = read(join(real, path))
      const readable = activities.filter((it) => it.element !== undefined && /^2\.0[123]$/.test(it.version))
      for (const { element, raw, line, version } of readable) {
        if (element === undefined) continue
        const schema = await officialSchema(version)
        const official = officialFindings(raw, line, root, schema, { file: path })
        const own = checkStructure(element, version, { file: path }).map((it) => it.position.line)
        expect([line, own.length > 0]).toEqual([line, official.length > 0])
        // Faults of one element stand on the same line. A missing element is told of its parent by us, and officially of
        // the element that comes instead.
        const ofOneElement = official.filter((it) =>
          /attribute|atomic type|Character content/.test(JSON.stringify(it.facts)),
        )
        expect(ofOneElement.map((it) => it.position.line).filter((it) => !own.includes(it))).toEqual([])
      }
    },
  )
})

const schemas = new Map<string, ReturnType<typeof loadOfficialSchema>>()

function officialSchema(version: string): ReturnType<typeof loadOfficialSchema> {
  const known = schemas.get(version) ?? loadOfficialSchema(join(iati, 'schemas'), version)
  schemas.set(version, known)
  return known
}
