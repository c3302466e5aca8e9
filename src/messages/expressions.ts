import type { Language } from '#ground/text'
import type { ExpressionWords } from '#rules/2-ir/print'
import { englishExpressions } from './expressions.en.ts'
import { vietnameseExpressions } from './expressions.vi.ts'

/** How expressions of rules are read out, in each language. */
export const expressionWords: Readonly<Record<Language, ExpressionWords>> = {
  vi: vietnameseExpressions,
  en: englishExpressions,
}
