import { describe, expect, it } from 'vitest'
import { loadDossier } from '#dossier/load'
import { problemSentence } from '#messages/problems'
import { basis, type Files, folder, type Layered, load } from './folders.ts'

const clause = (id: string, more = ''): string =>
  `  - id: ${id}\n    kind: goal\n    text: { vi: Một, en: One }\n    responsible: ministry\n    reading: { placing: { functions: [old-age] }, duty: coverage, why: { vi: vì, en: why } }\n    sources: [report]\n    confidence: seen\n${more}`

const instrument = (clauses: string, more = ''): string =>
  `id: plan\ntitle: { vi: Kế hoạch, en: Plan }\nlevel: national\nkind: plan\nadopted: 2020-01-01\nhorizon: { to: open }\nperiodLabel: not stated\nresponsible: ministry\nstatus: in force\nsources: [report]\nconfidence: seen\n${more}clauses:\n${clauses}`

const withFiles = (files: Files): readonly Layered[] => [{ files: { ...basis, ...files } }]

const found = (files: Files) =>
  load(withFiles(files)).problems.map((it) => [it.code, it.position?.file, it.position?.line] as const)

describe('a sound dossier', () => {
  it('loads without a problem', () => {
    const { dossier, problems } = load(withFiles({ 'instruments/plan.yaml': instrument(clause('plan.1')) }))
    expect(problems).toEqual([])
    expect(dossier?.records.instruments[0]?.clauses).toHaveLength(1)
  })
})

describe('a dossier with something wrong names the file and the line', () => {
  it('for a wrong date', () => {
    const file = instrument(clause('plan.1')).replace('2020-01-01', '2020-02-30')
    expect(found({ 'instruments/plan.yaml': file })).toEqual([['wrong-date', 'layer-1/instruments/plan.yaml', 5]])
  })

  it('for a body nobody knows', () => {
    const file = instrument(clause('plan.1')).replace('\nresponsible: ministry', '\nresponsible: nobody')
    expect(found({ 'instruments/plan.yaml': file })).toEqual([
      ['unknown-reference', 'layer-1/instruments/plan.yaml', 8],
    ])
  })

  it('for a clause that implements itself', () => {
    const file = instrument(clause('plan.1', '    implements: [plan.1]\n'))
    expect(found({ 'instruments/plan.yaml': file })).toEqual([['circle', 'layer-1/instruments/plan.yaml', 20]])
  })

  it('for an instrument that implements itself through another', () => {
    const other = instrument(clause('other.1'), 'implements: [plan]\n').replace('id: plan\n', 'id: other\n')
    const codes = found({
      'instruments/a.yaml': instrument(clause('plan.1'), 'implements: [other]\n'),
      'instruments/b.yaml': other,
    })
    expect(codes.map(([code]) => code)).toEqual(['circle'])
  })

  it('for a missing translation', () => {
    const file = instrument(clause('plan.1')).replace('title: { vi: Kế hoạch, en: Plan }', 'title: { vi: Kế hoạch }')
    expect(found({ 'instruments/plan.yaml': file })).toEqual([
      ['missing-translation', 'layer-1/instruments/plan.yaml', 2],
    ])
  })

  it('for a field that is missing, and says in the reader’s words what belongs there', () => {
    const file = instrument(clause('plan.1')).replace(/clauses:[^]*/, '')
    const { problems } = load(withFiles({ 'instruments/plan.yaml': file }))
    expect(problems.map((it) => problemSentence(it, 'en'))).toEqual([
      expect.stringContaining('clauses is missing. Add it (a list)'),
    ])
    expect(problems.map((it) => problemSentence(it, 'vi'))).toEqual([expect.stringContaining('(một danh sách)')])
  })

  it('for an id that stands twice', () => {
    const codes = found({ 'sources.yaml': '- { id: report, title: A }\n- { id: report, title: B }\n' })
    expect(codes).toEqual([['duplicate-id', 'layer-1/sources.yaml', 2]])
  })

  it('for broken YAML', () => {
    const codes = found({ 'means.yaml': '- { id: cash, name: { vi: Tiền mặt, en: Cash }\n- id: [\n' })
    expect(codes[0]?.[0]).toBe('broken-yaml')
    expect(codes[0]?.[1]).toBe('layer-1/means.yaml')
    expect(codes[0]?.[2]).toBeGreaterThan(0)
  })

  it('for broken XML', () => {
    const codes = found({ 'activities/a.xml': '<iati-activities version="2.03">\n<iati-activity>\n</iati-activities>' })
    expect(codes[0]?.slice(0, 2)).toEqual(['broken-activity', 'layer-1/activities/a.xml'])
    expect(codes[0]?.[2]).toBe(3)
  })

  it('for a table with a row too short', () => {
    const codes = found({ 'observations.csv': 'indicator,place\nx\n' })
    expect(codes).toEqual([['broken-csv', 'layer-1/observations.csv', 2]])
  })

  it('for a fact that is said to be seen and names no source', () => {
    const file = instrument(clause('plan.1')).replace('status: in force\nsources: [report]', 'status: in force')
    expect(found({ 'instruments/plan.yaml': file })).toEqual([
      ['seen-without-source', 'layer-1/instruments/plan.yaml', 10],
    ])
  })

  it('for a field nobody knows and a file of no kind', () => {
    const codes = found({
      'aims.yaml': '- { id: income, name: { vi: Thu nhập, en: Income }, colour: red }\n',
      'plans.yaml': 'x: 1\n',
    })
    expect(codes.map(([code]) => code).sort()).toEqual(['unknown-field', 'unknown-kind'])
  })
})

