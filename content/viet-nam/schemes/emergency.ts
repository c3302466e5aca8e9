import {
  all,
  any,
  day,
  higherOf,
  highestOf,
  household,
  inHousehold,
  parameter,
  parameters,
  periodEnd,
  periodStart,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { provincialStandard } from '../facts/assistance.ts'
import {
  burialCost,
  buriedByOthers,
  careBegan,
  careEnded,
  careTreatmentCost,
  dayOfInjury,
  dayOfLoss,
  daysInCare,
  daysOfTreatment,
  deathCause,
  fareHome,
  foodShortage,
  hardPressed,
  houseBadlyDamaged,
  houseDestroyed,
  houseLostThisMonth,
  houseLostUnderDecree335,
  injuredUnderDecree335,
  injuryCause,
  lostUnderDecree335,
  monthOfFoodShortage,
  orderedToMove,
  protectionNeed,
  wentMissing,
} from '../facts/emergencies.ts'
import { died } from '../facts/people.ts'
import { poorOrNearPoorHousehold } from '../facts/poverty.ts'
import { assistanceStandard, assistanceStandardInPayment } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'

/** Emergency social assistance of Decrees 20/2021 and 335/2026. A grant for one event is due in its month, by the decree of its day: of the whole of October 2026,
 *  in which Decree 335/2026 came into force on the fifth, the standard in payment is the new one. */

const decree20 = { inForce: { from: '2021-07-01', to: '2026-10-04' }, confidence: 'primary' } as const
const decree335 = {
  inForce: { from: '2026-10-05' },
  appliesFrom: '2026-10-01',
  issued: '2026-08-21',
  confidence: 'primary',
} as const

export const emergencyRiceAmounts = parameters('emergency-rice', {
  perPerson: {
    name: { vi: 'Gạo cứu đói mỗi người một tháng', en: 'Emergency rice per person and month' },
    unit: 'kg',
    values: {
      '2021-07-01': { value: 15, law: 'd20-2021/12', confidence: 'primary' },
      '2026-10-05': {
        value: 15,
        law: 'd335-2026/12.1',
        appliesFrom: '2026-10-01',
        issued: '2026-08-21',
        confidence: 'primary',
      },
    },
  },
  monthsAtNewYear: {
    name: { vi: 'Số tháng hỗ trợ gạo dịp Tết Nguyên đán', en: 'Months of rice at Lunar New Year' },
    unit: 'month',
    law: 'd20-2021/12; d335-2026/12.1',
    values: { '2021-07-01': { value: 1, confidence: 'primary' } },
  },
  monthsOtherwise: {
    name: { vi: 'Số tháng hỗ trợ gạo mỗi đợt, nhiều nhất', en: 'Months of rice per episode, at most' },
    unit: 'month',
    law: 'd20-2021/12; d335-2026/12.1',
    values: { '2021-07-01': { value: 3, confidence: 'primary' } },
  },
})

const monthsOfRice = when(
  foodShortage.is('new_year'),
  emergencyRiceAmounts.monthsAtNewYear,
  emergencyRiceAmounts.monthsOtherwise,
)

export const dueRice = variable({
  name: { vi: 'Hộ thiếu đói, còn trong thời gian hỗ trợ gạo', en: 'Short of food, within the months of rice' },
  entity: household,
  period: 'month',
  inForce: { from: '2021-07-01' },
  law: 'd20-2021/12; d335-2026/12.1',
  confidence: 'primary',
  formula: all(
    foodShortage
      .isOneOf('new_year', 'disaster', 'fire', 'crop_failure', 'lean_season', 'other')
      .saying({ vi: 'Hộ thiếu đói', en: 'The household is short of food' }),
    monthOfFoodShortage.atMost(monthsOfRice),
  ),
})

export const emergencyRice = scheme({
  name: { vi: 'Hỗ trợ lương thực (trợ giúp xã hội khẩn cấp)', en: 'Emergency rice' },
  note: {
    vi: 'Tính bằng kg gạo cho mỗi thành viên của hộ. Ngoài gạo còn hỗ trợ nhu yếu phẩm bằng hiện vật: lều bạt, nước uống, thực phẩm, chăn màn và tương tự. Được hưởng cùng các khoản trợ giúp khẩn cấp khác.',
    en: 'In kilograms of rice for each member of the household. Tents, water, food, blankets and similar goods are given in kind besides. May be combined with the other emergency grants.',
  },
  dossier: ['emergency-rice'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: inHousehold(dueRice),
  amount: emergencyRiceAmounts.perPerson,
  provisions: [
    { ...decree20, law: 'd20-2021/12' },
    { ...decree335, law: 'd335-2026/12.1' },
  ],
})

export const emergencyMultiples = parameters('emergency', {
  injury: {
    name: { vi: 'Hỗ trợ người bị thương nặng, số lần mức chuẩn', en: 'Grant for the severely injured, multiple' },
    unit: '1',
    nationalMinimum: true,
    law: 'd20-2021/13; d335-2026/12.2',
    values: { '2021-07-01': { value: 10, confidence: 'primary' } },
  },
  daysOfTreatment: {
    name: { vi: 'Số ngày điều trị, từ', en: 'Days of treatment, at least' },
    unit: 'day',
    law: 'd20-2021/13; d335-2026/12.2',
    values: { '2021-07-01': { value: 3, confidence: 'primary' } },
  },
  death: {
    name: { vi: 'Hỗ trợ chi phí mai táng, số lần mức chuẩn', en: 'Grant for the dead and missing, multiple' },
    unit: '1',
    nationalMinimum: true,
    law: 'd20-2021/14; d335-2026/12.3',
    values: { '2021-07-01': { value: 50, confidence: 'primary' } },
  },
})

/** A province that set a higher standard pays by that (article 4.3 of both decrees). */
const standardOfDecree20 = higherOf(assistanceStandard, inHousehold(provincialStandard))
const standardOfDecree335 = higherOf(assistanceStandardInPayment, inHousehold(provincialStandard))

export const emergencyInjury = scheme({
  name: { vi: 'Hỗ trợ chi phí điều trị người bị thương nặng', en: 'Grant for the severely injured' },
  dossier: ['emergency-injury'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    injuryCause.isOneOf('disaster', 'fire', 'traffic', 'work', 'other').saying({
      vi: 'Bị thương do thiên tai, hỏa hoạn, tai nạn giao thông, tai nạn lao động nghiêm trọng hoặc lý do bất khả kháng',
      en: 'Injured by disaster, fire, traffic accident, serious work accident or other force majeure',
    }),
    dayOfInjury.onOrAfter(periodStart),
    dayOfInjury.onOrBefore(periodEnd),
    daysOfTreatment.atLeast(emergencyMultiples.daysOfTreatment),
  ),
  amount: standardOfDecree20.times(emergencyMultiples.injury),
  provisions: [
    { ...decree20, law: 'd20-2021/13' },
    {
      ...decree335,
      law: 'd335-2026/12.2',
      scope: () => injuredUnderDecree335,
      amount: standardOfDecree335.times(emergencyMultiples.injury),
    },
  ],
})

const minimumForDead = standardOfDecree20.times(emergencyMultiples.death)
const minimumForDeadUnderDecree335 = standardOfDecree335.times(emergencyMultiples.death)

export const emergencyDeath = scheme({
  name: {
    vi: 'Hỗ trợ chi phí mai táng (trợ giúp xã hội khẩn cấp)',
    en: 'Grant for households with dead or missing members',
  },
  note: {
    vi: 'Tính cho mỗi người chết, mất tích; trả cho hộ gia đình. Cơ quan, tổ chức mai táng người không có người thân thích được thanh toán chi phí thực tế, ít nhất bằng mức này.',
    en: 'For each person dead or missing, paid to the household. A body that buries a person without relatives is paid the actual cost, at least the same amount.',
  },
  dossier: ['emergency-death'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    any(died, wentMissing),
    deathCause.isOneOf('disaster', 'fire', 'epidemic', 'traffic', 'work', 'other').saying({
      vi: 'Do thiên tai, hỏa hoạn, dịch bệnh, tai nạn giao thông, tai nạn lao động nghiêm trọng hoặc lý do bất khả kháng',
      en: 'By disaster, fire, epidemic, traffic accident, serious work accident or other force majeure',
    }),
    dayOfLoss.onOrAfter(periodStart),
    dayOfLoss.onOrBefore(periodEnd),
  ),
  amount: when(buriedByOthers, higherOf(burialCost, minimumForDead), minimumForDead),
  provisions: [
    { ...decree20, law: 'd20-2021/14' },
    {
      ...decree335,
      law: 'd335-2026/12.3',
      scope: () => lostUnderDecree335,
      amount: when(buriedByOthers, higherOf(burialCost, minimumForDeadUnderDecree335), minimumForDeadUnderDecree335),
    },
  ],
})

export const emergencyHousingAmounts = parameters('emergency-housing', {
  destroyed: {
    name: { vi: 'Mức hỗ trợ làm nhà ở', en: 'Grant to rebuild a house' },
    unit: 'VND',
    nationalMinimum: true,
    law: 'd20-2021/15; d335-2026/12.4',
    values: { '2021-07-01': { value: 40_000_000, confidence: 'primary' } },
  },
  moved: {
    name: { vi: 'Mức hỗ trợ di dời nhà ở', en: 'Grant to move a house' },
    unit: 'VND',
    nationalMinimum: true,
    law: 'd20-2021/15; d335-2026/12.4',
    values: { '2021-07-01': { value: 30_000_000, confidence: 'primary' } },
  },
  repaired: {
    name: { vi: 'Mức hỗ trợ sửa chữa nhà ở', en: 'Grant to repair a house' },
    unit: 'VND',
    nationalMinimum: true,
    law: 'd20-2021/15; d335-2026/12.4',
    values: { '2021-07-01': { value: 20_000_000, confidence: 'primary' } },
  },
})

const housing = {
  dossier: ['emergency-housing'],
  entity: household,
  period: 'month',
  changesFrom: 'period-start',
  provisions: [
    { ...decree20, law: 'd20-2021/15' },
    { ...decree335, law: 'd335-2026/12.4', scope: () => houseLostUnderDecree335 },
  ],
} as const

const inNeed = any(poorOrNearPoorHousehold, hardPressed)

export const emergencyHousingRebuilt = scheme({
  ...housing,
  name: { vi: 'Hỗ trợ làm nhà ở (trợ giúp xã hội khẩn cấp)', en: 'Emergency grant to rebuild a house' },
  eligibility: all(houseDestroyed, houseLostThisMonth, inNeed),
  amount: emergencyHousingAmounts.destroyed,
})

export const emergencyHousingMoved = scheme({
  ...housing,
  name: { vi: 'Hỗ trợ di dời nhà ở khẩn cấp', en: 'Emergency grant to move a house' },
  eligibility: all(orderedToMove, houseLostThisMonth),
  amount: emergencyHousingAmounts.moved,
})

export const emergencyHousingRepaired = scheme({
  ...housing,
  name: { vi: 'Hỗ trợ sửa chữa nhà ở (trợ giúp xã hội khẩn cấp)', en: 'Emergency grant to repair a house' },
  eligibility: all(houseBadlyDamaged, houseLostThisMonth, inNeed),
  amount: emergencyHousingAmounts.repaired,
})

export const oneHousingGrant = highestOf({
  law: 'd20-2021/15; d335-2026/12.4',
  schemes: [emergencyHousingRebuilt, emergencyHousingMoved, emergencyHousingRepaired],
  inForce: { from: '2021-07-01' },
})

/** Whose care ended before Decree 335/2026 came into force keeps the old rate. */
export const inCareUnderDecree335 = variable({
  name: {
    vi: 'Còn được chăm sóc tạm thời vào ngày 5/10/2026 hoặc sau đó',
    en: 'Still in temporary care on 5 October 2026 or later',
  },
  entity: person,
  period: 'always',
  formula: careEnded.onOrAfter(day('2026-10-05')),
})

export const emergencyMeals = parameter({
  name: {
    vi: 'Tiền ăn một ngày của người được bảo vệ khẩn cấp',
    en: 'Food for a day in emergency protection',
  },
  unit: 'VND/day',
  nationalMinimum: true,
  values: {
    '2021-07-01': { value: 60_000, law: 'd20-2021/16; d20-2021/18; d20-2021/19; tt-02-2021', confidence: 'primary' },
    '2026-10-05': {
      value: 100_000,
      law: 'd335-2026/15; d335-2026/16',
      issued: '2026-08-21',
      appliesFrom: '2026-07-01',
      scope: () => inCareUnderDecree335,
      confidence: 'primary',
    },
  },
})

const needsProtection = protectionNeed
  .isOneOf('domestic_violence', 'abuse', 'trafficking', 'forced_labour', 'street', 'orphaned_by_disaster')
  .saying({
    vi: 'Thuộc diện bảo vệ khẩn cấp tại cộng đồng',
    en: 'In need of emergency protection in the community',
  })

export const inFirstMonthsOfCare = variable({
  name: {
    vi: 'Được bảo vệ khẩn cấp, trong vòng 3 tháng từ ngày bắt đầu',
    en: 'In emergency protection, within 3 months of its beginning',
  },
  entity: person,
  period: 'month',
  formula: all(
    needsProtection,
    careBegan.onOrBefore(periodEnd),
    careBegan.plusMonths(3).after(periodStart),
    careEnded.onOrAfter(periodStart),
  ),
})

const protection = {
  dossier: ['emergency-protection'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  provisions: [
    { ...decree20, law: 'd20-2021/16; d20-2021/18; d20-2021/19; tt-02-2021' },
    { ...decree335, law: 'd335-2026/15; d335-2026/16', scope: () => inCareUnderDecree335 },
  ],
} as const

export const emergencyProtectionMeals = scheme({
  ...protection,
  name: { vi: 'Tiền ăn trong thời gian bảo vệ khẩn cấp tại cộng đồng', en: 'Food in emergency community care' },
  note: {
    vi: 'Nhiều nhất 3 tháng. Mức 100.000 đồng áp dụng từ 1/7/2026 đối với người còn đang được chăm sóc khi Nghị định 335/2026/NĐ-CP có hiệu lực.',
    en: 'At most 3 months. 100,000 applies from 1 July 2026 to those still in care when Decree 335/2026 came into force.',
  },
  eligibility: inFirstMonthsOfCare,
  amount: emergencyMeals.times(daysInCare),
})

export const emergencyProtectionTreatment = scheme({
  ...protection,
  name: {
    vi: 'Chi phí điều trị trong thời gian bảo vệ khẩn cấp tại cộng đồng',
    en: 'Treatment in emergency community care',
  },
  eligibility: all(inFirstMonthsOfCare, careTreatmentCost.moreThan(0)),
  amount: careTreatmentCost,
})

export const emergencyProtectionTransport = scheme({
  ...protection,
  name: {
    vi: 'Chi phí đưa người được bảo vệ khẩn cấp về nơi cư trú',
    en: 'Transport home from emergency community care',
  },
  eligibility: all(needsProtection, fareHome.moreThan(0)),
  amount: fareHome,
})
