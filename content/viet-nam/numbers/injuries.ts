import { parameters } from '#rules/1-language/index'

/** What the law sets for work accidents and occupational diseases, mostly in base salaries or reference levels. */

const since2016 = (value: number, law: string) => ({ '2016-07-01': { value, law, confidence: 'primary' } }) as const

export const injuryNumbers = parameters('injury', {
  leastLoss: {
    name: { vi: 'Mức suy giảm thấp nhất để hưởng trợ cấp một lần', en: 'Least loss for the lump sum' },
    unit: '%',
    values: since2016(5, 'law-84-2015/48.1'),
  },
  leastLossMonthly: {
    name: { vi: 'Mức suy giảm thấp nhất để hưởng trợ cấp hằng tháng', en: 'Least loss for the monthly benefit' },
    unit: '%',
    values: since2016(31, 'law-84-2015/49.1'),
  },
  lumpSum: {
    name: { vi: 'Số lần lương cơ sở khi suy giảm 5%', en: 'Base salaries at a loss of 5%' },
    unit: '1',
    values: since2016(5, 'law-84-2015/48.2.a'),
  },
  lumpSumPerPercent: {
    name: { vi: 'Số lần lương cơ sở cho mỗi 1% tiếp theo', en: 'Base salaries for each further 1%' },
    unit: '1/%',
    values: since2016(0.5, 'law-84-2015/48.2.a'),
  },
  lumpSumFirstYear: {
    name: { vi: 'Số tháng lương cho năm đầu đóng quỹ', en: 'Months of wage for the first year in the fund' },
    unit: '1',
    values: since2016(0.5, 'law-84-2015/48.2.b'),
  },
  lumpSumPerYear: {
    name: { vi: 'Số tháng lương cho mỗi năm đóng quỹ tiếp theo', en: 'Months of wage for each further year' },
    unit: '1/year',
    values: since2016(0.3, 'law-84-2015/48.2.b'),
  },
  monthly: {
    name: { vi: 'Phần lương cơ sở hằng tháng khi suy giảm 31%', en: 'Share of the base salary at a loss of 31%' },
    unit: '1',
    values: since2016(0.3, 'law-84-2015/49.2.a'),
  },
  monthlyPerPercent: {
    name: {
      vi: 'Phần lương cơ sở hằng tháng cho mỗi 1% tiếp theo',
      en: 'Share of the base salary for each further 1%',
    },
    unit: '1/%',
    values: since2016(0.02, 'law-84-2015/49.2.a'),
  },
  monthlyFirstYear: {
    name: {
      vi: 'Phần tiền lương hằng tháng cho năm đầu đóng quỹ',
      en: 'Share of the wage for the first year in the fund',
    },
    unit: '1',
    values: since2016(0.005, 'law-84-2015/49.2.b'),
  },
  monthlyPerYear: {
    name: {
      vi: 'Phần tiền lương hằng tháng cho mỗi năm đóng quỹ tiếp theo',
      en: 'Share of the wage for each further year',
    },
    unit: '1/year',
    values: since2016(0.003, 'law-84-2015/49.2.b'),
  },
  attendanceLoss: {
    name: { vi: 'Mức suy giảm thấp nhất để hưởng trợ cấp phục vụ', en: 'Least loss for the attendance allowance' },
    unit: '%',
    values: since2016(81, 'law-84-2015/52'),
  },
  death: {
    name: { vi: 'Số lần lương cơ sở khi chết', en: 'Base salaries at death' },
    unit: '1',
    values: since2016(36, 'law-84-2015/53'),
  },
})
