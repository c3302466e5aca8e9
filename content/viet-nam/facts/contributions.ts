import {
  day,
  firstOf,
  higherOf,
  input,
  lowerOf,
  type NumberOf,
  parameters,
  person,
  quantity,
  type TruthOf,
  variable,
  when,
} from '#rules/1-language/index'
import { contributionMonths, entryDay, insuredMonths, voluntaryMonths } from './contribution-months.ts'
import { spells, sumOverSpells } from './spells.ts'

/** The averages on which pensions, lump sums and allowances are reckoned. Years on a wage set by the employer count over the whole career, years on the
 *  state salary scale only over the last ones; a mixed career is weighted by its months. */

type Spell = (typeof spells)[number]
type Sum = NumberOf<'person', 'VND·month', 'month'>

const window = (vi: string, en: string, years: number) =>
  ({
    name: { vi: `Số năm cuối tính bình quân: ${vi}`, en: `Last years averaged: ${en}` },
    unit: 'year',
    law: 'law-41-2024/72; law-58-2014/62',
    values: { '2016-01-01': { value: years, confidence: 'primary' } },
  }) as const

export const averagingYears = parameters('averaging-years', {
  before1995: window('tham gia trước 1/1/1995', 'entry before 1 January 1995', 5),
  before2001: window('tham gia từ 1995 đến 2000', 'entry from 1995 to 2000', 6),
  before2007: window('tham gia từ 2001 đến 2006', 'entry from 2001 to 2006', 8),
  before2016: window('tham gia từ 2007 đến 2015', 'entry from 2007 to 2015', 10),
  before2020: window('tham gia từ 2016 đến 2019', 'entry from 2016 to 2019', 15),
  before2025: window('tham gia từ 2020 đến 2024', 'entry from 2020 to 2024', 20),
})
const wholeCareer = quantity(100, 'year')

