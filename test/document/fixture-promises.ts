import type { Review } from '#review/shape'
import type { AlignmentView } from '#review/shape-alignment'
import type { ObservationView } from '#review/shape-common'
import type { BenchmarksView, PrioritiesView } from '#review/shape-promises'

const text = (vi: string, en: string) => ({ vi, en })

const clause = {
  clause: 'plan.t1',
  instrument: text('Kế hoạch 1', 'Plan 1'),
  text: text('Mở rộng bao phủ', 'Extend coverage'),
  evidence: 2,
}

const body = { id: 'vn-new', name: text('Bộ mới', 'New ministry'), confidence: 'unconfirmed' as const }

const alignment: AlignmentView = {
  of: { id: 'framework', title: text('Khuôn khổ', 'Framework'), state: 'in force', adopted: '2015-11', evidence: 2 },
  against: {
    what: 'instruments',
    read: 1,
    inPart: 1,
    instruments: [{ id: 'plan', title: clause.instrument, state: 'in force', adopted: '2016', inPart: true }],
    schemes: 3,
  },
  focus: { group: text('Người khuyết tật', 'Persons with disabilities') },
  counts: { full: 0, stronger: 0, weaker: 0, partial: 1, 'none recorded': 1, 'not applicable': 0, unknown: 0 },
  agreement: { read: 1, same: 0 },
  rows: [
    {
      clause: 'framework.a1',
      text: text('Tiếp cận công bằng', 'Equitable access'),
      duty: 'coverage',
      needs: 'all',
      people: [text('Người khuyết tật', 'Persons with disabilities')],
      grade: 'weaker',
      computed: 'partial',
      reasons: [
        { code: 'people-missing', groups: [text('Trẻ em', 'Children')] },
        { code: 'other-duty', asked: 'adequacy', found: ['coverage'] },
      ],
      readings: [
        {
          grade: 'weaker',
          by: text('Vụ A', 'Unit A'),
          on: '2022-11-01',
          made: '2022-12-01',
          reason: text('Hạn muộn hơn', 'A later date'),
          standing: 'holds',
          leads: true,
          confidence: 'seen',
          evidence: 2,
        },
      ],
      counterparts: [
        {
          id: 'plan.t1',
          kind: 'clause',
          of: clause.instrument,
          text: clause.text,
          state: 'in force',
          chosenBy: 'computed',
          standing: {
            grade: 'partial',
            need: 'part',
            people: 'open',
            duty: 'other',
            means: 'other',
            number: 'later',
            binds: true,
            onlyAims: true,
          },
          leads: [{ ...body, ofText: true, ended: '2022-01-31' }],
          confidence: 'unconfirmed',
          evidence: 2,
        },
      ],
      counterpartCount: 1,
      owners: [body],
      confidence: 'seen',
      evidence: 2,
    },
    {
      clause: 'framework.a2',
      text: text('Đủ tài chính', 'Adequate money'),
      duty: 'financing',
      needs: 'not stated',
      people: 'not stated',
      grade: 'none recorded',
      computed: 'none recorded',
      reasons: [{ code: 'nothing-found' }],
      readings: [],
      counterparts: [],
      counterpartCount: 0,
      owners: [],
      confidence: 'unconfirmed',
      evidence: 2,
    },
  ],
}

const priority = { ...clause, period: '2016–2020', state: 'in force' }

const priorities: PrioritiesView = {
  ministrySets: [{ title: clause.instrument, period: '2016–2020', state: 'in force', priorities: 1, matched: 1 }],
  partnerSets: [],
  pairs: [
    {
      ministry: priority,
      partner: { ...priority, clause: 'p-1', within: clause.text, state: 'stated' },
      score: 5,
      shared: ['function', 'duty'],
      mutual: true,
    },
  ],
  alone: { ministry: [priority], partner: [] },
  strategies: [
    {
      priority: clause,
      deepen: [{ partner: text('UNICEF', 'UNICEF'), running: 1, ended: 2, evidence: [3] }],
      widen: [],
      partners: 1,
    },
  ],
  totals: { pairs: 30, alone: 1, strategies: 1 },
}

const benchmarks = (observation: ObservationView): BenchmarksView => ({
  country: text('Việt Nam', 'Viet Nam'),
  targets: [
    {
      ...clause,
      indicator: observation.indicator,
      indicatorId: 'coverage',
      better: 'up',
      figures: [],
      wanted: { relation: '=', value: 35 },
      unit: 'percent',
      year: 2021,
      verdict: 'missed',
      last: [observation],
      yearlyRises: [],
      carriedTo: [{ ...clause, wanted: { relation: '~', value: 45 }, year: 2025 }],
      confidence: 'unconfirmed',
    },
  ],
  levelTargets: [{ ...clause, year: 2020 }],
  groups: [
    {
      id: 'asean-6',
      name: text('ASEAN-6', 'ASEAN-6'),
      members: [text('Ma-lai-xi-a', 'Malaysia')],
      dated: false,
      confidence: 'unconfirmed',
      evidence: 9,
    },
  ],
  benchmarks: [
    {
      groupId: 'asean-6',
      indicatorId: 'coverage',
      group: text('ASEAN-6', 'ASEAN-6'),
      on: '2020-12-31',
      target: { clause: clause.clause, text: clause.text },
      indicator: observation.indicator,
      unit: 'percent',
      better: 'up',
      statistic: 'mean',
      level: 53.2833,
      own: 39.9,
      ownPeriod: '2020',
      gap: 13.3833,
      verdict: 'behind',
      members: [
        { country: text('Ma-lai-xi-a', 'Malaysia'), value: { relation: '=', value: 60 }, period: '2020', evidence: 1 },
        { country: text('Xin-ga-po', 'Singapore'), value: 'unknown', period: 'unknown' },
      ],
      withValue: 1,
      evidence: [1],
    },
  ],
  worstCovered: [
    {
      indicator: observation.indicator,
      unit: 'percent',
      everyone: observation,
      groups: [{ ...observation, part: 'residence=rural', value: { relation: '=', value: 20 } }],
      worst: { people: { ...observation, part: 'residence=rural' }, distance: 14.84 },
      withoutData: [text('Nông dân', 'Farmers')],
      evidence: [1],
    },
  ],
  isCut: false,
})

