import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { PartnerNeed, PartnerSpread, PartnerStanding, PartnerView } from '#review/shape-partner'
import type { Block, Particular, Passage, Row } from './blocks.ts'
import { activity } from './part-duplicates.ts'
import { prioritiesBlocks } from './part-priorities.ts'
import { column, dataTable, heading, keyed, note, numeric, row } from './table.ts'
import {
  cited,
  claim,
  dateWords,
  label,
  listed,
  names,
  quiet,
  say,
  speak,
  textRuns,
  type Voice,
  word,
} from './voice.ts'

/** One partner: what it may do, does and did, where it could go on, its money, its priorities, with whom it works. */
export const partnerBlocks = (it: PartnerView, voice: Voice): readonly Block[] => [
  { kind: 'particulars', entries: particulars(it, voice) },
  note(voice, 'partnerNote'),
  ...spreadBlocks(it, voice),
  ...needBlocks(it.needs, voice),
  ...moneyBlocks(it.money, voice),
  heading(voice, 'partnerEnding'),
  dataTable(
    'ending',
    voice,
    'partnerEnding',
    [column(voice, 'activities', 76), column(voice, 'endsOn', 24)],
    it.ending.map((one) => keyed(one.id, row(activity(one, voice), dateWords(voice, one.to)))),
  ),
  heading(voice, 'partnerLinks'),
  note(voice, 'partnerLinksNote'),
  dataTable(
    'links',
    voice,
    'partnerLinks',
    [column(voice, 'ownActivity', 38), column(voice, 'relation', 22), column(voice, 'otherActivity', 40)],
    it.links.map((one) =>
      keyed(
        `${one.own.id} ${one.other.id}`,
        row(
          activity(one.own, voice),
          speak(voice, (language) => [
            codeWord('partnerRelation', one.relation, language),
            quiet(` (${codeWord('linkBasis', one.basis, language)})`),
          ]),
          activity(one.other, voice),
        ),
      ),
    ),
  ),
  ...prioritiesBlocks(it.priorities, voice),
]

function particulars(it: PartnerView, voice: Voice): readonly Particular[] {
  const { partner } = it
  return [
    {
      term: label(voice, 'organisation'),
      details: [
        claim(voice, partner.name, partner.confidence, [partner.evidence]),
        speak(voice, (language) => [
          quiet(
            [codeWord('organisationType', partner.type, language), ...partner.aliases, ...partner.identifiers].join(
              ' · ',
            ),
          ),
        ]),
      ],
    },
    ...(partner.ended === undefined
      ? []
      : [
          { term: label(voice, 'ended'), details: [dateWords(voice, partner.ended)] },
          {
            term: label(voice, 'successors'),
            details: [
              names(
                voice,
                partner.heirs.map((one) => one.name),
              ),
            ],
          },
        ]),
    {
      term: label(voice, 'partnerMandates'),
      details:
        it.mandates.length === 0
          ? [label(voice, 'noMandateOfPartner')]
          : it.mandates.map((one) => listed(cited(voice, one.work, one.evidence))),
    },
    { term: label(voice, 'partnerReports'), details: [standing(it.reports, it.reports.activities, voice)] },
    ...(it.takesPart.length === 0
      ? []
      : [
          {
            term: label(voice, 'partnerTakesPart'),
            details: it.takesPart.map((one) =>
              listed(
                speak(voice, (language) => [
                  `${codeWord('activityRole', one.role, language)}: ${formatNumber(one.activities, language)}`,
                ]),
              ),
            ),
          },
        ]),
    {
      term: label(voice, 'partnerLastReported'),
      details: [
        dateWords(voice, it.lastReported.latest),
        ...(it.lastReported.notStated === 0
          ? []
          : [
              speak(voice, (language) => [
                quiet(
                  labels[language].partnerNeverSaid.replace('{n}', formatNumber(it.lastReported.notStated, language)),
                ),
              ]),
            ]),
      ],
    },
    {
      term: label(voice, 'partnerWorksWith'),
      details:
        it.worksWith.length === 0
          ? [label(voice, 'noneRecorded')]
          : it.worksWith.map((one) =>
              listed(
                speak(voice, (language) => [
                  ...textRuns(one.name, language),
                  quiet(` (${formatNumber(one.activities, language)})`),
                ]),
              ),
            ),
    },
  ]
}

/** `3 running, 2 ended, 1 without a stated end` */
const standing = (it: PartnerStanding, all: number, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = labels[language]
    const parts = [
      [it.running, words.running],
      [it.ended, words.endedCount],
      [it.unknown, words.endNotStated],
      [it.notStarted, words.notStartedCount],
    ] as const
    const shown = parts
      .filter(([count]) => count > 0)
      .map(([count, name]) => `${formatNumber(count, language)} ${name}`)
    return [
      `${formatNumber(all, language)} ${words.activitiesCounted}`,
      ...(shown.length === 0 ? [] : [quiet(`: ${shown.join(', ')}`)]),
    ]
  })

const spreadBlocks = (it: PartnerView, voice: Voice): readonly Block[] => [
  heading(voice, 'partnerWhat'),
  note(voice, 'partnerSpreadNote'),
  spreadTable('fields', 'partnerFields', 'cellFunction', it.fields, voice),
  spreadTable('places', 'partnerPlaces', 'cellPlace', it.places, voice),
  spreadTable('groups', 'partnerGroups', 'cellGroup', it.groups, voice),
  dataTable(
    'modalities',
    voice,
    'partnerModalities',
    standingColumns('partnerModalities', voice),
    it.modalities.map((one) =>
      keyed(one.modality, row(word(voice, 'modality', one.modality), ...standingCells(one, voice))),
    ),
  ),
]

