import { parameter } from '#rules/1-language/index'

/** For comparing amounts across countries and years; no scheme rests on it. */
export const exchangeRate = parameter({
  name: { vi: 'Tỷ giá đô la Mỹ bình quân năm', en: 'Exchange rate of the US dollar, mean of the year' },
  note: {
    vi: '2013–2021: Ngân hàng Thế giới, PA.NUS.FCRF. 2022–2023: bình quân 12 tháng của Ngân hàng Nhà nước. Năm 2024 chỉ là bình quân tháng 1 đến tháng 8; từ năm 2025 chưa có số liệu.',
    en: '2013–2021: World Bank, PA.NUS.FCRF. 2022–2023: mean of twelve monthly State Bank means. 2024 is the mean of January to August only; from 2025 nothing is on record.',
  },
  unit: 'VND/USD',
  values: {
    '2013-01-01': { value: 20_933.42, confidence: 'secondary' },
    '2014-01-01': { value: 21_148, confidence: 'secondary' },
    '2015-01-01': { value: 21_697.57, confidence: 'secondary' },
    '2016-01-01': { value: 21_935, confidence: 'secondary' },
    '2017-01-01': { value: 22_370.09, confidence: 'secondary' },
    '2018-01-01': { value: 22_602.05, confidence: 'secondary' },
    '2019-01-01': { value: 23_050.24, confidence: 'secondary' },
    '2020-01-01': { value: 23_208.37, confidence: 'secondary' },
    '2021-01-01': { value: 23_159.78, confidence: 'secondary' },
    '2022-01-01': { value: 23_271.2, confidence: 'secondary' },
    '2023-01-01': { value: 23_794.1, confidence: 'secondary' },
    '2024-01-01': { value: 24_132.6, confidence: 'secondary' },
    '2025-01-01': 'unknown',
  },
})
