import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { review } from '#verbs/review'

/** Links between schemes and measures of employment policy, and what the review shows of them. */
const { dossier, problems } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(JSON.stringify(problems))
const { provisions } = dossier.records
const measuresOf = (id: string) => {
  const found = provisions.find((it) => it.id === id)
  if (found === undefined) throw new Error(id)
  return [...new Set(found.employmentLinks.map((it) => it.measure))]
}
const shownOn = (asOf: string) =>
  review.run({ meeting: 'next', asOf }, { dossier, today: asOf, now: `${asOf}T00:00:00Z` }).employment

describe('links with employment policy', () => {
  it('lead from unemployment insurance to placement and training', () =>
    expect(measuresOf('unemployment')).toEqual(['employment services', 'training']))

  it('lead from employment injury and the overseas fund to retraining', () => {
    expect(measuresOf('employment-injury')).toEqual(['training'])
    expect(measuresOf('overseas-worker-fund')).toEqual(['overseas work', 'training'])
  })

  it('are none for the social pension and for social assistance', () => {
    expect(measuresOf('social-pension')).toEqual([])
    expect(measuresOf('sa-monthly-2026')).toEqual([])
  })

  it('each say where they were read, unless they are unconfirmed', () =>
    expect(
      provisions
        .flatMap((it) => it.employmentLinks)
        .filter((it) => it.confidence === 'seen' && it.sources.length === 0),
    ).toEqual([]))
})

describe('the review', () => {
  it('shows every scheme that runs, those without a link last', () => {
    const shown = shownOn('2026-11-22')
    const counts = shown.map((it) => it.links.length)
    expect(shown.length).toBe(34)
    expect(counts.filter((it) => it > 0).length).toBe(7)
    expect(counts.indexOf(0)).toBe(7)
  })

  it('names a link only while it holds', () => {
    const training = (asOf: string) =>
      shownOn(asOf)
        .find((it) => it.title.en.startsWith('Unemployment insurance'))
        ?.links.filter((it) => it.measure === 'training')
        .map((it) => it.how.en)
    expect(training('2025-12-31')).not.toContain('Meals during the training.')
    expect(training('2026-01-01')).toContain('Meals during the training.')
  })
})