const standingColumns = (
  first: 'partnerFields' | 'partnerPlaces' | 'partnerGroups' | 'partnerModalities',
  voice: Voice,
) => [
  column(voice, first, 36),
  column(voice, 'activities', 16, 'end'),
  column(voice, 'runningNow', 16, 'end'),
  column(voice, 'endedBefore', 16, 'end'),
  column(voice, 'endUnknown', 16, 'end'),
]

const standingCells = (it: PartnerStanding & { readonly activities: number }, voice: Voice): readonly Passage[] =>
  [it.activities, it.running, it.ended, it.unknown].map((count) => numeric(count, voice))

const spreadTable = (
  name: string,
  caption: 'partnerFields' | 'partnerPlaces' | 'partnerGroups',
  list: 'cellFunction' | 'cellPlace' | 'cellGroup',
  lines: readonly PartnerSpread[],
  voice: Voice,
): Block =>
  dataTable(
    name,
    voice,
    caption,
    standingColumns(caption, voice),
    lines.map((one) =>
      row(
        typeof one.name === 'string'
          ? { ...word(voice, list, one.name), evidence: one.evidence }
          : say(voice, one.name, one.evidence),
        ...standingCells(one, voice),
      ),
    ),
  )

const needBlocks = (needs: PartnerView['needs'], voice: Voice): readonly Block[] => [
  heading(voice, 'partnerNeeds'),
  note(voice, 'partnerNeedsNote'),
  ...needBlock('deepen', needs.deepen, voice),
  ...needBlock('widen', needs.widen, voice),
  ...needBlock('openNeeds', needs.open, voice),
]

const needBlock = (
  name: 'deepen' | 'widen' | 'openNeeds',
  lines: readonly PartnerNeed[],
  voice: Voice,
): readonly Block[] => [
  heading(voice, name),
  dataTable(
    name === 'openNeeds' ? 'open' : name,
    voice,
    name,
    [
      column(voice, 'need', 24),
      column(voice, 'ownHistory', 18),
      column(voice, 'otherPartners', 12, 'end'),
      column(voice, 'ministryPriority', 46),
    ],
    lines.map((one) => needRow(one, voice)),
  ),
]

const needRow = (it: PartnerNeed, voice: Voice): Row =>
  row(
    [say(voice, it.need, it.evidence), speak(voice, (language) => [quiet(it.aim[language])])],
    speak(voice, (language) => {
      const words = labels[language]
      const counts = [
        ...(it.running === 0 ? [] : [`${formatNumber(it.running, language)} ${words.running}`]),
        ...(it.ended === 0 ? [] : [`${formatNumber(it.ended, language)} ${words.endedCount}`]),
      ]
      return [counts.length === 0 ? words.noneRecorded : counts.join(', ')]
    }),
    numeric(it.others, voice),
    it.priorities.length === 0
      ? label(voice, 'noneRecorded')
      : [
          ...it.priorities.map((one) => listed(cited(voice, one.text, one.evidence))),
          ...(it.prioritised > it.priorities.length
            ? [
                speak(voice, (language) => [
                  quiet(
                    labels[language].andMore.replace(
                      '{n}',
                      formatNumber(it.prioritised - it.priorities.length, language),
                    ),
                  ),
                ]),
              ]
            : []),
        ],
  )

function moneyBlocks(it: PartnerView['money'], voice: Voice): readonly Block[] {
  const left = [
    [it.severalCountries, 'partnerSeveralCountries'],
    [it.countedElsewhere, 'partnerCountedElsewhere'],
    [it.none, 'partnerNoMoney'],
  ] as const
  return [
    heading(voice, 'partnerMoney'),
    note(voice, 'partnerMoneyNote'),
    ...left.flatMap(([count, key]): Block[] =>
      count === 0
        ? []
        : [
            {
              kind: 'paragraph',
              role: 'note',
              passage: speak(voice, (language) => [
                labels[language][key].replace('{n}', formatNumber(count, language)),
              ]),
            },
          ],
    ),
    dataTable(
      'money',
      voice,
      'partnerMoney',
      [
        column(voice, 'transactionType', 22),
        column(voice, 'year', 12),
        column(voice, 'activities', 14, 'end'),
        column(voice, 'amounts', 30, 'end'),
        column(voice, 'inDollars', 22, 'end'),
      ],
      it.lines.map((one) =>
        keyed(
          `${one.measure} ${one.year}`,
          row(
            word(voice, 'partnerMeasure', one.measure),
            speak(voice, (language) => [formatDate(one.year, language)]),
            numeric(one.activities, voice),
            one.amounts.map((amount) =>
              speak(voice, (language) => [
                `${formatNumber(Math.round(Number(amount.amount)), language)} ${amount.currency}`,
              ]),
            ),
            one.inDollars === 'unknown'
              ? label(voice, 'noData')
              : {
                  ...speak(voice, (language) => [formatNumber(Number(one.inDollars), language)]),
                  value: Number(one.inDollars),
                },
          ),
        ),
      ),
    ),
  ]
}
