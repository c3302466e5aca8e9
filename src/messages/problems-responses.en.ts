import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const englishResponses: ResponseProblemSentences = {
  'unknown-activity': ({ id, known }) =>
    `There is no activity ${id}. Use an identifier of the dossier: ${someOf(known)}.`,
}
