import {
  all,
  any,
  type DateOf,
  day,
  firstOf,
  input,
  isKnown,
  type NumberOf,
  periodStart,
  person,
  type TruthOf,
  variable,
  when,
} from '#rules/1-language/index'
import { retirementDay } from './retirement.ts'
import { contributionSpells, spells, sumOverSpells } from './spells.ts'

/** How long somebody has contributed: reckoned from the spells of the insurance book, unless the sums are given, as an official with the book or a population
 *  gives them. Months of contribution count up to the month asked. */

type Months = NumberOf<'person', 'month', 'month'>
type Spell = (typeof spells)[number]

const sumWhere = (holds: (it: Spell) => TruthOf<'person', 'month'>): Months =>
  sumOverSpells('month', (it) => it.monthsIf(holds(it)))

const givenMonths = (vi: string, en: string) =>
  input({
    name: { vi: `${vi} (theo sổ bảo hiểm xã hội)`, en: `${en}, as in the insurance book` },
    note: {
      vi: 'Nêu trực tiếp thay cho việc tính từ các giai đoạn đóng; tính đến hết tháng đang xét.',
      en: 'Given in place of being reckoned from the spells; up to the end of the month asked.',
    },
    entity: person,
    period: 'month',
    unit: 'month',
    flow: false,
    min: 0,
    max: 720,
    integral: true,
  })

const isVoluntary = (it: Spell) => it.kind.is('voluntary')

export const contributionMonthsGiven = givenMonths(
  'Số tháng đã đóng bảo hiểm xã hội bắt buộc',
  'Months of compulsory social insurance contributions',
)
export const contributionMonths = variable({
  name: { vi: 'Số tháng đã đóng bảo hiểm xã hội bắt buộc', en: 'Months of compulsory social insurance contributions' },
  entity: person,
  period: 'month',
  flow: false,
  formula: contributionMonthsGiven.orIfUnknown(sumWhere((it) => isVoluntary(it).not())),
})

export const voluntaryMonthsGiven = givenMonths(
  'Số tháng đã đóng bảo hiểm xã hội tự nguyện',
  'Months of voluntary social insurance contributions',
)
export const voluntaryMonths = variable({
  name: { vi: 'Số tháng đã đóng bảo hiểm xã hội tự nguyện', en: 'Months of voluntary social insurance contributions' },
  entity: person,
  period: 'month',
  flow: false,
  formula: voluntaryMonthsGiven.orIfUnknown(sumWhere(isVoluntary)),
})

