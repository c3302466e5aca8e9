import {
  all,
  any,
  lowerOf,
  parameters,
  periodEnd,
  periodStart,
  person,
  scale,
  variable,
  when,
} from '#rules/1-language/index'
import {
  childrenUnderSix,
  costOfRetraining,
  covidCase,
  covidDecision2021,
  covidHardship2021,
  daysOfCovidTreatment,
  daysWithoutWork,
  freelanceSupportForm,
  monthsOfRetraining,
} from '../facts/covid-2021.ts'
import { ageAtStart, pregnant } from '../facts/people.ts'
import { insurance } from '../facts/work.ts'
import { scheme } from '../scheme.ts'

/** The second COVID-19 package (Resolution 68/NQ-CP): sums that a person has once each, in the month of the decision. Its relief for employers (no contribution to
 *  accident insurance for twelve months, pension contributions deferred for six) is no payment to a person. */

export const covidDecidedThisMonth = variable({
  name: {
    vi: 'Được quyết định hỗ trợ trong tháng theo Nghị quyết 68/NQ-CP',
    en: 'Support under Resolution 68 is decided in this month',
  },
  entity: person,
  period: 'month',
  formula: all(covidDecision2021.onOrAfter(periodStart), covidDecision2021.onOrBefore(periodEnd)),
})

const law = 'res-68-nq-cp-2021; qd-23-2021'
const secondary = (value: number) => ({ '2021-05-01': { value, confidence: 'secondary' } }) as const
const unconfirmed = (value: number) => ({ '2021-05-01': { value, confidence: 'unconfirmed' } }) as const

export const stoppedWorkAmounts = scale({
  name: { vi: 'Mức theo số ngày tạm hoãn, nghỉ không lương', en: 'By days suspended or on unpaid leave' },
  form: 'single-amount',
  unit: 'day',
  resultUnit: 'VND',
  inForce: { from: '2021-05-01' },
  law,
  brackets: [
    { threshold: 15, amount: secondary(1_855_000) },
    { threshold: 30, amount: secondary(3_710_000) },
  ],
})

export const covid2021 = parameters('covid-2021', {
  leastDays: {
    name: { vi: 'Số ngày ngừng việc ít nhất', en: 'Least days without work' },
    unit: 'day',
    law,
    values: secondary(15),
  },
  quarantined: {
    name: { vi: 'Mức cho người bị cách ly, phong tỏa', en: 'Quarantined or blocked' },
    unit: 'VND',
    law,
    values: secondary(1_000_000),
  },
  contractEnded: {
    name: { vi: 'Mức cho người chấm dứt hợp đồng', en: 'Contract ended' },
    unit: 'VND',
    law,
    values: secondary(3_710_000),
  },
  pregnancy: {
    name: { vi: 'Mức thêm khi mang thai', en: 'Supplement for a pregnancy' },
    unit: 'VND',
    law,
    values: secondary(1_000_000),
  },
  child: {
    name: { vi: 'Mức thêm cho mỗi con dưới 6 tuổi', en: 'Supplement for each child under 6' },
    unit: 'VND/child',
    law,
    values: secondary(1_000_000),
  },
  freelanceOnce: {
    name: { vi: 'Mức tối thiểu một lần cho lao động tự do', en: 'Freelance workers, least sum paid once' },
    unit: 'VND',
    law,
    nationalMinimum: true,
    values: unconfirmed(1_500_000),
  },
  freelanceDay: {
    name: { vi: 'Mức tối thiểu mỗi ngày cho lao động tự do', en: 'Freelance workers, least sum for a day' },
    unit: 'VND/day',
    law,
    nationalMinimum: true,
    values: unconfirmed(50_000),
  },
  business: {
    name: { vi: 'Mức cho hộ kinh doanh', en: 'Household business' },
    unit: 'VND',
    law,
    values: secondary(3_000_000),
  },
  meals: {
    name: { vi: 'Tiền ăn F0, F1 mỗi ngày', en: 'Meals of F0 and F1 for a day' },
    unit: 'VND/day',
    law,
    values: secondary(80_000),
  },
  infectedChild: {
    name: { vi: 'Mức thêm cho trẻ em F0, F1', en: 'Supplement for F0 and F1 children' },
    unit: 'VND',
    law,
    values: unconfirmed(1_000_000),
  },
  artist: {
    name: { vi: 'Mức cho viên chức nghệ thuật, hướng dẫn viên', en: 'Artists and guides' },
    unit: 'VND',
    law,
    values: secondary(3_710_000),
  },
  retraining: {
    name: { vi: 'Mức đào tạo tối đa mỗi tháng', en: 'Training, most in a month' },
    unit: 'VND',
    law,
    values: secondary(1_500_000),
  },
  retrainingMonths: {
    name: { vi: 'Số tháng đào tạo tối đa', en: 'Training, most months' },
    unit: 'month',
    law,
    values: secondary(6),
  },
})

/** The last day of the package is unconfirmed. */
const package2021 = {
  dossier: ['covid-package-2021'],
  entity: person,
  period: 'month',
  law,
  inForce: { from: '2021-05-01', to: '2022-01-31' },
  confidence: 'secondary',
} as const

const named = (vi: string, en: string) =>
  ({ vi: `${vi} (Nghị quyết 68/NQ-CP)`, en: `COVID-19 support of 2021: ${en}` }) as const

