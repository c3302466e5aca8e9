import type { Confidence } from '#ground/source'
import type { Language } from '#ground/text'
import { grantReasonWords, percentWords } from '#messages/allocation'
import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { AllocationCell, AllocationView, LimitRef } from '#review/shape-allocation'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, heading, keyed, note, numeric, row } from './table.ts'
import {
  cellWords,
  confidenceOf,
  confidenceRuns,
  label,
  listed,
  quiet,
  say,
  speak,
  strong,
  textRuns,
  type Voice,
  word,
} from './voice.ts'

/** An allocation: what was asked and what came out, money by cell and partner with its reasons, then what each limit is worth,
 *  what leaving a cell out costs, and what could not be weighed. */
export const allocationBlocks = (it: AllocationView, voice: Voice): readonly Block[] => [
  ...(it.question.invented ? [{ ...note(voice, 'inventedNote'), role: 'statement' } as Block] : []),
  { kind: 'particulars', entries: particulars(it, voice) },
  note(voice, 'allocateNote'),
  ...(it.outcome === 'infeasible' ? conflictBlocks(it, voice) : moneyBlocks(it, voice)),
  ...unweighedBlocks(it, voice),
  ...excludedBlocks(it, voice),
]

function particulars(it: AllocationView, voice: Voice) {
  const { question, totals } = it
  const entry = (key: Parameters<typeof label>[1], ...details: readonly Passage[]) => ({
    term: label(voice, key),
    details,
  })
  const rules = speak(voice, (language) => [
    [
      codeWord('allocationWorth', question.worth, language),
      codeWord('stateFirst', question.stateFirst, language),
      segmentWords(question.segments, language),
      ruleWords(question, language),
    ].join('; '),
  ])
  const shown = it.outcome === 'solved' || it.outcome === 'preview'
  return [
    entry('theQuestion', say(voice, question.name)),
    entry('objectiveLabel', word(voice, 'allocationObjective', question.objective)),
    entry('rulesLabel', rules),
    entry('outcomeLabel', word(voice, 'allocationOutcome', it.outcome)),
    entry('budgetLabel', money(totals.budget, it, voice)),
    ...(shown
      ? [
          entry('moneyGiven', money(totals.given, it, voice)),
          entry('unspentLabel', money(totals.budget - totals.given, it, voice)),
          entry('valueLabel', reachPassage(it, 'value', voice)),
          entry('lowestLabel', reachPassage(it, 'max-min', voice)),
        ]
      : []),
  ]
}

/** The value or the lowest share; behind the one that is maximised, how good it can be and how far the preview gets. */
const reachPassage = (it: AllocationView, what: 'value' | 'max-min', voice: Voice): Passage =>
  speak(voice, (language) => {
    const { value, lowest, bound, preview } = it.totals
    const words = labels[language]
    const show = (one: number): string => (what === 'value' ? formatNumber(one, language) : percentWords(one, language))
    const isObjective = it.question.objective === what
    return [
      show(what === 'value' ? value : lowest),
      ...(bound === undefined || !isObjective ? [] : [quiet(`; ${words.boundLabel}: ${show(bound)}`)]),
      ...(preview === undefined || !isObjective ? [] : [quiet(`; ${words.previewLabel}: ${show(preview)}`)]),
    ]
  })

const segmentWords = (segments: AllocationView['question']['segments'], language: Language): string =>
  segments.map(({ share, worth }) => `${percentWords(share, language)} × ${formatNumber(worth, language)}`).join(' + ')

function ruleWords(it: AllocationView['question'], language: Language): string {
  const { fragmentation, preference, continuity, partnersPerCell } = it
  const of = (share: number): string => percentWords(share, language)
  return language === 'vi'
    ? `tối đa ${partnersPerCell} đối tác mỗi ô; mỗi quan hệ đối tác làm giảm ${of(fragmentation)} giá trị của một ô trung bình; khoản đúng ưu tiên của chính đối tác được cộng ${of(preference)} giá trị; phải tiếp tục ${of(continuity)} phần đang hỗ trợ`
    : `at most ${partnersPerCell} partners a cell; each relation costs ${of(fragmentation)} of the value of an average cell; a partner's own priority adds ${of(preference)}; ${of(continuity)} of what is given now has to go on`
}

