import type { Activity, ActivityInput } from './activity.ts'

type Codes<T> = Readonly<Record<string, T>>

/** IATI's embedded code lists, as our words. A code that is missing here is not in the published list. */
export const roles: Codes<Activity['participants'][number]['role']> = {
  1: 'funding',
  2: 'accountable',
  3: 'extending',
  4: 'implementing',
}

export const statuses: Codes<NonNullable<ActivityInput['status']>> = {
  1: 'pipeline',
  2: 'implementation',
  3: 'finalisation',
  4: 'closed',
  5: 'cancelled',
  6: 'suspended',
}

export const dateTypes: Codes<keyof Activity['dates']> = {
  1: 'plannedStart',
  2: 'actualStart',
  3: 'plannedEnd',
  4: 'actualEnd',
}

export const transactionTypes: Codes<Activity['transactions'][number]['type']> = {
  1: 'incoming funds',
  2: 'commitment',
  3: 'disbursement',
  4: 'expenditure',
  5: 'interest payment',
  6: 'loan repayment',
  7: 'reimbursement',
  8: 'purchase of equity',
  9: 'sale of equity',
  10: 'credit guarantee',
  11: 'incoming commitment',
  12: 'outgoing pledge',
  13: 'incoming pledge',
}

export const relations: Codes<Activity['related'][number]['type']> = {
  1: 'parent',
  2: 'child',
  3: 'sibling',
  4: 'co-funded',
  5: 'third party',
}

export const budgetKinds: Codes<Activity['budgets'][number]['kind']> = { 1: 'original', 2: 'revised' }
export const budgetStatuses: Codes<Activity['budgets'][number]['status']> = { 1: 'indicative', 2: 'committed' }

/** Looks a code up without falling through to what every object inherits (`constructor`). */
export const named = <T>(codes: Codes<T>, code: string): T | undefined =>
  Object.hasOwn(codes, code) ? codes[code] : undefined

/** Personnel and other technical assistance: who gives experts is not giving a grant, though its finance type says so. */
const technicalAssistance = new Set(['D01', 'D02'])

const byFinanceType = new Map<string, NonNullable<ActivityInput['modality']>>([
  ...['110', '111', '210', '211'].map((code) => [code, 'grant'] as const),
  ...['410', '411', '412', '413', '414', '421', '422', '423', '424', '425', '431', '451', '452', '453'].map(
    (code) => [code, 'loan'] as const,
  ),
  ...['432', '510', '511', '512', '520', '530'].map((code) => [code, 'equity'] as const),
  ['1100', 'guarantee'],
])

/** How the cooperation is given, from the codes a publisher gave. The aid type comes first where it names technical
 *  assistance; otherwise the finance type decides. Flow type (ODA or not) says nothing about it. A finance type that
 *  fits none of our words (debt relief, hybrid instruments, a code of no list) reads unknown. */
export function modalityOf(terms: {
  readonly finance?: string | undefined
  readonly aid?: string | undefined
}): NonNullable<ActivityInput['modality']> {
  if (terms.aid !== undefined && technicalAssistance.has(terms.aid)) return 'technical assistance'
  if (terms.finance === undefined) return 'not stated'
  return byFinanceType.get(terms.finance) ?? 'unknown'
}
