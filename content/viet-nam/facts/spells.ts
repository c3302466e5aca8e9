import {
  type DateOf,
  enumeration,
  input,
  isKnown,
  lowerOf,
  type NumberOf,
  periodEnd,
  person,
  quantity,
  type TruthOf,
  variable,
  when,
  yearOfPeriod,
} from '#rules/1-language/index'

/** The social insurance book: spells of contributions in order of time, each at one base. Contributions are
 *  paid by the month, so spells begin on the first day of one; the month of the last day counts. */

export const spellKinds = enumeration({
  name: { vi: 'Loại thời gian đóng bảo hiểm xã hội', en: 'Kinds of contribution spells' },
  codes: {
    employee: {
      vi: 'bắt buộc, tiền lương do người sử dụng lao động quyết định',
      en: 'compulsory, wage set by the employer',
    },
    state_scale: {
      vi: 'bắt buộc, tiền lương theo chế độ do Nhà nước quy định',
      en: 'compulsory, state salary scale',
    },
    household_business: { vi: 'bắt buộc, chủ hộ kinh doanh', en: 'compulsory, owner of a household business' },
    abroad: { vi: 'bắt buộc, làm việc ở nước ngoài theo hợp đồng', en: 'compulsory, contract worker abroad' },
    voluntary: { vi: 'tự nguyện', en: 'voluntary' },
  },
})

export const workConditions = enumeration({
  name: { vi: 'Điều kiện lao động', en: 'Conditions of work' },
  codes: {
    normal: { vi: 'bình thường', en: 'normal' },
    arduous: {
      vi: 'nghề nặng nhọc, độc hại, nguy hiểm hoặc vùng đặc biệt khó khăn',
      en: 'heavy or hazardous job, or extremely difficult region',
    },
    extra_arduous: {
      vi: 'nghề đặc biệt nặng nhọc, độc hại, nguy hiểm',
      en: 'extra-heavy or extra-hazardous job',
    },
    coal: { vi: 'khai thác than trong hầm lò', en: 'underground coal mining' },
  },
})

export const contributionSpells = input({
  name: { vi: 'Số giai đoạn đóng bảo hiểm xã hội', en: 'Number of contribution spells' },
  note: {
    vi: 'Theo sổ bảo hiểm xã hội, xếp theo thứ tự thời gian, tối đa 12 giai đoạn.',
    en: 'As in the social insurance book, in order of time, at most 12.',
  },
  entity: person,
  period: 'always',
  unit: '1',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

const none = quantity(0, 'month')

function spell(number: number) {
  const id = `spell-${number}`
  const named = (vi: string, en: string) => ({ vi: `Giai đoạn ${number}: ${vi}`, en: `Spell ${number}: ${en}` })
  const always = { entity: person, period: 'always' } as const
  const monthly = { entity: person, period: 'month', flow: false } as const

  const from = input({
    id: `${id}-from`,
    name: named('ngày bắt đầu (ngày đầu tháng)', 'first day (of a month)'),
    ...always,
    kind: 'date',
  })
  const to = input({ id: `${id}-to`, name: named('ngày kết thúc', 'last day'), ...always, kind: 'date' })
  const kind = input({ id: `${id}-kind`, name: named('loại', 'kind'), ...always, codes: spellKinds })
  const conditions = input({
    id: `${id}-conditions`,
    name: named('điều kiện lao động', 'conditions of work'),
    ...always,
    codes: workConditions,
    assumed: 'normal',
  })
  const base = input({
    id: `${id}-base`,
    name: named('tiền lương, thu nhập tháng làm căn cứ đóng', 'monthly contribution base'),
    ...always,
    unit: 'VND',
    flow: false,
    min: 0,
    max: 1_000_000_000,
    integral: true,
  })
  const coefficient = input({
    id: `${id}-coefficient`,
    name: named('mức điều chỉnh tiền lương, thu nhập đã đóng', 'published price coefficient'),
    note: {
      vi: 'Theo bảng công bố cho năm bắt đầu hưởng. Không cần nếu giai đoạn nằm trong năm hưởng hoặc năm liền trước. Tiền lương do Nhà nước quy định của người tham gia trước ngày 1/1/2016 được điều chỉnh theo mức tham chiếu khi hưởng (điểm a khoản 1 Điều 73 Luật 41/2024/QH15): ghi tỷ lệ đó, hoặc ghi căn cứ đóng theo mức tham chiếu.',
      en: 'From the table for the year of the claim. Not needed where the spell lies in that year or the year before. State scale wages of those who entered before 1 January 2016 follow the reference level of the claim (article 73.1.a of Law 41/2024): give that ratio, or the base at that level.',
    },
    ...always,
    unit: '1',
    flow: false,
    min: 1,
    max: 20,
  })

  const exists = contributionSpells.atLeast(number)
  const monthsUntil = (end: DateOf<'person', 'month'>) =>
    when(from.onOrBefore(end), lowerOf(from.completedMonths(to), from.completedMonths(end)).plus(1), none)
  const months = variable({
    id: `${id}-months`,
    name: named('số tháng đã đóng tính đến tháng này', 'months contributed up to this month'),
    ...monthly,
    formula: monthsUntil(periodEnd),
  })
  const indexedBase = variable({
    id: `${id}-indexed-base`,
    name: named('căn cứ đóng sau khi điều chỉnh theo chỉ số giá', 'contribution base, indexed'),
    ...monthly,
    law: 'law-41-2024/73',
    confidence: 'primary',
    formula: when(from.year().atLeast(yearOfPeriod.minus(1)), base, base.times(coefficient)),
  })
  /** The months, where the spell is of such a kind. */
  const monthsIf = (holds: TruthOf<'person', 'month'>) => when(holds, months, none)
  return { from, to, kind, conditions, base, coefficient, exists, months, monthsUntil, monthsIf, indexedBase }
}

/** In order of time. */
export const spells = Array.from({ length: 12 }, (_, it) => spell(it + 1))

type Spell = (typeof spells)[number]
type Months = NumberOf<'person', 'month', 'month'>

/** The sum over the spells from one on, which ends with the last there is. Said spell by spell, so that an explanation shows only those there are;
 *  where their number is not said, only that is missing. */
export function sumOverSpells<U extends string>(
  unit: U,
  of: (it: Spell, at: number) => NumberOf<'person', U, 'month'>,
  from = 0,
): NumberOf<'person', U, 'month'> {
  const zero = quantity(0, unit)
  const sumFrom = (at: number): Months => {
    const it = spells[at]
    if (it === undefined) return zero as unknown as Months
    const value = of(it, at) as unknown as Months
    return when(it.exists, value.plus(sumFrom(at + 1)), zero as unknown as Months).saying({
      vi: `tổng từ giai đoạn ${at + 1}`,
      en: `sum from spell ${at + 1} on`,
    })
  }
  const notSaid = contributionSpells.times(zero) as unknown as Months
  return when(isKnown(contributionSpells), sumFrom(from), notSaid) as unknown as NumberOf<'person', U, 'month'>
}

/** What the rule book has of each spell. */
export const spellFacts = Object.fromEntries(
  spells.flatMap(({ from, to, kind, conditions, base, coefficient, months, indexedBase }, at) =>
    Object.entries({ from, to, kind, conditions, base, coefficient, months, indexedBase }).map(([key, it]) => [
      `spell-${at + 1}-${key}`,
      it,
    ]),
  ),
)
