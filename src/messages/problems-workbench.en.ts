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
}
