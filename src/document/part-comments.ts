import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { CommentView } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClause } from './links.ts'
import { column, dataTable, keyed, note, row } from './table.ts'
import { label, quiet, say, speak, strong, textRuns, type Voice, word } from './voice.ts'

/** Comments on drafts: what each asks, what was done, and what the next version says. */
export const commentsBlocks = (list: readonly CommentView[], voice: Voice): readonly Block[] => [
  note(voice, 'commentsNote'),
  dataTable(
    'comments',
    voice,
    'comments',
    [
      column(voice, 'comment', 32),
      column(voice, 'clause', 24),
      column(voice, 'disposition', 22),
      column(voice, 'nextVersion', 22),
    ],
    list.map((it) => commentRow(it, voice)),
  ),
]

const commentRow = (it: CommentView, voice: Voice): Row =>
  keyed(
    it.id,
    row(
      [
        say(voice, it.text, [it.evidence]),
        ...(it.proposes === undefined ? [] : [proposed(it.proposes, voice)]),
        speak(voice, (language) => [quiet(`${it.author[language]}, ${formatDate(it.on, language)}`)]),
      ],
      [linkedClause(voice, it.clause), speak(voice, (language) => [quiet(it.clause.instrument[language])])],
      [
        speak(voice, (language) => [strong(codeWord('disposition', it.state, language))]),
        ...(it.reason === undefined ? [] : [say(voice, it.reason)]),
        ...(it.decided === undefined ? [] : [decidedBy(it.decided, voice)]),
      ],
      [
        word(voice, 'fate', it.fate),
        ...(it.next === undefined ? [] : [linkedClause(voice, it.next)]),
        ...(it.fault === undefined ? [] : [faultOf(it.fault, voice)]),
      ],
    ),
  )

const proposed = (it: NonNullable<CommentView['proposes']>, voice: Voice): Passage =>
  speak(voice, (language) => [quiet(`${labels[language].proposedWording}: “`), ...textRuns(it, language), quiet('”')])

const decidedBy = (it: NonNullable<CommentView['decided']>, voice: Voice): Passage =>
  speak(voice, (language) => [quiet(`${it.by[language]}, ${formatDate(it.on, language)}`)])

const faultOf = (it: NonNullable<CommentView['fault']>, voice: Voice): Passage =>
  speak(voice, (language) => [strong(codeWord('commentFault', it, language))])

export const noComments = (voice: Voice): Block => ({ kind: 'paragraph', passage: label(voice, 'noComments') })
