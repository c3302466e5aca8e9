import { type GeneralProblemSentences, placeOf, someOf } from './problems.ts'

const why = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EACCES: 'this user has no right to',
  EPERM: 'this user has no right to',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file of that name is in the way',
  EEXIST: 'a file of that name is in the way',
  EADDRINUSE: 'another program uses it',
} as Readonly<Record<string, string>>

const reasonFor = (code: string): string => why[code] ?? `the system says ${code}`

/** What the schema calls a type, in words; allowed values stay as they are written. */
const types = {
  array: 'a list',
  object: 'fields of its own',
  record: 'fields of its own',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
} as Readonly<Record<string, string>>

const expectedWords = (expected: string): string => types[expected] ?? expected

export const english: GeneralProblemSentences = {
  'no-folder': ({ folder }) => `There is no folder ${folder}. Give the folder that holds a dossier with --dossier.`,
  'no-dossier': ({ folder, file }) =>
    `${folder} is not a dossier: it has no ${file}. Give the folder of a dossier, or write ${file} (see docs/dossier.md).`,
  'unknown-kind': ({ name, kinds }) =>
    `“${name}” is no kind of record. The first part of a file’s path names the kind: ${someOf(kinds, 30)}. Rename or move the file.`,
  'unknown-format': ({ kind }) =>
    `This file cannot be read as ${kind}. Use YAML or CSV; activities may also be IATI XML or Excel.`,
  'not-a-record': ({ kind }) =>
    `Here stands a single word where a record of ${kind} is expected. Write its fields as “name: value”.`,
  'broken-yaml': ({ reason }) =>
    `The YAML is broken here (${reason}). Check the indentation, quotes and colons of this line and the one above.`,
  'broken-csv': ({ reason }) =>
    `The table is broken here (${reason}). Every row needs as many fields as the header; close every quote.`,
  'broken-journal': ({ line }) =>
    `Line ${line} of the journal is not an entry. Restore it from a copy; lines are only ever added, never changed.`,
  'missing-field': ({ record, field, expected }) =>
    `${record}: ${field} is missing. Add it (${expectedWords(expected)}).`,
  'missing-translation': ({ record, field, language }) =>
    `${record}: ${field} has no ${language === 'vi' ? 'Vietnamese' : 'English'}. Every text is shown in both languages; add the ${language} words.`,
  'unknown-field': ({ record, fields }) =>
    `${record}: ${fields.join(', ')} is no field of this kind of record. Correct the name or remove it.`,
  'wrong-value': ({ record, field, expected }) =>
    `${record}: ${field} does not have an allowed value.${expected === undefined ? '' : ` Expected: ${expectedWords(expected)}.`}`,
  'wrong-date': ({ record, field, value, element }) =>
    `${record ?? ''}: ${field ?? element ?? ''}${value === undefined || value === '' ? '' : ` “${value}”`} is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.`,
  'span-ends-before-it-starts': ({ record, field }) =>
    `${record}: ${field} ends before it starts. Both days count; check the order of from and to.`,
  'declined-without-reason': ({ record, field }) =>
    `${record}: ${field} declines a comment without saying why. Add the reason in both languages.`,
  'step-not-on-path': ({ record, field }) =>
    `${record}: ${field} names a step that is not on the path. Correct the step, or add it to the path.`,
  'step-twice': ({ record, field }) => `${record}: ${field} tells a step twice. Keep one line for each step.`,
  'duplicate-id': ({ kind, id, first }) =>
    `${kind} “${id}” is recorded twice; the first is at ${placeOf(first)}. Give one of them another id, or merge them.`,
  'folders-contradict': ({ kind, id, fields, first }) =>
    `Two folders contradict each other on ${kind} “${id}” (${fields.join(', ')}); the other is at ${placeOf(first)}. Agree on one, or let the owner’s folder overlay it (over: true in dossier.yaml).`,
  'unknown-reference': ({ record, field, kind, id }) =>
    `${record}: ${field} names “${id}”, which is not among the ${kind}. Correct the id, or add the record.`,
  'seen-without-source': ({ record }) =>
    `${record} is marked as seen but names no source. Add its source, or mark it unconfirmed.`,
  circle: ({ kind, relation, path }) =>
    `${kind}: ${path.join(' → ')} comes back to itself along “${relation}”. Remove one of these links.`,
  'broken-xml': ({ reason }) =>
    `The XML is broken here: ${reason}. What follows was not read. Ask the publisher for a correct file.`,
  'not-iati': ({ root }) =>
    `This is not an IATI activity file: its root is <${root}>, not <iati-activities>. Give the activity file of the publisher.`,
  'iati-version': ({ version, readable }) =>
    `This says IATI version ${version}; versions ${readable.join(', ')} can be read. Ask the publisher for a 2.0x file.`,
  'activity-without-identifier': () =>
    'This activity has no iati-identifier, so nothing can refer to it. Add the identifier that its publisher uses.',
  'wrong-number': ({ record, element, value }) =>
    `${record}: ${element} “${value}” is no number. Write digits with a decimal point.`,
  'wrong-currency': ({ record, element, value }) =>
    `${record}: ${element} has the currency “${value}”. Write three letters, such as USD or VND.`,
  'wrong-code': ({ record, element, value }) =>
    `${record}: ${element} has the code “${value}”, which is not on IATI’s list. Correct the code.`,
  'xml-doctype': () =>
    'This file declares a document type, which can hide harmful entities, so it is refused. Remove the DOCTYPE; IATI files need none.',
  'xml-too-deep': ({ limit }) =>
    `Elements are nested more than ${limit} deep here, as in no IATI file, so what follows was not read. Ask the publisher for a correct file.`,
  'xml-text-too-long': ({ limit }) =>
    `A text or comment here is longer than ${limit} characters, so what follows was not read. Shorten or close it.`,
  'broken-workbook': () => 'This workbook cannot be read. Save it again as .xlsx, or as CSV.',
  'budget-without-period': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” has no period. Give the start and the end of the activity, so that the money has a time.`,
  'workbook-too-large': ({ bytes, limit }) =>
    `This workbook has ${bytes} bytes; at most ${limit} are read. Split it, or hand it in as CSV.`,
  'sheet-too-long': ({ limit }) => `This sheet has more than ${limit} rows. Split it into several files.`,
  'empty-sheet': () => 'This sheet has no rows. Write one activity a row under the header (see docs/activities.md).',
  'unknown-column': ({ column, known }) => `“${column}” is no column of the form. Known columns: ${someOf(known, 40)}.`,
  'duplicate-column': ({ column }) => `The column “${column}” stands twice. Keep one.`,
  'missing-id': ({ row }) =>
    `Row ${row} has no id. Every activity needs an id that stays the same, best its IATI identifier.`,
  'wrong-word': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” is not one of the words of the form (see docs/activities.md).`,
  'unknown-record': ({ what, name, known }) =>
    `“${name}” is no ${what.replace('-', ' ')} here. Known: ${someOf(known, 20)}. Correct the id, or leave the option out.`,
  'needs-taxonomy': ({ known }) =>
    `A taxonomy is compared with another one. Name it with --against: ${someOf(known, 20)}.`,
  'disposition-before-comment': ({ record, field }) =>
    `${record}: ${field} lies before the comment itself. Correct one of the two days.`,
  'within-another': ({ record, field, id }) =>
    `${record}: ${field} names “${id}”, which stands in another instrument. A clause lies within one of its own.`,
  'not-known-yet': ({ id, day, from }) =>
    `Nobody knew “${id}” on ${day}: the dossier has it from ${from}. Give a later day with --as-of, or leave it out.`,
  'day-ahead': ({ day }) => `${day} has not come yet. Nobody can have read texts as of it; give a day up to today.`,
  'no-counterparts': ({ grade }) =>
    `The grade “${grade}” rests on something. Name the clauses or schemes with --counterparts, best first.`,
  'none-with-counterparts': () =>
    'The grade “none recorded” says that there is no counterpart. Give another grade, or leave --counterparts out.',
  'empty-option': ({ option }) => `--${option} is empty. Write what belongs there, or leave the option out.`,
  'days-out-of-order': ({ from, until }) =>
    `${until} does not come after ${from}, so nothing can have changed between. Give the earlier day first, the later one with --until.`,
  'unknown-meeting': ({ id, known }) =>
    `There is no meeting “${id}”. Known: next, ${someOf(known, 40)}. “an-sinh meetings” lists them with their dates.`,
  'unknown-body': ({ field, id }) =>
    `--${field}: there is no organisation “${id}” in the dossier. Correct the id, or add the organisation first.`,
  'unknown-decision': ({ id, known }) =>
    `There is no decision “${id}” in the journal.${known.length === 0 ? '' : ` Known: ${someOf(known)}.`}`,
  'unknown-in-cell': ({ dimension, value, known }) =>
    `“${value}” is no ${dimension} of this dossier. Known: ${someOf(known, 30)}.`,
  'wrong-day': ({ value, record, field }) =>
    `${value === undefined ? `${record ?? ''}: what stands at ${field ?? ''}` : `“${value}”`} is no day. Write YYYY-MM-DD, a day that exists, such as 2022-12-28.`,
  'wrong-port': ({ value }) => `“${value}” is no port. Give a whole number from 0 to 65535; 0 lets the system choose.`,
  'wrong-command': ({ reason }) =>
    `The command is not understood: ${reason.replace(/\.+$/, '')}. “an-sinh --help” shows all commands.`,
  'cannot-read': ({ file, reason }) =>
    `${file} cannot be read, because ${reasonFor(reason)}. Check that it is there and that this user may read it.`,
  'cannot-write': ({ folder, reason }) =>
    `Nothing was written: ${folder} cannot be written to, because ${reasonFor(reason)}. Give another folder with --out, or make room.`,
  'cannot-print': ({ reason }) =>
    `What was printed is not whole, because ${reasonFor(reason)}. Make room or send it elsewhere; a decision already recorded stays recorded.`,
  'cannot-serve': ({ port, reason }) =>
    `The page cannot be served on port ${port}, because ${reasonFor(reason)}. Give another port with --port.`,
}
