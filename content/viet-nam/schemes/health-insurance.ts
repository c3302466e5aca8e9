import { all, any, firstOf, higherOf, lowerOf, person, quantity, variable, when } from '#rules/1-language/index'
import {
  careInCommune,
  coveredHealthCost,
  healthCopaymentsOfYear,
  healthInsuranceRank,
  healthVisits,
  paysHealthPremium,
  provincialHealthSupport,
  yearsOfHealthInsurance,
} from '../facts/health.ts'
import { age, receivesPension } from '../facts/people.ts'
import { livesInNearPoorHousehold, livesInPoorHousehold } from '../facts/poverty.ts'
import {
  fullCover,
  healthBenefit,
  healthPremiumRate,
  healthSupport,
  householdPremiumScale,
} from '../numbers/health-insurance.ts'
import { baseSalary } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { healthContributionOfWorker } from './contributions.ts'
import {
  childUnderSix,
  healthInsuranceGroup,
  inAverageHousehold,
  inFurtherSupportedGroup,
  minorityInDifficultArea,
  minorityInFormerDifficultArea,
  nearPoorInPoorCommune,
  nearPoorOncePoor,
  personWithMerit,
  premiumPaidByBudget,
  premiumSupportedByBudget,
  pupilOrStudent,
  receivesSocialAssistance,
} from './health-insurance-groups.ts'
import { pensionInPayment } from './pension-indexation.ts'
import { socialPension } from './social-pension.ts'
import { unemploymentBenefit } from './unemployment.ts'

/** Health insurance: what the budget pays of the premium, what one pays oneself, and what the insurance pays of the cost of care. */

/** Whoever is in several groups has the highest support. */
const nationalSupport = higherOf(
  when(nearPoorInPoorCommune, healthSupport.nearPoorInPoorCommune, 0),
  when(nearPoorOncePoor, healthSupport.nearPoorOncePoor, 0),
  when(livesInNearPoorHousehold, healthSupport.nearPoor, 0),
  when(minorityInFormerDifficultArea, healthSupport.minorityInFormerDifficultArea, 0),
  when(pupilOrStudent, healthSupport.pupilsAndStudents, 0),
  when(inFurtherSupportedGroup, healthSupport.furtherGroups, 0),
  when(inAverageHousehold, healthSupport.averageHouseholds, 0),
)

export const healthSupportRate = variable({
  name: { vi: 'Mức ngân sách nhà nước hỗ trợ đóng bảo hiểm y tế', en: 'Share of the premium that the budget pays' },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-25-2008/12; d146-2018/8; d188-2025',
  inForce: { from: '2015-01-01' },
  formula: when(
    premiumPaidByBudget,
    healthSupport.full,
    when(premiumSupportedByBudget, lowerOf(nationalSupport.plus(provincialHealthSupport), healthSupport.full), 0),
  ),
})

const wholePremium = baseSalary.times(healthPremiumRate)

