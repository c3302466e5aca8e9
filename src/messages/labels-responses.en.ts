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
  // packs
  layTitle: 'A partner’s contribution laid over the dossier',
  layNote:
    'Nothing has been taken in yet. Where the two differ, both stand side by side; --take theirs or --take ours with --who takes the folder in, and the journal says who did.',
  packMade: 'Made on',
  newRecords: 'New records',
  differences: 'Where the two differ',
  sameRecords: 'Records that are the same',
  field: 'Field',
  ours: 'Our dossier',
  theirs: 'The partner’s',
  kindOfRecord: 'Kind of record',
  notWritten: 'not written',
}
