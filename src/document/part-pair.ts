import { formatDate, formatNumber } from '#messages/format'
import type { PairValue, PairView } from '#review/shape-pair'
import type { Block, Passage } from './blocks.ts'
import { activity, finding } from './part-duplicates.ts'
import { column, dataTable, heading, keyed, row } from './table.ts'
import { asWritten, dateWords, listed, say, speak, type Voice, word } from './voice.ts'

/** Two activities side by side, and what persons found about them. */
export const pairBlocks = (it: PairView, voice: Voice): readonly Block[] => [
  dataTable(
    'pair',
    voice,
    'pairTitle',
    [
      column(voice, 'pairFieldLabel', 14),
      column(voice, 'firstActivity', 36),
      column(voice, 'secondActivity', 36),
      column(voice, 'alike', 14),
    ],
    [
      row(
        speak(voice, () => ['']),
        activity(it.activities[0], voice),
        activity(it.activities[1], voice),
        [],
      ),
      ...it.fields.map((one) =>
        keyed(
          one.field,
          row(
            word(voice, 'pairField', one.field),
            valuesPassages(one.values[0], voice),
            valuesPassages(one.values[1], voice),
            word(voice, 'pairAlike', one.alike),
          ),
        ),
      ),
    ],
  ),
  ...(it.found.length === 0
    ? []
    : [
        heading(voice, 'pairsDecided'),
        dataTable(
          'found',
          voice,
          'pairsDecided',
          [column(voice, 'pairFieldLabel', 30), column(voice, 'pairFinding', 70)],
          it.found.map((one) => row(word(voice, 'pairQuestion', one.asks), finding(one, voice))),
        ),
      ]),
]

const valuesPassages = (values: readonly PairValue[], voice: Voice): readonly Passage[] =>
  values.length === 0 ? [dateWords(voice, 'not stated')] : values.map((it) => listed(valuePassage(it, voice)))

function valuePassage(it: PairValue, voice: Voice): Passage {
  if ('written' in it) return asWritten(it.written)
  if ('name' in it) return say(voice, it.name)
  if ('state' in it) return word(voice, 'coverState', it.state)
  if ('modality' in it) return word(voice, 'modality', it.modality)
  return speak(voice, (language) => [
    'date' in it
      ? formatDate(it.date, language)
      : `${formatNumber(Number(it.money.amount), language)}\u00a0${it.money.currency}`,
  ])
}
