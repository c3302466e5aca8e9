import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { PrioritiesView, StrategyView } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClause } from './links.ts'
import { column, dataTable, heading, keyed, note, numeric, row, shownOf } from './table.ts'
import { label, listed, quiet, say, speak, textRuns, type Voice } from './voice.ts'

/** Priorities of the ministry and of partners: pairs with their score, what stands alone, what each partner could do. */
export const prioritiesBlocks = (it: PrioritiesView, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      ...(it.partner === undefined ? [] : [{ term: label(voice, 'partner'), details: [say(voice, it.partner)] }]),
      { term: label(voice, 'ministrySets'), details: it.ministrySets.map((one) => setPassage(one, voice)) },
      {
        term: label(voice, 'partnerSets'),
        details:
          it.partnerSets.length === 0
            ? [label(voice, 'noneRecorded')]
            : it.partnerSets.map((one) => setPassage(one, voice)),
      },
    ],
  },
  note(voice, 'matchNote'),
  ...shownOf(voice, it.pairs.length, it.totals.pairs),
  dataTable(
    'pairs',
    voice,
    'pairs',
    [
      column(voice, 'ministryPriority', 36),
      column(voice, 'partnerPriority', 30),
      column(voice, 'sharedBy', 22),
      column(voice, 'score', 12, 'end'),
    ],
    it.pairs.map((one) =>
      keyed(
        `${one.ministry.clause} ${one.partner.clause}`,
        row(
          priority(one.ministry, voice),
          priority(one.partner, voice),
          speak(voice, (language) => [
            one.shared.map((by) => codeWord('shared', by, language)).join(', '),
            ...(one.mutual ? [quiet(`; ${labels[language].mutual}`)] : []),
          ]),
          numeric(one.score, voice),
        ),
      ),
    ),
  ),
  heading(voice, 'standAlone'),
  note(voice, 'standAloneNote'),
  ...shownOf(voice, it.alone.ministry.length + it.alone.partner.length, it.totals.alone),
  dataTable(
    'alone',
    voice,
    'standAlone',
    [column(voice, 'side', 24), column(voice, 'priority', 76)],
    [
      ...it.alone.ministry.map((one) => keyed(one.clause, row(label(voice, 'ministrySide'), priority(one, voice)))),
      ...it.alone.partner.map((one) => keyed(one.clause, row(label(voice, 'partnerSide'), priority(one, voice)))),
    ],
  ),
  heading(voice, 'strategies'),
  note(voice, 'strategiesNote'),
  ...shownOf(voice, it.strategies.length, it.totals.strategies),
  dataTable(
    'strategies',
    voice,
    'strategies',
    [column(voice, 'ministryPriority', 36), column(voice, 'deepen', 32), column(voice, 'widen', 32)],
    it.strategies.map((one) => strategyRow(one, it.partner === undefined, voice)),
  ),
]

/** A list with its period, its state, and how many of its priorities have a counterpart. */
const setPassage = (it: PrioritiesView['ministrySets'][number], voice: Voice): Passage =>
  listed(
    speak(voice, (language) => {
      const matched = labels[language].matchedOf
        .replace('{matched}', formatNumber(it.matched, language))
        .replace('{all}', formatNumber(it.priorities, language))
      return [
        ...textRuns(it.title, language),
        quiet(` (${it.period}; ${codeWord('instrumentState', it.state, language)}; ${matched})`),
      ]
    }),
  )

function priority(it: PrioritiesView['alone']['ministry'][number], voice: Voice): readonly Passage[] {
  const { within } = it
  return [
    linkedClause(voice, it),
    ...(within === undefined
      ? []
      : [speak(voice, (language) => [quiet(`${labels[language].within}: `), ...textRuns(within, language)])]),
    speak(voice, (language) => [quiet(`${it.instrument[language]} (${it.period})`)]),
  ]
}

/** @param ofAll whether all partners were looked at, so that an empty field is open to all. */
const strategyRow = (it: StrategyView, ofAll: boolean, voice: Voice): Row =>
  keyed(
    it.priority.clause,
    row(
      [linkedClause(voice, it.priority), speak(voice, (language) => [quiet(it.priority.instrument[language])])],
      it.deepen.length === 0
        ? label(voice, ofAll && it.partners === 0 ? 'openToAll' : 'noneRecorded')
        : it.deepen.map((one) => history(one, voice)),
      it.widen.length === 0 ? label(voice, 'noneRecorded') : it.widen.map((one) => history(one, voice)),
    ),
  )

/** `UNDP: 2 running, 1 ended` */
const history = (it: StrategyView['deepen'][number], voice: Voice): Passage =>
  listed(
    speak(
      voice,
      (language) => {
        const words = labels[language]
        const counts = [
          ...(it.running === 0 ? [] : [`${formatNumber(it.running, language)} ${words.running}`]),
          ...(it.ended === 0 ? [] : [`${formatNumber(it.ended, language)} ${words.endedCount}`]),
        ]
        return [...textRuns(it.partner, language), ...(counts.length === 0 ? [] : [quiet(` (${counts.join(', ')})`)])]
      },
      it.evidence,
    ),
  )