/** Compulsory and voluntary months add up. */
export const insuredMonths = variable({
  name: {
    vi: 'Tổng số tháng đã đóng bảo hiểm xã hội bắt buộc và tự nguyện',
    en: 'All months of compulsory and voluntary contributions',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: contributionMonths.plus(voluntaryMonths),
})

export const insuredMonthsBefore2014Given = givenMonths(
  'Số tháng đã đóng bảo hiểm xã hội bắt buộc và tự nguyện trước năm 2014',
  'Months of compulsory and voluntary contributions before 2014',
)
export const insuredMonthsBefore2014 = variable({
  name: {
    vi: 'Số tháng đã đóng bảo hiểm xã hội bắt buộc và tự nguyện trước năm 2014',
    en: 'Months of compulsory and voluntary contributions before 2014',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: insuredMonthsBefore2014Given.orIfUnknown(sumOverSpells('month', (it) => it.monthsUntil(day('2013-12-31')))),
})

export const insuredMonthsFrom2014 = variable({
  name: {
    vi: 'Số tháng đã đóng bảo hiểm xã hội bắt buộc và tự nguyện từ năm 2014',
    en: 'Months of compulsory and voluntary contributions from 2014',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: insuredMonths.minus(insuredMonthsBefore2014),
})

export const arduousMonthsGiven = givenMonths(
  'Số tháng làm nghề nặng nhọc, độc hại, nguy hiểm (kể cả đặc biệt nặng nhọc, độc hại, nguy hiểm và khai thác than trong hầm lò) hoặc ở vùng đặc biệt khó khăn',
  'Months in heavy or hazardous jobs (extra-heavy ones and underground coal mining among them), or in extremely difficult regions',
)
export const arduousMonths = variable({
  name: {
    vi: 'Số tháng làm nghề nặng nhọc, độc hại, nguy hiểm hoặc ở vùng đặc biệt khó khăn',
    en: 'Months in heavy or hazardous jobs, or in extremely difficult regions',
  },
  note: {
    vi: 'Gồm cả nghề đặc biệt nặng nhọc, độc hại, nguy hiểm và khai thác than trong hầm lò.',
    en: 'Extra-heavy and extra-hazardous jobs and underground coal mining among them.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: arduousMonthsGiven.orIfUnknown(sumWhere((it) => it.conditions.is('normal').not())),
})

export const extraArduousMonthsGiven = givenMonths(
  'Số tháng làm nghề đặc biệt nặng nhọc, độc hại, nguy hiểm',
  'Months in extra-heavy or extra-hazardous jobs',
)
export const extraArduousMonths = variable({
  name: {
    vi: 'Số tháng làm nghề đặc biệt nặng nhọc, độc hại, nguy hiểm',
    en: 'Months in extra-heavy or extra-hazardous jobs',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: extraArduousMonthsGiven.orIfUnknown(sumWhere((it) => it.conditions.is('extra_arduous'))),
})

export const coalMonthsGiven = givenMonths('Số tháng khai thác than trong hầm lò', 'Months in underground coal mining')
export const coalMonths = variable({
  name: { vi: 'Số tháng khai thác than trong hầm lò', en: 'Months in underground coal mining' },
  entity: person,
  period: 'month',
  flow: false,
  formula: coalMonthsGiven.orIfUnknown(sumWhere((it) => it.conditions.is('coal'))),
})

export const monthsAfterRetirementAgeGiven = givenMonths(
  'Số tháng đã đóng bảo hiểm xã hội từ tháng sau tháng đủ tuổi nghỉ hưu',
  'Months of contributions from the month after that in which retirement age was reached',
)
export const monthsAfterRetirementAge = variable({
  name: {
    vi: 'Số tháng đã đóng bảo hiểm xã hội từ tháng sau tháng đủ tuổi nghỉ hưu',
    en: 'Months of contributions from the month after that in which retirement age was reached',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: monthsAfterRetirementAgeGiven.orIfUnknown(
    sumOverSpells('month', (it) => it.months.minus(it.monthsUntil(retirementDay))),
  ),
})

const noDay = day('9999-01-01')

/** Where the number of spells is not said, that and the first day are missing. */
const withoutBook = when(contributionSpells.atLeast(1), (spells[0] as Spell).from, noDay)

const firstDayWhere = (holds: (it: Spell) => TruthOf<'person', 'always'>): DateOf<'person', 'always'> =>
  when(
    isKnown(contributionSpells),
    firstOf(...spells.map((it) => [all(it.exists, holds(it)), it.from] as const), noDay),
    withoutBook,
  )

export const entryDayGiven = input({
  name: {
    vi: 'Ngày bắt đầu tham gia bảo hiểm xã hội bắt buộc (theo sổ)',
    en: 'First day in compulsory insurance, as in the insurance book',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})
export const entryDay = variable({
  name: { vi: 'Ngày bắt đầu tham gia bảo hiểm xã hội bắt buộc', en: 'First day in compulsory social insurance' },
  entity: person,
  period: 'always',
  formula: entryDayGiven.orIfUnknown(firstDayWhere((it) => isVoluntary(it).not())),
})

export const voluntaryEntryDayGiven = input({
  name: {
    vi: 'Ngày bắt đầu tham gia bảo hiểm xã hội tự nguyện (theo sổ)',
    en: 'First day in voluntary insurance, as in the insurance book',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})
export const voluntaryEntryDay = variable({
  name: { vi: 'Ngày bắt đầu tham gia bảo hiểm xã hội tự nguyện', en: 'First day in voluntary social insurance' },
  entity: person,
  period: 'always',
  formula: voluntaryEntryDayGiven.orIfUnknown(firstDayWhere(isVoluntary)),
})

export const lastContributionDayGiven = input({
  name: {
    vi: 'Ngày cuối cùng đã đóng bảo hiểm xã hội bắt buộc hoặc tự nguyện (theo sổ)',
    en: 'Last day of compulsory or voluntary contributions, as in the insurance book',
  },
  note: { vi: 'Ngày cuối cùng đã đóng tính đến tháng đang xét.', en: 'The last one up to the month asked.' },
  entity: person,
  period: 'month',
  kind: 'date',
})
export const lastContributionDay = variable({
  name: {
    vi: 'Ngày cuối cùng đã đóng bảo hiểm xã hội bắt buộc hoặc tự nguyện',
    en: 'Last day of compulsory or voluntary contributions',
  },
  entity: person,
  period: 'month',
  formula: lastContributionDayGiven.orIfUnknown(
    when(
      isKnown(contributionSpells),
      firstOf(...spells.toReversed().map((it) => [all(it.exists, it.from.before(periodStart)), it.to] as const), noDay),
      withoutBook,
    ),
  ),
})

/** Whoever has more months than there have been since then, this one among them, was insured before. */
export const insuredBeforeJuly2025 = variable({
  name: { vi: 'Đã tham gia bảo hiểm xã hội trước ngày 1/7/2025', en: 'Was insured before 1 July 2025' },
  entity: person,
  period: 'month',
  law: 'law-41-2024/141.11; law-41-2024/70.1.đ',
  confidence: 'primary',
  formula: any(
    periodStart.plusMonths(insuredMonths.times(-1).plus(1)).before(day('2025-07-01')),
    entryDay.before(day('2025-07-01')),
    voluntaryEntryDay.before(day('2025-07-01')),
  ),
})
