import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatValue } from '#messages/format'
import { labels } from '#messages/labels'
import type { MoneyView } from '#review/shape-money'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row, shownOf } from './table.ts'
import { label, listed, quiet, speak, textRuns, type Voice } from './voice.ts'

type Tally = MoneyView['account']['whole']

/** Money by the columns asked, then the account of every share of it, then what goes each way. */
export const moneyBlocks = (it: MoneyView, voice: Voice): readonly Block[] => [
  {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'transactionType'), details: [measure(it.measure, voice)] },
      {
        term: label(voice, 'direction'),
        details: [speak(voice, (language) => [codeWord('direction', it.direction, language)])],
      },
      {
        term: label(voice, 'countedAt'),
        details: [speak(voice, (language) => [codeWord('countingLevel', it.level, language)])],
      },
      {
        term: label(voice, 'rulesChosen'),
        details: (['places', 'functions', 'groups'] as const).map((name) =>
          listed(
            speak(voice, (language) => [
              `${labels[language][name]}: ${codeWord('sharingRule', it.rules[name], language)}`,
            ]),
          ),
        ),
      },
    ],
  },
  note(voice, 'moneyByNote'),
  ...shownOf(voice, it.lines.length, it.total),
  dataTable(
    'money',
    voice,
    'moneyTitle',
    [
      ...it.by.map((name) => ({
        head: speak(voice, (language) => [codeWord('moneyColumn', name, language)]),
        share: Math.round(46 / it.by.length),
      })),
      column(voice, 'activities', 12, 'end'),
      column(voice, 'sumIn', 20, 'end'),
      column(voice, 'asPublished', 100 - 32 - Math.round(46 / it.by.length) * it.by.length, 'end'),
    ],
    it.lines.map((line) => lineRow(line, it, voice)),
  ),
  ...(it.uneven === undefined ? [] : [unevenParagraph(it.uneven, voice)]),
  heading(voice, 'account'),
  note(voice, 'accountNote'),
  dataTable(
    'account',
    voice,
    'account',
    [
      column(voice, 'whereTheMoneyWent', 52),
      column(voice, 'rowsOfShares', 16, 'end'),
      column(voice, 'sumIn', 32, 'end'),
    ],
    accountRows(it, voice),
  ),
  heading(voice, 'oddMoney'),
  dataTable(
    'odd',
    voice,
    'oddMoney',
    [column(voice, 'whatIsOdd', 60), column(voice, 'activities', 20, 'end'), column(voice, 'rowsOfShares', 20, 'end')],
    it.flags.map((one) =>
      row(
        speak(voice, (language) => [codeWord('moneyFlag', one.code, language)]),
        count(one.activities, voice),
        count(one.shares, voice),
      ),
    ),
  ),
  heading(voice, 'directions'),
  note(voice, 'directionsNote'),
  dataTable(
    'directions',
    voice,
    'directions',
    [
      column(voice, 'direction', 26),
      column(voice, 'activities', 14, 'end'),
      column(voice, 'inMoney', 36),
      column(voice, 'inKind', 24),
    ],
    it.directions.map((one) => directionRow(one, voice)),
  ),
]

/** `Hoover index over 63 provinces: 0.71 …` */
const unevenParagraph = (it: NonNullable<MoneyView['uneven']>, voice: Voice): Block => ({
  kind: 'paragraph',
  passage: speak(voice, (language) => [
    labels[language].hoover
      .replace(
        '{index}',
        typeof it.hoover === 'number' ? formatNumber(it.hoover, language) : formatDate(it.hoover, language),
      )
      .replace('{all}', formatNumber(it.provinces, language))
      .replace('{some}', formatNumber(it.withMoney, language))
      .replace('{share}', formatNumber(Math.round(it.share * 100), language)),
  ]),
})

