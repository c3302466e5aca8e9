import { all, any, firstOf, household, howMany, input, isKnown, variable } from '#rules/1-language/index'
import { deprivationsOfPoor } from '../numbers/poverty.ts'

/** Deprivation in basic social services: six dimensions, twelve indicators, from 2022 to 2026. The names are official; the thresholds in the notes were
 *  not confirmed at the annex of Decree 07/2021. */

const indicator = (name: { vi: string; en: string }, threshold: { vi: string; en: string }) =>
  input({
    name: { vi: `Thiếu hụt: ${name.vi}`, en: `Deprived: ${name.en}` },
    note: {
      vi: `${threshold.vi} (ngưỡng chưa đối chiếu với phụ lục Nghị định 07/2021/NĐ-CP).`,
      en: `${threshold.en} (threshold not compared with the annex of Decree 07/2021).`,
    },
    entity: household,
    period: 'month',
    kind: 'truth',
  })

export const deprivedOfJobs = indicator(
  { vi: 'việc làm', en: 'jobs' },
  {
    vi: 'Có ít nhất một người trong độ tuổi lao động, có khả năng và muốn làm việc mà thất nghiệp, hoặc làm công ăn lương không có hợp đồng lao động, trừ việc thời vụ',
    en: 'At least one person of working age who can and wants to work is unemployed, or works for wages without a labour contract, seasonal work aside',
  },
)

export const deprivedByDependants = indicator(
  { vi: 'người phụ thuộc trong hộ gia đình', en: 'dependants' },
  {
    vi: 'Người phụ thuộc (trẻ em dưới 16 tuổi, người cao tuổi hoặc người khuyết tật nặng đang hưởng trợ cấp) quá 50% số người trong hộ',
    en: 'Dependants (children under 16, elderly or severely disabled people on allowances) exceed 50% of the members',
  },
)

export const deprivedOfNutrition = indicator(
  { vi: 'dinh dưỡng', en: 'nutrition' },
  {
    vi: 'Có trẻ em dưới 16 tuổi suy dinh dưỡng chiều cao hoặc cân nặng theo tuổi',
    en: 'A child under 16 is stunted or underweight for its age',
  },
)

export const deprivedOfHealthInsurance = indicator(
  { vi: 'bảo hiểm y tế', en: 'health insurance' },
  {
    vi: 'Có người từ đủ 6 tuổi trở lên không có thẻ bảo hiểm y tế',
    en: 'A member aged 6 or more has no health insurance card',
  },
)

export const deprivedOfAdultEducation = indicator(
  { vi: 'trình độ giáo dục của người lớn', en: 'adult education' },
  {
    vi: 'Có người từ 16 đến 30 tuổi không đi học và không có bằng cấp tương ứng với tuổi (trung học cơ sở ở tuổi 16–17; trung học phổ thông hoặc nghề ở tuổi 18–30)',
    en: 'A member aged 16-30 neither studies nor holds the certificate expected for that age (lower secondary at 16-17; upper secondary or vocational at 18-30)',
  },
)

export const deprivedOfChildSchooling = indicator(
  { vi: 'tình trạng đi học của trẻ em', en: 'child schooling' },
  {
    vi: 'Có trẻ em từ 3 đến dưới 16 tuổi không học đúng cấp học theo tuổi',
    en: 'A child aged 3 to under 16 does not attend the level for its age',
  },
)

export const deprivedOfHousingQuality = indicator(
  { vi: 'chất lượng nhà ở', en: 'quality of housing' },
  {
    vi: 'Dưới hai trong ba kết cấu chính (tường, cột, mái) làm bằng vật liệu bền chắc',
    en: 'Fewer than two of the three main parts (walls, pillars, roof) are of durable material',
  },
)

export const deprivedOfHousingArea = indicator(
  { vi: 'diện tích nhà ở bình quân đầu người', en: 'housing area per head' },
  { vi: 'Dưới 8 m² mỗi người', en: 'Less than 8 square metres per member' },
)

export const deprivedOfWater = indicator(
  { vi: 'nguồn nước sinh hoạt', en: 'domestic water' },
  { vi: 'Không có nguồn nước sinh hoạt an toàn', en: 'No safe source of domestic water' },
)

export const deprivedOfToilet = indicator(
  { vi: 'nhà tiêu hợp vệ sinh', en: 'hygienic latrine' },
  { vi: 'Không có nhà tiêu hợp vệ sinh', en: 'No hygienic latrine' },
)

