import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const englishResponses: ResponseProblemSentences = {
  'unknown-activity': ({ id, known }) =>
    `There is no activity ${id}. Use an identifier of the dossier: ${someOf(known)}.`,
  // money: flat tables of shares
  'flat-table-lacks-columns': ({ columns }) =>
    `This table of shares has no column ${columns.join(', ')}, without which no row can be read. Give the table with the headers of its publisher, in English.`,
}
