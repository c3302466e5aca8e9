import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextFor } from '#apps/cli/context'
import { importFile } from '#apps/store/import-file'
import { registryInput } from '#apps/store/registry-shape'
import { RegistryTable } from '#apps/store/registry-table'
import { withStore } from '#apps/store/store'
import type { Dossier } from '#dossier/dossier'
import { coversOn } from '#review/cover'
import { holdingsOf } from '#verbs/holdings'

/** The registry beside the review, on the dossier itself and on one with a store. */

const work = mkdtempSync(join(tmpdir(), 'an-sinh-'))
const dossier = join(work, 'content', 'viet-nam')
let table: RegistryTable
let read: Dossier

const ask = (asked: Record<string, unknown>, day = '2015-06-01') => table.ask(registryInput.parse(asked), day)
const idsOf = async (asked: Record<string, unknown>): Promise<readonly string[]> =>
  (await ask({ limit: 1000, ...asked })).rows.map((it) => it.id)

/** The table as it is once nothing is being made. */
async function made(from = table) {
  for (;;) {
    const answer = await from.ask(registryInput.parse({ limit: 0 }), '2015-06-01')
    if (answer.making === undefined) return answer
    await new Promise((done) => setTimeout(done, 50))
  }
}

beforeAll(async () => {
  cpSync('content', join(work, 'content'), { recursive: true })
  table = new RegistryTable(dossier)
  await made()
  read = (await contextFor('content/viet-nam', [])).dossier
}, 60_000)
afterAll(() => {
  table.close()
  rmSync(work, { recursive: true, force: true })
})

it.each(['1999-12-31', '2010-03-15', '2015-06-01', '2021-05-04', '2026-11-22'])(
  'gives every activity the state, partners and placing of the review on %s',
  async (day) => {
    const covers = coversOn(holdingsOf(read), day).filter((one) => one.kind === 'activity')
    const { rows, all } = await ask({ limit: 1000 }, day)
    expect(all).toBe(read.records.activities.length)
    const shown = rows.filter((one) => one.state !== 'not started')
    const told = (id: string, of: object) => [id, of] as const
    expect(
      new Map(shown.map((it) => told(it.id, [it.state, it.partners.map((one) => one.key), it.modality, it.basis]))),
    ).toEqual(new Map(covers.map((it) => told(it.id, [it.state, it.organisations, it.modality, it.basis]))))
  },
)

describe('narrowing', () => {
  it('counts what each value would leave: the count is what the filter then gives', async () => {
    const { facets } = await ask({ state: 'running|unknown' })
    for (const of of ['partner', 'function', 'group', 'place', 'modality', 'year'] as const)
      for (const { key, count } of facets?.[of].values.slice(0, 4) ?? [])
        expect([of, key, (await ask({ state: 'running|unknown', [of]: key })).total]).toEqual([of, key, count])
  })
  it('finds words with and without diacritics, in any order', async () => {
    const plain = await idsOf({ q: 'ngan hang the gioi' })
    expect(plain.length).toBeGreaterThan(0)
    expect(await idsOf({ q: 'thế giới Ngân hàng' })).toEqual(plain)
    expect(await idsOf({ q: "zzz' or 'a' like '%" })).toEqual([])
  })
  it('says what it does not have and narrows by the rest', async () => {
    const { total, leftOut } = await ask({ partner: 'sida|nobody', year: 'soon' })
    expect(leftOut).toEqual([
      { field: 'partner', value: 'nobody' },
      { field: 'year', value: 'soon' },
    ])
    expect(total).toBe((await ask({ partner: 'sida' })).total)
  })
  it('gives no rows beyond the end', async () => {
    const { rows, total } = await ask({ offset: 1_000_000 })
    expect([rows.length, total > 0]).toEqual([0, true])
  })
  it('counts what ends within half a year among what ends within two', async () => {
    const ids = await idsOf({ ends: '24' })
    expect(ids.length).toBeGreaterThan(0)
    for (const it of await idsOf({ ends: '6' })) expect(ids).toContain(it)
    expect((await ask({ ends: '24', limit: 1000 })).rows.every((it) => it.state === 'running')).toBe(true)
  })
})

describe('order', () => {
  it.each(['up', 'down'])('going %s, rows without an end stand last', async (order) => {
    const { rows } = await ask({ sort: 'end', order, limit: 1000 })
    const first = rows.findIndex((it) => it.to === 'not stated')
    expect(first).toBeGreaterThan(0)
    expect(rows.slice(first).every((it) => it.to === 'not stated')).toBe(true)
    const years = rows.slice(0, first).map((it) => Number(it.to.slice(0, 4)))
    expect(years).toEqual(years.toSorted((a, b) => (order === 'up' ? a - b : b - a)))
  })
  it('never ranks amounts of two currencies against each other', async () => {
    const { rows } = await ask({ sort: 'committed', limit: 1000 })
    const runs = rows.flatMap((it) => it.committed[0] ?? [])
    const changes = runs.filter((it, at) => it.currency !== runs[at - 1]?.currency)
    expect(new Set(changes.map((it) => it.currency)).size).toBe(changes.length)
  })
  it('goes through every row once, window by window', async () => {
    const ids: string[] = []
    for (let offset = 0; offset < 400; offset += 37)
      ids.push(...(await ask({ offset, limit: 37, sort: 'partner' })).rows.map((it) => it.id))
    expect(ids.length).toBe((await ask({})).all)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('hands over all rows of a question in batches', async () => {
  const found: string[] = []
  for await (const batch of table.all(registryInput.parse({ state: 'ended' }), '2015-06-01'))
    found.push(...batch.map((it) => it.id))
  expect(found).toEqual(await idsOf({ state: 'ended' }))
})

it('takes in what is imported, and lays the files over it field by field', async () => {
  const known = (await ask({ partner: 'world-bank', limit: 1 })).rows[0]
  const file = join(work, 'new.jsonl')
  const lines = [
    {
      id: 'XX-1',
      title: { en: 'Thing <b>one</b>' },
      reporting: { name: 'World Bank' },
      dates: { plannedEnd: '2015-09' },
      confidence: 'unconfirmed',
    },
    { id: 'XX-2', title: 'not stated', reporting: { name: 'Nobody known' }, confidence: 'unconfirmed' },
    { id: known?.id, title: { en: 'Another title' }, reporting: { name: 'Someone' }, confidence: 'unconfirmed' },
  ]
  writeFileSync(file, lines.map((it) => JSON.stringify(it)).join('\n'))
  await withStore(dossier, (store) => importFile(store, file, '2015-06-01T00:00:00Z'))
  const later = new RegistryTable(dossier)
  const { all } = await made(later)
  expect(all).toBe((await ask({})).all + 2)
  const rowsOf = async (asked: object) => (await later.ask(registryInput.parse(asked), '2015-06-01')).rows
  const [one] = await rowsOf({ q: 'XX-1' })
  expect([one?.title.en, one?.origin, one?.partners[0]?.key, one?.state]).toEqual([
    'Thing <b>one</b>',
    'import',
    'world-bank',
    'unknown',
  ])
  const [two] = await rowsOf({ q: 'XX-2' })
  expect([two?.from, two?.committed, two?.partners[0]?.key]).toEqual(['not stated', [], 'Nobody known'])
  const overlaid = (await rowsOf({ q: known?.id, limit: 10 })).filter((it) => it.id === known?.id)
  expect(overlaid.map((it) => it.title.en)).toEqual([known?.title.en])
  later.close()
}, 60_000)
