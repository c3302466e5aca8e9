import { parameter, table } from '#rules/1-language/index'
import { residences } from '../facts/household.ts'

/** The national standards of multidimensional poverty: 2016-2021, 2022-2026, and from 2027. Incomes are of one person and month. */

export const incomePovertyLine = table({
  name: { vi: 'Chuẩn nghèo (tiêu chí thu nhập)', en: 'Income poverty line' },
  note: {
    vi: 'Trước năm 2016 và từ năm 2031: chưa có văn bản trong tư liệu. Năm 2026 giữ chuẩn của giai đoạn 2022–2025.',
    en: 'Before 2016 and from 2031: no standard on record. The standard of 2022-2025 is kept for 2026.',
  },
  unit: 'VND/person',
  keys: [residences],
  values: {
    '2010-01-01': { cells: { rural: 'unknown', urban: 'unknown' }, confidence: 'unconfirmed' },
    '2016-01-01': {
      cells: { rural: 700_000, urban: 900_000 },
      law: 'qd-59-2015/2; d07-2021/2',
      confidence: 'secondary',
    },
    '2022-01-01': { cells: { rural: 1_500_000, urban: 2_000_000 }, law: 'd07-2021/3', confidence: 'secondary' },
    '2026-01-01': {
      cells: { rural: 1_500_000, urban: 2_000_000 },
      law: 'd07-2021/3; d351-2025',
      confidence: 'secondary',
    },
    '2027-01-01': { cells: { rural: 2_200_000, urban: 2_800_000 }, law: 'd351-2025', confidence: 'secondary' },
    '2031-01-01': { cells: { rural: 'unknown', urban: 'unknown' }, confidence: 'unconfirmed' },
  },
})

/** Below it, until 2021, households were poor or near-poor even above the poverty line. */
export const minimumLivingStandard = table({
  name: { vi: 'Chuẩn mức sống tối thiểu về thu nhập', en: 'Minimum living standard, income' },
  unit: 'VND/person',
  keys: [residences],
  values: {
    '2016-01-01': {
      cells: { rural: 1_000_000, urban: 1_300_000 },
      to: '2021-12-31',
      law: 'qd-59-2015/2; d07-2021/2',
      confidence: 'secondary',
    },
  },
})

/** Up to this income a household in agriculture, forestry, fishery or salt making above the poverty line has an average living standard. */
export const averageLivingStandard = table({
  name: {
    vi: 'Mức thu nhập cao nhất của hộ gia đình làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình',
    en: 'Highest income of an average-living-standard household in agriculture, forestry, fishery or salt making',
  },
  unit: 'VND/person',
  keys: [residences],
  values: {
    '2022-01-01': {
      cells: { rural: 2_250_000, urban: 3_000_000 },
      law: 'd07-2021/3.2.c',
      confidence: 'unconfirmed',
    },
    '2027-01-01': { cells: { rural: 'unknown', urban: 'unknown' }, law: 'd351-2025', confidence: 'unconfirmed' },
  },
})

export const deprivationsOfPoor = parameter({
  name: {
    vi: 'Số chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo, từ',
    en: 'Deprivations in basic social services of a poor household, at least',
  },
  note: {
    vi: 'Trên 10 chỉ số đến năm 2021, trên 12 chỉ số từ năm 2022. Danh mục chỉ số giai đoạn 2027–2030 chưa đọc được.',
    en: 'Of 10 indicators to 2021, of 12 from 2022. The list of indicators for 2027-2030 is not on record.',
  },
  unit: '1',
  values: {
    '2010-01-01': 'unknown',
    '2016-01-01': { value: 3, law: 'qd-59-2015/2; d07-2021/2', confidence: 'secondary' },
    '2022-01-01': { value: 3, law: 'd07-2021/3', confidence: 'secondary' },
    '2027-01-01': { value: 3, law: 'd351-2025', confidence: 'secondary' },
    '2031-01-01': 'unknown',
  },
})
