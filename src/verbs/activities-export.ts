import { z } from 'zod'
import { csvOf, type DataTable, workbookOf } from '#document/data-table'
import { exportBlocks } from '#document/part-export'
import { reportDocument } from '#document/report-document'
import { rateTable } from '#ground/money'
import type { Problem } from '#ground/problem'
import type { Language } from '#ground/text'
import { problemSentence } from '#messages/problems'
import type { Activity } from '#responses/activity'
import { activityTable } from '#responses/activity-table'
import { writeActivities } from '#responses/iati-write-file'
import { dimensionNames, type Portion, plainRules } from '#responses/portion'
import { portionHeader, portionRows } from '#responses/portion-table'
import { portionsOf } from '#responses/valuation'
import { sectorTable } from '#responses/valuation-shares'
import { type ExportReport, exportReport } from '#review/shape-export'
import { recordNamed } from './answer.ts'
import { reportedBy } from './holdings.ts'
import { type Context, field } from './verb.ts'

type Files = ReadonlyMap<string, () => string | Promise<Uint8Array>>

/** Writes activities for others: IATI 2.03, the form in which partners hand them in, and a row for each share of money.
 *  The face writes the files. */
export const activitiesExport = {
  name: 'activities-export',
  summary: {
    vi: 'Xuất hoạt động thành IATI 2.03, CSV và Excel, mỗi phần tiền một dòng',
    en: 'Write activities as IATI 2.03, CSV and Excel, with a row for each share of money',
  },
  input: z.object({
    partner: z
      .string()
      .optional()
      .meta(
        field('Mã tổ chức báo cáo; nếu không ghi thì xuất tất cả', 'Id of the body that reports them; without it, all'),
      ),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('USD')
      .meta(field('Loại tiền quy đổi (ba chữ cái)', 'Currency to value them in (three letters)')),
  }),
  output: exportReport,
  run: (
    { partner, currency }: { partner?: string | undefined; currency: string },
    context: Context,
    spoken: Language,
  ) => {
    const activities = askedFor(partner, context)
    const portions = valued(activities, currency, context)
    const { iati, problems } = asIati(activities, context)
    const table = activityTable(activities, spoken)
    const tables: readonly DataTable[] = [
      { name: 'activities', rows: [table.header, ...table.rows], isAnswer: true },
      { name: 'shares', rows: [portionHeader, ...portionRows(portions)], isAnswer: true },
    ]
    const files: Files = new Map<string, () => string | Promise<Uint8Array>>([
      ...(iati === '' ? [] : [['activities.xml', () => iati] as const]),
      ...tables.map((it) => [`${it.name}.csv`, () => csvOf(it)] as const),
      ['activities.xlsx', () => workbookOf(tables)] as const,
    ])
    const { id, name } = context.dossier.manifest
    const report: ExportReport = {
      schema: 'an-sinh/export/1',
      dossier: { id, name },
      asOf: context.today,
      activities: activities.length,
      inIati: activities.length - problems.filter((it) => it.code === 'activity-not-iati').length,
      shares: portions.length,
      remarks: [...problems.map((it) => remarkOf('iati', it)), ...table.notes.map((it) => remarkOf('table', it))],
      evidence: [],
      sources: [],
    }
    return { report, files }
  },
  document: (result: ExportReport, languages: readonly Language[]) =>
    reportDocument(result, 'exportTitle', exportBlocks, languages),
} as const

function askedFor(partner: string | undefined, { dossier }: Context): readonly Activity[] {
  const { activities, aliases } = dossier.records
  if (partner === undefined) return activities
  const { id } = recordNamed(partner, dossier.index.organisations, 'organisation', aliases)
  const own = reportedBy(id, dossier)
  return activities.filter((it) => own.has(it.id))
}

function valued(activities: readonly Activity[], currency: string, { dossier }: Context): readonly Portion[] {
  const { records } = dossier
  const question = {
    currency,
    rates: rateTable(records['exchange-rates']),
    dimensions: dimensionNames,
    sectors: sectorTable(records['sector-mappings']),
    rules: plainRules,
  }
  return activities.flatMap((it) => portionsOf(it, question))
}

function asIati(activities: readonly Activity[], { dossier, now }: Context) {
  const { organisations, places } = dossier.records
  const pieces: string[] = []
  const writing = writeActivities(activities, { organisations, places, generated: now })
  for (;;) {
    const { value, done } = writing.next()
    if (done === true) return { iati: pieces.join(''), problems: value }
    pieces.push(value)
  }
}

const remarkOf = (form: 'iati' | 'table', it: Problem): ExportReport['remarks'][number] => ({
  form,
  record: typeof it.facts['record'] === 'string' ? it.facts['record'] : '',
  says: { vi: problemSentence(it, 'vi'), en: problemSentence(it, 'en') },
})
