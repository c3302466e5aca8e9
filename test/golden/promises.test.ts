import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { changeGroups } from '#review/shape'
import { benchmark } from '#verbs/benchmark'
import { changes } from '#verbs/changes'
import { comments } from '#verbs/comments'
import { compare } from '#verbs/compare'
import { match } from '#verbs/match'
import { roles } from '#verbs/roles'
import { series } from '#verbs/series'
import { track } from '#verbs/track'
import { agreement, readingPairs } from './agreement.ts'

/** The questions of the floor, answered from the real dossier. */
const { dossier } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error('the dossier has problems')
const context = { dossier, today: '2026-11-22', now: '2026-11-22T00:00:00Z' }

const compared = (input: Partial<Parameters<typeof compare.run>[0]> & { of: string }) => {
  const made = compare.run({ against: 'national', ...input }, context)
  if (made.schema !== 'an-sinh/compare/1') throw new Error('a translation')
  return made
}

describe('alignments read by a person', () => {
  const pairs = readingPairs(dossier)
  const heldOut = pairs.filter((it) => it.heldOut)

  it('are at least forty that were not looked at while the grading was written', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(40)
    expect(pairs.length).toBeGreaterThanOrEqual(80)
  })

  it('agree with the computed grades as often as docs/alignment.md says', () => {
    const words = readFileSync('docs/alignment.md', 'utf8')
    const { same, of, kappa } = agreement(heldOut)
    expect(words).toContain(`${same} of ${of}`)
    expect(words).toContain(`kappa ${kappa.toFixed(2)}`)
  })

  it('stand over the computed grade, and beside it, with who read them and when', () => {
    const row = compared({ of: 'asean-dsp-2013' }).rows.find((it) => it.clause === 'asean-dsp-2013.p3')
    const leading = row?.readings.find((it) => it.leads)
    expect(leading).toMatchObject({ by: { en: 'the makers of An Sinh' }, made: '2026-11-22', confidence: 'inferred' })
    expect(row?.grade).toBe(leading?.grade)
    expect(row?.reasons.length).toBeGreaterThan(0)
  })

  it('put the counterparts that the person named before the computed ones', () => {
    const row = compared({ of: 'asean-rfap-2015' }).rows.find((it) => it.clause === 'asean-rfap-2015.o-b')
    expect(row?.counterparts[0]).toMatchObject({ id: 'vn-res42-2023.g2', chosenBy: 'reader' })
  })

  it('step back once the texts they rest on have changed, and say so', () => {
    const row = compared({ of: 'asean-ascc-2025', asOf: '2026-11-22' }).rows.find((it) => it.clause === 'asean-ascc-2025.b.2')
    expect(row?.readings).toMatchObject([{ on: '2023-11-14', standing: 'texts have changed', leads: false }])
    expect(row?.grade).toBe(row?.computed)
    expect(compared({ of: 'asean-dsp-2013', asOf: '2026-11-21' }).counts).toEqual(compared({ of: 'asean-dsp-2013' }).counts)
  })

  it('do not tell an earlier day of texts that nobody knew yet', () => {
    expect(compared({ of: 'asean-dsp-2013', asOf: '2018-01-01' }).rows.flatMap((it) => it.readings.filter((one) => one.standing !== 'holds'))).toEqual([])
  })

  it('speak for some of the people only where they found nothing, or nothing asked: their grade is of the whole clause', () => {
    const made = compared({ of: 'asean-rfap-2015', group: 'pwd' })
    const leading = made.rows.flatMap((it) => it.readings).filter((it) => it.leads)
    expect(leading.map(({ grade, standing }) => ({ grade, standing }))).toEqual([{ grade: 'not applicable', standing: 'holds' }])
    expect(made.rows.flatMap((it) => it.readings).map((it) => it.standing)).toContain('of the whole clause')
  })
})

