import type { CellLabel } from '#review/proposal'
import { type Review, review } from '#review/shape'
import type { ObservationView } from '#review/shape-common'
import type { CoverView, OverlapView } from '#review/shape-responses'
import { promiseParts } from './fixture-promises.ts'

/** A small review in which every part of a document has something to say, and one row of needs has nothing. */
const text = (vi: string, en: string) => ({ vi, en })

const observation: ObservationView = {
  indicator: text('Tỷ lệ lực lượng lao động tham gia bảo hiểm xã hội', 'Labour force in social insurance'),
  group: text('mọi người', 'everyone'),
  place: text('Việt Nam', 'Viet Nam'),
  period: '2022-09',
  value: { relation: '=', value: 34.84 },
  unit: 'percent',
  numerator: 'not stated',
  denominator: 'not stated',
  kind: 'published',
  confidence: 'seen',
  evidence: 1,
}

const cover: CoverView = {
  kind: 'activity',
  id: 'XM-DAC-41114-1',
  title: text('Ứng phó đại dịch', 'Pandemic response'),
  organisations: [text('Chương trình Phát triển Liên hợp quốc', 'United Nations Development Programme')],
  means: [text('Trợ cấp tiền mặt', 'Cash transfer')],
  modality: 'grant',
  from: '2020-04',
  to: '2021-06-30',
  state: 'ended by plan',
  lastReported: '2021-07-02',
  severalCountries: false,
  serves: 'yes',
  basis: 'inferred',
  confidence: 'inferred',
  evidence: 3,
}

const cell: CellLabel = {
  function: text('Thiên tai, dịch bệnh', 'Disaster, epidemic'),
  group: text('Người khuyết tật', 'Persons with disabilities'),
  place: 'not stated',
}

const meetingRef = { id: 'conference-2015', title: text('Hội nghị đối tác năm 2015', 'Partnership conference 2015') }
const clause = {
  clause: 'plan.t1',
  instrument: text('Kế hoạch 1', 'Plan 1'),
  text: text('Mở rộng bao phủ', 'Extend coverage'),
}

/** Two activities that may do the same, of which little is stated. */
const pair = (first: CoverView): OverlapView => ({
  cell,
  certain: false,
  covers: [first, { ...cover, id: 'x2', evidence: 5 }],
  means: [...cover.means],
  factors: [
    { name: 'needs', alike: 1, weight: 25 },
    { name: 'people', alike: 'unknown', weight: 20 },
    { name: 'places', alike: 0.5, weight: 20 },
    { name: 'time', alike: 'unknown', weight: 15 },
    { name: 'means', alike: 1, weight: 15 },
    { name: 'modality', alike: 1, weight: 5 },
  ],
  points: 55,
  open: 35,
  money: {
    ofEach: [
      { inDollars: '120000', from: 'budgets by days' },
      { inDollars: 'unknown', from: 'none published' },
    ],
    inDollars: 'unknown',
  },
  linked: true,
})

