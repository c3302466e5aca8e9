import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const englishWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `The answer to “${verb}” is not given as “.${form}”. Take one of .docx, .xlsx, .html, .json, .csv where it is a document, else the address without an ending.`,
  'not-json': () => 'What was sent is not JSON. Send the fields as a JSON object, with the type application/json.',
}
