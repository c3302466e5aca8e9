import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { kindNames, kinds } from '#dossier/kinds'
import { parseYaml } from '#dossier/parse'
import { recordsText, withLayer } from '#dossier/write'

describe('records written as a file', () => {
  it('read the same again, for every record of the dossier of Viet Nam', async () => {
    const { dossier } = await readDossier(join(import.meta.dirname, '../../content/viet-nam'))
    if (dossier === undefined) throw new Error('the dossier does not load')
    for (const kind of kindNames) {
      const records = dossier.records[kind].slice(0, 80)
      const { records: read, problems } = parseYaml(recordsText(kind, records), `${kind}.yaml`)
      expect(problems).toEqual([])
      expect(
        read.map((it) => kinds[kind].parse(it.value)),
        kind,
      ).toEqual(records)
    }
  })

  it('leave out what a reader fills in by itself', () => {
    const text = recordsText('activities', [
      kinds.activities.parse({ id: 'XX-1', title: { en: 'Work' }, reporting: { name: 'Test' }, confidence: 'seen' }),
    ])
    expect(text).not.toContain('budgets')
    expect(text).not.toContain('status')
    expect(text).toContain('XX-1')
  })
})

describe('a manifest with one more folder', () => {
  const manifest = '# kept\nid: a\nlayers:\n  - folder: .\n    owner: { vi: A, en: A }\n'

  it('keeps what people wrote in it', () => {
    const written = withLayer(manifest, { folder: '../b', owner: { vi: 'B', en: 'B' } }, 'last')
    expect(written).toContain('# kept')
    expect(written.indexOf('../b')).toBeGreaterThan(written.indexOf('folder: .\n'))
  })

  it('names a folder once, however often it is added', () => {
    const once = withLayer(manifest, { folder: '../b', owner: { vi: 'B', en: 'B' } }, 'last')
    const twice = withLayer(once, { folder: '../b', owner: { vi: 'B', en: 'B' } }, 'first')
    expect(twice.match(/\.\.\/b/g)).toHaveLength(1)
  })
})
