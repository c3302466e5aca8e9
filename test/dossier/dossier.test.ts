import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffRecords } from '#dossier/diff'
import { decisionsIn, journalLine, parseJournal } from '#dossier/journal'
import { kindNames } from '#dossier/kinds'
import { parseYaml, parseYamlSlowly, yamlLocator } from '#dossier/parse'
import { authoringSchemas } from '#dossier/schemas'
import { basis, load } from './folders.ts'

const content = join(import.meta.dirname, '../../content')

describe('reading YAML', () => {
  it('gives the same fast as with positions, for every file of the content', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const text = readFileSync(join(content, file), 'utf8')
      expect(parseYaml(text, file), file).toEqual(parseYamlSlowly(text, file))
    }
  })

  it('finds the line of a field, or of what stands above it', () => {
    const text = '- id: a\n  name:\n    vi: x\n- id: b\n  name:\n    vi: y\n'
    const locate = yamlLocator(text, 'f')
    expect(locate([1, 'name', 'vi'])).toEqual({ file: 'f', line: 6, column: 5 })
    expect(locate([1, 'name', 'en'])).toEqual({ file: 'f', line: 5, column: 3 })
    expect(locate([1])).toMatchObject({ file: 'f', line: 4 })
  })
})

describe('a JSON Schema', () => {
  it('is there for every kind of record and for the manifest', () => {
    expect([...authoringSchemas().keys()].sort()).toEqual(
      [...kindNames, 'dossier'].map((it) => `${it}.schema.json`).sort(),
    )
  })

  it('asks for both languages of a text', () => {
    const schema = authoringSchemas().get('means.schema.json') ?? ''
    expect(schema).toContain('"vi"')
    expect(JSON.parse(schema)).toBeTypeOf('object')
  })
})

describe('the difference between two dossiers', () => {
  it('names what was added, removed and changed, field by field', () => {
    const before = load([{ files: basis }]).dossier
    const after = load([
      {
        files: {
          ...basis,
          'means.yaml':
            '- { id: cash, name: { vi: Tiền, en: Cash } }\n- { id: credit, name: { vi: Tín dụng, en: Credit } }\n',
        },
      },
    ]).dossier
    if (before === undefined || after === undefined) throw new Error('dossier did not load')
    expect(diffRecords(before.records, after.records)).toEqual([
      { kind: 'means', id: 'services', change: 'removed', fields: [] },
      { kind: 'means', id: 'cash', change: 'changed', fields: ['name'] },
      { kind: 'means', id: 'credit', change: 'added', fields: [] },
    ])
    expect(diffRecords(after.records, after.records)).toEqual([])
  })
})

describe('the journal', () => {
  const decision = {
    id: 'm.d1',
    meeting: 'm',
    text: { vi: 'Giao Bộ', en: 'Assign the ministry' },
    owner: 'ministry',
    partner: 'not stated',
    due: '2026-12-31',
    placing: { functions: ['old-age'], groups: 'not stated', places: 'not stated', span: 'not stated' },
    answers: ['1'],
    state: 'open',
  }
  const line = (after: unknown, at: string) =>
    journalLine({ at, who: 'Officer', kind: 'decisions', id: 'm.d1', before: null, after: after as never })

  it('keeps every line and shows a decision as its last line leaves it', () => {
    const text = line(decision, '2026-11-22T03:00:00Z') + line({ ...decision, state: 'done' }, '2026-12-01T03:00:00Z')
    const { journal, problems } = parseJournal(text, 'journal.jsonl')
    expect(problems).toEqual([])
    expect(journal).toHaveLength(2)
    expect(decisionsIn(journal)).toMatchObject([
      { id: 'm.d1', state: 'done', recorded: '2026-12-01T03:00:00Z', by: 'Officer' },
    ])
  })

  it('tells which line is broken and keeps the dossier from loading', () => {
    const { dossier, problems } = load(
      [{ files: basis }],
      `${line(decision, '2026-11-22T03:00:00Z')}{"at": "yesterday"\n`,
    )
    expect(dossier).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'broken-journal', position: { line: 2 } }])
  })
})
