import type { Language } from '#ground/text'
import { formatNumber } from '#messages/format'

/** Whole dollars as a reader compares them: `1,250,000 USD`. */
export const dollars = (amount: string, language: Language): string =>
  `${formatNumber(Number(amount), language)}\u00a0USD`
