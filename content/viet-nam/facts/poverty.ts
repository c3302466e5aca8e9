import {
  all,
  any,
  firstOf,
  household,
  inHousehold,
  input,
  isKnown,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { averageLivingStandard, incomePovertyLine, minimumLivingStandard } from '../numbers/poverty.ts'
import { deprivedAsPoor } from './deprivations.ts'
import { certifiedPoverty, povertyStatuses, residence } from './household.ts'

/** The class of the household, and who lives in one: as the commune has certified it, or else by the standard of the day. Whether a household is poor and
 *  whether it is near-poor are decided each by itself, because one may be known where the other is not. */

export const givenIncomePerHead = input({
  id: 'income-per-head',
  name: { vi: 'Thu nhập bình quân đầu người một tháng của hộ', en: 'Monthly income per head of the household' },
  entity: household,
  period: 'month',
  unit: 'VND/person',
  flow: true,
  min: 0,
  max: 1_000_000_000,
})

export const householdIncome = input({
  name: { vi: 'Thu nhập một tháng của hộ', en: 'Monthly income of the household' },
  note: {
    vi: 'Chỉ cần khi không có diện hộ theo chứng nhận và không nêu thu nhập bình quân đầu người.',
    en: 'Asked only where neither a certified class nor the income per head is given.',
  },
  entity: household,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000_000,
  integral: true,
})

export const incomePerHead = variable({
  id: 'income-per-head-assessed',
  name: { vi: 'Thu nhập bình quân đầu người', en: 'Income per head' },
  entity: household,
  period: 'month',
  flow: true,
  formula: givenIncomePerHead.orIfUnknown(householdIncome.over(household.size)),
})

export const worksTheLand = input({
  name: {
    vi: 'Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp',
    en: 'Household in agriculture, forestry, fishery or salt making',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
})

/** Until 2021 income alone made a household poor; since 2022 both conditions are asked for. */
export const belowIncomeLine = variable({
  name: {
    vi: 'Thu nhập bình quân đầu người từ chuẩn nghèo trở xuống',
    en: 'Income per head at or below the poverty line',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2010-01-01' },
  formula: incomePerHead.atMost(incomePovertyLine.at(residence)),
})

export const belowMinimumLivingStandard = variable({
  name: {
    vi: 'Thu nhập bình quân đầu người từ chuẩn mức sống tối thiểu trở xuống',
    en: 'Income per head at or below the minimum living standard',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2016-01-01', to: '2021-12-31' },
  formula: incomePerHead.atMost(minimumLivingStandard.at(residence)),
})

const until2015 = { inForce: { from: '2010-01-01', to: '2015-12-31' }, confidence: 'unconfirmed' } as const
const until2021 = {
  inForce: { from: '2016-01-01', to: '2021-12-31' },
  law: 'qd-59-2015/2; d07-2021/2',
  confidence: 'secondary',
} as const
const until2026 = {
  inForce: { from: '2022-01-01', to: '2026-12-31' },
  law: 'd07-2021/3',
  confidence: 'secondary',
} as const
const from2027 = { inForce: { from: '2027-01-01' }, law: 'd351-2025', confidence: 'secondary' } as const

export const poorByStandard = variable({
  name: { vi: 'Hộ nghèo theo chuẩn nghèo', en: 'Poor by the standard' },
  note: {
    vi: 'Cách hiểu phổ biến đối với giai đoạn 2016–2021; nguồn đọc được có một chỗ đảo câu chữ.',
    en: 'For 2016-2021 this is the common reading; the page that was read swaps one wording.',
  },
  entity: household,
  period: 'month',
  formulas: [
    { ...until2015, value: belowIncomeLine },
    { ...until2021, value: any(belowIncomeLine, all(belowMinimumLivingStandard, deprivedAsPoor)) },
    { ...until2026, value: all(belowIncomeLine, deprivedAsPoor) },
    { ...from2027, value: all(belowIncomeLine, deprivedAsPoor) },
  ],
})

export const nearPoorByStandard = variable({
  name: { vi: 'Hộ cận nghèo theo chuẩn nghèo', en: 'Near-poor by the standard' },
  entity: household,
  period: 'month',
  formulas: [
    { ...until2015, value: belowIncomeLine },
    { ...until2021, value: all(belowIncomeLine.not(), belowMinimumLivingStandard, deprivedAsPoor.not()) },
    { ...until2026, value: all(belowIncomeLine, deprivedAsPoor.not()) },
    { ...from2027, value: all(belowIncomeLine, deprivedAsPoor.not()) },
  ],
})

/** Since 2022 the income alone tells: the deprivations only tell poor from near-poor. */
export const poorOrNearPoorByStandard = variable({
  name: { vi: 'Hộ nghèo hoặc hộ cận nghèo theo chuẩn nghèo', en: 'Poor or near-poor by the standard' },
  entity: household,
  period: 'month',
  formulas: [
    { ...until2015, value: belowIncomeLine },
    { ...until2021, value: any(belowIncomeLine, belowMinimumLivingStandard) },
    { ...until2026, value: belowIncomeLine },
    { ...from2027, value: belowIncomeLine },
  ],
})

export const averageByStandard = variable({
  name: {
    vi: 'Hộ gia đình làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình theo chuẩn',
    en: 'Average living standard in agriculture, forestry, fishery or salt making, by the standard',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2022-01-01' },
  law: 'd07-2021/3.2.c',
  confidence: 'unconfirmed',
  formula: all(poorOrNearPoorByStandard.not(), incomePerHead.atMost(averageLivingStandard.at(residence)), worksTheLand),
})

export const poorHousehold = variable({
  name: { vi: 'Hộ nghèo', en: 'Poor household' },
  entity: household,
  period: 'month',
  formula: when(isKnown(certifiedPoverty), certifiedPoverty.is('poor'), poorByStandard),
})

export const nearPoorHousehold = variable({
  name: { vi: 'Hộ cận nghèo', en: 'Near-poor household' },
  entity: household,
  period: 'month',
  formula: when(isKnown(certifiedPoverty), certifiedPoverty.is('near_poor'), nearPoorByStandard),
})

export const poorOrNearPoorHousehold = variable({
  name: { vi: 'Hộ nghèo hoặc hộ cận nghèo', en: 'Poor or near-poor household' },
  entity: household,
  period: 'month',
  formula: when(isKnown(certifiedPoverty), certifiedPoverty.isOneOf('poor', 'near_poor'), poorOrNearPoorByStandard),
})

export const averageHousehold = variable({
  name: {
    vi: 'Hộ gia đình làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình',
    en: 'Average-living-standard household in agriculture, forestry, fishery or salt making',
  },
  entity: household,
  period: 'month',
  formula: when(isKnown(certifiedPoverty), certifiedPoverty.is('average'), averageByStandard),
})

export const povertyStatus = variable({
  name: { vi: 'Diện hộ', en: 'Poverty class of the household' },
  entity: household,
  period: 'month',
  formula: certifiedPoverty.orIfUnknown(
    firstOf(
      [poorByStandard, povertyStatuses.code('poor')],
      [nearPoorByStandard, povertyStatuses.code('near_poor')],
      [averageByStandard, povertyStatuses.code('average')],
      povertyStatuses.code('other'),
    ),
  ),
})

export const livesInPoorHousehold = variable({
  name: { vi: 'Thuộc hộ nghèo', en: 'Lives in a poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(poorHousehold),
})

export const livesInNearPoorHousehold = variable({
  name: { vi: 'Thuộc hộ cận nghèo', en: 'Lives in a near-poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(nearPoorHousehold),
})

export const poorOrNearPoor = variable({
  name: { vi: 'Thuộc hộ nghèo hoặc hộ cận nghèo', en: 'Lives in a poor or near-poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(poorOrNearPoorHousehold),
})
