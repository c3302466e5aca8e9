import { basis, load } from '../dossier/folders.ts'

/** A small dossier with a figure told twice, a scheme in force and one to come, activities, clauses, a recommendation and a decision of the journal. */

const sure = 'sources: [report], confidence: seen'
const clause = (id: string, vi: string, en: string, placing: string, more = '') =>
  `{ id: plan.${id}, text: { vi: ${vi}, en: ${en} }, kind: action, responsible: ministry, reading: { placing: ${placing}, duty: coverage, why: { vi: Vì nêu rõ, en: It says so } }, ${more}${sure} }`

const files = {
  ...basis,
  'indicators.yaml': `- { id: pension, name: { vi: Tỷ lệ hưởng lương hưu, en: Share with a pension }, kind: x, definition: { vi: Ai có lương hưu, en: Who has a pension }, formula: receivers / older, numerator: not stated, denominator: not stated, unit: percent, better: up, custodian: not stated, placing: { functions: [old-age], groups: [older] }, confidence: unconfirmed }\n- { id: care, name: { vi: Chăm sóc, en: Care }, kind: x, definition: { vi: x, en: x }, formula: not stated, numerator: not stated, denominator: not stated, unit: percent, better: up, custodian: not stated, placing: { functions: [old-age] }, confidence: unconfirmed }\n`,
  'observations.csv': [
    'indicator,place,group,period,value,unit,kind,sources,confidence',
    'pension,vnm,older,2022,35,percent,published,report,seen',
    'pension,vnm,older,2022,38,percent,survey,report,inferred',
    'pension,ha-giang,older,2021,20,percent,published,report,seen',
  ].join('\n'),
  'legal-acts.yaml': `- { id: d20, number: 20/2021/NĐ-CP, kind: decree, title: { vi: Về trợ giúp xã hội, en: On social assistance }, inForce: { from: 2021-07-01 }, ${sure} }\n`,
  'provisions.yaml': `- { id: allowance, name: { vi: Trợ cấp hưu trí xã hội, en: Social pension }, law: [{ act: d20, articles: "5" }], placing: { functions: [old-age], groups: [older] }, means: [cash], tier: floor, inForce: { from: 2021-07-01 }, financing: { vi: Ngân sách, en: Budget }, payer: not stated, ${sure} }\n- { id: later, name: { vi: Trợ cấp mới, en: New allowance }, law: [], placing: { functions: [old-age], groups: [older] }, means: [cash], tier: floor, inForce: { from: 2030-01-01 }, financing: { vi: Ngân sách, en: Budget }, payer: not stated, ${sure} }\n`,
  'activities.yaml': `
- { id: A-1, title: { en: Pensions in Ha Giang }, reporting: { organisation: partner, name: Partner }, dates: { actualStart: 2015-01-01, actualEnd: 2018-12-31 }, modality: grant, placing: { functions: [old-age], groups: [older], places: [ha-giang] }, means: [cash], basis: stated, ${sure} }
- { id: A-2, title: { en: "<img src=x onerror=alert(1)> & more" }, reporting: { name: Somebody }, dates: { actualStart: 2024-01-01 }, modality: not stated, placing: { functions: [health], groups: not stated, places: [vnm] }, means: [], basis: stated, ${sure} }
`,
  'instruments.yaml': `
- id: plan
  title: { vi: Kế hoạch quốc gia, en: National plan }
  kind: plan
  level: national
  status: in force
  adopted: 2021-01-01
  horizon: { from: 2021, to: 2030 }
  periodLabel: 2021-2030
  responsible: ministry
  clauses: [${clause('a', 'Mọi người cao tuổi có thu nhập', 'Every older person has an income', '{ functions: [old-age], groups: [older] }', 'target: { year: 2030, value: "60", unit: percent, indicator: pension }, ')}, ${clause('b', 'Chăm sóc người khuyết tật', 'Care for persons with disabilities', '{ functions: [health], groups: [pwd] }')}]
  sources: [report]
  confidence: seen
`,
  'meetings.yaml': `
- { id: m1, series: group, ordinal: 1, title: { vi: Cuộc họp thứ nhất, en: First meeting }, date: [{ value: 2022-05-01, sources: [report] }], place: not stated, host: not stated, mode: not stated, theme: not stated, recommendations: [{ id: m1.r1, text: { vi: Mở rộng lương hưu, en: Widen pensions }, placing: { functions: [old-age] }, steps: [{ step: adopted, taken: true }], ${sure} }], ${sure} }
`,
}

const decided = {
  at: '2023-01-02T08:00:00+07:00',
  who: 'Văn phòng',
  kind: 'decisions',
  id: 'm1/1',
  before: null,
  after: {
    id: 'm1/1',
    meeting: 'm1',
    text: { vi: 'Giao Bộ mới rà soát', en: 'The new ministry looks into it' },
    owner: 'heir',
    due: '2023-06-30',
    placing: { functions: ['old-age'] },
  },
}

export function threadContext() {
  const { dossier, problems } = load([{ files }], `${JSON.stringify(decided)}\n`)
  if (dossier === undefined) throw new Error(JSON.stringify(problems))
  return { dossier, today: '2026-11-22', now: '2026-11-22T08:00:00+07:00' }
}
