import { describe, expect, it } from 'vitest'
import { findingsBlocks } from '#document/part-findings'
import { voiceOf } from '#document/voice'
import { findingSentence, findingText } from '#messages/findings'
import { type FindingCode, type FindingFacts, finding } from '#responses/validation/finding'
import { tallier } from '#responses/validation/tally'
import { checkReport, checkReportOf } from '#review/shape-findings'

const at = { element: 'sector', attribute: 'code' }

/** Facts for every kind of finding; a new kind does not compile without them. */
const cases: { readonly [C in FindingCode]: FindingFacts[C] } = {
  'unknown-element': { element: 'stage', parent: 'iati-activity' },
  'element-of-other-version': { element: 'tag', parent: 'iati-activity', version: '2.02', versions: '2.03' },
  'element-out-of-place': { element: 'sector', parent: 'iati-activity', other: 'tag', should: 'before' },
  'element-too-often': { element: 'title', parent: 'iati-activity' },
  'element-missing': { element: 'title', parent: 'iati-activity' },
  'foreign-element-not-last': { element: 'x:note', parent: 'iati-activity' },
  'text-not-allowed': { element: 'title', text: 'Pensions' },
  'unknown-attribute': { element: 'title', attribute: 'kind' },
  'attribute-of-other-version': { element: 'budget', attribute: 'status', version: '2.01', versions: '2.02–2.03' },
  'attribute-missing': { element: 'sector', attribute: 'code' },
  'wrong-type': { element: 'value', value: '1,000', type: 'decimal' },
  'unknown-version': { version: '1.05' },
  'official-schema': { reason: "Element 'sector': The attribute 'code' is required but missing." },
  'unknown-code': { ...at, list: 'Sector', value: '16999' },
  'code-written-otherwise': { ...at, list: 'AidType', value: 'c01', code: 'C01' },
  'code-withdrawn': { ...at, list: 'Sector', value: '16010', name: 'Social', since: '2020-02-28', day: '2024-01-01' },
  'code-not-adopted': { ...at, list: 'Sector', value: '22081', name: 'Education' },
  'standard-rule': { rule: '11.1.4', values: ['2030-02-01'], said: '' },
  'no-identifier': {},
  'unsafe-characters': { element: 'iati-identifier', value: 'A/1', characters: ['/'] },
  'identifier-without-reporter': { identifier: 'A-1', reporter: 'B' },
  'identifier-twice': { identifier: 'A-1', files: ['a.xml:1', 'b.xml:9'], same: false },
  'related-nowhere': { element: 'related-activity', attribute: 'ref', reference: 'A-2' },
  'organisation-without-ref': { element: 'participating-org', name: 'Oxfam' },
  'generic-organisation': { element: 'participating-org', name: 'Other' },
  'end-before-start': { start: '2024-02-01', end: '2024-01-01' },
  'implementation-after-end': { end: '2024-01-01', planned: true },
  'transaction-ahead': { date: '2030-01-01', day: '2025-01-01' },
  'no-forward-budget': { last: '2024-12-31', day: '2025-01-01' },
  'budget-not-positive': { value: '-5', currency: 'USD' },
  'budget-of-one-day': { date: '2024-01-01', value: '5 USD' },
  'value-date-ahead': { of: 'budget', date: '2030-01-01', day: '2025-01-01' },
  'perhaps-cumulative': { type: '3', dates: ['2024-01-01', '2024-02-01'], values: ['1', '2'] },
  'shares-not-whole': { of: 'sectors', vocabulary: '1', sum: '99.5' },
  'share-missing': { of: 'countries and regions', vocabulary: '', missing: 1, all: 3 },
  'language-not-stated': { narratives: 3, first: 'Pensions' },
  'several-versions': { versions: ['2.01', '2.03'] },
}

const codes = Object.keys(cases) as FindingCode[]
const findings = codes.map((code) => finding(code, cases[code], { file: 'a.xml', activity: 'A-1' }, 7))

describe('the sentence of a finding', () => {
  it.each(findings.map((it) => [it.code, it] as const))('%s is whole in both languages', (_, it) => {
    const { vi, en } = findingText(it)
    for (const sentence of [vi, en]) {
      expect(sentence).toMatch(/[.]$/)
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
      expect(sentence.length).toBeGreaterThan(30)
    }
    expect(vi).toMatch(/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/)
    expect(vi).not.toBe(en)
  })

  it('names what was written, so that it can be found', () => {
    expect(findingSentence(finding('wrong-type', cases['wrong-type'], { file: 'a' }, 1), 'en')).toContain('1,000')
    expect(findingSentence(finding('shares-not-whole', cases['shares-not-whole'], { file: 'a' }, 1), 'vi')).toContain(
      '99,5',
    )
  })

  it('of a rule that only its author worded shows the author’s words', () => {
    const foreign = finding('standard-rule', { rule: 'own-7', values: [], said: 'Say more.' }, { file: 'a' }, 1)
    expect(findingSentence(foreign, 'en')).toBe('Say more.')
    expect(findingSentence(foreign, 'vi')).toContain('nguyên văn: Say more.')
  })
})

describe('the report of a check', () => {
  const counting = tallier()
  counting.activity('a.xml', '2.03', findings)
  const made = checkReportOf(
    counting.tally(),
    {
      dossier: { id: 'x', name: { vi: 'Hồ sơ', en: 'Dossier' } },
      asOf: '2025-01-01',
      sources: [],
      unread: [{ file: 'b.xml', line: 3, reason: { vi: 'Hỏng.', en: 'Broken.' } }],
    },
    findingText,
  )

  it('keeps to its shape, and puts the most severe first', () => {
    expect(checkReport.parse(made)).toEqual(made)
    expect(made.findings[0]).toMatchObject({ severity: 'critical', code: 'no-identifier', file: 'a.xml', line: 7 })
    expect(made.totals).toEqual({ activities: 1, sound: 0, findings: codes.length, unread: 1 })
    expect(Object.values(made.byCategory).reduce((a, b) => a + b, 0)).toBe(codes.length)
  })

  it('becomes tables with every finding, its place and what to do', () => {
    const tables = findingsBlocks(made, voiceOf(made, ['vi', 'en'])).flatMap((it) => (it.kind === 'table' ? [it] : []))
    expect(tables.map((it) => it.name)).toEqual(['files', 'unread', 'kinds', 'findings'])
    const listed = tables.find((it) => it.name === 'findings')
    expect(listed?.sections.flatMap((it) => it.rows)).toHaveLength(codes.length)
    expect(JSON.stringify(listed)).toContain('a.xml:7')
  })
})
