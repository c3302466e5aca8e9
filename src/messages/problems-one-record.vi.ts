import { formatDate } from './format.ts'
import { someOf } from './problems.ts'
import type { OneRecordProblemSentences } from './problems-one-record.ts'

const sides = {
  from: 'có hiệu lực từ',
  to: 'có hiệu lực đến',
  appliesFrom: 'áp dụng trở về trước từ',
} as const

const day = (it: string | undefined): string => {
  if (it === undefined) return 'không nêu ngày nào'
  return it === 'open'
    ? 'không ghi ngày hết hiệu lực'
    : it <= '0001-01-01'
      ? 'không ghi ngày đầu'
      : `ngày ${formatDate(it, 'vi')}`
}

export const vietnameseOneRecord: OneRecordProblemSentences = {
  'no-such-provision': ({ scheme, label, id, known }) =>
    `Chế độ “${label.vi}” (${scheme}) ghi là thực hiện quy định ${id}, nhưng hồ sơ không có quy định này. Hãy sửa trường dossier của chế độ hoặc thêm quy định. Hồ sơ có: ${someOf(known)}.`,
  'act-not-on-record': ({ act, rules }) =>
    `Bộ quy tắc viện dẫn văn bản ${act} nhưng hồ sơ không có văn bản này (tại ${someOf(rules, 4)}). Hãy thêm vào legal-acts.yaml hoặc sửa mã văn bản.`,
  'scheme-beyond-provision': ({ scheme, label, provisions, side, rules, dossier }) =>
    `Chế độ “${label.vi}” (${scheme}) ${sides[side]}: ${day(rules)}; quy định trong hồ sơ (${provisions.join(', ')}): ${day(dossier)}. Hãy đối chiếu điều khoản thi hành rồi sửa bên sai.`,
  'provision-without-rules': ({ id, label }) =>
    `Chưa có chế độ nào trong bộ quy tắc thực hiện quy định “${label.vi}” (${id}).`,
  'provision-beyond-rules': ({ id, label, schemes, side, rules, dossier }) =>
    `Quy định “${label.vi}” (${id}) ${sides[side]}: ${day(dossier)}; các chế độ thực hiện (${someOf(schemes, 4)}): ${day(rules)}. Thời gian còn lại chưa có quy tắc.`,
  'act-not-cited': ({ id, label, schemes, acts }) =>
    `Quy định “${label.vi}” (${id}) dựa trên ${acts.join(', ')}, nhưng không chế độ nào thực hiện quy định (${someOf(schemes, 4)}) viện dẫn.`,
}
