import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import type { TranslationView } from '#review/shape-alignment'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, keyed, note, row } from './table.ts'
import { cited, claim, label, listed, quiet, speak, textRuns, type Voice } from './voice.ts'

/** One taxonomy in the words of another, category by category, with what is lost. */
export const translationBlocks = (it: TranslationView, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'fromTaxonomy'), details: [cited(voice, it.from.title, it.from.evidence)] },
      { term: label(voice, 'intoTaxonomy'), details: [cited(voice, it.into.title, it.into.evidence)] },
    ],
  },
  note(voice, 'translationNote'),
  dataTable(
    'translation',
    voice,
    'translation',
    [column(voice, 'category', 30), column(voice, 'closest', 36), column(voice, 'lost', 34)],
    it.rows.map((one) => categoryRow(one, voice)),
  ),
]

const categoryRow = (it: TranslationView['rows'][number], voice: Voice): Row =>
  keyed(
    it.category,
    row(
      claim(voice, it.name, it.confidence),
      it.matches.length === 0
        ? speak(voice, (language) => [codeWord('categoryRelation', 'no match', language)])
        : it.matches.map((one) => listed(matchPassage(one, voice))),
      it.lost.length === 0
        ? label(voice, 'nothingLost')
        : it.lost.map((one) =>
            listed(
              speak(voice, (language) => [
                ...textRuns(one.need, language),
                quiet(`: ${one.means.map((how) => how[language]).join(', ')}`),
              ]),
            ),
          ),
    ),
  )

const matchPassage = (it: TranslationView['rows'][number]['matches'][number], voice: Voice): Passage =>
  speak(voice, (language) => [
    ...textRuns(it.name, language),
    quiet(
      ` (${codeWord('categoryRelation', it.relation, language)}${it.share === undefined ? '' : `, ${formatNumber(Math.round(it.share * 100), language)} %`})`,
    ),
  ])
