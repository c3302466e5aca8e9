import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { type ClauseRolesView, type RolesView, roleFault } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClause, linkedRuns } from './links.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { confidenceRuns, label, listed, quiet, speak, strong, type Voice } from './voice.ts'

/** Who does what in each clause, and what is wrong with it. */
export const rolesBlocks = (it: RolesView, voice: Voice): readonly Block[] => [
  ...faultBlocks(it, voice),
  heading(voice, 'rolesByClause'),
  dataTable(
    'roles',
    voice,
    'rolesByClause',
    rolesColumns(voice),
    it.rows.map((one) => rolesRow(one, voice)),
  ),
]

/** The clauses with a fault only: what a review has room for. */
export const faultBlocks = (it: RolesView, voice: Voice): readonly Block[] => [
  note(voice, it.mandates === 0 ? 'noMandates' : 'rolesOfNote'),
  {
    kind: 'particulars',
    entries: [
      {
        term: label(voice, 'faults'),
        details: [
          speak(voice, (language) => [
            `${labels[language].clausesRead}: ${formatNumber(it.clauses, language)} · `,
            roleFault.options
              .map((one) => `${codeWord('roleFault', one, language)}: ${formatNumber(it.counts[one], language)}`)
              .join(' · '),
          ]),
        ],
      },
    ],
  },
]

export const rolesColumns = (voice: Voice) => [
  column(voice, 'clause', 38),
  column(voice, 'rolesOf', 40),
  column(voice, 'faults', 22),
]

export const rolesRow = (it: ClauseRolesView, voice: Voice): Row =>
  keyed(
    it.clause,
    row(
      [
        linkedClause(voice, it),
        speak(voice, (language) => [
          quiet(`${it.instrument[language]}; ${codeWord('instrumentState', it.state, language)}`),
        ]),
      ],
      it.roles.length === 0
        ? label(voice, 'noneRecorded')
        : it.roles.map((one) => listed(rolePassage(one, it.faults.includes('no-lead'), voice))),
      it.faults.length === 0
        ? label(voice, 'noFault')
        : it.faults.map((one) => listed(speak(voice, (language) => [strong(codeWord('roleFault', one, language))]))),
    ),
  )

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

const rolePassage = (it: ClauseRolesView['roles'][number], isOfText: boolean, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = labels[language]
    const heirs = it.heirs
      .map((one) => `${one.name[language]} (${one.work[language]}${one.certain ? '' : `; ${words.successorMaybe}`})`)
      .join('; ')
    return [
      isOfText && it.task === 'lead'
        ? `${capital(words.answersForText)} `
        : `${codeWord('roleTask', it.task, language)}: `,
      ...linkedRuns('organisations', it.id, it.name, language),
      ...confidenceRuns(it.confidence, language),
      quiet(` · ${words.mandate}: ${codeWord('mandate', it.mandate, language)}`),
      ...(it.ended === undefined ? [] : [quiet(` · ${words.ended.toLowerCase()} ${formatDate(it.ended, language)}`)]),
      ...(heirs === '' ? [] : [quiet(` → ${heirs}`)]),
    ]
  })
