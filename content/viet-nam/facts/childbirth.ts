import { household, input, person } from '#rules/1-language/index'

/** What decides grants for the birth of a child outside social insurance. */

export const withinPopulationPolicy = input({
  name: { vi: 'Sinh con đúng chính sách dân số', en: 'Birth within the population policy' },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const husbandOfEthnicMinority = input({
  name: { vi: 'Có chồng là người dân tộc thiểu số', en: 'Husband is of an ethnic minority' },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const verySmallEthnicGroup = input({
  name: { vi: 'Người dân tộc thiểu số rất ít người', en: 'Of a very small ethnic group' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const husbandOfVerySmallEthnicGroup = input({
  name: {
    vi: 'Có chồng là người dân tộc thiểu số rất ít người',
    en: 'Husband is of a very small ethnic group',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const difficultMinorityArea = input({
  name: {
    vi: 'Sống tại vùng khó khăn thuộc vùng dân tộc thiểu số và miền núi',
    en: 'Lives in a difficult area of the ethnic-minority and mountain areas',
  },
  note: { vi: 'Điều kiện của Nghị định 39/2015/NĐ-CP.', en: 'A condition of Decree 39/2015.' },
  entity: household,
  period: 'month',
  kind: 'truth',
})

/** The list of these provinces stands in no act on record. */
export const lowFertilityProvince = input({
  name: {
    vi: 'Sống tại tỉnh, thành phố có mức sinh dưới mức sinh thay thế',
    en: 'Lives in a province below replacement fertility',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
})

/** Given in the month in which the screening of the pregnancy is paid. */
export const screeningCost = input({
  name: {
    vi: 'Chi phí sàng lọc của lần mang thai này',
    en: 'Cost of the screening of this pregnancy',
  },
  note: {
    vi: 'Ghi toàn bộ chi phí của lần mang thai vào một tháng: mức tối đa là của cả lần mang thai, nhưng được xét theo từng tháng có ghi.',
    en: 'All of the cost of one pregnancy is given in one month: the ceiling is that of a pregnancy, and is looked at in each month for which a cost is given.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})