export const yearsAveraged = variable({
  name: {
    vi: 'Số năm cuối đóng theo tiền lương Nhà nước được tính bình quân',
    en: 'Last years on the state salary scale that are averaged',
  },
  note: {
    vi: 'Tham gia từ 1/1/2025: toàn bộ thời gian (ghi là 100 năm).',
    en: 'Entry from 1 January 2025: the whole career (written as 100 years).',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/72; law-58-2014/62',
  confidence: 'primary',
  formula: firstOf(
    [entryDay.before(day('1995-01-01')), averagingYears.before1995],
    [entryDay.before(day('2001-01-01')), averagingYears.before2001],
    [entryDay.before(day('2007-01-01')), averagingYears.before2007],
    [entryDay.before(day('2016-01-01')), averagingYears.before2016],
    [entryDay.before(day('2020-01-01')), averagingYears.before2020],
    [entryDay.before(day('2025-01-01')), averagingYears.before2025],
    wholeCareer,
  ),
})

const noMonths = quantity(0, 'month')
const nothing = quantity(0, 'VND·month')

const onStateScale = (it: Spell) => it.kind.is('state_scale')
const stateMonthsOf = (it: Spell) => it.monthsIf(onStateScale(it))

/** Of each spell on the state scale, the months that lie within the last years: counted from the end of the career. */
const stateMonthsAveraged = spells.map((it, at) => {
  const later = sumOverSpells('month', stateMonthsOf, at + 1)
  const left = higherOf(yearsAveraged.times(quantity(12, 'month/year')).minus(later), 0)
  return variable({
    id: `spell-${at + 1}-months-averaged`,
    name: {
      vi: `Giai đoạn ${at + 1}: số tháng theo tiền lương Nhà nước được tính bình quân`,
      en: `Spell ${at + 1}: months on the state salary scale that are averaged`,
    },
    entity: person,
    period: 'month',
    flow: false,
    law: 'law-41-2024/72; law-58-2014/62',
    confidence: 'primary',
    formula: when(onStateScale(it), lowerOf(it.months, left), noMonths),
  })
})
const averagedMonthsOf = (_: Spell, at: number) => stateMonthsAveraged[at] as (typeof stateMonthsAveraged)[number]
export const averagedFacts = Object.fromEntries(
  stateMonthsAveraged.map((it, at) => [`spell-${at + 1}-months-averaged`, it]),
)

export const stateScaleAverage = variable({
  name: {
    vi: 'Bình quân tiền lương của những năm cuối theo chế độ tiền lương do Nhà nước quy định',
    en: 'Average of the last years on the state salary scale',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/72; law-58-2014/62',
  confidence: 'primary',
  formula: sumOverSpells('VND·month', (it, at) =>
    when(onStateScale(it), it.indexedBase.times(averagedMonthsOf(it, at)), nothing),
  ).over(sumOverSpells('month', averagedMonthsOf)),
})

export const stateScaleMonths = variable({
  name: {
    vi: 'Số tháng đóng theo chế độ tiền lương do Nhà nước quy định',
    en: 'Months on the state salary scale',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: sumOverSpells('month', stateMonthsOf),
})

const paidUnder = (holds: (it: Spell) => TruthOf<'person', 'month'>): Sum =>
  sumOverSpells('VND·month', (it) => when(holds(it), it.indexedBase.times(it.months), nothing))

export const averageContributionBaseGiven = input({
  name: {
    vi: 'Mức bình quân tiền lương đóng bảo hiểm xã hội bắt buộc, đã điều chỉnh (nêu trực tiếp)',
    en: 'Average base of compulsory contributions, indexed, as given',
  },
  note: {
    vi: 'Nêu thay cho việc tính từ các giai đoạn đóng.',
    en: 'Given in place of being reckoned from the spells.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
})

const compulsoryAverage = paidUnder((it) => it.kind.isOneOf('state_scale', 'voluntary').not())
  .plus(when(stateScaleMonths.equals(0), nothing, stateScaleAverage.times(stateScaleMonths)))
  .over(contributionMonths)

export const averageContributionBase = variable({
  name: {
    vi: 'Mức bình quân tiền lương làm căn cứ đóng bảo hiểm xã hội bắt buộc',
    en: 'Average base of compulsory contributions, indexed',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/62; law-58-2014/63',
      confidence: 'primary',
      value: averageContributionBaseGiven.orIfUnknown(compulsoryAverage),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/72; law-41-2024/73',
      confidence: 'primary',
      value: averageContributionBaseGiven.orIfUnknown(compulsoryAverage),
    },
  ],
})

export const averageVoluntaryBaseGiven = input({
  name: {
    vi: 'Mức bình quân thu nhập tháng đóng bảo hiểm xã hội tự nguyện, đã điều chỉnh (nêu trực tiếp)',
    en: 'Average income of voluntary contributions, indexed, as given',
  },
  note: {
    vi: 'Nêu thay cho việc tính từ các giai đoạn đóng.',
    en: 'Given in place of being reckoned from the spells.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
})
export const averageVoluntaryBase = variable({
  name: {
    vi: 'Mức bình quân thu nhập làm căn cứ đóng bảo hiểm xã hội tự nguyện',
    en: 'Average income of voluntary contributions, indexed',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: averageVoluntaryBaseGiven.orIfUnknown(paidUnder((it) => it.kind.is('voluntary')).over(voluntaryMonths)),
})

/** Of compulsory and voluntary months together, weighted by their numbers. */
export const averageInsuredBase = variable({
  name: {
    vi: 'Mức bình quân tiền lương và thu nhập làm căn cứ đóng bảo hiểm xã hội',
    en: 'Average base of all contributions, indexed',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: firstOf(
    [voluntaryMonths.equals(0), averageContributionBase],
    [contributionMonths.equals(0), averageVoluntaryBase],
    averageContributionBase
      .times(contributionMonths)
      .plus(averageVoluntaryBase.times(voluntaryMonths))
      .over(insuredMonths),
  ),
})