export const deprivedOfTelecom = indicator(
  { vi: 'sử dụng dịch vụ viễn thông', en: 'use of telecommunication' },
  { vi: 'Không có người nào sử dụng dịch vụ internet', en: 'No member uses an internet service' },
)

export const deprivedOfInformationMeans = indicator(
  { vi: 'phương tiện phục vụ tiếp cận thông tin', en: 'means of information' },
  {
    vi: 'Không có phương tiện dùng chung hoặc riêng để tiếp cận thông tin (ti vi, radio, máy tính, máy tính bảng, điện thoại)',
    en: 'No shared or personal device to get information (television, radio, computer, tablet, telephone)',
  },
)

export const deprivations = input({
  name: { vi: 'Số chỉ số thiếu hụt đã được xác định', en: 'Number of deprivations as established' },
  note: {
    vi: 'Nếu có thì dùng thay cho việc đếm từng chỉ số. Cần nêu đối với các năm 2016–2021 (10 chỉ số) và từ năm 2027, vì danh mục chỉ số chưa có trong tư liệu.',
    en: 'Where given, it stands instead of counting the indicators. Needed for 2016-2021 (10 indicators) and from 2027, whose lists of indicators are not on record.',
  },
  entity: household,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

const [first, ...others] = [
  deprivedOfJobs,
  deprivedByDependants,
  deprivedOfNutrition,
  deprivedOfHealthInsurance,
  deprivedOfAdultEducation,
  deprivedOfChildSchooling,
  deprivedOfHousingQuality,
  deprivedOfHousingArea,
  deprivedOfWater,
  deprivedOfToilet,
  deprivedOfTelecom,
  deprivedOfInformationMeans,
] as const

const counted = {
  entity: household,
  period: 'month',
  flow: false,
  law: 'd07-2021/3.1',
  confidence: 'unconfirmed',
} as const

/** Three found are enough, whatever the others are; and where too few are left open, they need not be known. */
export const deprivationsFound = variable({
  ...counted,
  name: { vi: 'Số chỉ số thiếu hụt đã rõ', en: 'Deprivations known to be present' },
  formula: howMany(first.orIfUnknown(false), ...others.map((it) => it.orIfUnknown(false))),
})

export const deprivationsPossible = variable({
  ...counted,
  name: { vi: 'Số chỉ số thiếu hụt, kể cả chỉ số chưa rõ', en: 'Deprivations present or not known' },
  formula: howMany(first.orIfUnknown(true), ...others.map((it) => it.orIfUnknown(true))),
})

export const deprivationsCounted = variable({
  ...counted,
  name: { vi: 'Số chỉ số thiếu hụt', en: 'Deprivations counted' },
  formula: howMany(first, ...others),
})

const established = deprivations.atLeast(deprivationsOfPoor)

/** In the field the poor-line survey gives points: score B1 up to 140 rural or 175 urban stands for the income line, and score B2 counts 10 points for each
 *  deprivation; who has such scores gives the class as certified, or B2 over 10 as the number. */
export const deprivedAsPoor = variable({
  name: {
    vi: 'Thiếu hụt từ 03 chỉ số đo lường mức độ thiếu hụt dịch vụ xã hội cơ bản trở lên',
    en: 'Deprived in 3 or more indicators of basic social services',
  },
  note: {
    vi: 'Khi rà soát, điểm B1 (140 ở nông thôn, 175 ở thành thị) thay cho mức thu nhập, điểm B2 tính 10 điểm mỗi chỉ số thiếu hụt: lấy điểm B2 chia 10 làm số chỉ số.',
    en: 'In the field, score B1 (140 rural, 175 urban) stands for the income line, and score B2 counts 10 points per deprivation: give B2 over 10 as the number.',
  },
  entity: household,
  period: 'month',
  formulas: [
    { inForce: { from: '2010-01-01', to: '2021-12-31' }, law: 'qd-59-2015/2', value: established },
    {
      inForce: { from: '2022-01-01', to: '2026-12-31' },
      law: 'd07-2021/3.1',
      value: firstOf(
        [isKnown(deprivations), established],
        [isKnown(deprivationsCounted), deprivationsCounted.atLeast(deprivationsOfPoor)],
        any(
          deprivationsFound.atLeast(deprivationsOfPoor),
          all(deprivationsPossible.atLeast(deprivationsOfPoor), deprivationsCounted.atLeast(deprivationsOfPoor)),
        ),
      ),
    },
    { inForce: { from: '2027-01-01' }, law: 'd351-2025', value: established },
  ],
})
