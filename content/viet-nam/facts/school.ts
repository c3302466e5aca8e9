import { enumeration, input, person } from '#rules/1-language/index'

/** Where and how a child learns. */

export const schoolMonth = input({
  name: { vi: 'Tháng học được tính hỗ trợ của năm học', en: 'Month of the school year that counts for support' },
  note: {
    vi: 'Không quá 9 tháng trong một năm học: tháng nghỉ hè và tháng thứ mười trở đi ghi là không.',
    en: 'At most nine in a school year: months of holidays, and the tenth and later ones, are given as false.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

/** Martyrs' children, and children of war invalids and other people with merit. */
export const childOfMeritPerson = input({
  name: { vi: 'Con của người có công với cách mạng', en: 'Child of a person with merit to the revolution' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const inclusiveClass = input({
  name: { vi: 'Trẻ khuyết tật học hòa nhập', en: 'Child with a disability in an inclusive class' },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const boardingNursery = input({
  name: { vi: 'Trẻ em nhà trẻ bán trú', en: 'Child of a nursery who stays through the day' },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const schoolOwners = enumeration({
  name: { vi: 'Loại hình cơ sở giáo dục', en: 'Public and private schools' },
  codes: {
    public: { vi: 'công lập', en: 'public' },
    private: { vi: 'dân lập, tư thục', en: 'private' },
  },
})

export const schoolOwner = input({
  name: { vi: 'Loại hình cơ sở giáo dục', en: 'Public or private school' },
  entity: person,
  period: 'month',
  codes: schoolOwners,
})

export const parentInIndustrialPark = input({
  name: {
    vi: 'Có cha hoặc mẹ là người lao động theo hợp đồng tại khu công nghiệp',
    en: 'A parent is a contract worker in an industrial park',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const licensedSchool = input({
  name: {
    vi: 'Cơ sở giáo dục mầm non tư thục được cấp phép',
    en: 'The private pre-school is licensed',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: true,
})

export const cannotGoHomeDaily = input({
  name: {
    vi: 'Học sinh không thể đến trường và trở về nhà trong ngày',
    en: 'Pupil who cannot go home each day',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const boardingSchools = enumeration({
  name: { vi: 'Trường nội trú', en: 'Boarding schools' },
  codes: {
    none: { vi: 'không học trường nội trú', en: 'none' },
    ethnic_boarding: { vi: 'trường phổ thông dân tộc nội trú', en: 'ethnic boarding school' },
    border_boarder: {
      vi: 'học sinh nội trú của trường nội trú liên cấp biên giới',
      en: 'boarder of a border inter-level boarding school',
    },
    border_lunch: {
      vi: 'học sinh ăn trưa tại trường nội trú liên cấp biên giới',
      en: 'pupil with lunch at a border inter-level boarding school',
    },
  },
})

export const boardingSchool = input({
  name: { vi: 'Trường nội trú đang học', en: 'Boarding school attended' },
  entity: person,
  period: 'month',
  codes: boardingSchools,
  assumed: 'none',
})

/** Asked of pupils of ethnic boarding and border boarding schools. */
export const kitHandedOut = input({
  name: {
    vi: 'Được trường nội trú cấp trang bị, đồ dùng học tập trong tháng',
    en: 'The boarding school hands out a kit in this month',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const boardingReward = input({
  name: {
    vi: 'Mức thưởng học sinh dân tộc nội trú được quyết định trong tháng',
    en: 'Reward of the ethnic boarding pupil decided in this month',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000,
  integral: true,
  assumed: 0,
})

export const costOfKit = input({
  name: {
    vi: 'Giá trị trang bị, đồ dùng học tập được trường nội trú cấp trong tháng',
    en: 'Cost of the kit that the boarding school hands out',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 100_000_000,
  integral: true,
})

export const tuitionFee = input({
  name: { vi: 'Học phí của tháng trước khi miễn', en: 'Tuition fee of the month before exemption' },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})

export const provincialTuitionSupport = input({
  name: {
    vi: 'Mức hỗ trợ học phí của tỉnh đối với học sinh ngoài công lập',
    en: "The province's tuition support for private pupils",
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})
