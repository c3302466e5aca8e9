import { all, any, enumeration, firstOf, inHousehold, periodStart, person, variable } from '#rules/1-language/index'
import {
  communeLeftDifficultList,
  dayCommuneLeftDifficultList,
  supportedWork,
  veteran,
  wasPoorInLastYear,
} from '../facts/health.ts'
import {
  ethnicRegion,
  extremelyDifficultCoast,
  extremelyDifficultMountain,
  islandCommune,
  poorCommune,
} from '../facts/household.ts'
import { meritStatus } from '../facts/merit.ts'
import { ageAtStart, education, ethnicMinority, receivesPension } from '../facts/people.ts'
import { livesInNearPoorHousehold, livesInPoorHousehold, povertyStatus } from '../facts/poverty.ts'
import { monthsAfterDifficultList } from '../numbers/health-insurance.ts'
import { monthlyAssistance, singleParentAllowance } from './assistance.ts'
import { bridgeAllowance } from './bridge-allowance.ts'
import { employed } from './contribution-bases.ts'
import { oldAgeAllowance } from './elderly.ts'
import { socialPension } from './social-pension.ts'
import { unemploymentBenefit } from './unemployment.ts'

/** To which group of health insurance everyone belongs: the first that fits, in the order of article 12. */

export const childUnderSix = variable({
  name: { vi: 'Trẻ em dưới 6 tuổi', en: 'Child under 6' },
  entity: person,
  period: 'month',
  formula: ageAtStart.lessThan(6),
})

export const minorityInDifficultArea = variable({
  name: {
    vi: 'Người dân tộc thiểu số sống ở vùng khó khăn, đặc biệt khó khăn',
    en: 'Of an ethnic minority in a difficult or extremely difficult area',
  },
  entity: person,
  period: 'month',
  formula: all(
    ethnicMinority,
    any(inHousehold(ethnicRegion).isOneOf('region_2', 'region_3'), inHousehold(extremelyDifficultMountain)),
  ),
})

export const livesInExtremelyDifficultArea = variable({
  name: {
    vi: 'Sống ở vùng đặc biệt khó khăn, xã đảo',
    en: 'Lives in an extremely difficult area or an island commune',
  },
  entity: person,
  period: 'month',
  formula: any(
    inHousehold(extremelyDifficultMountain),
    inHousehold(extremelyDifficultCoast),
    inHousehold(islandCommune),
  ),
})

/** The old-age allowance at 80, until the social pension took its place, was social assistance too. */
export const receivesSocialAssistance = variable({
  name: { vi: 'Đang hưởng trợ cấp xã hội hằng tháng', en: 'Receives monthly social assistance' },
  entity: person,
  period: 'month',
  formula: any(monthlyAssistance.isReceived, singleParentAllowance.isReceived, oldAgeAllowance.isReceived),
})

export const personWithMerit = variable({
  name: { vi: 'Người có công với cách mạng', en: 'Person with merit' },
  entity: person,
  period: 'month',
  formula: meritStatus.is('none').not(),
})

/** Pensioners, and those on a benefit of social or unemployment insurance. */
export const paidByInsuranceFund = variable({
  name: {
    vi: 'Đang hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng hoặc trợ cấp thất nghiệp',
    en: 'Receives a pension, a monthly social insurance benefit or the unemployment benefit',
  },
  entity: person,
  period: 'month',
  law: 'law-25-2008/12',
  inForce: { from: '2015-01-01' },
  confidence: 'primary',
  formula: any(receivesPension, unemploymentBenefit.isReceived),
})

export const premiumPaidByBudget = variable({
  name: { vi: 'Thuộc nhóm do ngân sách nhà nước đóng', en: 'In a group whose premium the budget pays' },
  entity: person,
  period: 'month',
  law: 'law-25-2008/12.3; d146-2018/3; law-51-2024/12',
  inForce: { from: '2015-01-01' },
  confidence: 'primary',
  formula: any(
    childUnderSix,
    livesInPoorHousehold,
    receivesSocialAssistance,
    socialPension.isReceived,
    bridgeAllowance.isReceived.citing('law-41-2024/23.6'),
    personWithMerit,
    veteran,
    minorityInDifficultArea,
    livesInExtremelyDifficultArea,
  ),
})

export const nearPoorInPoorCommune = variable({
  name: {
    vi: 'Thuộc hộ cận nghèo ở huyện nghèo (từ 1/7/2025: xã nghèo)',
    en: 'Near-poor in a poor district (from 1 July 2025 in a poor commune)',
  },
  entity: person,
  period: 'month',
  formula: all(livesInNearPoorHousehold, inHousehold(poorCommune)),
})