export const healthInsuranceSubsidy = scheme({
  name: {
    vi: 'Ngân sách nhà nước đóng, hỗ trợ đóng bảo hiểm y tế',
    en: 'Health insurance premium paid by the budget',
  },
  note: {
    vi: 'Mức hỗ trợ trước 1/12/2018 của nhóm được hỗ trợ chưa có trong tư liệu; phần hỗ trợ thêm của HĐND cấp tỉnh lấy theo dữ kiện được nêu. Không phải tiền mặt: ngân sách chuyển cho quỹ bảo hiểm y tế.',
    en: "Support before 1 December 2018 is not on record; what a People's Council adds is taken as given. No cash: the budget pays the health insurance fund.",
  },
  dossier: ['health-insurance'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: any(
    healthInsuranceGroup.is('budget').citing('law-25-2008/12.3'),
    all(
      healthInsuranceGroup.is('supported'),
      any(healthSupportRate.atLeast(healthSupport.full), paysHealthPremium),
    ).citing('d146-2018/8; d188-2025'),
  ),
  amount: wholePremium.times(healthSupportRate),
  provisions: [
    {
      inForce: { from: '2015-01-01', to: '2025-06-30' },
      law: 'law-25-2008/12; d146-2018/3; d146-2018/8',
      confidence: 'primary',
    },
    { inForce: { from: '2025-07-01' }, law: 'law-25-2008/12; law-51-2024/12; d188-2025', confidence: 'secondary' },
  ],
})

export const healthPremiumPaid = variable({
  name: {
    vi: 'Số tiền đóng bảo hiểm y tế mà người tham gia phải tự trả trong tháng',
    en: 'Amount of the health insurance premium that falls to the insured person, in the month',
  },
  note: {
    vi: 'Nếu đã đóng; người lao động được khấu trừ từ tiền lương. Mức giảm dần trong hộ gia đình có trong tư liệu từ 1/12/2018.',
    en: 'If paid at all; of workers it is taken from the wage. The scale within a household is on record from 1 December 2018.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-25-2008/13; d146-2018/7',
  inForce: { from: '2018-12-01' },
  confidence: 'primary',
  formula: firstOf(
    [healthInsuranceGroup.is('employee'), healthContributionOfWorker],
    [healthInsuranceGroup.isOneOf('insurance_fund', 'budget'), quantity(0, 'VND')],
    [paysHealthPremium.not(), quantity(0, 'VND')],
    [healthInsuranceGroup.is('supported'), wholePremium.minus(wholePremium.times(healthSupportRate))],
    wholePremium.times(householdPremiumScale.of(healthInsuranceRank)),
  ),
})

/** On what the fund pays for those with another monthly benefit is not on record. */
export const healthPremiumPaidByFund = variable({
  name: {
    vi: 'Tiền đóng bảo hiểm y tế do quỹ bảo hiểm xã hội đóng',
    en: 'Health insurance premium paid by the social insurance fund',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-25-2008/13; d146-2018/7',
  inForce: { from: '2016-01-01' },
  confidence: 'primary',
  formula: when(
    healthInsuranceGroup.is('insurance_fund'),
    pensionInPayment.amount.plus(unemploymentBenefit.amount).times(healthPremiumRate),
    quantity(0, 'VND'),
  ),
})

export const isHealthInsured = variable({
  name: { vi: 'Có thẻ bảo hiểm y tế', en: 'Has a health insurance card' },
  entity: person,
  period: 'month',
  inForce: { from: '2015-01-01' },
  formula: any(
    healthInsuranceGroup.isOneOf('employee', 'insurance_fund', 'budget'),
    all(premiumSupportedByBudget, healthSupportRate.atLeast(healthSupport.full)),
    paysHealthPremium,
  ),
})

export const costOfVisit = variable({
  name: { vi: 'Chi phí bình quân một lần khám bệnh, chữa bệnh', en: 'Mean cost of a visit' },
  entity: person,
  period: 'month',
  flow: false,
  formula: coveredHealthCost.over(healthVisits),
})

export const inFullBenefitGroup = variable({
  name: {
    vi: 'Trẻ em dưới 6 tuổi, người nghèo, người hưởng trợ cấp xã hội, người có công, người dân tộc thiểu số ở vùng khó khăn',
    en: 'Child under 6, poor, on social assistance, with merit, or of an ethnic minority in a difficult area',
  },
  entity: person,
  period: 'month',
  formula: any(childUnderSix, livesInPoorHousehold, receivesSocialAssistance, personWithMerit, minorityInDifficultArea),
})

const coPaidMuch = all(
  healthCopaymentsOfYear.moreThan(baseSalary.times(fullCover.copayments)),
  yearsOfHealthInsurance.atLeast(fullCover.years),
)
const ofOtherGroups = higherOf(
  when(livesInNearPoorHousehold, healthBenefit.nearPoor, 0),
  when(receivesPension, healthBenefit.pensioner, 0),
  healthBenefit.others,
)
const fullAtOnce = any(
  inFullBenefitGroup.citing('law-25-2008/22; d146-2018/14'),
  careInCommune.citing('law-25-2008/22; d146-2018/14'),
  costOfVisit.lessThan(baseSalary.times(fullCover.smallCost)).citing('law-25-2008/22; d146-2018/14'),
  coPaidMuch.citing('law-25-2008/22; d146-2018/14'),
)

/** Whoever is in several groups has the highest rate. */
export const healthBenefitRate = variable({
  name: { vi: 'Mức hưởng bảo hiểm y tế', en: 'Health insurance benefit rate' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2015-01-01', to: '2025-06-30' },
      law: 'law-25-2008/22; d146-2018/14',
      confidence: 'primary',
      value: when(fullAtOnce, healthBenefit.full, ofOtherGroups),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-25-2008/22; res-261-2025/2.1.a',
      confidence: 'primary',
      value: when(
        fullAtOnce,
        healthBenefit.full,
        higherOf(ofOtherGroups, when(all(socialPension.isReceived, age.atLeast(75)), healthBenefit.socialPensioner, 0)),
      ),
    },
  ],
})

export const healthInsuranceBenefit = scheme({
  name: { vi: 'Chi phí khám bệnh, chữa bệnh do bảo hiểm y tế chi trả', en: 'Cost of care paid by health insurance' },
  note: {
    vi: 'Người sống ở vùng đặc biệt khó khăn, xã đảo và cựu chiến binh không được nêu ở mức 100%. Mức 95% tính cho mọi người hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng; tư liệu chỉ nêu lương hưu và trợ cấp mất sức lao động. Khám không đúng tuyến và danh mục được hưởng chưa có trong tư liệu. Cơ quan bảo hiểm xã hội trả cho bệnh viện; phần còn lại do người bệnh trả.',
    en: 'People in extremely difficult areas and islands and veterans are not named at 100% in the record. The 95% is taken for everyone on a pension or a monthly social insurance benefit; the record names pensions and loss-of-capacity benefits only. Care out of line and the list of what is covered are not on record. The agency pays the hospital; the patient pays the rest.',
  },
  dossier: ['health-insurance'],
  entity: person,
  period: 'month',
  law: 'law-25-2008/22',
  inForce: { from: '2015-01-01' },
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: isHealthInsured.citing('law-25-2008/12'),
  amount: coveredHealthCost.times(healthBenefitRate),
})
