import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { reasonSentence } from '#messages/reasons'
import { type Grade, grades } from '#promises/alignment'
import type { AlignmentRow, AlignmentView } from '#review/shape-alignment'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClaim, linkedRuns } from './links.ts'
import { bodies } from './sheet.ts'
import { column, dataTable, keyed, row, shownWords } from './table.ts'
import {
  confidenceRuns,
  fine,
  label,
  listed,
  quiet,
  quietly,
  say,
  speak,
  strong,
  textRuns,
  type Voice,
} from './voice.ts'

/** How the clauses of one instrument stand in other texts: what was read, how many of each grade, then line by line.
 *  @param titles whether the texts read are named; a review names them in an annex of their own. */
export const alignmentBlocks = (it: AlignmentView, voice: Voice, titles: boolean): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'thisText'), details: [titled(it.of, voice, [it.of.evidence])] },
      {
        term: label(voice, 'against'),
        details: [
          speak(voice, (language) => [codeWord('againstWhat', it.against.what, language)]),
          ...(it.against.what === 'schemes' ? [quietly(label(voice, 'schemesNote'))] : []),
        ],
      },
      {
        term: label(voice, 'read'),
        details: [
          readWords(it, voice),
          ...(titles || it.against.what === 'instruments'
            ? it.against.instruments.map((one) => listed(titled(one, voice, [], one.inPart)))
            : []),
        ],
      },
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

const titled = (
  it: Pick<AlignmentView['of'], 'title' | 'adopted' | 'state'>,
  voice: Voice,
  evidence: readonly number[] = [],
  isInPart = false,
): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.title, language),
      quiet(` (${it.adopted.slice(0, 4)}; ${codeWord('instrumentState', it.state, language)}`),
      ...(isInPart ? [strong(`; ${labels[language].enteredInPart}`)] : []),
      quiet(')'),
    ],
    evidence,
  )

const readWords = ({ against }: AlignmentView, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = labels[language]
    const inPart = against.inPart === 0 ? '' : ` (${formatNumber(against.inPart, language)}: ${words.enteredInPart})`
    const texts = `${formatNumber(against.read, language)} ${words.instrumentsCounted}${inPart}`
    return [`${texts}, ${formatNumber(against.schemes, language)} ${words.schemesCounted}`]
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
      .replace('{other}', formatNumber(agreement.read - agreement.same, language)),
  ])

const alignmentRow = (it: AlignmentRow, voice: Voice): Row =>
  keyed(
    it.clause,
    row(
      [
        linkedClaim(voice, { kind: 'clauses', id: it.clause, text: it.text }, it.confidence, [it.evidence]),
        speak(voice, () => [fine(it.clause)]),
      ],
      [gradePassage(it.grade, voice), ...reasons(it, voice)],
      it.counterparts.length === 0
        ? label(voice, it.grade === 'not applicable' || it.grade === 'unknown' ? 'noneAsked' : 'noneRecorded')
        : [
            ...it.counterparts.map((one) => listed(counterpart(one, voice))),
            ...(it.counterpartCount > it.counterparts.length
              ? [quietly(shownWords(voice, it.counterparts.length, it.counterpartCount))]
              : []),
          ],
      bodies(it.owners, voice),
    ),
  )

const gradePassage = (it: Grade, voice: Voice): Passage =>
  speak(voice, (language) => [strong(capital(codeWord('alignment', it, language)))])

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

/** A person's reason stands first where it leads; the computed one beside it, with its grade where both stand. */
function reasons(it: AlignmentRow, voice: Voice): readonly Passage[] {
  const computed = speak(voice, (language) => [
    ...(it.readings.length === 0
      ? []
      : [quiet(`${labels[language].computedGrade}: ${codeWord('alignment', it.computed, language)}. `)]),
    quiet(it.reasons.map((one) => reasonSentence(one, language)).join(' ')),
    ...confidenceRuns('computed', language),
  ])
  const [leading, others] = [it.readings.filter((one) => one.leads), it.readings.filter((one) => !one.leads)]
  return [
    ...leading.map((one) => readingPassage(one, it, voice)),
    computed,
    ...others.map((one) => quietly(readingPassage(one, it, voice))),
  ]
}

const readingPassage = (it: AlignmentRow['readings'][number], { computed }: AlignmentRow, voice: Voice): Passage =>
  speak(
    voice,
    (language) => {
      const words = labels[language]
      const how =
        it.confidence === 'inferred' ? words.readAgainBy : it.grade === computed ? words.confirmedBy : words.correctedBy
      const standing = it.standing === 'holds' ? [] : [codeWord('readingStanding', it.standing, language)]
      const day = it.made === it.on ? [] : [`${words.asOfDay} ${formatDate(it.on, language)}`]
      return [
        ...(it.leads ? [] : [`${codeWord('alignment', it.grade, language)}, `]),
        ...textRuns(it.reason, language),
        quiet(` (${[`${how} ${it.by[language]}, ${formatDate(it.made, language)}`, ...day, ...standing].join('; ')})`),
        ...confidenceRuns(it.confidence, language),
      ]
    },
    [it.evidence],
  )

const counterpart = (it: AlignmentRow['counterparts'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...linkedRuns(it.kind === 'clause' ? 'clauses' : 'provisions', it.id, it.text, language),
      ...confidenceRuns(it.confidence, language),
      quiet(` (${[it.of[language], ...standings(it, language)].join('; ')})`),
    ],
    [it.evidence],
  )

/** What of a counterpart is not as asked; the state of its text; who leads it. */
function standings(it: AlignmentRow['counterparts'][number], language: Language): readonly string[] {
  const words = labels[language]
  const { standing } = it
  return [
    ...(it.chosenBy === 'reader' ? [words.chosenByReader] : []),
    ...(it.kind === 'clause' ? [codeWord('instrumentState', it.state, language)] : []),
    ...(standing === undefined ? [] : lacking(standing, language)),
    ...it.leads.map((one) => {
      const ended = one.ended === undefined ? '' : ` (${words.ended.toLowerCase()} ${formatDate(one.ended, language)})`
      return `${one.ofText ? words.answersForText : words.ledBy} ${one.name[language]}${ended}`
    }),
  ]
}

type Standing = NonNullable<AlignmentRow['counterparts'][number]['standing']>

const lacking = (it: Standing, language: Language): readonly string[] => [
  ...(it.need === 'whole' ? [] : [codeWord('alignedNeed', it.need, language)]),
  ...(it.people === 'whole' ? [] : [codeWord('alignedPeople', it.people, language)]),
  ...(it.duty === 'same' ? [] : [labels[language].otherDuty]),
  ...(it.means === 'other' ? [labels[language].otherMeans] : []),
  ...(it.onlyAims ? [labels[language].onlyAnAim] : []),
  ...(it.number === 'none asked' ? [] : [codeWord('numberStanding', it.number, language)]),
]