export const nearPoorOncePoor = variable({
  name: { vi: 'Thuộc hộ cận nghèo mới thoát nghèo', en: 'Near-poor, and poor up to a year ago' },
  entity: person,
  period: 'month',
  formula: all(livesInNearPoorHousehold, inHousehold(wasPoorInLastYear)),
})

export const minorityInFormerDifficultArea = variable({
  name: {
    vi: 'Người dân tộc thiểu số ở xã ra khỏi danh sách khó khăn chưa quá 36 tháng',
    en: 'Of an ethnic minority in a commune that left the difficult list up to 36 months ago',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2023-11-01' },
  law: 'd75-2023; d188-2025',
  formula: all(
    ethnicMinority,
    inHousehold(communeLeftDifficultList),
    inHousehold(dayCommuneLeftDifficultList).plusMonths(monthsAfterDifficultList).after(periodStart),
  ),
})

export const pupilOrStudent = variable({
  name: { vi: 'Học sinh, sinh viên', en: 'Pupil or student' },
  entity: person,
  period: 'month',
  formula: education.isOneOf('primary', 'lower_secondary', 'upper_secondary', 'vocational', 'college', 'university'),
})

export const inFurtherSupportedGroup = variable({
  name: {
    vi: 'Lực lượng bảo vệ an ninh, trật tự ở cơ sở; y tế thôn, bản; người hoạt động không chuyên trách; nghệ nhân; nạn nhân mua bán người',
    en: 'Grass-roots security force, village health worker, village official, artisan or victim of trafficking',
  },
  entity: person,
  period: 'month',
  law: 'd188-2025',
  inForce: { from: '2025-08-15' },
  issued: '2025-07-01',
  appliesFrom: '2025-07-01',
  confidence: 'secondary',
  formula: supportedWork.is('none').not(),
})

export const inAverageHousehold = variable({
  name: {
    vi: 'Thuộc hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình',
    en: 'In an average-living-standard household of agriculture, forestry, fishery or salt making',
  },
  entity: person,
  period: 'month',
  formula: inHousehold(povertyStatus).is('average'),
})

export const premiumSupportedByBudget = variable({
  name: { vi: 'Thuộc nhóm được ngân sách nhà nước hỗ trợ đóng', en: 'In a group whose premium the budget supports' },
  entity: person,
  period: 'month',
  law: 'law-25-2008/12; d146-2018/8; d75-2023; d188-2025',
  inForce: { from: '2015-01-01' },
  confidence: 'primary',
  formula: any(
    livesInNearPoorHousehold,
    pupilOrStudent,
    minorityInFormerDifficultArea,
    inFurtherSupportedGroup,
    inAverageHousehold,
  ),
})

export const healthInsuranceGroups = enumeration({
  name: { vi: 'Nhóm tham gia bảo hiểm y tế', en: 'Groups of health insurance' },
  codes: {
    employee: {
      vi: 'nhóm do người lao động và người sử dụng lao động đóng',
      en: 'paid by worker and employer',
    },
    insurance_fund: {
      vi: 'nhóm do tổ chức bảo hiểm xã hội đóng',
      en: 'paid by the social insurance fund',
    },
    budget: { vi: 'nhóm do ngân sách nhà nước đóng', en: 'paid by the state budget' },
    supported: { vi: 'nhóm được ngân sách nhà nước hỗ trợ mức đóng', en: 'supported by the state budget' },
    household: { vi: 'nhóm tham gia theo hộ gia đình', en: 'household' },
  },
})

export const healthInsuranceGroup = variable({
  name: { vi: 'Nhóm tham gia bảo hiểm y tế', en: 'Group of health insurance' },
  note: {
    vi: 'Người thuộc nhiều nhóm đóng theo nhóm đầu tiên. Tư liệu không nêu nhóm của hạ sĩ quan, chiến sĩ và chủ hộ kinh doanh. “Nhóm do ngân sách nhà nước đóng” là các nhóm được đóng toàn bộ theo luật; người thuộc nhóm được hỗ trợ mà mức hỗ trợ lên đến 100% vẫn ghi là “nhóm được hỗ trợ mức đóng”.',
    en: 'Whoever is in several groups pays by the first. The record does not say in which group conscripts and owners of household businesses are. “Paid by the state budget” are the groups for whom the law has it pay all; who is in a supported group stays there even where the support comes to 100%.',
  },
  entity: person,
  period: 'month',
  law: 'law-25-2008/12; law-46-2014',
  inForce: { from: '2015-01-01' },
  confidence: 'primary',
  formula: firstOf(
    [employed, healthInsuranceGroups.code('employee')],
    [paidByInsuranceFund, healthInsuranceGroups.code('insurance_fund')],
    [premiumPaidByBudget, healthInsuranceGroups.code('budget')],
    [premiumSupportedByBudget, healthInsuranceGroups.code('supported')],
    healthInsuranceGroups.code('household'),
  ),
})
