import { quantity } from '#rules/1-language/index'

/** Months and years of contributions are counted in each other. */
export const monthsPerYear = quantity(12, 'month/year')
