import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { isPartialDate } from '#ground/date'
import type { Review } from '#review/shape'
import { review as reviewShape } from '#review/shape'
import { review } from '#verbs/review'

/** What the five real meetings, and the next one, must show: read against the facts, line by line. */

const { dossier, problems } = await readDossier('content/viet-nam')

function reviewOf(meeting: string, asOf?: string): Review {
  if (dossier === undefined) throw new Error(`the dossier has problems: ${problems.map((it) => it.code).join(', ')}`)
  return review.run({ meeting, asOf }, { dossier, today: '2026-11-22', now: '2026-11-22T00:00:00Z' })
}


describe('every golden review', () => {
  it.each(['pg-02', 'dlg-2015', 'dlg-2022', 'gongo-18', 'res42-study-2023', 'next'])(
    '%s fits its schema, proposes at most ten decisions and stands on evidence that is there',
    (meeting) => {
      const made = reviewOf(meeting)
      expect(reviewShape.safeParse(made).error).toBeUndefined()
      expect(made.proposals.length).toBeGreaterThan(2)
      const numbers = new Set(made.evidence.map((it) => it.number))
      for (const proposal of made.proposals) {
        expect(proposal.evidence.length, proposal.code).toBeGreaterThan(0)
        expect(proposal.evidence.filter((it) => !numbers.has(it))).toEqual([])
      }
      const sources = new Set(made.sources.map((it) => it.id))
      for (const it of made.evidence) {
        expect(it.sources.filter((source) => !sources.has(source))).toEqual([])
        expect(it.file ?? (it.kind === 'observations' ? 'table' : undefined), `${it.kind}/${it.id}`).toBeDefined()
      }
    },
  )

  it('is the same when it is made again', () => {
    expect(JSON.stringify(reviewOf('dlg-2022'))).toBe(JSON.stringify(reviewOf('dlg-2022')))
  })
})

describe("the partnership group's second meeting, 14 April 2015", () => {
  const made = reviewOf('pg-02')

  it('follows the first of 26 November 2014 and lists what changed between', () => {
    expect(made.asOf).toBe('2015-04-14')
    expect(made.previous).toMatchObject({ id: 'pg-01', last: '2014-11-26', how: 'same series' })
    const lines = made.changes.map((it) => `${it.on} ${it.change}: ${it.what.en}`)
    expect(lines).toContain('2015-01-01 in force: Unemployment insurance')
    expect(lines).toContain('2015-04-14 adopted: Three aims of social protection stated at the Partnership Group')
    expect(lines.filter((it) => it.includes('activity due to end'))).toHaveLength(3)
    expect(made.changes.every((it) => it.on > '2014-11-26' && it.on <= '2015-04-14')).toBe(true)
  })

  it('knows nothing that came later', () => {
    expect(made.priorities.pairs).toEqual([])
    expect(made.rows.flatMap((row) => row.observations).filter((it) => it.period > '2015-04-14')).toEqual([])
    expect(made.rows.flatMap((row) => row.covers).filter((it) => isPartialDate(it.from) && it.from > '2015-04-14')).toEqual([])
    expect(made.roles).toEqual([])
  })

  it('tells which organisations count a concessional loan for water as social protection', () => {
    const loan = made.placements.find((it) => it.measure.en.startsWith('Concessional loan'))
    const counted = loan?.answers.filter((it) => it.answer === 'in').map((it) => it.category?.en)
    expect(counted).toEqual(['Basic social services: education, health, housing, clean water, information', 'Social protection'])
    expect(loan?.answers.filter((it) => it.answer === 'unstated').map((it) => it.owner.en)).toEqual(['ASEAN'])
  })
})

describe('the partnership conference, 10 December 2015', () => {
  const made = reviewOf('dlg-2015')

  it("lays the five partner interests beside the ministry's strategy, then a draft", () => {
    const { pairs, alone, ministrySets } = made.priorities
    const interests = [...pairs.map((it) => it.partner.clause), ...alone.partner.map((it) => it.clause)]
    expect(new Set(interests).size).toBe(5)
    expect(ministrySets).toMatchObject([{ state: 'draft' }])
  })
})

