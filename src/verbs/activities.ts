import { importBlocks } from '#document/part-import'
import { reportDocument } from '#document/report-document'
import type { Language } from '#ground/text'
import { type ImportReport, importReport } from '#review/shape-import'

/** The report of an import, as a document. What is imported lies on a disk, so the face runs it. */
export const activitiesImport = {
  name: 'activities-import',
  output: importReport,
  document: (result: ImportReport, languages: readonly Language[]) =>
    reportDocument(result, 'importTitle', importBlocks, languages),
} as const
