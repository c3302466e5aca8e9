import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportEvent } from '../../apps/api/import-events.ts'
import { type Asking, openApiOnCopy } from './asking.ts'

/** Files of activities sent over HTTP. */

let api: Asking

beforeAll(() => {
  api = openApiOnCopy()
})
afterAll(() => api.close())

const two = readFileSync(join(import.meta.dirname, '../responses/data/two-activities.xml'))

const sendFile = (name: string, body: Uint8Array | string, more = ''): Promise<Response> =>
  api.ask(`/api/activities/import?name=${encodeURIComponent(name)}&changed=1000${more}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: body as BodyInit,
  })

async function eventsOf(answer: Response): Promise<readonly ImportEvent[]> {
  expect(answer.status).toBe(200)
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportEvent)
}

const endOf = async (answer: Promise<Response>) => {
  const last = (await eventsOf(await answer)).at(-1)
  if (last?.kind !== 'done') throw new Error(JSON.stringify(last))
  return last
}

const hasStore = (): boolean => existsSync(join(api.folder, '.store.db'))

describe('what is no data', () => {
  it.each([
    ['a picture called a table', 'picture.csv', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]), 'not-utf-8'],
    ['a PDF called XML', 'paper.xml', '%PDF-1.7 …', 'broken-xml'],
    ['XML that is cut off', 'cut.xml', two.subarray(0, 1500), 'xml-cut-off'],
    ['XML without an activity', 'none.xml', '<iati-activities version="2.03"></iati-activities>', 'no-activities'],
    [
      'a packed file that unpacks to far too much',
      'bomb.csv.gz',
      gzipSync(Buffer.alloc(150 * 1024 ** 2)),
      'file-too-large',
    ],
    ['a table of something else', 'other.csv', 'a,b\n1,2\n', 'no-header'],
  ])('%s is said to be so, and nothing is written', async (_, name, body, code) => {
    const end = await endOf(sendFile(name, body))
    expect(end).toMatchObject({ how: 'nothing', taken: 0 })
    expect(end.rows.map((it) => it.code)).toContain(code)
    for (const it of end.rows) expect(it).toMatchObject({ file: name, vi: expect.any(String), en: expect.any(String) })
    const held = await (await api.ask('/api/activities/held')).json()
    expect(held).toEqual([])
  })

  it('the empty form is told from a filled one in both languages', async () => {
    for (const language of ['vi', 'en']) {
      const form = await api.ask(`/api/activities/template.xlsx?lang=${language}`)
      const end = await endOf(sendFile(`${language}.xlsx`, new Uint8Array(await form.arrayBuffer())))
      expect(end).toMatchObject({ how: 'nothing', rows: [{ code: 'example-row', line: 2 }] })
    }
  })

  it.each([
    ['an empty file', 'empty.xml', '', 400],
    ['a format that holds no activities', 'picture.png', 'x', 415],
    ['a file without a name', '', 'x', 415],
  ])('%s is refused', async (_, name, body, status) => {
    expect((await sendFile(name, body)).status).toBe(status)
  })

  it('a page of another origin cannot send one as text', async () => {
    const answer = await api.ask('/api/activities/import?name=a.xml', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: two,
    })
    expect(answer.status).toBe(415)
  })
})

describe('what is data', () => {
  it('is checked without being written', async () => {
    const before = hasStore()
    const end = await endOf(sendFile('two.xml', two, '&check=true'))
    expect(end).toMatchObject({ how: 'checked', read: 2, taken: 2 })
    expect(end.rows.map((it) => it.severity)).not.toContain('error')
    expect(hasStore()).toBe(before)
  })

  it('is checked whatever day it says it was changed', async () => {
    for (const changed of ['1e300', '-5', 'Infinity', 'yesterday']) {
      const answer = await api.ask(`/api/activities/import?name=two.xml&check=true&changed=${changed}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: two,
      })
      expect(answer.status).toBe(200)
      await answer.text()
    }
  })

  it('is taken, known again, and taken out', async () => {
    expect(await endOf(sendFile('two.xml', two))).toMatchObject({ how: 'imported', taken: 2 })
    expect(await endOf(sendFile('two.xml', two))).toMatchObject({ how: 'unchanged', before: 2 })
    const registered = await (await api.ask('/api/duplicates?activity=XX-TEST-1')).json()
    expect(registered).toMatchObject({ activity: { id: 'XX-TEST-1' } })
    expect((await api.send('/api/activities/undo', { file: 'two.xml' })).status).toBe(200)
    expect((await api.send('/api/activities/undo', { file: 'two.xml' })).status).toBe(404)
    expect((await api.ask('/api/duplicates?activity=XX-TEST-1')).status).not.toBe(200)
  })

  it('goes in without the record that is broken, which can be had back', async () => {
    const broken = two.toString().replace('<iati-identifier>XX-TEST-2</iati-identifier>', '')
    const end = await endOf(sendFile('half.xml', broken))
    expect(end).toMatchObject({ how: 'imported', taken: 1, quarantined: 1 })
    const back = await (await api.ask('/api/activities/quarantine.xml?file=half.xml')).text()
    expect(back.match(/<iati-activity[ >]/g)).toHaveLength(1)
    expect(back).not.toContain('XX-TEST-1')
    const list = { lang: 'vi', rows: [{ ...end.rows[0], en: '=1+1', vi: '=1+1' }] }
    const csv = await (await api.send('/api/activities/errors/csv', list)).text()
    expect(csv).toContain('half.xml')
    expect(csv).not.toMatch(/(^|,|")=1\+1/)
  })
})
