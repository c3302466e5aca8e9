import Big from 'big.js'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import { yearOfColumn } from './sheet-columns.ts'
import { type FormRow, listIn, type Wrong } from './sheet-row.ts'

type Dates = NonNullable<ActivityInput['dates']>
type Budgets = NonNullable<ActivityInput['budgets']>
type Cells = FormRow['cells']

/** The budgets of a row: one for each year that has a column, and the whole over the whole life of the activity, which
 *  therefore needs both ends of that life. Where both are there the years are read, because they are parts of the whole;
 *  a whole that is not their sum is reported.
 *  @param hasUnits whether a row under the header says units, so that no figure means what it says. */
export function readBudgets(cells: Cells, dates: Dates, hasUnits: boolean, wrong: Wrong): Budgets {
  const years = [...cells.keys()].flatMap((column) => {
    const year = yearOfColumn(column)
    return year === undefined ? [] : [{ column, from: year, to: year }]
  })
  const from = dates.actualStart ?? dates.plannedStart
  const to = dates.actualEnd ?? dates.plannedEnd
  const asked = years.length > 0 ? years : cells.has('budget') ? [{ column: 'budget' as const, from, to }] : []
  if (asked.length === 0 || hasUnits) return []
  const whole = cells.get('budget')
  if (
    years.length > 0 &&
    whole !== undefined &&
    !isSumOf(
      whole,
      years.map(({ column }) => cells.get(column) ?? ''),
    )
  )
    wrong('years-not-budget', 'budget', whole)
  const currency = cells.get('currency') ?? ''
  const isCurrency = /^[A-Z]{3}$/.test(currency)
  if (!isCurrency) wrong('wrong-currency', 'currency', currency)
  return asked.flatMap(({ column, from, to }) => {
    const amount = cells.get(column) ?? ''
    const isNumber = isAmount(amount)
    if (!isNumber) wrong('wrong-number', column, amount)
    if (from === undefined || to === undefined) wrong('budget-without-period', column, amount)
    if (!isNumber || !isCurrency || from === undefined || to === undefined) return []
    return [{ from, to, money: { amount, currency } }]
  })
}

const isAmount = (words: string): boolean => /^\d+(\.\d+)?$/.test(words)

/** Whether the parts add up to the whole; what is no number is reported where it is read. */
function isSumOf(whole: string, parts: readonly string[]): boolean {
  if (![whole, ...parts].every(isAmount)) return true
  return parts.reduce((sum, it) => sum.plus(it), new Big(0)).eq(whole)
}

/** Codes with their shares, `11220:60; 16010:40`; the share may be left out, and is then not stated. */
export function readShares(column: 'sectors' | 'countries', code: RegExp, cells: Cells, wrong: Wrong) {
  return listIn(cells.get(column)).flatMap((part): { code: string; share?: number }[] => {
    const [, name = '', share] = /^([^:]*?)\s*(?::\s*(\d+(?:\.\d+)?)\s*%?)?$/.exec(part) ?? []
    const isShare = share === undefined || Number(share) <= 100
    if (code.test(name) && isShare)
      return [{ code: name, ...defined({ share: share === undefined ? share : Number(share) }) }]
    wrong('wrong-share', column, part)
    return []
  })
}

type InKind = NonNullable<ActivityInput['inKind']>

/** Stands in place of an amount that is not stated, where others are. */
export const noAmount = '-'

/** Things in kind: their names in either language and their amounts stand in columns of their own, in one order.
 *  A name that one language lacks stays away, so that the check of the record can ask for it. */
export function readInKind(cells: Cells, wrong: Wrong): InKind {
  const english = listIn(cells.get('inKindEn'))
  const vietnamese = listIn(cells.get('inKindVi'))
  const amounts = listIn(cells.get('inKindAmount'))
  const count = Math.max(english.length, vietnamese.length)
  if (amounts.length > 0 && amounts.length !== count) {
    wrong('wrong-amount', 'inKindAmount', cells.get('inKindAmount') ?? '')
    return []
  }
  return Array.from({ length: count }, (_, index) => {
    const what = defined({ en: english[index], vi: vietnamese[index] }) as InKind[number]['what']
    const written = amounts[index] === noAmount ? undefined : amounts[index]
    const [, quantity, unit] = written === undefined ? [] : (amount.exec(written) ?? [])
    if (written !== undefined && quantity === undefined) wrong('wrong-amount', 'inKindAmount', written)
    return { what, ...defined({ quantity, unit: unit === '' ? undefined : unit }) }
  })
}

/** `20 t`, `~ 300 places`, `2..3 months`. */
const amount = /^((?:~|<=|>=|<|>)?\s*\d+(?:\.\d+)?(?:\s*\.\.\s*\d+(?:\.\d+)?)?)\s*(.*)$/