const moneyBlocks = (it: AllocationView, voice: Voice): readonly Block[] => [
  dataTable(
    'allocations',
    voice,
    'allocations',
    [
      column(voice, 'need', 24),
      column(voice, 'needClosed', 9, 'end'),
      column(voice, 'partner', 14),
      column(voice, 'amountLabel', 20, 'end'),
      column(voice, 'whyLabel', 33),
    ],
    it.cells.flatMap((cell) => cellRows(cell, it, voice)),
  ),
  dataTable(
    'budgets',
    voice,
    'fundUse',
    [
      column(voice, 'partner', 40),
      column(voice, 'budgetLabel', 20, 'end'),
      column(voice, 'moneyGiven', 20, 'end'),
      column(voice, 'unspentLabel', 20, 'end'),
    ],
    it.partners.map((one) =>
      keyed(
        one.partner.id,
        row(
          say(voice, one.partner.name, [one.evidence]),
          money(one.budget, it, voice),
          money(one.given, it, voice),
          money(one.budget - one.given, it, voice),
        ),
      ),
    ),
  ),
  ...explainedBlocks(it, voice),
]

/** A row for each partner in a cell; one that says so where nobody gives. */
function cellRows(cell: AllocationCell, it: AllocationView, voice: Voice): readonly Row[] {
  const name = [
    say(voice, cell.name, cell.evidence),
    speak(voice, (language) => {
      const words = labels[language]
      const people = cell.people === 'unknown' ? words.noData : formatNumber(cell.people, language)
      return [
        quiet(`${words.peopleInNeed}: ${people}`),
        ...confidenceRuns(weakest(cell.evidence, voice), language),
        quiet(`; ${words.closingCost}: ${moneyWords(cell.closing, it, language)}`),
        ...(cell.running === 0 ? [] : [quiet(`; ${formatNumber(cell.running, language)} ${words.recordedRunning}`)]),
      ]
    }),
    ...cell.flags.map((flag) =>
      listed(speak(voice, (language) => [codeWord('allocationCellFlag', flag.code, language)], flag.evidence)),
    ),
  ]
  const share = {
    ...speak(voice, (language) => [percentWords(cell.share, language)]),
    value: Math.round(cell.share * 1e6) / 1e6,
  }
  if (cell.grants.length === 0)
    return [keyed(cell.key, row(name, share, label(voice, 'nothingHere'), { ...money(0, it, voice), value: 0 }, []))]
  return cell.grants.map((grant, index) =>
    keyed(
      `${cell.key} ${grant.partner.id}`,
      row(
        index === 0 ? name : say(voice, cell.name),
        share,
        say(voice, grant.partner.name),
        money(grant.amount, it, voice),
        [
          ...grant.reasons.map((reason) =>
            listed(
              speak(
                voice,
                (language) => [
                  grantReasonWords(
                    reason,
                    moneyWords(it.per, it, language),
                    (amount) => moneyWords(amount, it, language),
                    language,
                  ),
                ],
                'evidence' in reason ? reason.evidence : [],
              ),
            ),
          ),
          ...grant.flags.map((flag) =>
            listed(speak(voice, (language) => [strong(codeWord('grantFlag', flag, language))])),
          ),
        ],
      ),
    ),
  )
}

/** A figure is as sure as the least sure of those it is made of. */
function weakest(evidence: readonly number[], voice: Voice): Confidence {
  const marks = new Set(evidence.map((it) => confidenceOf(it, voice)))
  return (['unconfirmed', 'inferred', 'computed'] as const).find((it) => marks.has(it)) ?? 'seen'
}

const explainedBlocks = (it: AllocationView, voice: Voice): readonly Block[] =>
  it.outcome !== 'solved'
    ? []
    : [
        heading(voice, 'leftOutLabel'),
        note(voice, 'leftOutNote'),
        dataTable(
          'left-out',
          voice,
          'leftOutLabel',
          [column(voice, 'need', 34), column(voice, 'lossLabel', 22, 'end'), column(voice, 'whereItGoes', 44)],
          it.leftOut.map((one) =>
            keyed(one.cell.key, row(say(voice, one.cell.name), lossPassage(one, voice), goesTo(one, it, voice))),
          ),
        ),
        ...(it.notChosen.length === 0
          ? []
          : [
              dataTable(
                'not-chosen',
                voice,
                'notChosenLabel',
                [
                  column(voice, 'need', 34),
                  column(voice, 'offersLabel', 15, 'end'),
                  column(voice, 'costsLabel', 18, 'end'),
                  column(voice, 'whyLabel', 33),
                ],
                it.notChosen.map((one) =>
                  keyed(
                    one.cell.key,
                    row(
                      say(voice, one.cell.name),
                      numeric(one.offers, voice),
                      numeric(one.costs, voice),
                      word(voice, 'notChosenBecause', one.because),
                    ),
                  ),
                ),
              ),
            ]),
        heading(voice, 'worths'),
        {
          kind: 'paragraph',
          role: 'note',
          passage: speak(voice, (language) => [
            labels[language].worthsNote.replace('{per}', moneyWords(it.per, it, language)),
          ]),
        },
        dataTable(
          'worths',
          voice,
          'worths',
          [column(voice, 'limitLabel', 70), column(voice, 'worthLabel', 30, 'end')],
          [
            ...it.worths.map((one) => row(limitPassage(one.of, voice), numeric(one.worth, voice))),
            ...it.onePartnerMore.map((one) =>
              row(
                speak(voice, (language) => [
                  `${labels[language].onePartnerMoreLabel}: `,
                  ...textRuns(one.cell.name, language),
                ]),
                numeric(one.adds, voice),
              ),
            ),
          ],
        ),
      ]