export const covid2021Suspended = scheme({
  ...package2021,
  name: named('Hỗ trợ người lao động tạm hoãn hợp đồng, nghỉ việc không hưởng lương', 'suspended workers'),
  note: {
    vi: 'Ngày kết thúc của gói hỗ trợ (31/1/2022) chưa xác nhận. Phần hỗ trợ người sử dụng lao động (không đóng vào quỹ tai nạn lao động 12 tháng, tạm dừng đóng vào quỹ hưu trí và tử tuất 6 tháng, vay vốn) không phải khoản chi cho người lao động.',
    en: 'The last day of the package (31 January 2022) is unconfirmed. Relief for employers (no contribution to accident insurance for 12 months, pension contributions deferred for 6, loans) is no payment to a person.',
  },
  eligibility: all(
    covidHardship2021.is('suspended'),
    insurance.isOneOf('employee', 'state_employee').saying({
      vi: 'Tham gia bảo hiểm xã hội bắt buộc',
      en: 'In compulsory social insurance',
    }),
    daysWithoutWork.atLeast(covid2021.leastDays).saying({
      vi: 'Ngừng việc, dừng hoạt động từ 15 ngày liên tục trở lên',
      en: 'Without work or closed for 15 days in a row or more',
    }),
    covidDecidedThisMonth,
  ),
  amount: stoppedWorkAmounts.of(daysWithoutWork),
})

export const covid2021Quarantined = scheme({
  ...package2021,
  name: named('Hỗ trợ người lao động ngừng việc do cách ly, phong tỏa', 'workers in quarantine or blocked areas'),
  eligibility: all(covidHardship2021.is('quarantined'), covidDecidedThisMonth),
  amount: covid2021.quarantined,
})

export const covid2021ContractEnded = scheme({
  ...package2021,
  name: named('Hỗ trợ người lao động chấm dứt hợp đồng', 'workers whose contract ended'),
  eligibility: all(covidHardship2021.is('contract_ended'), covidDecidedThisMonth),
  amount: covid2021.contractEnded,
})

/** Supplements of the three lines for workers. */
const hasWorkerSupport = any(
  covid2021Suspended.eligible,
  covid2021Quarantined.eligible,
  covid2021ContractEnded.eligible,
)

export const covid2021Pregnancy = scheme({
  ...package2021,
  name: named('Hỗ trợ thêm người lao động đang mang thai', 'supplement for a pregnancy'),
  eligibility: all(hasWorkerSupport, pregnant),
  amount: covid2021.pregnancy,
})

export const covid2021Children = scheme({
  ...package2021,
  name: named('Hỗ trợ thêm người lao động đang nuôi con dưới 6 tuổi', 'supplement for children under 6'),
  eligibility: all(hasWorkerSupport, childrenUnderSix.atLeast(1)),
  amount: covid2021.child.times(childrenUnderSix),
})

export const covid2021Freelance = scheme({
  ...package2021,
  confidence: 'unconfirmed',
  name: named('Hỗ trợ lao động tự do', 'freelance workers'),
  note: {
    vi: 'Tỉnh quy định đối tượng và mức; đây là mức tối thiểu.',
    en: 'The province defines groups and amounts; these are the least.',
  },
  eligibility: all(
    covidHardship2021.is('freelance'),
    freelanceSupportForm.isOneOf('once', 'by_day'),
    covidDecidedThisMonth,
  ),
  amount: when(freelanceSupportForm.is('once'), covid2021.freelanceOnce, covid2021.freelanceDay.times(daysWithoutWork)),
})

export const covid2021Business = scheme({
  ...package2021,
  name: named('Hỗ trợ hộ kinh doanh dừng hoạt động', 'household businesses'),
  note: { vi: 'Ghi cho chủ hộ kinh doanh.', en: 'Given for the owner of the business.' },
  eligibility: all(
    covidHardship2021.is('business_closed'),
    daysWithoutWork.atLeast(covid2021.leastDays).saying({
      vi: 'Ngừng việc, dừng hoạt động từ 15 ngày liên tục trở lên',
      en: 'Without work or closed for 15 days in a row or more',
    }),
    covidDecidedThisMonth,
  ),
  amount: covid2021.business,
})

export const covid2021Artist = scheme({
  ...package2021,
  name: named('Hỗ trợ viên chức nghệ thuật, hướng dẫn viên du lịch', 'artists and tour guides'),
  eligibility: all(covidHardship2021.is('artist_or_guide'), covidDecidedThisMonth),
  amount: covid2021.artist,
})

export const covid2021Meals = scheme({
  ...package2021,
  name: named('Hỗ trợ tiền ăn người điều trị, cách ly F0, F1', 'meals of F0 and F1'),
  eligibility: all(covidCase.isOneOf('f0', 'f1'), covidDecidedThisMonth),
  amount: covid2021.meals.times(daysOfCovidTreatment),
})

export const covid2021Child = scheme({
  ...package2021,
  confidence: 'unconfirmed',
  name: named('Hỗ trợ thêm trẻ em F0, F1', 'F0 and F1 children'),
  eligibility: all(covidCase.isOneOf('f0', 'f1'), ageAtStart.lessThan(16), covidDecidedThisMonth),
  amount: covid2021.infectedChild,
})

export const covid2021Training = scheme({
  ...package2021,
  name: named('Hỗ trợ đào tạo duy trì việc làm', 'training to keep the job'),
  note: {
    vi: 'Điều kiện của người sử dụng lao động chưa có trong tư liệu.',
    en: 'The conditions for the employer are not on record.',
  },
  eligibility: all(costOfRetraining.moreThan(0), monthsOfRetraining.lessThan(covid2021.retrainingMonths)),
  amount: lowerOf(costOfRetraining, covid2021.retraining),
})
