import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import { pairFactorSentence } from '#messages/pair-factors'
import { shownFrom, strongFrom } from '#responses/duplicates-factors'
import type { ActivityRef, CandidateView, DecidedPairView, DuplicatesView, FindingView } from '#review/shape-duplicates'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row, shownOf } from './table.ts'
import { cited, label, labelWith, listed, quiet, speak, strong, textRuns, type Voice, word } from './voice.ts'

/** Pairs of activities that may be one, with their reasons, and those on which persons have decided. */
export const duplicatesBlocks = (it: DuplicatesView, voice: Voice): readonly Block[] => [
  { kind: 'paragraph', passage: summary(it, voice), role: 'statement' },
  { kind: 'paragraph', passage: thresholds(voice), role: 'note' },
  note(voice, 'duplicatesLanguages'),
  ...(it.totals.tooCommon === 0
    ? []
    : [{ kind: 'paragraph', passage: labelWith(voice, 'pairsTooCommon', it.totals.tooCommon), role: 'note' } as const]),
  ...shownOf(voice, it.candidates.length, it.totals.candidates),
  dataTable(
    'pairs',
    voice,
    'pairQueue',
    [
      column(voice, 'firstActivity', 24),
      column(voice, 'secondActivity', 24),
      column(voice, 'pairSuggestion', 16),
      column(voice, 'pairReasons', 36),
    ],
    it.candidates.map((one) => candidateRow(one, voice)),
  ),
  ...decidedPairBlocks(it.decided, voice),
]

/** What persons found about pairs, with those who found otherwise beside them. */
const decidedPairBlocks = (decided: readonly DecidedPairView[], voice: Voice): readonly Block[] => [
  heading(voice, 'pairsDecided'),
  note(voice, 'pairsDecidedNote'),
  dataTable(
    'decided',
    voice,
    'pairsDecided',
    [
      column(voice, 'firstActivity', 24),
      column(voice, 'secondActivity', 24),
      column(voice, 'pairFinding', 30),
      column(voice, 'foundOtherwise', 22),
    ],
    decided.map((one) => decidedRow(one, voice)),
  ),
]

const summary = ({ totals }: DuplicatesView, voice: Voice): Passage =>
  speak(voice, (language) => {
    const counts = { ...totals } as Readonly<Record<string, number>>
    return [
      labels[language].pairsCompared.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
        formatNumber(counts[key] ?? 0, language),
      ),
      '.',
    ]
  })

const thresholds = (voice: Voice): Passage =>
  speak(voice, (language) => [
    labels[language].duplicatesNote
      .replace('{shown}', formatNumber(shownFrom, language))
      .replace('{strong}', formatNumber(strongFrom, language)),
  ])

const candidateRow = (it: CandidateView, voice: Voice): Row => {
  const [a, b] = it.activities
  return keyed(
    `${a.id} ${b.id}`,
    row(
      activity(a, voice),
      activity(b, voice),
      [
        word(voice, 'pairKind', it.kind),
        speak(voice, (language) => [
          strong(formatNumber(it.score, language)),
          quiet(` ${labels[language].points}; ${codeWord('pairStrength', it.strength, language)}`),
        ]),
      ],
      it.factors.map((one) =>
        listed(
          speak(voice, (language) => [
            pairFactorSentence(one, language),
            quiet(` (${one.points > 0 ? '+' : ''}${formatNumber(one.points, language)})`),
          ]),
        ),
      ),
    ),
  )
}

/** Title, who reports it, its span and its identifier. */
export const activity = (it: ActivityRef, voice: Voice): readonly Passage[] => [
  cited(voice, it.title, it.evidence),
  speak(voice, (language) => [...textRuns(it.reporter, language), quiet(`; ${formatSpan(it.from, it.to, language)}`)]),
  speak(voice, () => [quiet(it.id)]),
]

const decidedRow = (it: DecidedPairView, voice: Voice): Row => {
  const [a, b] = it.activities
  return keyed(
    `${a.id} ${b.id}`,
    row(
      activity(a, voice),
      activity(b, voice),
      finding(it, voice),
      it.otherwise.length === 0
        ? label(voice, 'noneRecorded')
        : it.otherwise.flatMap((one) => finding(one, voice, one.activities[0].id)),
    ),
  )
}

/** @param first id of the activity that the person put first, where that has to be said. */
export const finding = (it: FindingView, voice: Voice, first?: string): readonly Passage[] => [
  speak(
    voice,
    (language) => [
      strong(codeWord('pairVerdict', it.verdict, language)),
      ...(first !== undefined && (it.verdict === 'chain' || it.verdict === 'part') ? [quiet(` (${first} → …)`)] : []),
    ],
    [it.evidence],
  ),
  speak(voice, (language) => textRuns(it.reason, language)),
  speak(voice, (language) => [
    quiet(`${labels[language].foundBy}: ${it.by[language]}`),
    ...(it.organisation === undefined ? [] : [quiet(`, ${it.organisation[language]}`)]),
    quiet(`; ${formatDate(it.made, language)}`),
  ]),
]
