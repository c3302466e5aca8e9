import { formatNumber } from './format.ts'
import type { PairFactorSentences } from './pair-factors.ts'

const number = (it: number): string => formatNumber(it, 'vi')
const percent = (share: number): string => `${number(Math.round(share * 100))}\u00a0%`
const money = (amount: string, currency: string): string => `${number(Number(amount))} ${currency}`

export const vietnamese: PairFactorSentences = {
  'same identifier': () => 'Hai mã giống nhau, chỉ khác chữ hoa, chữ thường, dấu cách hoặc ký hiệu.',
  'identifier inside the other': ({ inner }) => `Mã ${inner} nằm trong mã kia.`,
  'same number': ({ number: shared }) => `Cả hai cùng mang số ${shared} sau mã của đơn vị công bố.`,
  'stated link': ({ relation, by }) =>
    ({
      parent: `${by} ghi hoạt động kia là hoạt động lớn mà hoạt động này là một phần.`,
      child: `${by} ghi hoạt động kia là một phần của hoạt động này.`,
      sibling: `${by} ghi hoạt động kia là một phần khác của cùng một hoạt động lớn.`,
      'co-funded': `${by} ghi hoạt động kia là hoạt động cùng tài trợ.`,
      'third party': `${by} ghi hoạt động kia là báo cáo của bên khác về cùng hoạt động.`,
      provider: `${by} ghi tiền của mình đến từ hoạt động kia.`,
      receiver: `${by} ghi tiền của mình chuyển đến hoạt động kia.`,
    })[relation],
  'funds and implements': ({ funder, both }) =>
    both
      ? `Cả hai đều ghi đơn vị công bố ${funder} tài trợ và đơn vị công bố hoạt động kia thực hiện.`
      : `Một trong hai ghi đơn vị công bố ${funder} tài trợ và đơn vị công bố hoạt động kia thực hiện.`,
  'same third party': ({ role }) =>
    role === 'funding' ? 'Cả hai cùng ghi một bên thứ ba tài trợ.' : 'Cả hai cùng ghi một bên thứ ba thực hiện.',
  'starts together': ({ days }) =>
    days === 0 ? 'Cả hai bắt đầu cùng ngày.' : `Ngày bắt đầu cách nhau ${number(days)} ngày.`,
  'spans overlap': ({ share }) => `Trong toàn bộ thời gian của hai hoạt động, cả hai cùng thực hiện ${percent(share)}.`,
  'starts apart': ({ days }) => `Căn cứ ngược: ngày bắt đầu cách nhau ${number(days)} ngày.`,
  'spans apart': ({ days }) =>
    `Căn cứ ngược: một hoạt động kết thúc ${number(days)} ngày trước khi hoạt động kia bắt đầu.`,
  'same places': ({ shared, share }) =>
    `Cả hai cùng ghi ${shared.map((it) => it.vi).join(', ')} (${percent(share)} số địa bàn mà hai bên ghi).`,
  'other places': () => 'Căn cứ ngược: cả hai đều ghi địa bàn và không có địa bàn nào trùng nhau.',
  'other countries': () => 'Căn cứ ngược: hai hoạt động ghi các quốc gia khác nhau.',
  'money passed on': ({ payer, amount, currency, days }) =>
    days === 'total'
      ? `Số ${payer} cam kết bằng toàn bộ số tiền vào hoạt động kia: ${money(amount, currency)}.`
      : `${money(amount, currency)} được chuyển khỏi ${payer} và vào hoạt động kia ${days === 0 ? 'trong cùng ngày' : `trong vòng ${number(days)} ngày`}.`,
  'same money': ({ of, amount, currency }) =>
    ({
      budgets: `Ngân sách bằng nhau: ${money(amount, currency)}.`,
      commitments: `Cam kết vốn bằng nhau: ${money(amount, currency)}.`,
      'budget and commitment': `Ngân sách của bên này bằng cam kết vốn của bên kia: ${money(amount, currency)}.`,
    })[of],
  'near money': ({ of, converted }) =>
    `${of === 'budgets' ? 'Ngân sách' : 'Cam kết vốn'} chênh nhau không quá 2\u00a0%${converted ? ', quy đổi theo tỷ giá của từng ngày' : ''}.`,
  'titles alike': ({ share, bearers }) =>
    `${share === 1 ? 'Tên hoạt động giống hệt nhau.' : `Tên hoạt động giống nhau ${percent(share)}; từ hiếm được tính nhiều hơn.`}${bearers > 2 ? ` Có tất cả ${number(bearers)} hoạt động mang tên như vậy nên căn cứ này được tính ít hơn.` : ''}`,
  'descriptions alike': ({ share }) => `Mô tả giống nhau ${percent(share)}; từ hiếm được tính nhiều hơn.`,
  'shared names': ({ names, acrossLanguages }) =>
    `Cả hai cùng ghi ${names.join(', ')}, ít hoạt động khác ghi.${acrossLanguages ? ' Tên hoạt động ở hai ngôn ngữ khác nhau nên các từ khác không thể trùng.' : ''}`,
  'same publisher': () => 'Căn cứ ngược: cùng một đơn vị công bố đặt cho hai hoạt động hai mã khác nhau.',
}
