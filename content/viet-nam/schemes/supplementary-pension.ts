import { all, person } from '#rules/1-language/index'
import { aliveInMonth } from '../facts/people.ts'
import { supplementaryAccount, supplementaryInstalments, supplementaryPayout } from '../facts/voluntary.ts'
import { scheme } from '../scheme.ts'

/** A pension beyond all tiers, from an individual account to which employer and worker pay as they agree. */

const provisions = [
  { inForce: { from: '2016-07-01', to: '2025-06-30' }, law: 'd88-2016', confidence: 'unconfirmed' },
  {
    inForce: { from: '2025-07-01' },
    law: 'law-41-2024/124; law-41-2024/127; d85-2026',
    confidence: 'primary',
  },
] as const

const note = {
  vi: 'Điều kiện và mức chi trả theo văn bản của quỹ; tư liệu không nêu tuổi do pháp luật quy định. Nghị định 88/2016/NĐ-CP trước, Nghị định 85/2026/NĐ-CP sau; ngày có hiệu lực của Nghị định 85/2026/NĐ-CP chưa có trong tư liệu.',
  en: 'Conditions and payment are those of the fund; no age of the law is on record. Decree 88/2016 before, Decree 85/2026 after; the day on which the latter took effect is not on record.',
}

export const supplementaryPension = scheme({
  name: { vi: 'Bảo hiểm hưu trí bổ sung: chi trả hằng tháng', en: 'Supplementary pension, monthly' },
  note,
  dossier: ['supplementary-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(supplementaryPayout.is('programmed'), aliveInMonth),
  amount: supplementaryAccount.over(supplementaryInstalments),
  provisions,
})

export const supplementarySinglePayment = scheme({
  name: { vi: 'Bảo hiểm hưu trí bổ sung: chi trả một lần', en: 'Supplementary pension, single payment' },
  note,
  dossier: ['supplementary-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: supplementaryPayout.is('single'),
  amount: supplementaryAccount,
  provisions,
})