const lossPassage = (it: AllocationView['leftOut'][number], voice: Voice): Passage => ({
  ...speak(voice, (language) => [
    ...(it.how === 'kept' ? [quiet(`${labels[language].atMost} `)] : []),
    formatNumber(it.loss, language),
    quiet(` (${percentWords(it.lossShare, language)})`),
  ]),
  value: it.loss,
})

/** Cells that the money would go to, the most first. */
const shownGoes = 4

function goesTo({ goes }: AllocationView['leftOut'][number], it: AllocationView, voice: Voice): readonly Passage[] {
  const more = goes.filter(({ amount }) => amount > 0)
  if (more.length === 0) return [label(voice, 'staysUnspent')]
  return more
    .slice(0, shownGoes)
    .map(({ cell, amount }) =>
      listed(
        speak(voice, (language) => [...textRuns(cell.name, language), quiet(`: +${moneyWords(amount, it, language)}`)]),
      ),
    )
}

const conflictBlocks = (it: AllocationView, voice: Voice): readonly Block[] => [
  heading(voice, 'waysOutLabel'),
  note(voice, 'waysOutNote'),
  dataTable(
    'ways-out',
    voice,
    'waysOutLabel',
    [column(voice, 'limitLabel', 65), column(voice, 'byLabel', 35, 'end')],
    it.waysOut.map(({ steps }) =>
      row(
        steps.map((one) => limitPassage(one.of, voice)),
        steps.map((one) => (one.of.limit === 'partners' ? numeric(one.by, voice) : money(one.by, it, voice))),
      ),
    ),
  ),
]

/** `budget: UNICEF (children · everyone · all)` */
const limitPassage = ({ limit, partner, cell, only }: LimitRef, voice: Voice): Passage =>
  speak(voice, (language) => [
    `${codeWord('allocationLimit', limit, language)}: `,
    [partner, cell].flatMap((one) => (one === undefined ? [] : [one[language]])).join(' · '),
    ...(only === undefined ? [] : [quiet(' ('), ...cellWords(only, language), quiet(')')]),
  ])

const unweighedBlocks = (it: AllocationView, voice: Voice): readonly Block[] =>
  it.unweighed.length === 0
    ? []
    : [
        heading(voice, 'unweighedLabel'),
        note(voice, 'unweighedNote'),
        dataTable(
          'unweighed',
          voice,
          'unweighedLabel',
          [column(voice, 'need', 55), column(voice, 'lacksLabel', 45)],
          it.unweighed.map((one) =>
            keyed(
              one.cell.key,
              row(
                say(voice, one.cell.name, one.evidence),
                one.lacks.map((lack) => listed(word(voice, 'allocationLack', lack))),
              ),
            ),
          ),
        ),
      ]

const excludedBlocks = (it: AllocationView, voice: Voice): readonly Block[] =>
  it.excluded.length === 0
    ? []
    : [
        heading(voice, 'excludedLabel'),
        dataTable(
          'excluded',
          voice,
          'excludedLabel',
          [column(voice, 'partner', 30), column(voice, 'need', 35), column(voice, 'whyLabel', 35)],
          it.excluded.map((one) =>
            keyed(
              `${one.partner.id} ${one.why}`,
              row(
                say(voice, one.partner.name),
                one.cells.map((cell) => listed(say(voice, cell.name))),
                word(voice, 'allocationExclusion', one.why),
              ),
            ),
          ),
        ),
      ]

const moneyWords = (amount: number, it: AllocationView, language: Language): string =>
  `${formatNumber(amount, language)}\u00a0${it.question.currency}`

const money = (amount: number, it: AllocationView, voice: Voice): Passage => ({
  ...speak(voice, (language) => [moneyWords(amount, it, language)]),
  value: amount,
})
