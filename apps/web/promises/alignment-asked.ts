import type { InstrumentView } from '#review/instruments'
import type { Input, Result } from '../shell/ask.ts'
import type { Search } from '../shell/view.ts'
import { gradeList } from './grades.tsx'
import { known } from './parts.tsx'

/** What the address asks of the matrix, as far as it can be understood. */

/** The filter that answers which clauses have no, or only a partial, counterpart. */
export const gapGrades = 'none recorded,partial'

export type AlignmentAsked = {
  readonly of: string
  readonly against: string
  readonly input: Input<'matrix'>
  /** Values of the address that mean nothing. */
  readonly wrong: readonly (string | undefined)[]
}

/** The framework that is shown where the address names none: the plan of the region, or else what of the region is longest. */
export function usualFramework(instruments: readonly InstrumentView[]): string {
  const regional = instruments.filter((it) => it.level === 'asean' && it.state !== 'not yet')
  const longest = regional.toSorted((a, b) => b.clauses.length - a.clauses.length)[0]
  return (regional.find((it) => it.kind === 'framework plan') ?? longest ?? instruments[0])?.id ?? ''
}

export function alignmentAsked(search: Search, of: Result<'instruments'>, asOf: string | undefined): AlignmentAsked {
  const texts = of.instruments.filter((it) => it.state !== 'not yet').map((it) => it.id)
  const framework = known(search['framework'], texts)
  const written = search['against']?.split(',') ?? []
  const isSet = written.length === 1 && ['national', 'schemes'].includes(written[0] ?? '')
  const isKnown = isSet || written.every((it) => texts.includes(it))
  const group = known(
    search['group'],
    of.groups.map((it) => it.id),
  )
  const need = known(
    search['need'],
    of.functions.map((it) => it.id),
  )
  const grade = known(search['grade'], [gapGrades, ...gradeList])
  const against = written.length > 0 && isKnown ? written.join(',') : 'national'
  const asked = framework.value ?? usualFramework(of.instruments)
  return {
    of: asked,
    against,
    input: { of: asked, against, group: group.value, function: need.value, grade: grade.value, asOf },
    wrong: [framework.wrong, isKnown ? undefined : search['against'], group.wrong, need.wrong, grade.wrong],
  }
}