function lineRow(line: MoneyView['lines'][number], { currency }: MoneyView, voice: Voice): Row {
  return keyed(
    line.keys.join(' '),
    row(
      ...line.names.map((name, index) => {
        const key = line.keys[index] ?? ''
        return speak(voice, (language) => {
          const open = codeWord('moneyOpen', key, language)
          return open === key ? textRuns(name, language) : [quiet(open)]
        })
      }),
      count(line.activities, voice),
      amount(line, currency, voice),
      line.published.map((one) => money(one.amount, one.currency, voice)),
    ),
  )
}

function accountRows({ account, currency }: MoneyView, voice: Voice): readonly Row[] {
  const of = (name: Passage, tally: Tally): Row => row(name, count(tally.rows, voice), amount(tally, currency, voice))
  return [
    of(label(voice, 'wholeMoney'), account.whole),
    of(label(voice, 'includedMoney'), account.included),
    ...account.byRule.map((it) =>
      of(
        speak(voice, (language) => [`${labels[language].byRule}: ${codeWord('moneyRule', it.rule, language)}`]),
        it,
      ),
    ),
    of(label(voice, 'unvaluedMoney'), account.unvalued),
    of(label(voice, 'linkedMoney'), account.linked),
    ...account.excluded.map((it) =>
      of(
        speak(voice, (language) => {
          const { reason } = it
          return typeof reason === 'string'
            ? [`${labels[language].excludedMoney}: ${codeWord('moneyExclusion', reason, language)}`]
            : [
                `${labels[language].excludedMoney}: ${codeWord('moneyColumn', reason.column, language)} ${codeWord('moneyOpen', reason.says, language)}`,
              ]
        }),
        it,
      ),
    ),
    of(label(voice, 'elsewhereMoney'), account.elsewhere),
  ]
}

function directionRow(it: MoneyView['directions'][number], voice: Voice): Row {
  const none = label(voice, 'noneRecorded')
  return keyed(
    it.direction,
    row(
      speak(voice, (language) => [codeWord('direction', it.direction, language)]),
      count(it.activities, voice),
      it.money.length === 0
        ? none
        : it.money.map((one) =>
            listed(
              speak(voice, (language) => [
                `${codeWord('transaction', one.measure, language)}: `,
                one.published.map((part) => amountWords(part.amount, part.currency, language)).join('; '),
              ]),
            ),
          ),
      it.inKind.length === 0
        ? none
        : it.inKind.map((one) =>
            listed({
              ...speak(voice, (language) => [
                ...(one.quantity === undefined ? [] : [`${formatValue(one.quantity, one.unit, language)} `]),
                ...textRuns(one.what, language),
                quiet(` (${formatDate(one.date, language)}; ${one.activity[language]})`),
              ]),
              evidence: [one.evidence],
            }),
          ),
    ),
  )
}

const measure = (it: MoneyView['measure'], voice: Voice): Passage =>
  it === 'spent' || it === 'budget' || it === 'planned disbursement'
    ? speak(voice, (language) => [codeWord('askedMeasure', it, language)])
    : speak(voice, (language) => [codeWord('transaction', it, language)])

const count = (it: number, voice: Voice): Passage => ({
  ...speak(voice, (language) => [formatNumber(it, language)]),
  value: it,
})

/** Rows of which none has a rate have no sum: unknown, and not zero. */
const amount = ({ amount: sum, rows, unvalued }: Tally, currency: string, voice: Voice): Passage =>
  rows > 0 && rows === unvalued
    ? speak(voice, (language) => [formatDate('unknown', language)])
    : { ...money(sum, currency, voice), value: Number(sum) }

const money = (sum: string, currency: string, voice: Voice): Passage =>
  speak(voice, (language) => [amountWords(sum, currency, language)])

/** Whole units: a reader compares lines, and the exact amounts stand in the data file. */
const amountWords = (sum: string, currency: string, language: 'vi' | 'en'): string =>
  `${formatNumber(Math.round(Number(sum)), language)} ${currency}`
