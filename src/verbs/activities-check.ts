import { findingsBlocks } from '#document/part-findings'
import { reportDocument } from '#document/report-document'
import type { Language } from '#ground/text'
import { type CheckReport, checkReport } from '#review/shape-findings'

/** The report of a check, as a document. The files lie on a disk, so the face runs the check. */
export const activitiesCheck = {
  name: 'activities-check',
  output: checkReport,
  document: (result: CheckReport, languages: readonly Language[]) =>
    reportDocument(result, 'checkTitle', findingsBlocks, languages),
} as const