describe('which actions of the plan have no national counterpart for persons with disabilities, and who should lead', () => {
  it('is one command', () => {
    const made = compared({ of: 'asean-rfap-2015', group: 'pwd' })
    expect(made.rows.map((it) => it.clause)).not.toContain('asean-rfap-2015.o-a')
    const access = made.rows.find((it) => it.clause === 'asean-rfap-2015.p1')
    expect(access?.computed).toBe('partial')
    expect(access?.owners.map((it) => it.name.en)).toContain('Ministry of Health')
    expect(access?.owners.find((it) => it.name.en === 'Ministry of Health')?.confidence).toBe('unconfirmed')
    expect(made.of.state).toBe('ended')
    for (const row of made.rows) expect(made.evidence.map((it) => it.number)).toContain(row.evidence)
  })

  it('keeps the grades that are asked for, and always says what is not entered yet', () => {
    expect(new Set(compared({ of: 'asean-dsp-2013', grade: 'none recorded' }).rows.map((it) => it.grade))).toEqual(new Set(['none recorded']))
    const actions = compared({ of: 'asean-rfap-2015', group: 'pwd', grade: 'none recorded' }).rows
    expect(actions.find((it) => it.clause === 'asean-rfap-2015.x-actions')).toMatchObject({ grade: 'unknown', counterparts: [] })
  })

  it('names no act that came after the day', () => {
    const made = compared({ of: 'asean-dsp-2013', asOf: '2015-04-14' })
    expect(JSON.stringify([made.rows, made.evidence])).not.toMatch(/\/202[0-9]\//)
  })

  it('refuses a text that nobody knew on the day', () => {
    expect(() => compared({ of: 'asean-ascc-sp-2045', asOf: '2015-04-14' })).toThrow('not-known-yet')
    expect(() => compared({ of: 'asean-dsp-2013', against: 'vn-res42-2023', asOf: '2018-01-01' })).toThrow('not-known-yet')
  })
})

describe('the nine branches of Convention 102', () => {
  const made = compared({ of: 'ilo-c102', against: 'schemes' })
  const row = (id: string) => made.rows.find((it) => it.clause === `ilo-c102.${id}`) ?? expect.fail(id)

  it('lead to the schemes that hold them', () => {
    const found = ['b1', 'b2', 'b3', 'b4', 'b5', 'b7', 'b8', 'b9'].map((id) => row(id).counterparts[0]?.id)
    expect(found).toContain('health-insurance')
    expect(found).toContain('sickness')
    expect(found).toContain('maternity')
    expect(found.every((it) => it !== undefined)).toBe(true)
  })

  it('have their rates compared where the law sets one, and said not to be comparable where not', () => {
    expect(row('b2-rate').computed).toBe('stronger')
    expect(row('b9-rate').reasons.map((it) => it.code)).toContain('number')
  })
})

describe('a taxonomy in the words of another', () => {
  it('shows what is lost', () => {
    const made = compare.run({ of: 'vn-4', against: 'c102' }, context)
    if (made.schema !== 'an-sinh/translation/1') return expect.fail('an alignment')
    const services = made.rows.find((it) => it.category === 'vn-4:services')
    expect(services?.lost.map((it) => it.need.en)).toContain('Clean water, sanitation')
    expect(made.rows).toHaveLength(4)
  })

  it('of itself loses nothing', () => {
    for (const { id } of dossier.records.taxonomies) {
      const made = compare.run({ of: id, against: id }, context)
      if (made.schema !== 'an-sinh/translation/1') return expect.fail('an alignment')
      expect(made.rows.flatMap((it) => it.lost)).toEqual([])
    }
  })
})

describe('roles', () => {
  const made = roles.run({}, context)

  it('say that no public record of mandates is there, and so find none lacking', () => {
    expect(made.mandates).toBe(0)
    expect(made.counts['no-mandate']).toBe(0)
  })

  it('find the ended ministry in every clause that names it, with its successors', () => {
    const ended = made.rows.filter((it) => it.faults.includes('body-ended'))
    expect(ended.length).toBe(made.counts['body-ended'])
    expect(ended.length).toBeGreaterThan(5)
    expect(ended.every((it) => it.roles.some((role) => role.heirs.length > 0))).toBe(true)
    expect(roles.run({ asOf: '2025-02-28' }, context).counts['body-ended']).toBe(0)
  })

  it('find no lead for a clause where only the whole text has a body recorded', () => {
    expect(made.counts['no-lead']).toBe(made.clauses)
    const row = made.rows.find((it) => it.clause === 'vn-res42-2023.t10')
    expect(row?.faults).toContain('no-lead')
    expect(row?.roles).not.toHaveLength(0)
  })

  it('keep to one fault where that is asked for', () => {
    expect(roles.run({ fault: 'body-ended' }, context).rows).toHaveLength(made.counts['body-ended'])
  })
})

describe('comments', () => {
  it('are none in the real dossier', () => expect(comments.run({}, context).comments).toEqual([]))
})

describe('what became of what was said', () => {
  const made = track.run({}, context)

  it('knows the recommendations answered together, answered one by one, and not at all', () => {
    const answers = Object.fromEntries(made.recommendations.map((it) => [it.id, it.answered]))
    expect(answers['gongo-01.1']).toBe('answered together')
    expect(answers['gongo-01.3']).toBe('answered')
    expect(answers['gongo-02.4']).toBe('none recorded')
    expect(made.recommendations.find((it) => it.id === 'gongo-02.4')).toMatchObject({ number: 4 })
    expect(made.recommendations.find((it) => it.id === 'gongo-18.a')?.meetingsSince[0]?.en).toMatch(/^19th ASEAN Senior/)
  })

  it('names the oldest without a recorded answer', () => {
    expect(made.oldestUnanswered).toMatchObject({ id: 'gongo-02.4' })
    expect(made.oldestUnanswered?.ageDays).toBeGreaterThan(6900)
  })

  it('does not know on a day what later meetings did', () => {
    const then = track.run({ asOf: '2023-11-14' }, context).recommendations.find((it) => it.id === 'gongo-18.a')
    expect(then?.answered).toBe('no meeting since')
  })

  it('follows the pathfinder step by step', () => {
    const steps = (asOf: string) => track.run({ asOf }, context).undertakings[0]?.steps.map((it) => it.state)
    expect(steps('2026-11-22')).toEqual(['taken', 'taken', 'not taken', 'unknown', 'unknown'])
    expect(steps('2023-12-05')).toEqual(['taken', 'unknown', 'unknown', 'unknown', 'unknown'])
    expect(track.run({ asOf: '2015-04-14' }, context).undertakings).toEqual([])
  })
})

describe('priorities', () => {
  const made = match.run({ asOf: '2022-12-28' }, context)

  it('match both ways, and what stands alone on either side is shown', () => {
    const mutual = made.pairs.filter((it) => it.mutual).map((it) => `${it.ministry.clause} ${it.partner.clause}`)
    expect(mutual).toContain('vn-prio-2022.p3 partner-prio-2015.p2')
    expect(made.alone.partner.map((it) => it.clause)).toEqual(['partner-prio-2015.p1', 'partner-prio-2015.p3'])
    expect(made.alone.ministry.map((it) => it.clause)).toContain('vn-prio-2022.i1')
    for (const it of [...made.ministrySets, ...made.partnerSets]) expect(it.matched).toBeLessThanOrEqual(it.priorities)
    expect(made.partnerSets).toMatchObject([{ matched: 3, priorities: 5 }])
  })

  it('of one partner look at its own history', () => {
    const one = match.run({ partner: 'unicef', asOf: '2022-12-28' }, context)
    expect(new Set(one.strategies.flatMap((it) => [...it.deepen, ...it.widen]).map((it) => it.partner.en)).size).toBeLessThanOrEqual(1)
  })
})

describe('was ASEAN-6 level reached in 2020, and ASEAN-4 in 2025', () => {
  const made = benchmark.run({ indicator: 'hdi', statistic: 'mean' }, context)
  const at = (group: RegExp) => made.benchmarks.find((it) => it.target !== undefined && group.test(it.group.en))

  it('is told under each membership found, with the day, the statistic and every member', () => {
    expect(at(/^ASEAN-6/)).toMatchObject({ on: '2020-12-31', statistic: 'mean', verdict: 'behind', own: 0.755, withValue: 6 })
    expect(at(/^ASEAN-4 \(Viet/)).toMatchObject({ on: '2025-12-31', verdict: 'behind', level: 0.821 })
    expect(at(/^ASEAN-4 \(other/)).toMatchObject({ verdict: 'reached', level: 0.766, own: 0.766 })
    expect(at(/^ASEAN-4 \(Viet/)?.members.map((it) => it.country.en)).toEqual(['Malaysia', 'Philippines', 'Singapore', 'Thailand'])
    expect(at(/^ASEAN-4 \(other/)?.members.map((it) => it.country.en)).toContain('Indonesia')
  })

  it('means what the mean of the members is', () => {
    const { members, level } = at(/^ASEAN-6/) ?? expect.fail()
    const values = members.map((it) => (typeof it.value === 'string' ? Number.NaN : it.value.value))
    expect(level).toBeCloseTo(values.reduce((sum, it) => sum + it, 0) / 6, 2)
  })

  it('gives no verdict where less than half of the members have a value', () => {
    const maternity = benchmark.run({ group: 'asean-6', statistic: 'mean' }, context).benchmarks.filter((it) => it.withValue < 3)
    expect(maternity.length).toBeGreaterThan(0)
    expect(new Set(maternity.map((it) => it.verdict))).not.toContain('reached')
  })

  it('does not rank countries by lines of their own', () => {
    expect(benchmark.run({ indicator: 'sdg121' }, context).benchmarks).toEqual([])
  })

  it('turns on the statistic', () => {
    const minimum = benchmark.run({ indicator: 'hdi', group: 'asean-6', statistic: 'minimum' }, context)
    expect(minimum.benchmarks.map((it) => it.verdict)).toEqual(['reached', 'reached'])
  })
})

describe('targets', () => {
  const made = benchmark.run({}, context)

  it('that were not recorded as reached lead to the later ones that took them over', () => {
    const carried = made.targets.filter((it) => it.carriedTo.length > 0)
    expect(carried.map((it) => it.clause)).toContain('vn-res28-2018.si2021')
    for (const it of carried) {
      expect(['missed', 'short before and after', 'undecided', 'no value at the deadline']).toContain(it.verdict)
      for (const next of it.carriedTo) expect(Number(next.year)).toBeGreaterThan(Number(it.year))
    }
  })

  it('name who is furthest behind, never a group that is ahead', () => {
    const stunting = made.worstCovered.find((it) => it.indicator.en.startsWith('Stunting'))
    expect(stunting?.worst).toMatchObject({ people: { part: 'residence=rural', period: '2016' }, distance: 3.5 })
    const assistance = made.worstCovered.find((it) => it.indicator.en === 'Population covered by social assistance programmes')
    expect(assistance?.worst.distance).toBeLessThan(0)
  })
})

describe('the Forum', () => {
  const made = series.run({ id: 'go-ngo' }, context).series[0] ?? expect.fail()
  const turn = (ordinal: number) => made.meetings.find((it) => it.ordinal === ordinal)

  it('has gaps in its numbers, and a next host by a rule that is unconfirmed', () => {
    expect(made.missingOrdinals).toEqual([4, 5, 6, 8, 9, 10, 11, 12, 13])
    expect(made.rule?.confidence).toBe('unconfirmed')
    expect(made.next).toMatchObject({ ordinal: 20, host: { en: 'Cambodia' } })
  })

  it('broke the rule more often than it kept it', () => {
    expect(turn(2)?.turn).toBe('in turn')
    expect(turn(3)).toMatchObject({ onlyPlanned: true, turn: 'cannot be told' })
    expect(turn(15)).toMatchObject({ turn: 'out of turn', expected: { en: 'Malaysia' } })
    expect(turn(17)?.turn).toBe('cannot be told')
  })

  it('met right before SOMSWD in 2023', () => {
    expect(turn(18)).toMatchObject({ adjacency: 'right before', adjacentTo: { en: expect.stringContaining('19th ASEAN Senior') } })
    expect(turn(1)?.adjacency).toBe('none recorded')
  })
})

describe('changes between two days', () => {
  const made = changes.run({ from: '2023-11-14', until: '2025-07-01' }, context)
  const lines = made.changes.map((it) => `${it.group}: ${it.change}: ${it.what.en}`)

  it('are read in the order of a meeting, each in its time', () => {
    const order = made.changes.map((it) => changeGroups.indexOf(it.group))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(made.changes.every((it) => it.on > '2023-11-14' && it.on <= '2025-07-01')).toBe(true)
  })

  it('tell of texts, law, bodies, places and steps', () => {
    expect(lines.some((it) => it.startsWith('promises: adopted: Resolution 42'))).toBe(true)
    expect(lines).toContain('bodies: body ended: Ministry of Labour, Invalids and Social Affairs')
    expect(lines.some((it) => it.startsWith('places: places rearranged'))).toBe(true)
    expect(lines.some((it) => it.startsWith('promises: step taken: Pathfinder'))).toBe(true)
  })

  it('give a figure with the one before it', () => {
    const figure = made.changes.find((it) => it.value?.before !== undefined)
    expect(figure?.value?.period).toBeDefined()
    expect((figure?.value?.period ?? '') < (figure?.on ?? '')).toBe(true)
  })
})

describe('every answer', () => {
  const verbs = { compare, roles, comments, track, match, benchmark, series, changes }
  const inputs = { compare: { of: 'asean-dsp-2013', against: 'national' }, changes: { from: '2023-11-14' } } as Record<string, object>
  it.each(Object.keys(verbs))('of %s fits its schema, stands on evidence that is there, and makes a document', (name) => {
    const verb = verbs[name as 'roles']
    const made = verb.run(inputs[name] ?? {}, context)
    expect(verb.output.safeParse(made).error).toBeUndefined()
    const known = new Set(made.evidence.map((it) => it.number))
    const cited = [...JSON.stringify(made).matchAll(/"evidence":(\d+)/g)].map((it) => Number(it[1]))
    expect(cited.filter((it) => !known.has(it))).toEqual([])
    expect(verb.document(made, ['vi', 'en']).sheet.blocks.length).toBeGreaterThan(0)
  })
})
