import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const englishResponses: ResponseProblemSentences = {
  'broken-json-line': ({ line }) =>
    `Line ${line} is no whole JSON object. Each line must be one record; mend the line or take it out.`,
  'broken-store': ({ file, reason }) =>
    `The store ${file} cannot be opened (${reason}). The plain files of the dossier are not touched; check the right to write, or move this file away and import the activities again.`,
  'store-not-empty': () =>
    'The store holds something already and is not read over, so that nothing is lost. Read into a dossier without a store, or move its .store.db away first.',
  'no-store': ({ folder }) =>
    `The dossier ${folder} has no store of activities yet. Import some first: an-sinh activities import <file>.`,
  'unreadable-format': ({ file, formats }) =>
    `The file ${file} is of no known format. Use one of: ${formats.join(', ')}.`,
  'nothing-to-import': ({ path, formats }) =>
    `There is nothing to import at ${path}. Name a file, or a folder with files of one of these formats: ${formats.join(', ')}.`,
  'imported-elsewhere': () =>
    'Another process is importing this file. Nothing was written twice; wait for it to end and run this again.',
  'nothing-contributed': ({ partner }) =>
    `The dossier holds no activity, priority or comment of ${partner}, so there is nothing to write. Import or record its contribution first.`,
  'no-pack': ({ folder, file }) =>
    `The folder ${folder} is no contribution: its ${file} is missing or cannot be read. Make it again with an-sinh pack.`,
  'import-stopped': () =>
    'A file could not be read to its end (the reason stands above). What was read of it stays; mend or replace the file and import it again.',
  'unknown-activity': ({ id, known }) =>
    `There is no activity ${id}. Use an identifier of the dossier: ${someOf(known)}.`,
}