describe('the dialogue on priorities 2022–2030, 28 December 2022', () => {
  const made = reviewOf('dlg-2022')

  it('shows matched and unmatched interests both ways', () => {
    const { pairs, alone } = made.priorities
    const partnersOf = (id: string) => pairs.filter((it) => it.ministry.clause === id).map((it) => it.partner.clause)
    const prioritiesFor = (id: string) => pairs.filter((it) => it.partner.clause === id).map((it) => it.ministry.clause)
    expect(alone.partner.map((it) => it.clause)).toContain('partner-prio-2015.p1')
    expect(prioritiesFor('partner-prio-2015.p2')).toContain('vn-prio-2022.p3')
    expect(prioritiesFor('partner-prio-2015.p5')).toEqual(['vn-prio-2022.p4', 'vn-plan1825-2016.tg3'])
    expect(alone.ministry.map((it) => it.clause)).toContain('vn-prio-2022.i1')
    expect(partnersOf('vn-prio-2022.p3')).toEqual(['partner-prio-2015.p2'])
    expect(prioritiesFor('partner-prio-2015.p3')).not.toContain('vn-prio-2022.p5')
  })

  it('shows the cells whose only recorded activity had ended', () => {
    const ended = made.ended.cells.find(
      (it) => typeof it.cell.group !== 'string' && it.cell.group.en === 'Persons with disabilities' && typeof it.cell.place !== 'string' && it.cell.place.en === 'Ha Giang',
    )
    expect(ended?.ended).toMatchObject([{ id: 'XM-DAC-41114-OUTPUT-00121753', to: '2021-06-30', state: 'ended by plan' }])
  })

  it('takes no activity without an end date for alive', () => {
    const covers = made.rows.flatMap((row) => row.covers).filter((it) => it.kind === 'activity' && it.to === 'not stated')
    expect(covers.length).toBeGreaterThan(0)
    expect(new Set(covers.map((it) => it.state))).toEqual(new Set(['unknown']))
  })

  it('shows the coverage of September 2022 as 34.84 % and 37.01 % with both denominators', () => {
    const reports = made.conflicts.find((it) => it[0]?.period === '2022-09')
    expect(reports?.map((it) => it.value)).toEqual([
      { relation: '=', value: 34.84 },
      { relation: '=', value: 37.01 },
    ])
    expect(reports?.map((it) => (typeof it.denominator === 'string' ? it.denominator : it.denominator.en))).toEqual([
      expect.stringContaining('49.5 million'),
      expect.stringContaining('46.2 million'),
    ])
    expect(made.rows.find((it) => it.id === 'social-insurance')?.observations.length).toBeGreaterThanOrEqual(2)
  })

  it('quotes both of them wherever the decision sheet speaks of the coverage', () => {
    const asked = made.proposals.find(
      (it) => it.code === 'fill-gap' && it.facts.indicator?.en.startsWith('Working-age labour force') === true,
    )
    expect(asked?.code === 'fill-gap' && asked.facts.values).toEqual([
      { relation: '=', value: 34.84 },
      { relation: '=', value: 37.01 },
    ])
    const reports = made.conflicts.find((it) => it[0]?.period === '2022-09') ?? []
    expect(asked?.evidence.filter((it) => reports.some((one) => one.evidence === it))).toHaveLength(2)
  })

  it('has rows without data and says so', () => {
    const silent = made.rows.filter((it) => it.observations.length === 0).map((it) => it.id)
    expect(silent).toEqual(expect.arrayContaining(['social-workers', 'migrants-rights', 'contributions-to-others']))
    expect(silent).not.toContain('clean-water')
    expect(made.rows.map((it) => it.id)).toEqual(expect.arrayContaining(['sanitation', 'child-nutrition', 'social-workers', 'contributions-to-others']))
  })
})

