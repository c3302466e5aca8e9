import type { FlatFormat } from './flat-format.ts'

const roles = [
  ['accountable', 'Accountable'],
  ['funding', 'Funding'],
  ['extending', 'Extending'],
  ['implementing', 'Implementing'],
] as const

const totals = [
  ['commitment', 'total-Commitment'],
  ['disbursement', 'total-Disbursement'],
  ['expenditure', 'total-Expenditure'],
  ['incoming funds', 'total-Incoming Funds'],
  ['interest payment', 'total-Interest Repayment'],
  ['loan repayment', 'total-Loan Repayment'],
  ['reimbursement', 'total-Reimbursement'],
] as const

/** IATI of 2015 with one row an activity, as the old datastore gave it out: lists lie in one cell, separated by
 *  semicolons, and of the transactions only their totals are left. A total of zero is what it wrote for none. */
export const iatiFlatFormat: FlatFormat = {
  name: { vi: 'IATI, mỗi dòng một hoạt động (2015)', en: 'IATI, one row an activity (2015)' },
  recognisedBy: ['iati-identifier', 'reporting-org', 'activity-status-code', 'total-Commitment', 'total-Disbursement'],
  id: { prefix: '', from: ['iati-identifier'] },
  title: { und: 'title' },
  description: { und: 'description' },
  reporting: { name: 'reporting-org', ref: 'reporting-org-ref' },
  participants: roles.map(([role, word]) => ({
    role,
    name: `participating-org (${word})`,
    ref: `participating-org-ref (${word})`,
    separator: ';',
  })),
  status: {
    from: 'activity-status-code',
    words: {
      '1': 'pipeline',
      '2': 'implementation',
      '3': 'finalisation',
      '4': 'closed',
      '5': 'cancelled',
      '6': 'suspended',
    },
  },
  dates: {
    plannedStart: 'start-planned',
    actualStart: 'start-actual',
    plannedEnd: 'end-planned',
    actualEnd: 'end-actual',
  },
  lastReported: 'last-updated-datetime',
  hierarchy: 'hierarchy',
  countries: { code: 'recipient country code', share: 'recipient-country-percentage', separator: ';' },
  regions: { code: 'recipient region code', share: 'recipient-region-percentage', separator: ';' },
  sectors: {
    vocabulary: '1',
    code: 'sector code',
    share: 'sector-percentage',
    separator: ';',
    vocabularies: {
      from: 'sector-vocabulary-code',
      words: { DAC: '1', 'DAC-3': '2', RO: '99', RO2: '98', WBSector: '99', WBTheme: '98' },
    },
  },
  terms: {
    collaboration: 'collaboration-type-code',
    finance: 'default-finance-type-code',
    flow: 'default-flow-type-code',
    aid: 'default-aid-type-code',
    tied: 'default-tied-status-code',
  },
  defaultCurrency: 'default-currency',
  money: totals.map(([type, amount]) => ({
    type,
    amount,
    currency: ['currency', 'default-currency'],
    isZeroNone: true,
  })),
  passedOver: [
    'default-language',
    'reporting-org-type',
    'reporting-org-type-code',
    ...roles.flatMap(([, word]) => [`participating-org-type (${word})`, `participating-org-type-code (${word})`]),
    'recipient-country',
    'recipient-region',
    'sector',
    'sector-vocabulary',
    'deflated_dollars',
    'year',
    ...Array.from({ length: 17 }, (_, index) => `Goal ${index + 1}`),
  ],
  dateOrder: 'month first',
  note: {
    vi: 'Bảng chỉ còn tổng các giao dịch đến ngày cập nhật cuối; ngày của từng giao dịch không được nêu.',
    en: 'Only totals of the transactions up to the last update are left; the date of each is not stated.',
  },
}
