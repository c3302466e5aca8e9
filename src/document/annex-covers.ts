import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review, RowView } from '#review/shape'
import { type CoverView, coverState } from '#review/shape-responses'
import type { Passage, Row, Section } from './blocks.ts'
import { employmentBlocks } from './part-employment.ts'
import { column, heading, note, row, shownWords, table } from './table.ts'
import {
  beside,
  claim,
  confidenceRuns,
  label,
  listed,
  marksBeside,
  names,
  quiet,
  say,
  speak,
  textRuns,
  type Voice,
  word,
} from './voice.ts'

/** Annex C: need by need who serves it; then every scheme and activity once, with what is recorded of it. */
export const coversAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'who-does-what',
  heading: label(voice, 'covers'),
  blocks: [
    note(voice, 'coversNote'),
    heading(voice, 'coversByNeed'),
    table(
      label(voice, 'coversByNeed'),
      [column(voice, 'need', 22), column(voice, 'covers', 78)],
      review.rows.map((it) => needRow(it, voice)),
    ),
    heading(voice, 'coversOnce'),
    table(
      label(voice, 'coversOnce'),
      [
        column(voice, 'coverTitle', 30),
        column(voice, 'organisation', 17),
        column(voice, 'means', 19),
        column(voice, 'span', 13),
        column(voice, 'state', 21),
      ],
      coversOf(review).map((it) => coverRow(it, voice)),
    ),
    ...employmentBlocks(review.employment, voice),
  ],
})

/** Every cover that any annex names. */
function coversOf({ rows, ended, overlaps }: Review): readonly CoverView[] {
  const pairs = [...overlaps.overlaps, ...overlaps.complements, ...overlaps.settled]
  const named = [...rows, ...pairs].flatMap((it) => it.covers)
  const gone = ended.cells.flatMap((it) => [...it.ended, ...it.perhaps])
  const followed = ended.followings.flatMap((it) => [it.ended, ...it.stated, ...it.candidates.map((one) => one.cover)])
  const ending = ended.ending.flatMap((it) => it.running)
  return [...new Map([...named, ...gone, ...followed, ...ending].map((it) => [it.evidence, it])).values()]
}

const needRow = (it: RowView, voice: Voice): Row =>
  row(
    say(voice, it.name),
    it.covers.length === 0 && it.schemesKnownFrom === undefined
      ? label(voice, 'noneRecorded')
      : [
          ...(isBeforeItsText(it) ? [schemesOf(it, voice)] : []),
          ...servings.flatMap((serving) => {
            const found = it.covers.filter((one) => isServing(one, serving))
            return found.length === 0 ? [] : [servingWords(serving, voice), ...found.map((one) => served(one, voice))]
          }),
          ...(it.covered > it.covers.length ? [shownWords(voice, it.covers.length, it.covered)] : []),
        ],
  )

/** The state of a need's schemes. Where the dossier only knows a text that came later, its silence about the day says
 *  little, and the state says so. */
export const schemesState = (it: SchemesOfNeed, voice: Voice): Passage =>
  speak(voice, (language) => [schemesWords(it, language)])

const schemesWords = (it: SchemesOfNeed, language: Language): string => {
  const state = codeWord('rowState', it.schemes, language)
  return isBeforeItsText(it) ? `${state}; ${labels[language].noTextYet}` : state
}

type SchemesOfNeed = Pick<RowView, 'schemes' | 'schemesKnownFrom'>

const isBeforeItsText = (it: SchemesOfNeed): boolean =>
  it.schemesKnownFrom !== undefined && (it.schemes === 'none recorded' || it.schemes === 'only ended')

const schemesOf = (it: RowView, voice: Voice): Passage =>
  speak(voice, (language) => [quiet(`${labels[language].schemes}: `), schemesWords(it, language)])

type Serving = Pick<CoverView, 'kind' | 'serves' | 'state'>

/** Schemes before activities, certain before possible, what runs before what has ended. */
const servings: readonly Serving[] = (['scheme', 'activity'] as const).flatMap((kind) =>
  (['yes', 'unknown'] as const).flatMap((serves) =>
    coverState.options.map((state): Serving => ({ kind, serves, state })),
  ),
)

const isServing = (it: CoverView, { kind, serves, state }: Serving): boolean =>
  it.kind === kind && it.serves === serves && it.state === state

/** `Activities, running:` */
const servingWords = (of: Serving, voice: Voice): Passage =>
  speak(voice, (language) => [
    quiet(
      `${[
        labels[language][of.kind === 'scheme' ? 'schemes' : 'activities'],
        codeWord('coverState', of.state, language),
        ...(of.serves === 'yes' ? [] : [codeWord('serves', 'unknown', language)]),
      ].join(', ')}:`,
    ),
  ])

/** All languages on one line: the list is looked up rather than read, and a need may have dozens. */
const served = (it: CoverView, voice: Voice): Passage =>
  listed(
    beside(voice, (language) => it.title[language], {
      after: [
        ...marksBeside(voice, it.title, 'seen'),
        ...(it.organisations.length === 0 ? [] : [quiet(` (${reporters(it, voice)})`)]),
      ],
      evidence: [it.evidence],
    }),
  )

const reporters = (it: CoverView, voice: Voice): string =>
  [...new Set(voice.languages.map((language) => it.organisations.map((one) => one[language]).join(', ')))].join(' / ')

const coverRow = (it: CoverView, voice: Voice): Row => ({
  cells: [
    [claim(voice, it.title, it.confidence, [it.evidence])],
    [it.kind === 'scheme' ? word(voice, 'coverKind', 'scheme') : names(voice, it.organisations)],
    [meansOf(it, voice)],
    [speak(voice, (language) => [formatSpan(it.from, it.to, language)])],
    [stateOf(it, voice)],
  ],
})

const meansOf = (it: CoverView, voice: Voice): Passage =>
  speak(voice, (language) => [
    it.means.length === 0
      ? codeWord('modality', 'not stated', language)
      : it.means.map((one) => one[language]).join(', '),
    ...(it.kind === 'scheme' ? [] : [quiet(` · ${codeWord('modality', it.modality, language)}`)]),
  ])

/** `sector 16010, word in the title “pension”` */
const reasonsOf = ({ reasons }: CoverView, language: Language): readonly string[] =>
  reasons === undefined || reasons.length === 0
    ? []
    : [reasons.map((it) => `${codeWord('placedFrom', it.from, language)} “${it.words}”`).join(', ')]

/** State, how the cover was placed on its cells, and when its publisher last spoke. */
const stateOf = (it: CoverView, voice: Voice): Passage =>
  speak(voice, (language) => [
    codeWord('coverState', it.state, language),
    quiet(
      [
        '',
        codeWord('basis', it.basis, language),
        ...reasonsOf(it, language),
        ...(it.severalCountries ? [labels[language].severalCountries] : []),
        ...(it.kind === 'scheme' ? [] : [`${labels[language].lastReported} ${formatDate(it.lastReported, language)}`]),
      ].join(' · '),
    ),
  ])

/** One line for a cover where only its organisation, its state and its end matter; the table of covers has the rest. */
export const coverLine = (it: CoverView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.title, language),
      quiet(
        ` (${[
          ...it.organisations.map((one) => one[language]),
          `${codeWord('coverState', it.state, language)}${isMissing(it.to) || it.to === 'open' ? '' : `, ${formatDate(it.to, language)}`}`,
        ].join('; ')})`,
      ),
      ...confidenceRuns(it.confidence, language),
    ],
    [it.evidence],
  )
