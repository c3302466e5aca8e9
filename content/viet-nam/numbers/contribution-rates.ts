import { parameter, parameters } from '#rules/1-language/index'

/** Shares of the contribution base by branch and payer, and the multiples that bound the base. Histories begin where the record does, at the latest in 2014. */

export const pensionRate = parameters('pension-contribution-rate', {
  worker: {
    name: { vi: 'Tỷ lệ đóng vào quỹ hưu trí và tử tuất của người lao động', en: 'Pension contribution rate, worker' },
    unit: '1',
    max: 1,
    values: {
      '2014-01-01': { value: 0.08, confidence: 'unconfirmed' },
      '2016-01-01': { value: 0.08, law: 'law-58-2014/85', confidence: 'primary' },
      '2025-07-01': { value: 0.08, law: 'law-41-2024/33', confidence: 'primary' },
    },
  },
  employer: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ hưu trí và tử tuất của người sử dụng lao động',
      en: 'Pension contribution rate, employer',
    },
    unit: '1',
    max: 1,
    values: {
      '2014-01-01': { value: 0.14, confidence: 'unconfirmed' },
      '2016-01-01': { value: 0.14, law: 'law-58-2014/86', confidence: 'primary' },
      '2025-07-01': { value: 0.14, law: 'law-41-2024/34', confidence: 'primary' },
    },
  },
  paidByOne: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ hưu trí và tử tuất khi một bên đóng toàn bộ',
      en: 'Pension contribution rate where one party pays all of it',
    },
    note: {
      vi: 'Người lao động đi làm việc ở nước ngoài theo hợp đồng và chủ hộ kinh doanh tự đóng; người sử dụng lao động đóng cho hạ sĩ quan, chiến sĩ và dân quân thường trực.',
      en: 'Contract workers abroad and owners of household businesses pay themselves; for conscripts and standing militia the employer pays.',
    },
    unit: '1',
    max: 1,
    values: {
      '2014-01-01': 'unknown',
      '2025-07-01': {
        value: 0.22,
        law: 'law-41-2024/33.2; law-41-2024/33.4; law-41-2024/34.2',
        confidence: 'primary',
      },
    },
  },
  foreignWorker: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ hưu trí và tử tuất của người lao động nước ngoài',
      en: 'Pension contribution rate, foreign worker',
    },
    unit: '1',
    max: 1,
    law: 'd143-2018',
    values: {
      '2014-01-01': { value: 0, confidence: 'unconfirmed' },
      '2022-01-01': { value: 0.08, confidence: 'unconfirmed' },
    },
  },
  employerOfForeignWorker: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ hưu trí và tử tuất của người sử dụng lao động nước ngoài',
      en: 'Pension contribution rate, employer of a foreign worker',
    },
    unit: '1',
    max: 1,
    law: 'd143-2018',
    values: {
      '2014-01-01': { value: 0, confidence: 'unconfirmed' },
      '2022-01-01': { value: 0.14, confidence: 'unconfirmed' },
    },
  },
})

export const sicknessMaternityRate = parameters('sickness-maternity-contribution-rate', {
  employer: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ ốm đau và thai sản',
      en: 'Sickness and maternity contribution rate',
    },
    note: {
      vi: 'Người sử dụng lao động đóng; chủ hộ kinh doanh tự đóng từ 1/7/2025.',
      en: 'Paid by the employer; by owners of household businesses themselves from 1 July 2025.',
    },
    unit: '1',
    max: 1,
    values: {
      '2007-01-01': { value: 0.03, confidence: 'unconfirmed' },
      '2016-01-01': { value: 0.03, law: 'law-58-2014/86', confidence: 'primary' },
      '2025-07-01': { value: 0.03, law: 'law-41-2024/34', confidence: 'primary' },
    },
  },
  employerOfForeignWorker: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ ốm đau và thai sản cho người lao động nước ngoài',
      en: 'Sickness and maternity contribution rate, employer of a foreign worker',
    },
    unit: '1',
    max: 1,
    law: 'd143-2018',
    values: {
      '2014-01-01': { value: 0, confidence: 'unconfirmed' },
      '2018-12-01': { value: 0.03, confidence: 'unconfirmed' },
    },
  },
})

export const injuryRate = parameters('employment-injury-contribution-rate', {
  normal: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
      en: 'Employment injury contribution rate',
    },
    unit: '1',
    max: 1,
    values: {
      '2014-01-01': { value: 0.01, law: 'd44-2017', confidence: 'unconfirmed' },
      '2017-06-01': { value: 0.005, law: 'd44-2017', confidence: 'unconfirmed' },
      '2020-07-15': { value: 0.005, law: 'd58-2020/4', confidence: 'primary' },
    },
  },
  reduced: {
    name: {
      vi: 'Tỷ lệ đóng thấp hơn vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
      en: 'Employment injury contribution rate, reduced',
    },
    unit: '1',
    max: 1,
    law: 'd58-2020/4; d58-2020/5',
    values: { '2020-07-15': { value: 0.003, confidence: 'primary' } },
  },
  foreignWorker: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp cho người lao động nước ngoài',
      en: 'Employment injury contribution rate, employer of a foreign worker',
    },
    unit: '1',
    max: 1,
    law: 'd143-2018',
    values: {
      '2014-01-01': { value: 0, confidence: 'unconfirmed' },
      '2018-12-01': { value: 0.005, confidence: 'unconfirmed' },
    },
  },
  pandemic: {
    name: {
      vi: 'Tỷ lệ đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp trong thời gian hỗ trợ do dịch COVID-19',
      en: 'Employment injury contribution rate during COVID-19 relief',
    },
    unit: '1',
    max: 1,
    law: 'res-68-nq-cp-2021',
    values: { '2021-07-01': { value: 0, to: '2022-06-30', confidence: 'secondary' } },
  },
})