describe('the 18th GO-NGO Forum, November 2023', () => {
  const made = reviewOf('gongo-18')

  it('sits at Hạ Long with the two reported dates side by side', () => {
    expect(typeof made.meeting.place === 'string' ? '' : made.meeting.place.vi).toContain('Hạ Long')
    expect(made.meeting.dates.map(({ from, to }) => [from, to])).toEqual([
      ['2023-11-13', '2023-11-14'],
      ['2023-11-13', '2023-11-13'],
    ])
    expect(made.adjacent?.id).toBe('somswd-19')
  })

  it('shows its recommendations adopted, submitted, and their noting unknown', () => {
    const own = made.recommendations.filter((it) => it.meeting.id === 'gongo-18')
    expect(own).toHaveLength(2)
    for (const it of own)
      expect(Object.fromEntries(it.steps.map((step) => [step.step, step.state]))).toEqual({
        proposed: 'taken',
        adopted: 'taken',
        submitted: 'taken',
        noted: 'unknown',
        mainstreamed: 'unknown',
      })
  })

  it('shows Timor-Leste as an observer, and as a member from 26 October 2025 only', () => {
    const asean = made.standings.find((it) => it.group.en === 'ASEAN')
    expect(asean?.members).toHaveLength(10)
    expect(asean?.observers.map((it) => it.name.en)).toEqual(['Timor-Leste'])
    expect(asean?.joinsLater).toMatchObject([{ from: '2025-10-26' }])
    const later = reviewOf('next').standings.find((it) => it.group.en === 'ASEAN')
    expect(later?.members).toHaveLength(11)
    expect(later?.observers).toEqual([])
  })
})

describe('the study of Resolution 42, December 2023', () => {
  it('lays the seven UN messages beside the clauses that take them up', () => {
    const taken = reviewOf('res42-study-2023').alignments.find((it) => it.of.id === 'un-msg-res42')
    const row = (id: string) => taken?.rows.find((it) => it.clause === id) ?? expect.fail(id)
    expect(taken?.rows).toHaveLength(7)
    expect(row('un-msg-res42.m1').counterparts.map((it) => it.id)).toContain('vn-res42-2023.g2')
    expect(row('un-msg-res42.m3').counterparts.map((it) => it.id)).toEqual(['vn-res42-2023.a-ga'])
    expect(row('un-msg-res42.m7')).toMatchObject({ grade: 'none recorded', counterparts: [] })
  })
})

describe('the next meeting, as of today', () => {
  const made = reviewOf('next')

  it('says that nobody has recorded it, and looks back on the dialogue of 2022', () => {
    expect(made.meeting.recorded).toBe(false)
    expect(made.previous).toMatchObject({ id: 'dlg-2022', how: 'same series' })
  })

  it('shows every role of the ministry that ended on 28 February 2025 with its successors', () => {
    const ministry = made.roles.filter((it) => it.body.en === 'Ministry of Labour, Invalids and Social Affairs')
    const expected = dossier?.records.instruments.flatMap((it) => it.clauses).filter((it) => it.entered && it.responsible === 'vn-molisa')
    expect(ministry.map((it) => it.clause)).toEqual(expected?.map((it) => it.id))
    expect(new Set(ministry.map((it) => it.ended))).toEqual(new Set(['2025-02-28']))
    expect(ministry.filter((it) => it.successors.length === 0)).toEqual([])
    expect(made.successions.find((it) => it.body.en.startsWith('Ministry of Labour'))?.successors.length).toBeGreaterThanOrEqual(4)
  })

  it('proposes to confirm who answers for the clauses still in force', () => {
    const asked = made.proposals.find((it) => it.code === 'confirm-successor')
    expect(asked?.facts.successors).toContainEqual({
      name: expect.objectContaining({ en: 'Ministry of Health' }),
      count: 3,
      confidence: 'unconfirmed',
    })
    expect(asked?.facts.undecided.count).toBe(6)
    expect(asked?.facts.undecided.candidates.length).toBeGreaterThanOrEqual(4)
    expect(asked?.owners).toEqual([])
  })

  it('proposes the next step of the pathfinder', () => {
    const asked = made.proposals.find((it) => it.code === 'next-step')
    expect(asked?.facts).toMatchObject({ step: { en: 'National roadmap written' }, notTakenBy: '2024-12' })
  })

  it('names nobody as responsible for a clause whose need no succession names', () => {
    const unnamed = made.roles.filter((it) => it.instrumentState === 'in force' && it.successors.every((heir) => !heir.certain))
    expect(unnamed.map((it) => it.clause)).toContain('vn-qd145-2016.g')
  })
})
