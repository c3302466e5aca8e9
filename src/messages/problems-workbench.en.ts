import { formatDate } from './format.ts'
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
  'not-imported': ({ file }) =>
    `The store holds nothing of a file named “${file}”. It may have been taken out already.`,
  'empty-note': () =>
    'The note says nothing. Write it in Vietnamese, in English, or in both; to take a note back, set its state to “withdrawn”.',
  'already-recorded': ({ id, who, at }) =>
    `This stands already, word by word: ${id}, recorded by ${who} on ${formatDate(at, 'en')}. Change that one, or write something else.`,
}
