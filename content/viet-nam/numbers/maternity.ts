import { parameters } from '#rules/1-language/index'
import { underBothLaws } from './both-laws.ts'

/** What the law sets for maternity leave and the grant at birth. */

export const maternityNumbers = parameters('maternity', {
  months: {
    name: { vi: 'Thời gian nghỉ thai sản khi sinh con', en: 'Months of maternity leave' },
    unit: 'month',
    values: underBothLaws(6, 'law-58-2014/34.1', 'law-41-2024/53.1; law-45-2019/139.1'),
  },
  monthsForSecondChild: {
    name: { vi: 'Thời gian nghỉ thai sản khi sinh con thứ hai', en: 'Months of maternity leave for the second child' },
    unit: 'month',
    values: { '2026-07-01': { value: 7, law: 'law-113-2025/13', confidence: 'secondary' } },
  },
  monthsPerFurtherChild: {
    name: {
      vi: 'Số tháng nghỉ thêm cho mỗi con từ con thứ hai của lần sinh',
      en: 'Further months for each child of the birth after the first',
    },
    unit: 'month/child',
    values: underBothLaws(1, 'law-58-2014/34.1', 'law-41-2024/53.1; law-45-2019/139.1'),
  },
  monthsBeforeReturn: {
    name: { vi: 'Thời gian nghỉ ít nhất trước khi đi làm sớm', en: 'Least months of leave before returning early' },
    unit: 'month',
    values: underBothLaws(4, 'law-58-2014/40.1.a', 'law-41-2024/53.1; law-45-2019/139.4'),
  },
  rate: {
    name: { vi: 'Tỷ lệ hưởng trợ cấp thai sản', en: 'Rate of maternity benefits' },
    unit: '1',
    max: 1,
    values: underBothLaws(1, 'law-58-2014/39.1.a', 'law-41-2024/59.1'),
  },
  daysOfMonth: {
    name: {
      vi: 'Số ngày chia để tính mức hưởng một ngày lẻ, ngày nghỉ khi sảy thai',
      en: 'Days by which a month is divided for odd days and after a miscarriage',
    },
    unit: 'day',
    values: underBothLaws(30, 'law-58-2014/39.1.c', 'law-41-2024/59.3'),
  },
  workingDaysOfMonth: {
    name: {
      vi: 'Số ngày chia để tính mức hưởng một ngày khám thai, một ngày nghỉ của cha',
      en: 'Days by which a month is divided for antenatal visits and fathers',
    },
    unit: 'day',
    values: underBothLaws(24, 'law-58-2014/39.1.b', 'law-41-2024/59.2'),
  },
  grantFactor: {
    name: { vi: 'Hệ số trợ cấp một lần cho mỗi con', en: 'Factor of the grant for each child' },
    note: {
      vi: 'Nhân với mức lương cơ sở; từ 1/7/2025 với mức tham chiếu.',
      en: 'Times the base salary; from 1 July 2025 the reference level.',
    },
    unit: '1/child',
    values: underBothLaws(2, 'law-58-2014/38', 'law-41-2024/58.4'),
  },
})
