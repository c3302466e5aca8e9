import { isMissing } from '#ground/missing'
import type { Confidence } from '#ground/source'
import type { Language, Text } from '#ground/text'
import { type CodeList, codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatValue } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import { lawWords } from '#messages/law-words'
import type { Body, CellLabel, ShownValue } from '#review/proposal'
import type { Evidence, Report } from '#review/shape-common'
import type { Acts } from '#rules/2-ir/citation'
import type { Line, Passage, Run } from './blocks.ts'

/** What every part of a document needs in order to speak: the languages, and the evidence it may cite. */
export type Voice = {
  readonly languages: readonly Language[]
  readonly evidence: ReadonlyMap<number, Evidence>
  /** Number of a source in the last annex. */
  readonly sources: ReadonlyMap<string, number>
  /** Names of bodies that the review mentions by id alone. */
  readonly bodies: ReadonlyMap<string, Text>
  /** Legal acts that rules cite, by id; without them references are said as they are written. */
  readonly acts?: Acts | undefined
}

/** The sign behind Vietnamese that an editor composed; explained once, in the annex on what was read. */
export const restoredSign = '†'

/** @param named bodies besides those that the evidence names. */
export function voiceOf(it: Cited, languages: readonly Language[], named: readonly Body[] = []): Voice {
  const cited = it.evidence.filter((one) => one.kind === 'organisations')
  return {
    languages,
    evidence: new Map(it.evidence.map((one) => [one.number, one])),
    sources: new Map(it.sources.map((one, index) => [one.id, index + 1])),
    bodies: new Map([
      ...cited.map((one): [string, Text] => [one.id, one.label]),
      ...named.map((one): [string, Text] => [one.id, one.name]),
    ]),
  }
}

type Cited = Pick<Report, 'evidence' | 'sources'>

type Part = Run | string

/** Composes a passage language by language. Where all languages come out alike (a number, a name) it stands once. */
export function speak(
  voice: Voice,
  compose: (language: Language) => readonly Part[],
  evidence: readonly number[] = [],
): Passage {
  const lines = voice.languages.map((language): Line => ({ language, runs: compose(language).map(runOf) }))
  const first = lines[0]
  const alike = first !== undefined && lines.every((it) => areAlike(it.runs, first.runs))
  const known = [...new Set(evidence)].filter((it) => voice.evidence.has(it))
  return { lines: alike && lines.length > 1 ? [{ runs: first.runs }] : lines, evidence: known }
}

const areAlike = (some: readonly Run[], others: readonly Run[]): boolean =>
  some.length === others.length && some.every((it, index) => isSame(it, others[index]))

const isSame = (it: Run, other: Run | undefined): boolean =>
  it === other ||
  (other !== undefined &&
    it.kind === other.kind &&
    it.text === other.text &&
    (it.kind !== 'words' || (other.kind === 'words' && it.weight === other.weight)))

const runOf = (part: Part): Run => (typeof part === 'string' ? { kind: 'words', text: part } : part)

/** Names of files, fields and identifiers, which read the same in every language. */
export const asWritten = (text: string): Passage => ({ lines: [{ runs: [{ kind: 'words', text }] }], evidence: [] })

/** The same passage as an item of a list. */
export const listed = (it: Passage): Passage => ({ ...it, item: true })

/** The same passage as a line of an outline. */
export const outlined = (depth: number, it: Passage): Passage => ({
  ...it,
  depth,
  lines: it.lines.map((line) => ({ ...line, runs: [{ kind: 'words', text: '\u2003'.repeat(depth) }, ...line.runs] })),
})

export const strong = (text: string): Run => ({ kind: 'words', text, weight: 'strong' })
export const quiet = (text: string): Run => ({ kind: 'words', text, weight: 'quiet' })
export const fine = (text: string): Run => ({ kind: 'words', text, weight: 'fine' })

/** A record's words, with the sign behind Vietnamese that is not the official one. */
export const textRuns = (it: Text, language: Language): readonly Run[] => [
  { kind: 'words', text: it[language] },
  ...restoredRuns(it, language),
]

export const restoredRuns = (it: Text, language: Language): readonly Run[] =>
  language === 'vi' && it.wording === 'restored' ? [{ kind: 'mark', mark: 'restored', text: restoredSign }] : []

/** The mark that anything below `seen` must carry. */
export const confidenceRuns = (it: Confidence, language: Language): readonly Run[] =>
  it === 'seen' ? [] : [{ kind: 'mark', mark: it, text: codeWord('confidence', it, language) }]

/** A reference of rules to law. */
export const lawPassage = (voice: Voice, law: string): Passage =>
  speak(voice, (language) => [lawWords(law, voice.acts, language)])