const recommendation: Review['recommendations'][number] = {
  id: 'gongo-17.a',
  number: 3,
  meeting: { id: 'conference-2015', title: text('Hội nghị đối tác năm 2015', 'Partnership conference 2015') },
  text: text('Bảo đảm trợ cấp', 'Guarantee the benefit'),
  series: { id: 'go-ngo', name: text('Diễn đàn', 'Forum') },
  needs: [],
  history: [],
  addressedTo: [],
  steps: [
    { step: 'proposed', state: 'taken' },
    { step: 'adopted', state: 'taken' },
    { step: 'submitted', state: 'unknown' },
    { step: 'noted', state: 'unknown' },
    { step: 'mainstreamed', state: 'not taken' },
  ],
  answers: [],
  answered: 'none recorded',
  meetingsSince: [text('Hội nghị năm 2016', 'Conference of 2016')],
  ageDays: 1234,
  carriedTo: [clause],
  perhapsIn: [],
  confidence: 'seen',
  evidence: 7,
}

/** The parts of a review about what was agreed, each with something to say. */
export const promiseParts = (observation: ObservationView) =>
  ({
    alignments: [alignment],
    priorities,
    benchmarks: benchmarks(observation),
    recommendations: [recommendation],
    undertakings: [
      {
        id: 'pathfinder',
        name: text('Nước tiên phong', 'Pathfinder country'),
        country: text('Việt Nam', 'Viet Nam'),
        under: text('Chương trình toàn cầu', 'Global Accelerator'),
        steps: [
          { step: text('Quan tâm', 'Interest'), state: 'taken', on: '2021-11', evidence: 2 },
          { step: text('Cấp vốn', 'Financed'), state: 'unknown' },
        ],
        confidence: 'seen',
        evidence: 2,
      },
    ],
    learnings: [
      {
        kind: 'trend',
        id: 'ageing',
        text: text('Già hóa', 'Ageing'),
        on: '2021',
        standing: 'new',
        takenUpIn: [],
        perhapsIn: [],
        responses: [{ title: text('Ứng phó đại dịch', 'Pandemic response'), state: 'running', evidence: 3 }],
        confidence: 'inferred',
        evidence: 2,
      },
    ],
    comments: [
      {
        id: 'c1',
        on: '2022-05-01',
        author: text('UNICEF', 'UNICEF'),
        clause,
        text: text('Nêu rõ trẻ em', 'Name children'),
        proposes: text('cho trẻ em', 'for children'),
        state: 'open',
        fate: 'unchanged',
        next: clause,
        fault: 'passed over',
        evidence: 2,
      },
    ],
    clauseRoles: {
      rows: [
        {
          ...clause,
          state: 'in force',
          roles: [{ ...body, task: 'lead', mandate: 'no', heirs: [] }],
          faults: ['no-mandate'],
        },
      ],
      counts: { 'no-lead': 0, 'two-leads': 0, 'no-mandate': 1, 'body-ended': 0 },
      found: 1,
      clauses: 5,
      mandates: 1,
    },
    series: [
      {
        id: 'go-ngo',
        name: text('Diễn đàn', 'Forum'),
        numbered: true,
        rule: {
          among: text('ASEAN', 'ASEAN'),
          order: [text('Bru-nây', 'Brunei Darussalam'), text('Việt Nam', 'Viet Nam')],
          confidence: 'unconfirmed',
          note: text('Theo thứ tự chữ cái', 'In alphabetical order'),
        },
        meetings: [
          {
            id: 'gongo-17',
            title: text('Diễn đàn 17', 'Forum 17'),
            dates: { from: '2022', to: '2022' },
            ordinal: 17,
            onlyPlanned: false,
            host: 'unknown',
            turn: 'out of turn',
            expected: text('Việt Nam', 'Viet Nam'),
            adjacency: 'stated',
            chair: { from: '2022', to: 'unknown' },
            confidence: 'unconfirmed',
            evidence: 7,
          },
        ],
        missingOrdinals: [4, 5],
        next: { ordinal: 18, host: text('Bru-nây', 'Brunei Darussalam') },
        evidence: 7,
      },
    ],
  }) satisfies Partial<Review>