/** @param hostile words put in place of titles, to see that they stay words. */
export function smallReview(hostile = 'Pandemic response'): Review {
  const title = { ...cover, title: text(hostile, hostile) }
  return {
    schema: 'an-sinh/review/1',
    dossier: { id: 'viet-nam', name: text('Hồ sơ an sinh xã hội Việt Nam', 'Viet Nam social protection dossier') },
    asOf: '2022-12-28',
    meeting: {
      id: 'dialogue-2022',
      title: { ...text('Đối thoại về ưu tiên hợp tác', 'Dialogue on cooperation priorities'), wording: 'restored' },
      series: text('Đối thoại', 'Dialogues'),
      ordinal: 'not applicable',
      dates: [{ from: '2022-12-28', to: '2022-12-28', sources: ['molisa.gov.vn/1'] }],
      place: text('Hà Nội', 'Ha Noi'),
      host: 'not stated',
      mode: 'in person',
      theme: 'not stated',
      participants: [
        { name: text('Tổ chức Lao động Quốc tế', 'International Labour Organization'), confidence: 'unconfirmed' },
        { name: text('Quỹ Nhi đồng Liên hợp quốc', 'UNICEF'), confidence: 'inferred' },
      ],
      agenda: [{ item: text('Ưu tiên đến năm 2030', 'Priorities to 2030'), confidence: 'seen' }],
      recorded: true,
      confidence: 'seen',
    },
    previous: { ...meetingRef, how: 'series it goes on with', evidence: 4 },
    decided: [
      {
        id: 'd1',
        meeting: 'conference-2015',
        text: text('Lập nhóm đối tác', 'Form a partnership group'),
        owner: 'vn-molisa',
        partner: 'not stated',
        due: '2016',
        placing: { functions: 'all', groups: 'not stated', places: 'not stated', span: 'not stated' },
        answers: [],
        state: 'open',
        recorded: '2015-12-10T09:00:00Z',
        by: 'secretariat',
      },
    ],
    notes: [],
    proposals: [
      {
        id: '1',
        code: 'renew-cover',
        facts: {
          cell,
          activities: [{ title: title.title, to: '2021-06-30', byPlan: true, lastReported: '2021-07-02' }],
          count: 1,
          perhaps: 0,
          schemes: 'none recorded',
        },
        cells: [cell],
        owners: [{ id: 'vn-molisa', name: text('Bộ Lao động', 'Ministry of Labour'), confidence: 'unconfirmed' }],
        partners: [...cover.organisations],
        due: '2023-03-28',
        evidence: [3],
      },
      {
        id: '2',
        code: 'measure-need',
        facts: { count: 1, rows: [text('Nước sạch', 'Clean water')] },
        cells: [],
        owners: [],
        partners: [],
        due: '2023-03-28',
        evidence: [],
      },
    ],
    rows: [
      {
        id: 'social-insurance',
        name: text('Bảo hiểm xã hội', 'Social insurance'),
        aim: text('Thu nhập đủ sống', 'Income'),
        observations: [observation],
        targets: [
          {
            ...clause,
            indicator: observation.indicator,
            wanted: { relation: '~', value: 45 },
            unit: 'percent',
            year: 2025,
            verdict: 'open',
            last: [observation],
            yearlyRises: [3.39, 2.664],
            confidence: 'unconfirmed',
            evidence: 2,
          },
        ],
        covers: [title, { ...cover, id: 'x2', serves: 'unknown', state: 'running', evidence: 5 }],
        schemes: 'none recorded',
        activities: 'only ended',
        owners: [{ id: 'vn-molisa', name: text('Bộ Lao động', 'Ministry of Labour'), confidence: 'seen' }],
        evidence: 6,
        demands: [{ ...clause, evidence: 2 }],
        demanded: 4,
        covered: 12,
      },
      {
        id: 'water',
        name: text('Nước sạch', 'Clean water'),
        aim: text('Dịch vụ xã hội cơ bản', 'Basic services'),
        observations: [],
        targets: [],
        covers: [],
        evidence: 6,
        demands: [],
        demanded: 0,
        covered: 0,
        schemesKnownFrom: '2025-07-01',
        schemes: 'none recorded',
        activities: 'none recorded',
        owners: [],
      },
    ],
    ended: {
      needs: [
        {
          id: 'social-insurance',
          name: text('Bảo hiểm xã hội', 'Social insurance'),
          schemes: 'running',
          ended: [title],
          owners: [],
          evidence: 2,
        },
      ],
      cells: [{ cell, ended: [title], endedCount: 3, perhaps: [{ ...cover, id: 'x2', evidence: 5 }], perhapsCount: 7 }],
      followings: [
        { ended: title, stated: [], candidates: [{ cover: title, reasons: ['same cell', 'same partner'], days: -30 }] },
      ],
      ending: [
        { cell, until: '2023-06-30', days: 184, partners: [...cover.organisations], running: [title], perhapsCount: 1 },
      ],
      totals: { cells: 30, followings: 1, ending: 1 },
    },
    overlaps: {
      threshold: 50,
      overlaps: [pair(title)],
      complements: [{ ...pair(title), points: 60, open: 0, means: [] }],
      settled: [
        {
          ...pair(title),
          found: {
            verdict: 'complementary',
            reason: text('Một bên cho vay, một bên tư vấn.', 'One lends, the other advises.'),
            by: text('Vụ Hợp tác quốc tế', 'Department of International Cooperation'),
            made: '2022-11-30',
            reportedSince: [],
          },
        },
      ],
      possible: 2,
      unknownEnd: 1,
      notCompared: 0,
      totals: { overlaps: 1, complements: 1, settled: 1 },
    },
    employment: [
      {
        title: { vi: 'Bảo hiểm thất nghiệp', en: 'Unemployment insurance' },
        evidence: 1,
        links: [
          { measure: 'training', how: { vi: 'Hỗ trợ học nghề.', en: 'Training support.' }, confidence: 'unconfirmed' },
        ],
      },
      { title: { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension' }, evidence: 1, links: [] },
    ],
    gaps: {
      concentration: [
        {
          need: text('Tuổi già', 'Old age'),
          inDollars: '1000000',
          unknownOf: 1,
          partners: 2,
          herfindahl: 0.68,
          effective: 1.5,
          significant: 1,
          largest: [{ partner: text('Liên hợp quốc', 'United Nations'), share: 0.8, quotient: 1.6 }],
        },
      ],
      rows: [
        {
          id: 'social-insurance',
          name: text('Bảo hiểm xã hội', 'Social insurance'),
          evidence: 2,
          schemes: 'running',
          activities: 'only ended',
          demanded: 1,
          owners: [],
          people: { persons: { relation: '~', value: 12_000_000 }, from: [observation] },
          distance: {
            points: 10.2,
            wanted: { relation: '=', value: 45 },
            unit: 'percent',
            target: clause.text,
            year: 2025,
            evidence: 2,
          },
          partners: 0,
          perhapsPartners: 1,
          lastCover: { state: 'ended', on: '2021-06-30', days: 546 },
          ranks: { people: 1, distance: 1, partners: 1, since: 1 },
        },
        {
          id: 'water',
          name: text('Nước sạch', 'Clean water'),
          evidence: 2,
          schemes: 'none recorded',
          activities: 'running',
          demanded: 0,
          owners: [],
          money: { inDollars: '250000', unknownOf: 1, activities: 2 },
          partners: 2,
          perhapsPartners: 0,
          lastCover: { state: 'running' },
          ranks: { partners: 2 },
        },
      ],
      cells: [
        {
          row: text('Bảo hiểm xã hội', 'Social insurance'),
          indicator: observation.indicator,
          figures: 1,
          cells: [{ observation, partners: [...cover.organisations], perhaps: 3 }],
        },
      ],
      orphans: [
        {
          cell,
          demands: [{ ...clause, evidence: 2 }],
          demanded: 2,
          perhaps: 0,
          schemesKnownFrom: '2025-07-01',
          owners: [],
        },
      ],
      held: [],
      reporters: [{ name: text('Liên hợp quốc', 'United Nations'), until: '2021-07-02', activities: 4 }],
      totals: { orphans: 1, held: 0 },
    },
    ...promiseParts(observation),
    placements: [
      {
        measure: text('Vay ưu đãi cho nước sạch hộ gia đình', 'Concessional loan for household water'),
        evidence: 6,
        answers: [
          {
            owner: text('Việt Nam', 'Viet Nam'),
            taxonomy: text('Bốn trụ cột', 'Four pillars'),
            version: '2012',
            answer: 'in',
            category: text('Dịch vụ cơ bản', 'Basic services'),
            certain: false,
            evidence: 6,
          },
        ],
      },
    ],
    recommendationsElsewhere: 9,
    roles: [
      {
        body: text('Bộ cũ', 'Former ministry'),
        ended: '2021-02-28',
        ...clause,
        instrumentState: 'in force',
        successors: [
          {
            id: 'vn-new',
            name: text('Bộ mới', 'New ministry'),
            work: text('lao động', 'labour'),
            confidence: 'seen',
            certain: false,
            evidence: 8,
          },
        ],
        evidence: 2,
      },
    ],
    successions: [
      {
        body: text('Bộ cũ', 'Former ministry'),
        ended: '2021-02-28',
        confidence: 'seen',
        successors: [
          {
            name: text('Bộ mới', 'New ministry'),
            work: text('lao động', 'labour'),
            functions: [text('Việc làm', 'Employment')],
            confidence: 'unconfirmed',
            note: text('Theo nghị định', 'By decree'),
            evidence: 8,
          },
        ],
        evidence: 9,
      },
    ],
    totals: {
      roles: 1,
      changes: 1,
      conflicts: 1,
      alignments: 1,

      recommendations: 1,
    },
    conflicts: [[observation, { ...observation, value: { relation: '=', value: 37.01 }, evidence: 1 }]],
    money: [
      {
        function: text('Thất nghiệp', 'Unemployment'),
        type: 'commitment',
        activities: 1,
        amounts: [{ amount: '1234567.5', currency: 'EUR' }],
        inDollars: 'unknown',
      },
      {
        function: 'several',
        type: 'disbursement',
        activities: 2,
        amounts: [{ amount: '9000', currency: 'USD' }],
        inDollars: '9000',
      },
    ],
    moneyAccount: [
      {
        type: 'commitment',
        all: { amounts: 3, inDollars: '1500' },
        shown: { amounts: 2, inDollars: '1000' },
        withoutRate: { amounts: 0, inDollars: '0' },
        linked: { amounts: 1, inDollars: '500' },
      },
    ],
    moneyLeftOut: 6,
    withWhom: [
      {
        id: 'livelihood',
        row: { vi: 'Sinh kế', en: 'Livelihood' },
        activities: 'only ended',
        schemes: 'running',
        candidates: [
          {
            partner: { vi: 'Đối tác', en: 'Partner' },
            because: ['worked on it', 'stated interest'],
            activities: 2,
            last: '2019-12-31',
            evidence: [1],
          },
        ],
        total: 3,
        evidence: 1,
      },
    ],
    standings: [
      {
        group: text('ASEAN', 'ASEAN'),
        members: [text('Việt Nam', 'Viet Nam')],
        observers: [{ name: text('Đông Ti-mo', 'Timor-Leste'), from: '2022-11-11', to: '2025-10-25' }],
        joinsLater: [],
        evidence: 9,
      },
    ],
    changes: [{ group: 'activities', on: '2021-06-30', change: 'activity ended', what: title.title, evidence: 3 }],
    read: {
      instruments: 2,
      instrumentTitles: [clause.instrument, text('Kế hoạch 2', 'Plan 2')],
      clauses: 5,
      provisions: 0,
      activities: 2,
      observations: 1,
      reporters: [
        {
          name: text('Chương trình Phát triển Liên hợp quốc', 'United Nations Development Programme'),
          until: '2021-07-02',
          activities: 2,
        },
      ],
    },
    evidence: Array.from({ length: 9 }, (_, index) => ({
      number: index + 1,
      kind: index === 2 ? 'activities' : 'clauses',
      id: `record-${index + 1}`,
      label: text(`Bản ghi ${index + 1}`, `Record ${index + 1}`),
      confidence: index === 2 ? 'unconfirmed' : 'seen',
      sources: ['molisa.gov.vn/1'],
      file: `instruments/plan-${index + 1}.yaml`,
    })),
    sources: [
      {
        id: 'molisa.gov.vn/1',
        title: hostile,
        publisher: 'molisa.gov.vn',
        date: '2022-12-29',
        address: 'https://molisa.gov.vn/1',
      },
      { id: 'bad', title: 'not stated', publisher: 'not stated', date: 'not stated', address: 'javascript:alert(1)' },
    ],
  }
}

/** What the schema makes of the fixture; throws where the fixture is no review. */
export const checkedFixture = () => review.parse(smallReview())
