import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { linesOf } from '../../apps/api/record-lines.ts'
import { type Asking, openApiOnCopy } from './asking.ts'

/** The verbs over HTTP, asked without a network. */

let api: Asking

beforeAll(() => {
  api = openApiOnCopy()
})
afterAll(() => api.close())

type Details = {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly vi: { readonly title: string; readonly detail: string }
  readonly en: { readonly title: string; readonly detail: string }
  readonly problems: readonly { readonly code: string; readonly position?: { readonly line: number } }[]
  readonly standing?: { readonly tag: string | null; readonly entry: { readonly who: string } | null }
}

const detailsOf = async (answer: Response): Promise<Details> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const details = (await answer.json()) as Details
  expect(details.status).toBe(answer.status)
  for (const language of ['vi', 'en'] as const) {
    expect(details[language].title).not.toBe('')
    expect(details[language].detail).not.toBe('')
  }
  return details
}

describe('what is wrong', () => {
  it.each([
    ['GET', '/api/nothing', 404, 'no-such-address'],
    ['GET', '/api', 404, 'no-such-address'],
    ['GET', '/api/decide', 405, 'wrong-http-method'],
    ['DELETE', '/api/gaps', 405, 'wrong-http-method'],
    ['GET', '/api/gaps?grup=pwd', 400, 'unknown-parameter'],
    ['GET', '/api/gaps?group=pwd&group=women', 400, 'repeated-parameter'],
    ['GET', '/api/gaps.csv?table=none-such', 400, 'wrong-option'],
    ['GET', '/api/gaps?group=nobody', 404, 'unknown-record'],
    ['GET', '/api/gaps?asOf=never', 400, 'wrong-day'],
    ['GET', '/api/review', 400, 'empty-option'],
    ['GET', '/api/review?meeting=none-such', 404, 'unknown-meeting'],
    ['GET', '/api/meetings.docx', 404, 'no-such-address'],
    ['GET', '/api/activities-export/passwords.txt', 404, 'no-such-address'],
    ['GET', '/api/gaps.pdf', 404, 'no-such-form'],
    ['GET', '/api/gaps.docx?lang=fr', 400, 'wrong-option'],
    ['GET', '/api/people.jsonl', 404, 'no-such-address'],
  ])('%s %s is answered with %i, %s', async (method, path, status, code) => {
    const answer = await api.ask(path, { method })
    expect(answer.status).toBe(status)
    const details = await detailsOf(answer)
    expect(details.problems.map((it) => it.code)).toEqual([code])
    expect(details.type).toBe(`/api/problems/${code}`)
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST/)
  })

  it.each([
    ['{"meeting": "next"', 'application/json', 400, 'not-json'],
    ['[]', 'application/json', 400, 'not-json'],
    ['null', 'application/json', 400, 'not-json'],
    [
      '{"meeting": "next", "vi": "a", "en": "a", "who": "a", "duue": "2027"}',
      'application/json',
      400,
      'unknown-parameter',
    ],
    ['meeting=next', 'application/x-www-form-urlencoded', 415, 'wrong-content-type'],
    ['', 'text/plain', 415, 'wrong-content-type'],
  ])('a body of %s as %s is answered with %i', async (body, type, status, code) => {
    const answer = await api.send('/api/decide', body, { 'content-type': type })
    expect(answer.status).toBe(status)
    expect((await detailsOf(answer)).problems[0]?.code).toBe(code)
  })

  it('a body that is too large is refused before it is in memory', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(out) {
        sent += 1_000_000
        out.enqueue(new Uint8Array(1_000_000))
      },
    })
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit
    const answer = await api.ask('/api/decide', request)
    expect(answer.status).toBe(413)
    expect((await detailsOf(answer)).problems[0]?.code).toBe('too-large')
    expect(sent).toBeLessThan(80_000_000)
  })

  it.each([
    ['en-GB,en;q=0.9', 'en', 'There is no such thing'],
    ['vi', 'vi', 'Không tìm thấy'],
    ['fr;q=1, en;q=0.2, vi;q=0.8', 'vi', 'Không tìm thấy'],
    [undefined, 'vi', 'Không tìm thấy'],
  ])('is said in the language that %s prefers', async (accepted, language, title) => {
    const answer = await api.ask('/api/nothing', {
      headers: accepted === undefined ? {} : { 'accept-language': accepted },
    })
    expect(answer.headers.get('content-language')).toBe(language)
    expect((await detailsOf(answer)).title).toBe(title)
  })

  it('a fault of our own says so, and not where', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const hidden = new Error('a secret place')
    const broken = vi.spyOn(api.desk, 'context').mockRejectedValue(hidden)
    const answer = await api.ask('/api/roles')
    broken.mockRestore()
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain('our-fault')
    expect(text).not.toContain('secret')
    expect(told).toHaveBeenCalledWith(hidden)
    told.mockRestore()
  })
})

