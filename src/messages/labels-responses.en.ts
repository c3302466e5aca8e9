import type { ResponseLabels } from './labels-responses.ts'

export const englishResponseLabels: ResponseLabels = {
  // import
  importTitle: 'Import of activities',
  importNote:
    'Records that could not be read wait in quarantine with the reasons; the rest of their file went in. Nothing was mended: a value that could not be read is left out and named below.',
  filesRead: 'Files read',
  file: 'File',
  line: 'Line',
  whatBecame: 'What became of it',
  activitiesIn: 'Activities brought in',
  before: 'Brought in before',
  inQuarantine: 'In quarantine',
  reasons: 'Reasons, and what to do',
  leftOutValues: 'Values left out',
  identifier: 'Identifier',
  severalRecords: 'Identifiers in several records',
}
