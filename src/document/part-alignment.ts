import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { reasonSentence } from '#messages/reasons'
import { type Grade, grades } from '#promises/alignment'
import type { AlignmentRow, AlignmentView } from '#review/shape-alignment'
import type { Block, Passage, Row } from './blocks.ts'
import { bodies } from './sheet.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { claim, confidenceRuns, label, listed, quiet, say, speak, strong, textRuns, type Voice } from './voice.ts'

/** How the clauses of one instrument stand in other texts: what was read, how many of each grade, then line by line. */
export const alignmentBlocks = (it: AlignmentView, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      {
        term: label(voice, 'against'),
        details: [
          speak(voice, (language) => [codeWord('againstWhat', it.against.what, language)]),
          ...it.against.instruments.map((one) => titled(one, voice)),
        ],
      },
      { term: label(voice, 'read'), details: [readWords(it, voice)] },
      ...(it.focus.group === undefined
        ? []
        : [{ term: label(voice, 'people'), details: [say(voice, it.focus.group)] }]),
      ...(it.focus.function === undefined
        ? []
        : [{ term: label(voice, 'need'), details: [say(voice, it.focus.function)] }]),
      { term: label(voice, 'grades'), details: [countWords(it, voice)] },
      ...(it.agreement.read === 0 ? [] : [{ term: label(voice, 'readTwice'), details: [agreementWords(it, voice)] }]),
    ],
  },
  dataTable(
    `alignment-${it.of.id}`,
    voice,
    'alignment',
    [
      column(voice, 'clause', 30),
      column(voice, 'grade', 24),
      column(voice, 'counterparts', 30),
      column(voice, 'leadToday', 16),
    ],
    it.rows.map((one) => alignmentRow(one, voice)),
  ),
]

const titled = (it: AlignmentView['against']['instruments'][number], voice: Voice): Passage =>
  listed(
    speak(voice, (language) => [
      ...textRuns(it.title, language),
      quiet(` (${it.adopted.slice(0, 4)}; ${codeWord('instrumentState', it.state, language)})`),
    ]),
  )

const readWords = ({ against }: AlignmentView, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = labels[language]
    const clauses = `${formatNumber(against.read, language)} ${words.instrumentsCounted}`
    return [`${clauses}, ${formatNumber(against.schemes, language)} ${words.schemesCounted}`]
  })

const countWords = ({ counts }: AlignmentView, voice: Voice): Passage =>
  speak(voice, (language) => [
    grades
      .filter((it) => counts[it] > 0)
      .map((it) => `${codeWord('alignment', it, language)}: ${formatNumber(counts[it], language)}`)
      .join(' · '),
  ])

const agreementWords = ({ agreement }: AlignmentView, voice: Voice): Passage =>
  speak(voice, (language) => [
    labels[language].agreement
      .replace('{read}', formatNumber(agreement.read, language))
      .replace('{same}', formatNumber(agreement.same, language)),
  ])

const alignmentRow = (it: AlignmentRow, voice: Voice): Row =>
  keyed(
    it.clause,
    row(
      claim(voice, it.text, it.confidence, [it.evidence]),
      [gradePassage(it.grade, voice), ...reasons(it, voice)],
      it.counterparts.length === 0
        ? label(voice, it.grade === 'not applicable' ? 'noneAsked' : 'noneRecorded')
        : it.counterparts.map((one) => listed(counterpart(one, voice))),
      bodies(it.owners, voice),
    ),
  )

const gradePassage = (it: Grade, voice: Voice): Passage =>
  speak(voice, (language) => [strong(capital(codeWord('alignment', it, language)))])

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

/** A person's reason stands first; the computed one beside it, with its grade where it differs. */
function reasons(it: AlignmentRow, voice: Voice): readonly Passage[] {
  const computed = speak(voice, (language) => [
    ...(it.readings.length === 0
      ? []
      : [quiet(`${labels[language].computedGrade}: ${codeWord('alignment', it.computed, language)}. `)]),
    quiet(it.reasons.map((one) => reasonSentence(one, language)).join(' ')),
    ...confidenceRuns('computed', language),
  ])
  return [...it.readings.map((one) => readingPassage(one, it, voice)), computed]
}

const readingPassage = (it: AlignmentRow['readings'][number], { computed }: AlignmentRow, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.reason, language),
      quiet(
        ` (${codeWord('alignment', it.grade, language)}; ${labels[language][it.grade === computed ? 'confirmedBy' : 'correctedBy']} ${it.by[language]}, ${formatDate(it.on, language)})`,
      ),
    ],
    [it.evidence],
  )

const counterpart = (it: AlignmentRow['counterparts'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.text, language),
      quiet(` (${[it.of[language], ...standings(it, language)].join('; ')})`),
    ],
    [it.evidence],
  )

/** What of a counterpart is not as asked; the state of its text; who leads it. */
function standings(it: AlignmentRow['counterparts'][number], language: 'vi' | 'en'): readonly string[] {
  const words = labels[language]
  return [
    ...(it.kind === 'clause' ? [codeWord('instrumentState', it.state, language)] : []),
    ...(it.need === 'whole' ? [] : [codeWord('alignedNeed', it.need, language)]),
    ...(it.people === 'whole' ? [] : [codeWord('alignedPeople', it.people, language)]),
    ...(it.duty === 'same' ? [] : [words.otherDuty]),
    ...(it.means === 'other' ? [words.otherMeans] : []),
    ...(it.number === 'none asked' ? [] : [codeWord('numberStanding', it.number, language)]),
    ...(it.leads.length === 0 ? [] : [`${words.ledBy} ${it.leads.map((one) => one.name[language]).join(', ')}`]),
  ]
}
