import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import type { Block, Passage, Row } from './blocks.ts'
import { column, heading, note, row, shownOf, tableOrNone } from './table.ts'
import { claim, confidenceRuns, label, listed, names, quiet, say, speak, textRuns, type Voice } from './voice.ts'

/** Bodies in annex F: those that ended and who took over from them, and who belongs to which group of countries. */

export const roles = ({ roles: list, totals }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'roles'),
  note(voice, 'rolesNote'),
  ...shownOf(voice, list.length, totals.roles),
  tableOrNone(
    voice,
    'roles',
    [column(voice, 'body', 20), column(voice, 'clause', 46), column(voice, 'successors', 34)],
    rolesTogether(list).map((group) => roleRow(group, voice)),
  ),
]

type Role = Review['roles'][number]

/** Clauses of one body that passed to the same successors share a row. */
function rolesTogether(list: readonly Role[]): readonly (readonly Role[])[] {
  const found = new Map<string, Role[]>()
  for (const it of list) {
    const key = JSON.stringify([it.body.en, it.successors.map((one) => [one.name.en, one.certain])])
    found.set(key, [...(found.get(key) ?? []), it])
  }
  return [...found.values()]
}

function roleRow(group: readonly Role[], voice: Voice): Row {
  const first = group[0]
  if (first === undefined) return row()
  return row(
    [
      say(voice, first.body),
      speak(voice, (language) => [quiet(`${labels[language].ended} ${formatDate(first.ended, language)}`)]),
    ],
    group.map((it) =>
      listed(
        speak(
          voice,
          (language) => [
            ...textRuns(it.text, language),
            quiet(` (${it.instrument[language]}; ${codeWord('instrumentState', it.instrumentState, language)})`),
          ],
          [it.evidence],
        ),
      ),
    ),
    first.successors.length === 0
      ? label(voice, 'noneRecorded')
      : first.successors.map((one) => listed(successor(one, voice))),
  )
}

const successor = (it: Role['successors'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.name, language),
      quiet(`: ${it.work[language]}${it.certain ? '' : `; ${labels[language].successorMaybe}`}`),
      ...confidenceRuns(it.confidence, language),
    ],
    [it.evidence],
  )

export const successions = ({ successions: list }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'successions'),
  note(voice, 'successionsNote'),
  tableOrNone(
    voice,
    'successions',
    [column(voice, 'body', 30), column(voice, 'workTakenOver', 70)],
    list.map((it) =>
      row(
        [
          claim(voice, it.body, it.confidence, [it.evidence]),
          speak(voice, (language) => [quiet(`${labels[language].ended} ${formatDate(it.ended, language)}`)]),
        ],
        it.successors.length === 0
          ? label(voice, 'noneRecorded')
          : it.successors.map((one) => listed(heir(one, voice))),
      ),
    ),
  ),
]

const heir = (it: Review['successions'][number]['successors'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.name, language),
      quiet(`: ${it.work[language]}`),
      ...(it.functions.length === 0 ? [] : [quiet(` (${it.functions.map((one) => one[language]).join(', ')})`)]),
      ...(it.note === undefined ? [] : [quiet(`. ${it.note[language]}`)]),
      ...confidenceRuns(it.confidence, language),
    ],
    [it.evidence],
  )

export const standings = ({ standings: list, asOf }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'standings'),
  note(voice, 'standingsNote'),
  tableOrNone(
    voice,
    'standings',
    [
      column(voice, 'countryGroup', 18),
      column(voice, 'members', 42),
      column(voice, 'observers', 20),
      column(voice, 'joinsLater', 20),
    ],
    list.map((it) =>
      row(
        say(voice, it.group, [it.evidence]),
        names(voice, it.members),
        it.observers.length === 0
          ? label(voice, 'noneRecorded')
          : it.observers.map((one) =>
              speak(voice, (language) => [
                ...textRuns(one.name, language),
                quiet(` (${observedWords(one, asOf, language)})`),
              ]),
            ),
        it.joinsLater.length === 0
          ? label(voice, 'noneRecorded')
          : it.joinsLater.map((one) =>
              speak(voice, (language) => [
                ...textRuns(one.name, language),
                quiet(` (${formatDate(one.from, language)})`),
              ]),
            ),
      ),
    ),
  ),
]

/** An end that lies after the day of the review was not known on that day. */
const observedWords = (
  { from, to }: Review['standings'][number]['observers'][number],
  asOf: string,
  language: Language,
): string =>
  isMissing(to) || to === 'open' || to > asOf
    ? `${labels[language].from} ${formatDate(from, language)}`
    : formatSpan(from, to, language)
