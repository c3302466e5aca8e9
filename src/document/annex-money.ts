import type { Language } from '#ground/text'
import { formatDate, formatNumber } from '#messages/format'
import type { Review } from '#review/shape'
import type { Block, Passage, Row, Section } from './blocks.ts'
import { withWhomBlocks } from './part-with-whom.ts'
import { column, note } from './table.ts'
import { label, labelWith, say, speak, strong, type Voice, word } from './voice.ts'

/** Annex E: money by need function and type, each type by itself; no line is ever a sum of types. */
export const moneyAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'money',
  heading: label(voice, 'money'),
  blocks: [
    note(voice, 'moneyNote'),
    review.money.length === 0
      ? { kind: 'paragraph', passage: label(voice, 'noData') }
      : {
          kind: 'table',
          caption: label(voice, 'money'),
          columns: [
            column(voice, 'transactionType', 22),
            column(voice, 'activities', 16, 'end'),
            column(voice, 'amounts', 36, 'end'),
            column(voice, 'inDollars', 26, 'end'),
          ],
          sections: functionsOf(review).map((name) => ({
            heading: functionName(name, voice),
            rows: review.money.filter((it) => keyOf(it.function) === keyOf(name)).map((it) => moneyRow(it, voice)),
          })),
        },
    ...(review.moneyAccount.length === 0 ? [] : [accountTable(review, voice)]),
    ...(review.moneyLeftOut === 0
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'note',
            passage: labelWith(voice, 'moneyLeftOut', review.moneyLeftOut),
          } satisfies Block,
        ]),
    ...withWhomBlocks(review.withWhom, voice),
  ],
})

type Line = Review['money'][number]
type Tally = Review['moneyAccount'][number]['all']

/** Where every published amount went: a reader of the lines sees what they leave out, and what they count once. */
const accountTable = (review: Review, voice: Voice): Block => ({
  kind: 'table',
  caption: label(voice, 'moneyAccount'),
  columns: [
    column(voice, 'transactionType', 20),
    column(voice, 'wholeMoney', 20, 'end'),
    column(voice, 'includedMoney', 20, 'end'),
    column(voice, 'unvaluedMoney', 20, 'end'),
    column(voice, 'linkedMoney', 20, 'end'),
  ],
  sections: [
    {
      rows: review.moneyAccount.map((it) => ({
        cells: [
          [word(voice, 'transaction', it.type)],
          ...[it.all, it.shown, it.withoutRate, it.linked].map((one) => tallyCell(one, voice)),
        ],
      })),
    },
  ],
})

/** Nothing of a kind is a dash, not zero dollars. */
const tallyCell = (it: Tally, voice: Voice): readonly Passage[] =>
  it.amounts === 0
    ? [speak(voice, () => ['–'])]
    : [
        speak(voice, (language) => [formatNumber(it.amounts, language)]),
        speak(voice, (language) => [amountWords(it.inDollars, 'USD', language)]),
      ]

const keyOf = (it: Line['function']): string => (typeof it === 'string' ? it : it.en)

const functionsOf = ({ money }: Review): readonly Line['function'][] => [
  ...new Map(money.map((it) => [keyOf(it.function), it.function])).values(),
]

const functionName = (it: Line['function'], voice: Voice): Passage =>
  typeof it === 'string' ? word(voice, 'moneyFunction', it) : say(voice, it)

const moneyRow = (it: Line, voice: Voice): Row => ({
  cells: [
    [word(voice, 'transaction', it.type)],
    [speak(voice, (language) => [formatNumber(it.activities, language)])],
    it.amounts.map((one) => speak(voice, (language) => [amountWords(one.amount, one.currency, language)])),
    [speak(voice, (language) => [strong(amountWords(it.inDollars, 'USD', language))])],
  ],
})

/** Whole units: a reader compares lines, and the exact amounts stand in the data file. */
const amountWords = (amount: string, currency: string, language: Language): string =>
  Number.isFinite(Number(amount))
    ? `${formatNumber(Math.round(Number(amount)), language)} ${currency}`
    : formatDate(amount, language)
