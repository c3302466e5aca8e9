import type { Day } from '#ground/date'
import { hasEnded, hasStarted } from '#ground/span'
import type { Provision } from '#vocabulary/law'
import type { Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'
import type { EmploymentView } from './shape-responses.ts'
import { coverView } from './view.ts'

/** The schemes that run on the day with their links to measures of employment policy, those that have some first; the others are the finding. */
export const employmentOn = (
  covers: readonly Cover[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly EmploymentView[] =>
  covers
    .filter((it) => it.kind === 'scheme' && it.state === 'running')
    .map((it) => {
      const { title, evidence } = coverView(it, holdings, citations)
      return { title, evidence, links: [...linksOn(it.record as Provision, day)] }
    })
    .toSorted((a, b) => Number(a.links.length === 0) - Number(b.links.length === 0))

/** The links of a provision that hold on a day, without their sources. */
const linksOn = (it: Provision, day: Day): readonly EmploymentView['links'][number][] =>
  it.employmentLinks
    .filter(
      ({ inForce }) => inForce === undefined || (hasStarted(inForce, day) !== 'no' && hasEnded(inForce, day) !== 'yes'),
    )
    .map(({ measure, how, confidence }) => ({ measure, how, confidence }))
