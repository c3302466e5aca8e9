/** What may be wrong with who leads a clause. */
export const faultCodes = ['no-lead', 'two-leads', 'no-mandate', 'body-ended'] as const