describe('two folders', () => {
  const partner = (title: string): Files => ({ 'sources.yaml': `- { id: report, title: ${title} }\n` })

  it('that say the same are one', () => {
    expect(load([{ files: basis }, { files: partner('A report') }]).problems).toEqual([])
  })

  it('that contradict each other are a problem with both places', () => {
    const { problems } = load([{ files: basis }, { files: partner('Another') }])
    expect(problems).toMatchObject([
      {
        code: 'folders-contradict',
        facts: { fields: ['title'], first: { file: 'layer-1/sources.yaml', line: 1 } },
        position: { file: 'layer-2/sources.yaml', line: 1 },
      },
    ])
  })

  it('may be laid over each other where the manifest says so, and the overlay is told', () => {
    const { dossier } = load([{ files: basis }, { files: partner('Another'), over: true }])
    expect(dossier?.index.sources.get('report')?.title).toBe('Another')
    expect(dossier?.overlays).toEqual([{ kind: 'sources', id: 'report', field: 'title', layer: 'layer-2' }])
  })
})

describe('everything that is wrong', () => {
  it('comes back in one go, each with a sentence in both languages that says what to do', () => {
    const file = instrument(clause('plan.1', '    implements: [plan.1]\n')).replace(
      'title: { vi: Kế hoạch, en: Plan }',
      'title: { en: Plan }',
    )
    const { problems } = load(
      withFiles({
        'instruments/plan.yaml': file,
        'sources.yaml': '- { id: report, title: A, date: 2022-13 }\n- { id: report, title: B }\n',
        'means.yaml': '- [',
        'activities/x.xml': '<html/>',
      }),
    )
    expect(new Set(problems.map((it) => it.code))).toEqual(
      new Set(['missing-translation', 'wrong-date', 'duplicate-id', 'broken-yaml', 'not-iati']),
    )
    for (const it of problems)
      for (const language of ['vi', 'en'] as const) expect(problemSentence(it, language).length).toBeGreaterThan(40)
  })

  it('that is no dossier is told as one sentence', () => {
    expect(loadDossier(folder('photos', { 'beach.jpg': '' }), []).problems).toMatchObject([
      { code: 'no-dossier', facts: { folder: 'photos' } },
    ])
  })
})