export const unemploymentRate = parameters('unemployment-contribution-rate', {
  worker: {
    name: { vi: 'Tỷ lệ đóng bảo hiểm thất nghiệp của người lao động', en: 'Unemployment contribution rate, worker' },
    unit: '1',
    max: 1,
    values: {
      '2009-01-01': { value: 0.01, confidence: 'unconfirmed' },
      '2015-01-01': { value: 0.01, law: 'law-38-2013/57', confidence: 'primary' },
      '2026-01-01': { value: 0.01, law: 'law-74-2025/33; d374-2025', confidence: 'secondary' },
    },
  },
  employer: {
    name: {
      vi: 'Tỷ lệ đóng bảo hiểm thất nghiệp của người sử dụng lao động',
      en: 'Unemployment contribution rate, employer',
    },
    unit: '1',
    max: 1,
    values: {
      '2009-01-01': { value: 0.01, confidence: 'unconfirmed' },
      '2015-01-01': { value: 0.01, law: 'law-38-2013/57', confidence: 'primary' },
      '2022-10-01': { value: 0.01, law: 'law-38-2013/57', confidence: 'secondary' },
      '2026-01-01': { value: 0.01, law: 'law-74-2025/33; d374-2025', confidence: 'secondary' },
    },
  },
  pandemic: {
    name: {
      vi: 'Tỷ lệ đóng bảo hiểm thất nghiệp của người sử dụng lao động trong thời gian hỗ trợ do dịch COVID-19',
      en: 'Unemployment contribution rate, employer, during COVID-19 relief',
    },
    unit: '1',
    max: 1,
    law: 'res-116-nq-cp-2021/2',
    values: { '2021-10-01': { value: 0, to: '2022-09-30', issued: '2021-09-24', confidence: 'secondary' } },
  },
  stateAtMost: {
    name: {
      vi: 'Tỷ lệ hỗ trợ tối đa của ngân sách nhà nước vào quỹ bảo hiểm thất nghiệp',
      en: 'Unemployment contribution rate, state budget, at most',
    },
    unit: '1',
    max: 1,
    values: {
      '2009-01-01': { value: 0.01, confidence: 'unconfirmed' },
      '2015-01-01': { value: 0.01, law: 'law-38-2013/57', confidence: 'primary' },
      '2026-01-01': { value: 0.01, law: 'law-74-2025/33', confidence: 'primary' },
    },
  },
})

export const healthRate = parameters('health-contribution-rate', {
  worker: {
    name: { vi: 'Tỷ lệ đóng bảo hiểm y tế của người lao động', en: 'Health contribution rate, worker' },
    unit: '1',
    max: 1,
    law: 'law-25-2008/13; d146-2018/7',
    values: { '2010-01-01': { value: 0.015, confidence: 'primary' } },
  },
  employer: {
    name: { vi: 'Tỷ lệ đóng bảo hiểm y tế của người sử dụng lao động', en: 'Health contribution rate, employer' },
    unit: '1',
    max: 1,
    law: 'law-25-2008/13; d146-2018/7',
    values: { '2010-01-01': { value: 0.03, confidence: 'primary' } },
  },
})

/** The ceiling of social insurance is on record from 2016, that of unemployment insurance from 2015. */
export const ceilingMultiple = parameters('contribution-ceiling', {
  socialInsurance: {
    name: {
      vi: 'Số lần mức lương cơ sở (từ 1/7/2025: mức tham chiếu) làm căn cứ đóng bảo hiểm xã hội cao nhất',
      en: 'Ceiling of social insurance, in base salaries (from 1 July 2025 in reference levels)',
    },
    unit: '1',
    values: {
      '2014-01-01': 'unknown',
      '2016-01-01': { value: 20, law: 'law-58-2014/89', confidence: 'primary' },
      '2025-07-01': { value: 20, law: 'law-41-2024/31', confidence: 'primary' },
    },
  },
  health: {
    name: {
      vi: 'Số lần mức lương cơ sở làm căn cứ đóng bảo hiểm y tế cao nhất',
      en: 'Ceiling of health insurance, in base salaries',
    },
    unit: '1',
    values: {
      '2010-01-01': { value: 20, law: 'law-25-2008/13', confidence: 'primary' },
      '2025-07-01': { value: 20, law: 'law-51-2024; d188-2025', confidence: 'secondary' },
    },
  },
  unemployment: {
    name: {
      vi: 'Số lần mức lương tối thiểu tháng theo vùng (đến 31/12/2025, nếu hưởng lương do Nhà nước quy định: mức lương cơ sở) làm căn cứ đóng bảo hiểm thất nghiệp cao nhất',
      en: 'Ceiling of unemployment insurance, in regional minimum wages (until 31 December 2025 on the state salary scale: in base salaries)',
    },
    unit: '1',
    values: {
      '2014-01-01': 'unknown',
      '2015-01-01': { value: 20, law: 'law-38-2013/58', confidence: 'primary' },
      '2026-01-01': { value: 20, law: 'law-74-2025/34', confidence: 'primary' },
    },
  },
})

export const unpaidDaysWithoutContribution = parameter({
  name: {
    vi: 'Số ngày làm việc không hưởng lương trong tháng để không phải đóng',
    en: 'Unpaid working days of a month from which no contribution is due',
  },
  unit: 'day',
  values: {
    '2014-01-01': { value: 14, confidence: 'unconfirmed' },
    '2016-01-01': { value: 14, law: 'law-58-2014/85', confidence: 'primary' },
    '2025-07-01': { value: 14, law: 'law-41-2024/33.5', confidence: 'primary' },
  },
})
