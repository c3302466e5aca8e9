import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { importFile } from '#apps/store/import-file'
import { holdingsOfStore, leftOutValues, quarantinedRecords, storedActivities } from '#apps/store/imports'
import { addToJournal, storedJournal } from '#apps/store/journal'
import { storePath } from '#apps/store/location'
import { readPlainFiles, writePlainFiles } from '#apps/store/plain-files'
import { writePublished } from '#apps/store/published-files'
import { openStore, type Store, withStore } from '#apps/store/store'
import { Problems } from '#ground/problem'
import { anSinh } from '../cli/command.ts'

const now = '2026-11-22T10:00:00+07:00'
const made: string[] = []

afterEach(() => {
  for (const it of made.splice(0)) rmSync(it, { recursive: true, force: true })
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-store-'))
  made.push(folder)
  return folder
}

const activity = (id: string, more = '', attributes = ''): string =>
  `<iati-activity default-currency="USD"${attributes}><iati-identifier>${id}</iati-identifier>` +
  `<reporting-org ref="XX" type="10"><narrative>Test</narrative></reporting-org>` +
  `<title><narrative>Work ${id}</narrative></title>${more}</iati-activity>`

const file = (...activities: readonly string[]): string =>
  `<iati-activities version="2.03">\n${activities.join('\n')}\n</iati-activities>\n`

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function all(store: Store) {
  const found = []
  for await (const it of storedActivities(store)) found.push(it)
  return found
}

const idsIn = async (store: Store): Promise<readonly string[]> => (await all(store)).map((it) => it.id)

describe('the store', () => {
  it('takes in the activities of a file, and knows the file again', async () => {
    const folder = temporary()
    const path = write(folder, 'a.xml', file(activity('XX-1'), activity('XX-2')))
    await withStore(folder, async (store) => {
      expect(await importFile(store, path, now)).toMatchObject({ how: 'imported', activities: 2, quarantined: 0 })
      expect(await importFile(store, path, now)).toMatchObject({ how: 'unchanged', activities: 0, before: 2 })
      expect(await idsIn(store)).toEqual(['XX-1', 'XX-2'])
    })
  })

  it('keeps a record that cannot be read apart, with its line, and takes in the rest', async () => {
    const folder = temporary()
    const path = write(folder, 'a.xml', file(activity('XX-1'), activity(''), activity('XX-3')))
    await withStore(folder, async (store) => {
      expect(await importFile(store, path, now)).toMatchObject({ activities: 2, quarantined: 1 })
      expect(await idsIn(store)).toEqual(['XX-1', 'XX-3'])
      const quarantined = await store.selectFrom('quarantine').selectAll().execute()
      expect(quarantined).toMatchObject([{ ordinal: 1, line: 3 }])
      expect(quarantined[0]?.problems).toContain('activity-without-identifier')
    })
  })

  it('keeps what stands before the cut of a file that is cut off, and is whole once the whole file is there', async () => {
    const folder = temporary()
    const whole = file(activity('XX-1'), activity('XX-2'), activity('XX-3'))
    const path = write(folder, 'a.xml', whole.slice(0, whole.indexOf('XX-3') + 2))
    await withStore(folder, async (store) => {
      expect(await importFile(store, path, now)).toMatchObject({ how: 'stopped', activities: 2, quarantined: 1 })
      expect(await importFile(store, path, now)).toMatchObject({ how: 'stopped', activities: 0, before: 3 })
      expect(await idsIn(store)).toEqual(['XX-1', 'XX-2'])
      write(folder, 'a.xml', whole)
      expect(await importFile(store, path, now)).toMatchObject({ how: 'imported', activities: 3, stopped: [] })
      expect(await idsIn(store)).toEqual(['XX-1', 'XX-2', 'XX-3'])
      expect(await holdingsOfStore(store)).toMatchObject([{ activities: 3, quarantined: 0 }])
    })
  })

  it.each(['xml', 'csv'])('says what is wrong with a packed %s that is cut off or damaged', async (ending) => {
    const folder = temporary()
    const many = Array.from({ length: 2_000 }, (_, index) => activity(`XX-${index}`))
    const text =
      ending === 'xml' ? file(...many) : `id,title,organisation\n${many.map((_, i) => `A-${i},b,c`).join('\n')}`
    const packed = gzipSync(text)
    const cut = write(folder, `cut.${ending}.gz`, packed.subarray(0, packed.length / 2))
    const damaged = write(
      folder,
      `damaged.${ending}.gz`,
      Buffer.concat([packed.subarray(0, 200), Buffer.alloc(500, 7)]),
    )
    await withStore(folder, async (store) => {
      const first = await importFile(store, cut, now)
      expect(first.stopped.map((it) => it.code)).toEqual([ending === 'xml' ? 'xml-cut-off' : 'broken-gzip'])
      expect(first.activities > 0).toBe(ending === 'xml')
      const second = await importFile(store, damaged, now)
      expect(second.stopped.map((it) => it.code)).toEqual(['broken-gzip'])
    })
  })

  it('refuses a table that is too large to be read in one piece, and one that is not in UTF-8', async () => {
    const folder = temporary()
    const huge = write(folder, 'huge.csv', 'id,title\n')
    truncateSync(huge, 3 * 1024 ** 3)
    const latin = write(folder, 'latin.csv', Buffer.from('id,title,organisation\nA-1,Xã hội,H\xe0 N\xf4i\n', 'latin1'))
    await withStore(folder, async (store) => {
      expect((await importFile(store, huge, now)).stopped.map((it) => it.code)).toEqual(['file-too-large'])
      const [problem] = (await importFile(store, latin, now)).stopped
      expect(problem).toMatchObject({ code: 'not-utf-8', facts: { offset: 27 } })
      expect(await idsIn(store)).toEqual([])
    })
  })

  it('counts the rows of a table that could not be read, and tells what was not read of the others', async () => {
    const folder = temporary()
    const rows = [
      'id,title,organisation,colour,start',
      'A-1,One,Body,red,2024-01',
      ',Two,Body,red,',
      'A-3,Three,Body,red,32/13',
      'A-4',
    ]
    const path = write(folder, 'form.csv', rows.join('\n'))
    await withStore(folder, async (store) => {
      const done = await importFile(store, path, now)
      expect(done).toMatchObject({ how: 'imported', activities: 2, quarantined: 2 })
      expect(done.told.map((it) => [it.code, it.facts['column']])).toEqual([['unknown-column', 'colour']])
      const apart = await quarantinedRecords(store, [path], 10)
      expect(apart.shown.map((it) => [it.line, it.problems[0]?.code])).toEqual([
        [3, 'missing-id'],
        [5, 'broken-csv'],
      ])
      const leftOut = await leftOutValues(store, [path], 10)
      expect(leftOut.shown.map((it) => [it.line, it.id, it.problems[0]?.code])).toEqual([[4, 'A-3', 'wrong-date']])
    })
  })

  it('tells of a row of units, whose figures it leaves unread', async () => {
    const folder = temporary()
    const rows = ['id,title,organisation,budget,currency,start,end', ',,,million,,,', 'A-1,One,Body,5,USD,2024,2025']
    const path = write(folder, 'units.csv', rows.join('\n'))
    await withStore(folder, async (store) => {
      const done = await importFile(store, path, now)
      expect(done.told.map((it) => it.code)).toContain('units-in-a-row')
    })
  })

  it('lets a file that has changed take the place of what it held before', async () => {
    const folder = temporary()
    const path = write(folder, 'a.xml', file(activity('XX-1'), activity('XX-2')))
    await withStore(folder, async (store) => {
      await importFile(store, path, now)
      write(folder, 'a.xml', file(activity('XX-2'), activity('XX-4')))
      expect(await importFile(store, path, now)).toMatchObject({ how: 'imported', activities: 2 })
      expect(await idsIn(store)).toEqual(['XX-2', 'XX-4'])
      expect(await holdingsOfStore(store)).toMatchObject([{ activities: 2, quarantined: 0, state: 'done' }])
    })
  })

  it('shows, of several records under one identifier, the one whose publisher spoke last', async () => {
    const folder = temporary()
    const of = (day: string) => ` last-updated-datetime="${day}T00:00:00Z"`
    const newer = write(folder, 'newer.xml', file(activity('XX-1', '', of('2025-03-01'))))
    const older = write(folder, 'older.xml', file(activity('XX-1', '', of('2024-01-01')), activity('XX-2')))
    await withStore(folder, async (store) => {
      await importFile(store, newer, now)
      await importFile(store, older, now)
      expect((await all(store)).map((it) => [it.id, it.file])).toEqual([
        ['XX-1', newer],
        ['XX-2', older],
      ])
    })
  })

  it('goes on after a kill at whatever record, and loses none that it had acknowledged', async () => {
    const folder = temporary()
    cpSync(join(import.meta.dirname, '../../examples/draft-plan'), folder, { recursive: true })
    const count = 30_000
    const path = write(
      temporary(),
      'many.xml',
      file(...Array.from({ length: count }, (_, index) => activity(`XX-${index}`))),
    )
    const acknowledged = await killedAfterFirstBatch(folder, path)
    expect(acknowledged).toBeGreaterThan(0)
    expect(acknowledged).toBeLessThan(count)
    await withStore(folder, async (store) => {
      const resumed = await importFile(store, path, now)
      expect(resumed.how).toBe('resumed')
      expect(resumed.before).toBeGreaterThanOrEqual(acknowledged)
      expect(resumed.before + resumed.activities).toBe(count)
      expect(await idsIn(store)).toEqual(Array.from({ length: count }, (_, index) => `XX-${index}`))
    })
  })

  it('lets two processes write to it, one after the other', async () => {
    const folder = temporary()
    const [a, b] = [await openStore(folder), await openStore(folder)]
    const entry = (who: string) => ({ at: now, who, kind: 'decisions', id: 'd1', before: null, after: null })
    await Promise.all([addToJournal(a, [entry('one')]), addToJournal(b, [entry('two')])])
    expect(await storedJournal(a)).toHaveLength(2)
    await Promise.all([a.destroy(), b.destroy()])
  })

  it('gives the same store again from the plain files it wrote', async () => {
    const [folder, second, plain] = [temporary(), temporary(), temporary()]
    const path = write(folder, 'a.xml', file(activity('XX-1'), activity(''), activity('XX-3')))
    const before = await withStore(folder, async (store) => {
      await importFile(store, path, now)
      await addToJournal(store, [{ at: now, who: 'x', kind: 'decisions', id: 'd1', before: null, after: { n: 1 } }])
      expect(await writePlainFiles(store, plain)).toEqual({ imports: 1, activities: 2, quarantine: 1, journal: 1 })
      return all(store)
    })
    await withStore(second, async (store) => {
      await readPlainFiles(store, plain)
      expect(await all(store)).toEqual(before)
      expect(await storedJournal(store)).toHaveLength(1)
      await expect(readPlainFiles(store, plain)).rejects.toThrow('store-not-empty')
    })
  })

  it('writes out the activities of IATI files exactly as they were published, what nobody reads included', async () => {
    const [folder, out] = [temporary(), temporary()]
    const odd = activity('XX-1', '<contact-info type="1"><email>a@b.org</email></contact-info><xx:own xx:a="&lt;1"/>')
    const text = `<iati-activities version="2.03" xmlns:xx="urn:xx">\n${odd}\n${activity('XX-2')}\n</iati-activities>\n`
    const [one, two] = [write(folder, 'a.xml', text), write(temporary(), 'a.xml', file(activity(''), activity('XX-3')))]
    const table = write(folder, 'form.csv', 'id,title,organisation\nA-1,b,c')
    await withStore(folder, async (store) => {
      for (const path of [one, two, table]) await importFile(store, path, now)
      expect(await writePublished(store, out)).toEqual([join(out, 'published-a.xml'), join(out, 'published-a-2.xml')])
    })
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    expect(readFileSync(join(out, 'published-a.xml'), 'utf8')).toBe(head + text)
    expect(readFileSync(join(out, 'published-a-2.xml'), 'utf8')).toBe(head + file(activity('XX-3')))
  })

  it('takes in nothing of plain files of which one line is broken', async () => {
    const [folder, second, plain] = [temporary(), temporary(), temporary()]
    const path = write(folder, 'a.xml', file(activity('XX-1'), activity('XX-2')))
    await withStore(folder, async (store) => {
      await importFile(store, path, now)
      await writePlainFiles(store, plain)
    })
    const lines = readFileSync(join(plain, 'activities.jsonl'), 'utf8')
    writeFileSync(join(plain, 'activities.jsonl'), lines.slice(0, -20))
    await withStore(second, async (store) => {
      await expect(readPlainFiles(store, plain)).rejects.toMatchObject({
        problems: [{ code: 'broken-json-line', position: { line: 2 } }],
      })
      expect(await all(store)).toEqual([])
    })
  })

  it('says so where its file is no database', async () => {
    const folder = temporary()
    writeFileSync(storePath(folder), 'not a database, only words that are long enough to be taken for a page of one')
    await expect(openStore(folder)).rejects.toThrow(Problems)
  })
})

describe('a dossier with a store', () => {
  it('lays what people wrote over what was imported, field by field', async () => {
    const folder = temporary()
    cpSync(join(import.meta.dirname, '../../examples/draft-plan'), folder, { recursive: true })
    const path = write(temporary(), 'a.xml', file(activity('XX-1'), activity('XX-2')))
    await withStore(folder, (store) => importFile(store, path, now))
    const yaml = '- { id: XX-1, means: [cash], title: { en: Ours }, reporting: { name: Test }, confidence: seen }\n'
    mkdirSync(join(folder, 'activities'))
    writeFileSync(join(folder, 'activities/ours.yaml'), yaml)
    const { dossier, problems } = await readDossier(folder)
    expect(problems).toEqual([])
    const found = dossier?.records.activities.map((it) => [it.id, it.title, it.means, it.defaultCurrency])
    expect(found).toEqual([
      ['XX-1', { en: 'Ours' }, ['cash'], 'USD'],
      ['XX-2', { und: 'Work XX-2' }, [], 'USD'],
    ])
    expect(dossier?.overlays.map((it) => [it.id, it.field])).toEqual([
      ['XX-1', 'title'],
      ['XX-1', 'reporting'],
      ['XX-1', 'means'],
    ])
  })
})

describe('an-sinh activities import', () => {
  it('goes on with the other files where one is no data, and ends with an error', () => {
    const folder = temporary()
    cpSync(join(import.meta.dirname, '../../examples/draft-plan'), folder, { recursive: true })
    const files = temporary()
    write(files, 'good.xml', file(activity('XX-1')))
    write(files, 'bad.xml', 'PK this is no XML')
    const run = anSinh('activities', 'import', files, '--dossier', folder, '--json')
    expect(run.status).toBe(1)
    const [result] = run.stdout.split(/\n(?=\{)/)
    const report = JSON.parse(result ?? '') as { files: { file: string; how: string; activities: number }[] }
    expect(report.files.map((it) => [it.how, it.activities])).toEqual([
      ['stopped', 0],
      ['imported', 1],
    ])
  })

  it('names what it cannot read at all', () => {
    const run = anSinh('activities', 'import', '/nowhere/at-all.xml', '--lang', 'en')
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('/nowhere/at-all.xml')
  })
})

/** Starts an import as a process of its own and kills it once it has acknowledged something. */
async function killedAfterFirstBatch(folder: string, path: string): Promise<number> {
  const program = join(import.meta.dirname, '../../apps/cli/an-sinh.mjs')
  const child = spawn(program, ['activities', 'import', path, '--dossier', folder], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const store = await openStore(folder)
  try {
    while (child.exitCode === null) {
      const known = await store.selectFrom('imports').select('acknowledged').executeTakeFirst()
      if ((known?.acknowledged ?? 0) > 0) break
      await setTimeout(5)
    }
    child.kill('SIGKILL')
    await ended
    return (await store.selectFrom('imports').select('acknowledged').executeTakeFirstOrThrow()).acknowledged
  } finally {
    await store.destroy()
  }
}
