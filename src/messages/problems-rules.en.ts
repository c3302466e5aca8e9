import type { RuleProblemSentences } from './problems-rules.ts'

export const englishRules: RuleProblemSentences = {
  // backends
  'backend-cannot-run': ({ backend, operators }) =>
    `The backend ${backend} cannot run these rules: it has no ${operators.join(', ')}. Choose another with --backend; none is taken in its place unasked.`,
}
