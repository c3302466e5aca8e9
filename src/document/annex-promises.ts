import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import { roles, standings, successions } from './annex-bodies.ts'
import type { Block, Passage, Section } from './blocks.ts'
import { commentsBlocks, noComments } from './part-comments.ts'
import { observationPassage } from './part-observation.ts'
import { faultBlocks, rolesColumns, rolesRow } from './part-roles.ts'
import { learningBlocks, recommendationBlocks, undertakingBlocks } from './part-track.ts'
import { column, heading, note, row, shownOf, table, tableOrNone } from './table.ts'
import { dateWords, label, labelWith, listed, quiet, say, speak, textOrMissing, type Voice, word } from './voice.ts'

/** Annex F: decisions, recommendations, tasks whose body is gone, figures that disagree, and who belongs where. */
export const promisesAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'what-became',
  heading: label(voice, 'became'),
  blocks: [
    ...decided(review, voice),
    ...recommendations(review, voice),
    heading(voice, 'undertakings'),
    ...undertakingBlocks(review.undertakings, voice),
    heading(voice, 'learnings'),
    ...learningBlocks(review.learnings, voice),
    heading(voice, 'comments'),
    ...(review.comments.length === 0 ? [noComments(voice)] : commentsBlocks(review.comments, voice)),
    ...unclearRoles(review, voice),
    ...roles(review, voice),
    ...successions(review, voice),
    ...conflicts(review, voice),
    ...standings(review, voice),
  ],
})

const decided = ({ decided: list }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'decided'),
  tableOrNone(
    voice,
    'decided',
    [column(voice, 'decision', 46), column(voice, 'owner', 22), column(voice, 'due', 16), column(voice, 'state', 16)],
    list.map((it) =>
      row(
        [
          say(voice, it.text),
          speak(voice, (language) => [
            quiet(
              `${it.meeting} · ${formatDate(it.recorded.slice(0, 10), language)} · ${labels[language].recordedBy}: ${it.by}`,
            ),
          ]),
        ],
        bodyOrMissing(it.owner, voice),
        dateWords(voice, it.due),
        word(voice, 'decisionState', it.state),
      ),
    ),
  ),
]

const bodyOrMissing = (id: string, voice: Voice): Passage => textOrMissing(voice, voice.bodies.get(id) ?? id)

const recommendations = (
  { recommendations: list, recommendationsElsewhere: elsewhere, totals }: Review,
  voice: Voice,
): readonly Block[] => [
  heading(voice, 'recommendations'),
  ...shownOf(voice, list.length, totals.recommendations),
  ...(list.length === 0 && elsewhere > 0
    ? [{ kind: 'paragraph', passage: labelWith(voice, 'recommendationsElsewhere', elsewhere) } satisfies Block]
    : recommendationBlocks(list, voice)),
]

/** Clauses in force whose roles are unclear for another reason than that a body has ended. */
const unclearRoles = ({ clauseRoles }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'rolesTitle'),
  ...faultBlocks(clauseRoles, voice),
  ...shownOf(voice, clauseRoles.rows.length, clauseRoles.found),
  ...(clauseRoles.rows.length === 0
    ? []
    : [
        table(
          label(voice, 'rolesByClause'),
          rolesColumns(voice),
          clauseRoles.rows.map((it) => rolesRow(it, voice)),
        ),
      ]),
]

/** The reports of one figure in one row, under each other. */
const conflicts = ({ conflicts: list, totals }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'conflicts'),
  note(voice, 'conflictsNote'),
  ...shownOf(voice, list.length, totals.conflicts),
  tableOrNone(
    voice,
    'conflicts',
    [column(voice, 'indicator', 34), column(voice, 'value', 66)],
    list.map((reports) =>
      row(
        reports[0] === undefined ? label(voice, 'noData') : say(voice, reports[0].indicator),
        reports.map((it) => listed(observationPassage(it, voice))),
      ),
    ),
  ),
]