describe('only this machine is answered', () => {
  it.each(['evil.example', 'evil.example:8131', '192.168.1.5', ''])('not as “%s”', async (host) => {
    const answer = await api.ask('/api/meetings', { headers: { host } })
    expect(answer.status).toBe(421)
    expect((await detailsOf(answer)).problems[0]?.code).toBe('not-this-machine')
  })

  it.each(['localhost:8131', '127.0.0.1', '[::1]:8131'])('as %s', async (host) => {
    expect((await api.ask('/api/openapi.json', { headers: { host } })).status).toBe(200)
  })

  it.each(['https://evil.example', 'http://127.0.0.1:9', 'null'])('no page of %s writes', async (origin) => {
    const answer = await api.send('/api/decide', {}, { host: '127.0.0.1:8131', origin })
    expect(answer.status).toBe(403)
    expect((await detailsOf(answer)).problems[0]?.code).toBe('other-origin')
  })

  it('a page of ours does', async () => {
    const answer = await api.send('/api/decide', {}, { host: '127.0.0.1:8131', origin: 'http://127.0.0.1:8131' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('an answer', () => {
  it('goes compressed, with a tag under which the browser need not fetch it again', async () => {
    const first = await api.ask('/api/gaps?group=pwd', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(first.headers.get('content-encoding')).toBe('br')
    const result = JSON.parse(brotliDecompressSync(await first.arrayBuffer()).toString()) as { readonly schema: string }
    expect(result.schema).toMatch(/^an-sinh\/gaps\//)
    const tag = first.headers.get('etag') ?? ''
    const again = await api.ask('/api/gaps?group=pwd', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await api.ask('/api/gaps?group=children', { headers: { 'if-none-match': tag } })).status).toBe(200)
  })

  it('is worked out once for all its forms', async () => {
    const { verbs } = await import('#verbs/index')
    const asked = vi.spyOn(verbs.roles, 'run')
    const forms = await Promise.all(
      ['', '.blocks?lang=vi', '.blocks?lang=en&sections=none', '.csv'].map((it) => api.ask(`/api/roles${it}`)),
    )
    expect(forms.map((it) => it.status)).toEqual([200, 200, 200, 200])
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
  })

  it('names the rules by their hash', async () => {
    const first = await api.ask('/api/rules.json')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
    expect(((await first.json()) as { readonly variables?: unknown }) !== null).toBe(true)
    expect((await api.ask('/api/rules.json', { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect(await (await api.ask('/api/meta')).json()).toMatchObject({
      country: 'vnm',
      languages: ['vi', 'en'],
      hasRules: true,
      firstDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })
})

describe('long results', () => {
  it('come line by line: the first before the last is made', async () => {
    let made = 0
    function* many() {
      for (; made < 100_000; made++) yield { id: `a${made}`, title: 'x'.repeat(40) }
    }
    const reader = linesOf(many()).getReader()
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value).split('\n')[0]).toBe(JSON.stringify({ id: 'a0', title: 'x'.repeat(40) }))
    expect(made).toBeLessThan(5000)
    await reader.cancel()
    const after = made
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(made).toBe(after)
  })

  it('hold every record', async () => {
    const lines = (await (await api.ask('/api/activities.jsonl')).text()).trimEnd().split('\n')
    const { dossier } = await api.desk.context()
    expect(lines.map((it) => (JSON.parse(it) as { readonly id: string }).id)).toEqual(
      dossier.records.activities.map((it) => it.id),
    )
  })
})

describe('recording', () => {
  const decision = {
    meeting: 'dlg-2022',
    vi: 'Rà soát trợ cấp cho người khuyết tật.',
    en: 'Review the allowance for persons with disabilities.',
    who: 'A unit',
  }
  let count = 0
  /** Each with a text of its own: the same decision twice is refused. */
  const record = (more: object, headers = {}): Promise<Response> =>
    api.send('/api/decide', { ...decision, en: `${decision.en} ${++count}`, ...more }, headers)

  it('gives a tag; what stands is written over only by somebody who has seen it', async () => {
    const first = await record({})
    expect(first.status).toBe(201)
    const { id, etag } = (await first.json()) as { readonly id: string; readonly etag: string }
    expect(first.headers.get('etag')).toBe(etag)
    expect(await (await api.ask(`/api/standing?kind=decisions&id=${id}`)).json()).toMatchObject({
      tag: etag,
      entry: { who: 'A unit' },
    })

    const unseen = await record({ decision: id, state: 'done' })
    expect(unseen.status).toBe(428)
    const told = await detailsOf(unseen)
    expect(told.standing).toMatchObject({ tag: etag, entry: { who: 'A unit' } })

    const seen = await record({ decision: id, state: 'done', who: 'Another unit' }, { 'if-match': etag })
    expect(seen.status).toBe(201)

    // The second tab still has the first tag.
    const late = await record({ decision: id, state: 'dropped' }, { 'if-match': etag })
    expect(late.status).toBe(412)
    const conflict = await detailsOf(late)
    expect(conflict.problems[0]?.code).toBe('changed-meanwhile')
    expect(conflict.standing?.entry?.who).toBe('Another unit')
    const mine = await record({ decision: id, state: 'dropped' }, { 'if-match': conflict.standing?.tag ?? '' })
    expect(mine.status).toBe(201)
  })

  it('of two tabs at the same moment lets one through', async () => {
    const { id, etag } = (await (await record({})).json()) as { readonly id: string; readonly etag: string }
    const both = await Promise.all(
      ['done', 'dropped'].map((state) => record({ decision: id, state }, { 'if-match': etag })),
    )
    expect(both.map((it) => it.status).sort((a, b) => a - b)).toEqual([201, 412])
  })

  it('sees what the command line wrote meanwhile', async () => {
    const { id, etag } = (await (await record({})).json()) as { readonly id: string; readonly etag: string }
    const line = { at: new Date().toISOString(), who: 'The command line', kind: 'decisions', id, before: null }
    const { after } = JSON.parse(
      readFileSync(join(api.folder, 'journal.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? '',
    ) as { readonly after: object }
    appendFileSync(
      join(api.folder, 'journal.jsonl'),
      `${JSON.stringify({ ...line, after: { ...after, state: 'dropped' } })}\n`,
    )
    const late = await record({ decision: id, state: 'done' }, { 'if-match': etag })
    expect(late.status).toBe(412)
    expect((await detailsOf(late)).standing?.entry?.who).toBe('The command line')
  })

  it('waits while another process writes, and takes over a lock that nobody holds', async () => {
    const lock = join(api.folder, '.journal.lock')
    writeFileSync(lock, '')
    const waiting = record({})
    await new Promise((resolve) => setTimeout(resolve, 150))
    execFileSync('rm', [lock])
    expect((await waiting).status).toBe(201)
    writeFileSync(lock, '')
    execFileSync('touch', ['-d', '2020-01-01', lock])
    expect((await record({})).status).toBe(201)
  })

  it('of an unknown record says that there is none', async () => {
    const answer = await record({ decision: 'dlg-2022.d999' })
    expect(answer.status).toBe(404)
    expect((await detailsOf(answer)).problems[0]?.code).toBe('unknown-decision')
  })

  it('asks for the tag of a reading of a clause, and of a finding on two activities', async () => {
    const { dossier } = await api.desk.context()
    const read = new Set(dossier.records.alignments.map((it) => it.clause))
    const clause = dossier.records.instruments
      .flatMap((it) => it.clauses.map((one) => one.id))
      .find((it) => !read.has(it))
    const reading = { clause, grade: 'none recorded', vi: 'Đã đọc.', en: 'Read.', who: 'A reader' }
    const first = await api.send('/api/confirm', reading)
    expect(first.status).toBe(201)
    expect((await api.send('/api/confirm', reading)).status).toBe(428)
    const { tag } = (await (await api.ask(`/api/standing?kind=alignments&id=${clause}&against=national`)).json()) as {
      readonly tag: string
    }
    expect((await api.send('/api/confirm', reading, { 'if-match': tag })).status).toBe(201)

    const [a, b] = dossier.records.activities.map((it) => it.id)
    const finding = {
      first: a,
      second: b,
      verdict: 'different',
      vi: 'Hai dự án.',
      en: 'Two projects.',
      who: 'A reader',
    }
    expect((await api.send('/api/resolve', finding)).status).toBe(201)
    expect((await api.send('/api/resolve', finding)).status).toBe(428)
    const query = new URLSearchParams({ kind: 'pair-readings', first: b ?? '', second: a ?? '', asks: 'one activity' })
    const found = (await (await api.ask(`/api/standing?${query}`)).json()) as { readonly tag: string }
    const opened = await api.send('/api/resolve', { ...finding, verdict: 'open' }, { 'if-match': found.tag })
    expect(opened.status).toBe(201)
    // Nothing stands any more, so nothing need have been seen.
    expect((await api.send('/api/resolve', finding)).status).toBe(201)
  })
})

describe('files that change under the desk', () => {
  it('are read anew; a broken one is told with its place, and mended again', async () => {
    const file = join(api.folder, 'dossier.yaml')
    const text = readFileSync(file, 'utf8')
    const edition = await api.desk.edition()
    const glance = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1050))
    const name = async (): Promise<unknown> => (await api.ask('/api/meta')).json()
    writeFileSync(file, text.replace('Viet Nam social protection dossier', 'Another name'))
    await glance()
    await vi.waitFor(async () => expect(await name()).toMatchObject({ dossier: { name: { en: 'Another name' } } }), {
      timeout: 20_000,
      interval: 300,
    })
    expect(await api.desk.edition()).not.toBe(edition)

    writeFileSync(file, `${text}country: [\n`)
    await vi.waitFor(
      async () => {
        const answer = await api.ask('/api/meta')
        expect(answer.status).toBe(503)
        expect((await detailsOf(answer)).problems[0]?.position?.line).toBeGreaterThan(1)
      },
      { timeout: 20_000, interval: 300 },
    )
    writeFileSync(file, text)
    await vi.waitFor(async () => expect((await api.ask('/api/meta')).status).toBe(200), {
      timeout: 20_000,
      interval: 300,
    })
  }, 60_000)
})
