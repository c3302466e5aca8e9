import type { WorkbenchProblemSentences } from './problems-workbench.ts'

export const englishWorkbench: WorkbenchProblemSentences = {
  'no-such-form': ({ verb, form }) =>
    `The answer to “${verb}” is not given as “.${form}”. Take one of .docx, .xlsx, .html, .json, .csv where it is a document, else the address without an ending.`,
  'not-json': () => 'What was sent is not JSON. Send the fields as a JSON object, with the type application/json.',
  'wrong-cell': ({ expression }) =>
    `“${expression}” has more parts than a need cell. Write function / group / place / span, such as “old-age / pwd / vn-02 / 2022”; “all” leaves a part open.`,
  'nobody-in-both': ({ groups }) =>
    `Nobody is in all of these groups: ${groups.join(', ')}. Take one of them, or groups that have people in common.`,
  'unknown-record-kind': ({ kind, known }) => `“${kind}” is no kind of record. Known: ${known.join(', ')}.`,
  'no-such-record': ({ kind, id, near }) =>
    `There is no record “${id}” among ${kind}. ${near.length === 0 ? 'Search for it by its name.' : `Perhaps meant: ${near.join(', ')}. Or search for it by its name.`}`,
}