/** All languages on one line: `số liệu / figure`. For short words, and for lists that are looked up rather than read. */
export function beside(
  voice: Voice,
  compose: (language: Language) => string,
  { after = [], weight, evidence = [] }: Beside = {},
): Passage {
  const words = [...new Map(voice.languages.map((language) => [compose(language), language]))]
  const runs = words.flatMap(([text, language], index): Run[] => [
    ...(index === 0 ? [] : [quiet(' / ')]),
    { kind: 'words', text, ...(words.length > 1 ? { language } : {}), ...(weight === undefined ? {} : { weight }) },
  ])
  return { lines: [{ runs: [...runs, ...after.map(runOf)] }], evidence }
}

type Beside = { readonly after?: readonly Part[]; readonly weight?: 'quiet'; readonly evidence?: readonly number[] }

/** The marks of a text on a line of all languages: each mark once, in the first language. */
export const marksBeside = (voice: Voice, it: Text, confidence: Confidence): readonly Run[] => {
  const first = voice.languages[0] ?? 'vi'
  return [...(voice.languages.includes('vi') ? restoredRuns(it, 'vi') : []), ...confidenceRuns(confidence, first)]
}

export const label = (voice: Voice, key: LabelKey): Passage => speak(voice, (language) => [labels[language][key]])

/** A label that holds a number at `{n}`. */
export const labelWith = (voice: Voice, key: LabelKey, count: number): Passage =>
  speak(voice, (language) => [labels[language][key].replace('{n}', formatNumber(count, language))])

export const say = (voice: Voice, it: Text, evidence: readonly number[] = []): Passage =>
  speak(voice, (language) => textRuns(it, language), evidence)

export const word = (voice: Voice, list: CodeList, code: string): Passage =>
  speak(voice, (language) => [codeWord(list, code, language)])

/** A text with the mark of its confidence and the evidence behind it. */
export const claim = (voice: Voice, it: Text, confidence: Confidence, evidence: readonly number[] = []): Passage =>
  speak(voice, (language) => [...textRuns(it, language), ...confidenceRuns(confidence, language)], evidence)

/** The same passage in a lighter voice: for what stands under the main words of a cell. */
export const quietly = (it: Passage): Passage => ({
  ...it,
  lines: it.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => (run.kind === 'words' ? { ...run, weight: 'quiet' as const } : run)),
  })),
})

/** A text that stands on one piece of evidence, marked as that evidence is. */
export const cited = (voice: Voice, it: Text, evidence: number): Passage =>
  claim(voice, it, confidenceOf(evidence, voice), [evidence])

/** How far the record behind a claim may be relied on; what stands on no record of the dossier is as sure as its text. */
export const confidenceOf = (evidence: number | undefined, voice: Voice): Confidence =>
  evidence === undefined ? 'seen' : (voice.evidence.get(evidence)?.confidence ?? 'unconfirmed')

export const dateWords = (voice: Voice, date: string): Passage =>
  speak(voice, (language) => [formatDate(date, language)])

/** A text, or the word for why there is none. */
export const textOrMissing = (voice: Voice, it: Text | string): Passage =>
  typeof it === 'string' ? speak(voice, (language) => [formatDate(it, language)]) : say(voice, it)

/** A value with its unit, or *no data* where it is not known. */
export const valueWords = (value: ShownValue, unit: string, language: Language): string =>
  value === 'unknown' ? labels[language].noData : formatValue(value, unit, language)

/** A free word of a source: translated where it is one of the words for a missing value. */
export const plainWord = (it: string, language: Language): string => (isMissing(it) ? formatDate(it, language) : it)

/** function · group · place, which on a screen opens the cell. */
export function cellWords(it: CellLabel, language: Language): readonly Part[] {
  const words = [
    dimensionWord(it.function, 'cellFunction', language),
    dimensionWord(it.group, 'cellGroup', language),
    dimensionWord(it.place, 'cellPlace', language),
  ]
  return it.expression === undefined
    ? words.flatMap((word, index) => (index === 0 ? [word] : [quiet(' · '), word]))
    : [cellLink(it.expression, words.join(' · '))]
}

/** Words that on a screen open a need cell. */
export const cellLink = (expression: string, text: string): Run => ({ kind: 'link', to: `cell:${expression}`, text })

/** Words that on a screen open a record. */
export const recordLink = (kind: string, id: string, text: string): Run => ({
  kind: 'link',
  to: `record:${kind}/${id}`,
  text,
})

const dimensionWord = (it: Text | string, list: CodeList, language: Language): string =>
  typeof it === 'string' ? codeWord(list, it, language) : it[language]

export const cell = (voice: Voice, it: CellLabel): Passage => speak(voice, (language) => cellWords(it, language))

/** Names one after the other, or *none recorded*. */
export const names = (voice: Voice, list: readonly Text[]): Passage =>
  list.length === 0
    ? label(voice, 'noneRecorded')
    : speak(voice, (language) =>
        list.flatMap((it, index): Part[] => [...(index === 0 ? [] : [', ']), ...textRuns(it, language)]),
      )