describe('records of what was agreed', () => {
  const two = instrument(clause('plan.1') + clause('plan.2'))
  const codes = (files: Files) =>
    found({ 'instruments/plan.yaml': two, ...files }).map(([code, file, line]) => `${code} ${file}:${line}`)

  it.each([
    [
      'an alignment of a clause nobody knows',
      {
        'alignments.yaml':
          '- { clause: plan.9, against: national, on: 2026-01-01, made: 2026-01-01, grade: full, reason: { vi: vì, en: why }, by: { vi: Vụ, en: Unit }, confidence: inferred }\n',
      },
      'unknown-reference layer-1/alignments.yaml:1',
    ],
    [
      'a grade that is none',
      {
        'alignments.yaml':
          '- { clause: plan.1, against: national, on: 2026-01-01, made: 2026-01-01, grade: good, reason: { vi: vì, en: why }, by: { vi: Vụ, en: Unit }, confidence: inferred }\n',
      },
      'wrong-value layer-1/alignments.yaml:1',
    ],
    [
      'a mandate of a body nobody knows',
      {
        'mandates.yaml':
          '- { id: m, body: nobody, work: { vi: việc, en: work }, placing: {}, span: {}, confidence: unconfirmed }\n',
      },
      'unknown-reference layer-1/mandates.yaml:1',
    ],
    [
      'a comment declined without a reason',
      {
        'comments.yaml':
          '- id: c\n  clause: plan.1\n  author: partner\n  on: 2026-01-01\n  text: { vi: Góp ý, en: Comment }\n  disposition: { state: declined, by: ministry, on: 2026-02-01 }\n  confidence: unconfirmed\n',
      },
      'declined-without-reason layer-1/comments.yaml:6',
    ],
    [
      'an undertaking with a step that is not on its path',
      {
        'undertakings.yaml':
          '- id: u\n  name: { vi: Cam kết, en: Undertaking }\n  country: vnm\n  under: plan\n  path: [{ id: one, name: { vi: Một, en: One } }]\n  steps: [{ step: two, taken: true, on: 2024 }]\n  confidence: unconfirmed\n',
      },
      'step-not-on-path layer-1/undertakings.yaml:6',
    ],
    [
      'a lesson from a meeting nobody knows',
      {
        'lessons.yaml':
          '- { id: l, text: { vi: Bài học, en: Lesson }, on: 2024, meeting: m-9, placing: {}, horizon: {}, confidence: unconfirmed }\n',
      },
      'unknown-reference layer-1/lessons.yaml:1',
    ],
    [
      'a trend without a day',
      { 'trends.yaml': '- { id: t, text: { vi: Xu hướng, en: Trend }, placing: {}, confidence: unconfirmed }\n' },
      'missing-field layer-1/trends.yaml:1',
    ],
    [
      'a practice for a group nobody knows',
      {
        'practices.yaml':
          '- { id: p, text: { vi: Cách làm, en: Practice }, place: vnm, on: 2024, placing: { groups: [giants] }, fit: { vi: Hợp, en: Fits }, confidence: unconfirmed }\n',
      },
      'unknown-reference layer-1/practices.yaml:1',
    ],
    [
      'a turn among countries nobody knows',
      {
        'series.yaml':
          '- { id: group, name: { vi: Nhóm, en: Group }, rotation: { among: nowhere, by: English name, confidence: unconfirmed, note: { vi: vì, en: why } }, sources: [report], confidence: seen }\n',
      },
      'unknown-reference layer-1/series.yaml:1',
    ],
  ] as const)('tell %s', (_, files, expected) => expect(codes(files)).toEqual([expected]))

  it.each([
    ['within', instrument(clause('plan.1', '    within: plan.1\n'))],
    ['revises', instrument(clause('plan.1'), 'revises: plan\n')],
  ])('tell what is %s itself', (relation, file) => {
    const problems = load(withFiles({ 'instruments/plan.yaml': file })).problems
    expect(problems.map((it) => [it.code, it.facts['relation']])).toEqual([['circle', relation]])
  })

  it('tell a clause that is said to lie within one of another instrument', () => {
    const other = instrument(clause('other.1', '    within: plan.1\n')).replace('id: plan\n', 'id: other\n')
    expect(codes({ 'instruments/other.yaml': other })).toEqual(['within-another layer-1/instruments/other.yaml:20'])
  })

  it('do not blame a name for leading to a record that is itself broken', () => {
    const comment =
      '- { id: c, clause: plan.1, author: partner, on: 2026-01-01, text: { vi: Góp ý, en: Comment }, confidence: unconfirmed }\n'
    const file = instrument(clause('plan.1')).replace('periodLabel: not stated\n', '')
    expect(found({ 'instruments/plan.yaml': file, 'comments.yaml': comment }).map(([code]) => code)).toEqual([
      'missing-field',
    ])
  })
})
