import {
  all,
  any,
  higherOf,
  input,
  lowerOf,
  parameters,
  periodEnd,
  periodStart,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { meritStatus } from '../facts/merit.ts'
import { ethnicMinority } from '../facts/people.ts'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { scheme } from '../scheme.ts'

/** Learning, papers and living costs before work abroad, each once. */

export const preparesToWorkAbroad = input({
  name: {
    vi: 'Chuẩn bị đi làm việc ở nước ngoài theo hợp đồng',
    en: 'Prepares to work abroad under contract',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const relativeOfMeritPerson = input({
  name: { vi: 'Thân nhân của người có công với cách mạng', en: 'Relative of a person with merit' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const landTaken = input({
  name: { vi: 'Người bị thu hồi đất', en: 'Land was taken by the state' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const backFromService = input({
  name: {
    vi: 'Thanh niên hoàn thành nghĩa vụ quân sự, nghĩa vụ công an hoặc nhiệm vụ tình nguyện',
    en: 'Youth back from army, police or volunteer service',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const preparationDecision = input({
  name: {
    vi: 'Ngày quyết định hỗ trợ đi làm việc ở nước ngoài',
    en: 'Day of the decision on pre-departure support',
  },
  note: {
    vi: 'Mỗi nội dung được hỗ trợ một lần, tính vào tháng này.',
    en: 'Each content is supported once, and falls in this month.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

const cost = (vi: string, en: string) =>
  ({
    name: { vi: `Chi phí chuẩn bị đi làm việc ở nước ngoài: ${vi}`, en: `Cost of preparing to work abroad: ${en}` },
    entity: person,
    period: 'always',
    unit: 'VND',
    flow: false,
    min: 0,
    max: 10_000_000_000,
    integral: true,
    assumed: 0,
  }) as const

export const costOfOrientation = input(cost('giáo dục định hướng', 'orientation'))
export const costOfLanguage = input(cost('đào tạo ngoại ngữ', 'language'))
export const costOfSkills = input(cost('đào tạo nghề', 'skills'))
export const costOfHealthCheck = input(cost('khám sức khỏe', 'health check'))
export const costOfPapers = input(cost('hộ chiếu, thị thực, lý lịch tư pháp', 'passport, visa, judicial record'))
export const costOfWorkAbroad = input({
  name: {
    vi: 'Toàn bộ chi phí đi làm việc ở nước ngoài của người lao động',
    en: "All costs of the worker's contract abroad",
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
  integral: true,
})
export const travelDecided = input(cost('tiền đi lại được quyết định', 'travel as decided'))

export const daysOfCourses = input({
  name: { vi: 'Số ngày thực học trước khi đi làm việc ở nước ngoài', en: 'Days of courses before work abroad' },
  entity: person,
  period: 'always',
  unit: 'day',
  flow: false,
  min: 0,
  max: 1_000,
  integral: true,
  assumed: 0,
})

export const monthsOfLodging = input({
  name: { vi: 'Số tháng ở trọ để học trước khi đi', en: 'Months of lodging for courses before work abroad' },
  entity: person,
  period: 'always',
  unit: 'month',
  flow: false,
  min: 0,
  max: 36,
  integral: true,
  assumed: 0,
})

const before = { law: 'd61-2015/10-11; tt-09-2016', confidence: 'secondary' } as const
const now = { law: 'law-74-2025/14; d338-2025/12-17', confidence: 'secondary' } as const
const amount = (vi: string, en: string, then: number, since2026: number) =>
  ({
    name: { vi, en },
    unit: 'VND',
    values: { '2015-09-01': { value: then, ...before }, '2026-01-01': { value: since2026, ...now } },
  }) as const

export const overseasPreparation = parameters('overseas-preparation', {
  orientation: amount('Mức tối đa khóa giáo dục định hướng', 'Orientation, most', 530_000, 530_000),
  language: amount('Mức tối đa khóa ngoại ngữ', 'Language, most', 3_000_000, 4_000_000),
  skills: amount('Mức tối đa khóa đào tạo nghề', 'Skills, most', 4_000_000, 4_000_000),
  healthCheck: amount('Mức tối đa khám sức khỏe', 'Health check, most', 750_000, 750_000),
  leastTravel: amount('Mức tiền đi lại thấp nhất', 'Travel, lowest', 200_000, 200_000),
  mostTravel: amount('Mức tiền đi lại cao nhất', 'Travel, highest', 300_000, 300_000),
  collateralAbove: amount(
    'Mức vay phải bảo đảm tiền vay khi vượt',
    'Loan above which collateral is needed',
    200_000_000,
    200_000_000,
  ),
  living: {
    name: { vi: 'Mức tiền ăn, sinh hoạt mỗi ngày', en: 'Meals and living for a day' },
    unit: 'VND/day',
    values: { '2015-09-01': { value: 40_000, ...before }, '2026-01-01': { value: 50_000, ...now } },
  },
  housing: {
    name: { vi: 'Mức tiền ở mỗi tháng', en: 'Housing for a month' },
    unit: 'VND/month',
    values: { '2015-09-01': { value: 400_000, ...before }, '2026-01-01': { value: 400_000, ...now } },
  },
  loanShare: {
    name: { vi: 'Tỷ lệ chi phí được vay', en: 'Share of the cost that may be borrowed' },
    unit: '1',
    max: 1,
    values: { '2015-09-01': { value: 1, ...before }, '2026-01-01': { value: 1, ...now } },
  },
  interestOfPriority: {
    name: { vi: 'Lãi suất so với hộ nghèo: nhóm ưu tiên', en: 'Interest to that of poor households: priority groups' },
    unit: '1',
    values: { '2015-09-01': { value: 1, ...before }, '2026-01-01': { value: 1, ...now } },
  },
  interestOfOthers: {
    name: { vi: 'Lãi suất so với hộ nghèo: người khác', en: 'Interest to that of poor households: others' },
    unit: '1',
    values: { '2015-09-01': { value: 1.27, ...before }, '2026-01-01': { value: 1.27, ...now } },
  },
})

export const priorityForWorkAbroad = variable({
  name: {
    vi: 'Thuộc nhóm được hỗ trợ đi làm việc ở nước ngoài',
    en: 'Of a group that is supported to work abroad',
  },
  entity: person,
  period: 'month',
  formula: any(
    meritStatus.is('none').not(),
    relativeOfMeritPerson,
    ethnicMinority,
    poorOrNearPoor,
    landTaken,
    backFromService,
  ),
})

export const preparationSupported = variable({
  name: {
    vi: 'Được quyết định hỗ trợ đi làm việc ở nước ngoài trong tháng',
    en: 'Pre-departure support is decided in this month',
  },
  entity: person,
  period: 'month',
  formula: all(
    preparesToWorkAbroad,
    priorityForWorkAbroad,
    preparationDecision.onOrAfter(periodStart),
    preparationDecision.onOrBefore(periodEnd),
  ),
})

const preparation = {
  dossier: ['overseas-worker-preparation'],
  entity: person,
  period: 'month',
  provisions: [
    { inForce: { from: '2015-09-01', to: '2025-12-31' }, ...before },
    { inForce: { from: '2026-01-01' }, ...now },
  ],
} as const

const named = (vi: string, en: string) =>
  ({
    vi: `Hỗ trợ ${vi} cho người đi làm việc ở nước ngoài`,
    en: `Pre-departure support: ${en}`,
  }) as const

export const overseasOrientation = scheme({
  ...preparation,
  name: named('học phí giáo dục định hướng', 'orientation course'),
  note: {
    vi: 'Mỗi nội dung một lần, theo trường hợp có lợi nhất. Mức của vùng mục tiêu theo Thông tư 55/2023/TT-BTC chưa có trong tư liệu.',
    en: 'Each content once, in the best case only. Amounts of target areas under Circular 55/2023 are not on record.',
  },
  eligibility: all(preparationSupported, costOfOrientation.moreThan(0)),
  amount: lowerOf(costOfOrientation, overseasPreparation.orientation),
})

export const overseasLanguage = scheme({
  ...preparation,
  name: named('đào tạo ngoại ngữ', 'language course'),
  eligibility: all(preparationSupported, costOfLanguage.moreThan(0)),
  amount: lowerOf(costOfLanguage, overseasPreparation.language),
})

export const overseasSkills = scheme({
  ...preparation,
  name: named('đào tạo nghề', 'vocational course'),
  eligibility: all(preparationSupported, costOfSkills.moreThan(0)),
  amount: lowerOf(costOfSkills, overseasPreparation.skills),
})

export const overseasHealthCheck = scheme({
  ...preparation,
  name: named('khám sức khỏe', 'health check'),
  eligibility: all(preparationSupported, costOfHealthCheck.moreThan(0)),
  amount: lowerOf(costOfHealthCheck, overseasPreparation.healthCheck),
})

export const overseasPapers = scheme({
  ...preparation,
  name: named('hộ chiếu, thị thực, lý lịch tư pháp', 'passport, visa and judicial record'),
  eligibility: all(preparationSupported, costOfPapers.moreThan(0)),
  amount: costOfPapers,
})

export const overseasLiving = scheme({
  ...preparation,
  name: named('tiền ăn, sinh hoạt phí trong thời gian học', 'meals and living during courses'),
  eligibility: all(preparationSupported, daysOfCourses.atLeast(1)),
  amount: overseasPreparation.living.times(daysOfCourses),
})

export const overseasHousing = scheme({
  ...preparation,
  name: named('tiền ở trong thời gian học', 'housing during courses'),
  eligibility: all(preparationSupported, monthsOfLodging.atLeast(1)),
  amount: overseasPreparation.housing.times(monthsOfLodging),
})

export const overseasTravel = scheme({
  ...preparation,
  name: named('tiền đi lại', 'travel to the courses'),
  note: {
    vi: 'Từ 200.000 đến 300.000 đồng; khoảng cách của từng mức chưa có trong tư liệu.',
    en: 'From 200,000 to 300,000; which distance has which amount is not on record.',
  },
  eligibility: all(preparationSupported, travelDecided.moreThan(0)),
  amount: lowerOf(higherOf(travelDecided, overseasPreparation.leastTravel), overseasPreparation.mostTravel),
})

/** A loan of the social policy bank is no payment to keep: so it is shown, and not counted. */
export const overseasLoanLimit = variable({
  name: { vi: 'Mức vay tối đa để đi làm việc ở nước ngoài', en: 'Highest loan to work abroad' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2015-09-01' },
  law: 'd61-2015/10-11; d338-2025/30',
  confidence: 'secondary',
  formula: when(preparesToWorkAbroad, costOfWorkAbroad.times(overseasPreparation.loanShare), quantity(0, 'VND')),
})

export const overseasLoanNeedsCollateral = variable({
  name: { vi: 'Phải bảo đảm tiền vay', en: 'The loan needs collateral' },
  entity: person,
  period: 'month',
  inForce: { from: '2015-09-01' },
  law: 'd61-2015/10-11; d338-2025/30',
  confidence: 'secondary',
  formula: overseasLoanLimit.moreThan(overseasPreparation.collateralAbove),
})

/** Times the rate at which poor households borrow. */
export const overseasLoanInterest = variable({
  name: { vi: 'Lãi suất vay so với lãi suất cho hộ nghèo', en: 'Interest of the loan to that of poor households' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2015-09-01' },
  law: 'd61-2015/10-11; d338-2025/30',
  confidence: 'secondary',
  formula: when(priorityForWorkAbroad, overseasPreparation.interestOfPriority, overseasPreparation.interestOfOthers),
})
