import { formatDate, formatNumber } from './format.ts'
import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const englishWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `The answer to “${verb}” is not given as “.${form}”. Take one of .docx, .xlsx, .html, .json, .csv where it is a document, else the address without an ending.`,
  'not-json': () => 'What was sent is not JSON. Send the fields as a JSON object, with the type application/json.',
  'wrong-tile': ({ map, fault, names }) => {
    const who = names.join(', ')
    const what = {
      'shared tile': `${who} lie on the same tile. Give each a row and column of its own.`,
      'placed twice': `${who} has two tiles. Keep one of them.`,
      'not placed': `${who} has no tile. Add one with its row and column.`,
      'not a province then': `${who} is no province in the days of the map. Take its tile out, or correct the span.`,
    }
    return `Tile map ${map}: ${what[fault]}`
  },
  'import-cancelled': ({ records }) =>
    `The import was stopped after ${records} records, which stay. Send the same file again to go on behind them, or take the file out of the store.`,
  'upload-too-large': ({ file, limit }) =>
    `${file} is larger than ${limit / 1024 ** 2} MB, and nothing of it was taken. Split it, pack it (.gz), or bring it in with “an-sinh activities import”, which has no such limit.`,
  'not-a-file': () =>
    'A file is sent as it is, with the type application/octet-stream and its name in the field “name”.',
  'no-activities': ({ file }) =>
    `${file} holds no activity, so nothing was taken. If it is the empty form, fill in a row for each activity; if it is IATI, it must hold iati-activity elements.`,
  'no-such-address': ({ path }) =>
    `There is nothing at “${path}”. Every address below /api is listed at /api/openapi.json.`,
  'wrong-http-method': ({ method, allowed }) => `This address does not take ${method}. It takes ${allowed.join(', ')}.`,
  'our-fault': () =>
    'Something is wrong in the program itself; nothing was recorded by this request. Try again. If it stays so, report what you did, with what the server printed.',
  'too-large': ({ limit }) =>
    `What was sent is larger than ${limit / 1_000_000} MB, the most that this address takes. Send it in parts.`,
  'wrong-content-type': ({ given, wanted }) =>
    `What was sent is said to be ${given === '' ? 'of no type' : `“${given}”`}. Send it as ${wanted}, with that as its content-type.`,
  'not-this-machine': ({ host }) =>
    `The workbench answers only on this machine, as 127.0.0.1 or localhost, and was asked as “${host}”. Open it at the address that it printed when it was started.`,
  'other-origin': ({ origin }) =>
    `A page of “${origin}” wanted to write to this dossier. Only the workbench itself may; nothing was recorded.`,
  'unknown-parameter': ({ parameter, known }) =>
    `There is no parameter “${parameter}” here, so the question may not be the one that was meant. There are: ${known.join(', ')}.`,
  'already-standing': ({ who, at }) =>
    `Something stands here already${said(who, at)}. Look at it first; then send again with its tag in If-Match to record over it.`,
  'changed-meanwhile': ({ who, at }) =>
    `What stands here changed after you had seen it${said(who, at)}. Nothing of yours was recorded. Look at what stands now, then keep it or send yours again.`,
  'no-rules-here': () =>
    'The folder of this dossier holds no rules (no rules.ts, index.ts or rules.json), so nothing can be said about entitlements.',
  'example-row': ({ id }) =>
    `The row “${id}” is the example of the empty form and no activity, so it was not taken. Take it out, and write each activity in a row of its own.`,
  'too-many-rows': ({ rows, most }) =>
    `The answer has ${formatNumber(rows, 'en')} rows, more than a workbook opens well (${formatNumber(most, 'en')}). Narrow it by a filter, or take it as CSV or JSON Lines, which have no limit.`,
  'not-imported': ({ file }) =>
    `The store holds nothing of a file named “${file}”. It may have been taken out already.`,
  'empty-note': () =>
    'The note says nothing. Write it in Vietnamese, in English, or in both; to take a note back, set its state to “withdrawn”.',
  'already-recorded': ({ id, who, at }) =>
    `This stands already, word by word: ${id}, recorded by ${who} on ${formatDate(at, 'en')}. Change that one, or write something else.`,
  'wrong-cell': ({ expression }) =>
    `“${expression}” has more parts than a need cell. Write function / group / place / span, such as “old-age / pwd / vn-02 / 2022”; “all” leaves a part open.`,
  'nobody-in-both': ({ groups }) =>
    `Nobody is in all of these groups: ${groups.join(', ')}. Take one of them, or groups that have people in common.`,
  'unknown-record-kind': ({ kind, known }) => `“${kind}” is no kind of record. Known: ${known.join(', ')}.`,
  'no-such-record': ({ kind, id, near }) =>
    `There is no record “${id}” among ${kind}. ${near.length === 0 ? 'Search for it by its name.' : `Perhaps meant: ${near.join(', ')}. Or search for it by its name.`}`,
  'repeated-parameter': ({ parameter, values }) =>
    `The parameter “${parameter}” is given ${values.length} times, so it is not clear which value is meant. Give it once.`,
}

const said = (who: string | undefined, at: string | undefined): string =>
  who === undefined || at === undefined ? '' : `, recorded by ${who} at ${at.slice(0, 16).replace('T', ' ')} UTC`
