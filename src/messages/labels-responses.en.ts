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
  activitiesCounted: 'activities',
  // pairs of activities
  duplicates: 'Activities that may be one',
  duplicatesNote:
    'Proposals from the records alone: each pair shows what speaks for it and against it, with points. From {shown} points a pair is shown, from {strong} the reasons are strong. Nothing is merged; the bodies concerned decide, and what they decide can be opened again.',
  duplicatesLanguages:
    'Titles in two languages can only match by numbers, names and acronyms. That no pair is shown does not say that there is none.',
  pairsCompared:
    '{activities} activities, {compared} pairs compared, {candidates} to look at, {strong} of them with strong reasons',
  pairsTooCommon: 'Words, sums and bodies that too many activities share to tell any apart: {n}.',
  pairQueue: 'Pairs to look at',
  firstActivity: 'First activity',
  secondActivity: 'Second activity',
  pairSuggestion: 'May be',
  pairReasons: 'What speaks for it and against it',
  points: 'points',
  pairsDecided: 'Pairs that persons have decided',
  pairsDecidedNote: 'The last finding holds. Where persons found differently, both stand here side by side.',
  pairFinding: 'Finding',
  foundBy: 'Found by',
  foundOtherwise: 'Found otherwise',
}
