import type { Language } from '#ground/text'
import type { GrantReason } from '#review/shape-allocation'
import { formatNumber } from './format.ts'

type Code = GrantReason['code']
type Of<C extends Code> = Extract<GrantReason, { code: C }>
/** @param per an amount of money, written out. @param money writes an amount. */
type Sentences = {
  readonly [C in Code]: (facts: Of<C>, per: string, money: (amount: number) => string) => string
}

/** A share from 0 to 1, in percent. */
export const percentWords = (share: number, language: Language): string =>
  `${formatNumber(Math.round(share * 1000) / 10, language)}\u00a0%`

const english: Sentences = {
  'adds-most': ({ here, elsewhere }, per) =>
    elsewhere > 0
      ? `the last ${per} adds ${formatNumber(here, 'en')} here; another ${per} would add ${formatNumber(elsewhere, 'en')} to the whole`
      : `the last ${per} adds ${formatNumber(here, 'en')} here, and there is money for it`,
  earmarked: ({ amount }, _, money) => `${money(amount)} of it is earmarked for such needs`,
  'own-priority': () => 'meets a priority that the partner stated itself',
  'goes-on': ({ amount }, _, money) => `of what it gives now, ${money(amount)} has to go on`,
  'smallest-size': ({ amount }, _, money) => `the smallest contribution that it makes, ${money(amount)}`,
  owed: ({ share }) => `the question asks that at least ${percentWords(share, 'en')} of the need be closed`,
  'lifts-lowest': ({ share }) =>
    `among the needs closed least, ${percentWords(share, 'en')}; the objective is to lift them`,
  'none-recorded': () => 'no running activity is recorded here',
  'perhaps-recorded': ({ count }) =>
    `no running activity is recorded as serving this need; ${formatNumber(count, 'en')} may, which do not say where or whom they serve`,
}

const vietnamese: Sentences = {
  'adds-most': ({ here, elsewhere }, per) =>
    elsewhere > 0
      ? `${per} cuối cùng làm giá trị tăng ${formatNumber(here, 'vi')} ở ô này; nếu có thêm ${per}, giá trị của cả phương án tăng ${formatNumber(elsewhere, 'vi')}`
      : `${per} cuối cùng làm giá trị tăng ${formatNumber(here, 'vi')} ở ô này và còn đủ tiền`,
  earmarked: ({ amount }, _, money) => `trong đó ${money(amount)} chỉ được dùng cho nhu cầu loại này`,
  'own-priority': () => 'đúng ưu tiên do chính đối tác nêu',
  'goes-on': ({ amount }, _, money) => `phải tiếp tục duy trì ${money(amount)} trong phần đang hỗ trợ`,
  'smallest-size': ({ amount }, _, money) => `mức đóng góp tối thiểu của đối tác, ${money(amount)}`,
  owed: ({ share }) => `câu hỏi yêu cầu đáp ứng ít nhất ${percentWords(share, 'vi')} nhu cầu`,
  'lifts-lowest': ({ share }) =>
    `thuộc các nhu cầu được đáp ứng ít nhất, ${percentWords(share, 'vi')}; mục tiêu là nâng mức này`,
  'none-recorded': () => 'chưa ghi nhận hoạt động nào đang thực hiện ở ô này',
  'perhaps-recorded': ({ count }) =>
    `chưa ghi nhận hoạt động nào đang thực hiện cho nhu cầu này; ${formatNumber(count, 'vi')} hoạt động có thể đáp ứng, nhưng không nêu rõ địa bàn hoặc đối tượng`,
}

const sentences: Readonly<Record<Language, Sentences>> = { vi: vietnamese, en: english }

/** Why money goes from a partner to a cell, in words. */
export function grantReasonWords<C extends Code>(
  it: Of<C>,
  per: string,
  money: (amount: number) => string,
  language: Language,
): string {
  const make = sentences[language][it.code] as (facts: Of<C>, per: string, money: (amount: number) => string) => string
  return make(it, per, money)
}
