import { isMissing } from '#ground/missing'
import { boundsOf, isAtLeast, isAtMost } from '#ground/quantity'
import type { CellSpace } from '#vocabulary/cell'
import { containsGroup, everyone, type Group, meetGroups } from '#vocabulary/group'
import { type Duty, type Named, type Statement, stemsOf } from './statement.ts'
import { risesTo } from './target.ts'

/** How what one text asks stands in others. A proposal until a named person confirms or corrects it.
 *  - `full`: all of it, for all its people, with as good a number.
 *  - `partial`: part of its needs or people, another duty, or a number that cannot be compared.
 *  - `weaker`: all of it, but a lower number, a later date, or only in texts that bind nobody.
 *  - `stronger`: all of it, and a better number or an earlier date.
 *  - `none recorded`: nothing among the texts read.
 *  - `not applicable`: it asks nothing that another text could hold.
 *  - `unknown`: it stands for a part of the text that is not entered yet. */
export const grades = ['full', 'stronger', 'weaker', 'partial', 'none recorded', 'not applicable', 'unknown'] as const
export type Grade = (typeof grades)[number]

/** How one text stands to what is asked, dimension by dimension. */
export type Counterpart = {
  readonly id: string
  /** `general`: it speaks of the whole system where a certain need is asked for; `open`: one side names no need. */
  readonly need: 'whole' | 'part' | 'general' | 'open'
  /** `open`: one side does not say whom. */
  readonly people: 'whole' | 'part' | 'open'
  readonly duty: 'same' | 'other'
  readonly means: 'shared' | 'other' | 'open'
  readonly number: NumberStanding
  /** Whether it binds as far as what is asked does. */
  readonly binds: boolean
  /** Whether it only aims at what is asked to be done. */
  readonly onlyAims: boolean
  readonly grade: Exclude<Grade, 'none recorded' | 'not applicable' | 'unknown'>
}

export type NumberStanding = 'none asked' | 'as good' | 'better' | 'lower' | 'later' | 'not comparable'

/** Why a grade is what it is; the sentence is made in `messages`. */
export type Reason =
  | { readonly code: 'asks-nothing'; readonly why: NonNullable<Statement['asksNothing']> }
  | { readonly code: 'nothing-found' }
  | { readonly code: 'all-found' }
  | { readonly code: 'needs-missing'; readonly functions: readonly string[] }
  | { readonly code: 'people-missing'; readonly groups: readonly string[] }
  | { readonly code: 'need-missing-for'; readonly functions: readonly string[]; readonly groups: readonly string[] }
  | { readonly code: 'people-not-all' }
  | { readonly code: 'people-not-stated' }
  | { readonly code: 'only-parts' }
  | { readonly code: 'only-general' }
  | { readonly code: 'duty-alone'; readonly duty: Duty }
  | { readonly code: 'other-duty'; readonly asked: Duty; readonly found: readonly Duty[] }
  | { readonly code: 'other-means' }
  | { readonly code: 'only-aims' }
  | { readonly code: 'number'; readonly standing: Exclude<NumberStanding, 'none asked' | 'as good'> }
  | { readonly code: 'binds-nobody' }

export type Alignment = {
  readonly of: string
  readonly grade: Grade
  readonly reasons: readonly Reason[]
  /** Best first. */
  readonly counterparts: readonly Counterpart[]
}

/** What the comparison has to know besides the two sides. */
export type Scales = {
  readonly space: CellSpace
  /** Better direction of an indicator. */
  readonly better: (indicator: string) => 'up' | 'down' | 'context' | undefined
  /** Whether a stem of a word is rare enough to tell what a text is about. */
  readonly isTelling: (stem: string) => boolean
}

/** How what a statement asks stands in other texts together: need by need and people by people, so that several texts can
 *  hold it between them. Computed from the reading of each text; none is quoted for more than its reading says. */
export function align(of: Statement, against: readonly Statement[], scales: Scales): Alignment {
  if (of.asksNothing !== undefined)
    return {
      of: of.id,
      grade: of.asksNothing === 'not entered' ? 'unknown' : 'not applicable',
      reasons: [{ code: 'asks-nothing', why: of.asksNothing }],
      counterparts: [],
    }
  const byId = new Map(against.map((it) => [it.id, it]))
  const named = (id: string): number => namedAlike(of, byId.get(id))
  const found = against
    .flatMap((it) => counterpartOf(of, it, scales) ?? [])
    .sort((a, b) => strength(b) - strength(a) || named(b.id) - named(a.id) || (a.id < b.id ? -1 : 1))
  if (found.length === 0)
    return { of: of.id, grade: 'none recorded', reasons: [{ code: 'nothing-found' }], counterparts: [] }
  const parts = partsOf(of).map((part) => ({ ...part, best: bestFor({ ...of, ...part }, found, byId, scales) }))
  const grade = gradeOf(parts.map((it) => it.best?.grade ?? 'none'))
  return { of: of.id, grade, reasons: reasonsFor(of, grade, parts, byId), counterparts: found }
}

type Part = { readonly functions: Named; readonly groups: Named }
type Held = 'full' | 'stronger' | 'weaker' | 'partial' | 'none'

/** What is asked, as single needs of single groups of people. */
const partsOf = ({ functions, groups }: Statement): readonly Part[] =>
  (typeof functions === 'string' ? [functions] : functions.map((it) => [it])).flatMap((need) =>
    (typeof groups === 'string' ? [groups] : groups.map((it) => [it])).map((people) => ({
      functions: need,
      groups: people,
    })),
  )

/** The text that holds most of one part. */
function bestFor(
  part: Statement,
  found: readonly Counterpart[],
  byId: ReadonlyMap<string, Statement>,
  scales: Scales,
): Counterpart | undefined {
  const order: readonly Held[] = ['none', 'partial', 'weaker', 'full', 'stronger']
  return found
    .flatMap(({ id }) => {
      const it = byId.get(id)
      return it === undefined ? [] : (counterpartOf(part, it, scales) ?? [])
    })
    .reduce<Counterpart | undefined>(
      (best, it) => (order.indexOf(it.grade) > order.indexOf(best?.grade ?? 'none') ? it : best),
      undefined,
    )
}

function gradeOf(held: readonly Held[]): Grade {
  if (held.includes('none') || held.includes('partial')) return 'partial'
  if (held.includes('weaker')) return 'weaker'
  return held.every((it) => it === 'stronger') ? 'stronger' : 'full'
}

/** How one text stands to what is asked; `undefined` where they do not meet. */
export function counterpartOf(of: Statement, it: Statement, scales: Scales): Counterpart | undefined {
  if (it.id === of.id || it.asksNothing === 'report' || it.asksNothing === 'not entered') return undefined
  const need = needOf(of.functions, it.functions, scales.space)
  const people = peopleOf(of.groups, it.groups, scales.space)
  const asked = of.duties[0] ?? 'none'
  if (need === undefined || people === undefined) return undefined
  const duty = isAnswered(asked, it, need) ? 'same' : 'other'
  if (need === 'open' && (duty === 'other' || asked === 'none' || !sharesWords(of, it, scales))) return undefined
  const means =
    of.means.length === 0 || it.means.length === 0
      ? 'open'
      : of.means.some((one) => it.means.includes(one))
        ? 'shared'
        : 'other'
  const number = numberOf(of, it, scales)
  const standing = {
    need,
    people,
    duty,
    means,
    number,
    binds: it.binds || of.isTentative,
    onlyAims: it.isAim && !of.isAim,
  } as const
  return { id: it.id, ...standing, grade: gradeOfOne(standing, of.groups) }
}

/** Who has a right is covered. That a scheme reaches people in shocks or in search of work is only said where that is
 *  the need asked for. */
function isAnswered(asked: Duty, it: Statement, need: Counterpart['need']): boolean {
  if (asked === 'none') return true
  const onlyForItsNeed = it.kind === 'scheme' && (asked === 'shock response' || asked === 'employment link')
  if (onlyForItsNeed) return need === 'whole'
  return it.duties.includes(asked) || (asked === 'coverage' && it.duties.includes('rights'))
}

/** Texts that name no need are compared by their duty, and have to share a word that is not in every other text. */
function sharesWords(of: Statement, it: Statement, { isTelling }: Scales): boolean {
  const theirs = stemsOf(it.words)
  return [...stemsOf(of.words)].some((stem) => theirs.has(stem) && isTelling(stem))
}

function gradeOfOne(it: Omit<Counterpart, 'id' | 'grade'>, askedOf: Named): Counterpart['grade'] {
  const isWhole =
    it.need === 'whole' &&
    (it.people === 'whole' || (it.people === 'open' && askedOf === 'not stated')) &&
    it.duty === 'same' &&
    it.means !== 'other' &&
    !it.onlyAims &&
    it.number !== 'not comparable'
  if (!isWhole) return 'partial'
  if (it.number === 'lower' || it.number === 'later' || !it.binds) return 'weaker'
  return it.number === 'better' ? 'stronger' : 'full'
}

/** How much two texts name in the same words: among equals, what names the people asked for comes before what speaks of
 *  everyone, a text before a scheme, and what has few needs before what has many. */
function namedAlike(of: Statement, it: Statement | undefined): number {
  if (it === undefined) return 0
  const common = (a: Named, b: Named): number =>
    typeof a === 'string' || typeof b === 'string' ? Number(a === b) : a.filter((one) => b.includes(one)).length
  const width = typeof it.functions === 'string' ? 1 : it.functions.length
  return (
    2 * (common(of.groups, it.groups) + common(of.functions, it.functions)) + Number(it.kind === 'clause') - width / 10
  )
}

/** For putting the closest first. */
function strength(it: Counterpart): number {
  const grade = { stronger: 8, full: 8, weaker: 6, partial: 0 }[it.grade]
  const need = { whole: 3, part: 2, general: 1, open: 0 }[it.need]
  const people = { whole: 2, part: 1, open: 0 }[it.people]
  return (
    grade +
    need +
    people +
    (it.duty === 'same' ? 2 : 0) +
    (it.means === 'shared' ? 1 : 0) +
    (it.binds ? 1 : 0) +
    (it.onlyAims ? 0 : 1) +
    (it.number === 'none asked' || it.number === 'not comparable' ? 0 : 2)
  )
}

function needOf(asked: Named, found: Named, { functions }: CellSpace): Counterpart['need'] | undefined {
  if (asked === 'not stated') return 'open'
  if (found === 'not stated') return undefined
  if (asked === 'all') return found === 'all' ? 'whole' : 'part'
  if (found === 'all') return 'general'
  const isWithin = (a: string, b: string): boolean => functions.get(a)?.includes(b) ?? a === b
  if (asked.every((it) => found.some((other) => isWithin(it, other)))) return 'whole'
  return asked.some((it) => found.some((other) => isWithin(it, other) || isWithin(other, it))) ? 'part' : undefined
}

function peopleOf(asked: Named, found: Named, space: CellSpace): Counterpart['people'] | undefined {
  if (asked === 'not stated' || found === 'not stated') return found === 'all' ? 'whole' : 'open'
  if (found === 'all') return 'whole'
  const mine = asked === 'all' ? [everyone] : asked.map((it) => groupIn(it, space))
  const theirs = found.map((it) => groupIn(it, space))
  if (mine.every((it) => theirs.some((other) => containsGroup(other, it, space.attributes)))) return 'whole'
  const isShared = mine.some((it) => theirs.some((other) => overlaps(it, other, space)))
  return isShared ? 'part' : undefined
}

/** Two groups have people in common for certain only where one lies within the other: an older person may be poor, but a
 *  text on older people is no counterpart of one on the poor. */
const overlaps = (a: Group, b: Group, space: CellSpace): boolean =>
  meetGroups(a, b, space.attributes) !== undefined &&
  (containsGroup(a, b, space.attributes) || containsGroup(b, a, space.attributes))

const groupIn = (id: string, space: CellSpace): Group => space.groups.get(id) ?? everyone

/** How the number found stands to the number asked: of one indicator and unit, in its better direction. Where no number
 *  is asked, only the years are compared. */
function numberOf(of: Statement, it: Statement, { better }: Scales): NumberStanding {
  const isLater = of.due !== undefined && it.due !== undefined && it.due > of.due
  const asked = of.target
  const found = it.target
  if (asked === undefined || isMissing(asked.value)) return isLater ? 'later' : 'none asked'
  if (found === undefined || isMissing(found.value) || asked.indicator === undefined) return 'not comparable'
  if (found.indicator !== asked.indicator || found.unit !== asked.unit) return 'not comparable'
  const upwards = risesTo(asked.value, better(asked.indicator))
  const wanted = asked.value.value
  const meets = upwards ? isAtLeast(found.value, wanted) : isAtMost(found.value, wanted)
  if (meets === 'unknown') return 'not comparable'
  if (meets === 'no') return 'lower'
  if (isLater) return 'later'
  const isEarlier = of.due !== undefined && it.due !== undefined && it.due < of.due
  const { low, high } = boundsOf(found.value)
  return (upwards ? low > wanted : high < wanted) || isEarlier ? 'better' : 'as good'
}

type Judged = Part & { readonly best: Counterpart | undefined }

/** What keeps the grade from being full, part by part; each reason once. */
function reasonsFor(
  of: Statement,
  grade: Grade,
  parts: readonly Judged[],
  byId: ReadonlyMap<string, Statement>,
): readonly Reason[] {
  const lacking = parts.filter(({ best }) => best?.grade === grade)
  const reasons = [
    ...(grade === 'partial' ? missingOf(parts) : [{ code: 'all-found' } as const]),
    ...(grade === 'full' ? [] : lacking.flatMap(({ best }) => (best === undefined ? [] : reasonsOf(of, best, byId)))),
  ]
  return [...new Map(reasons.map((it) => [JSON.stringify(it), it])).values()]
}

/** Why one text is not a full counterpart of what is asked. */
function reasonsOf(of: Statement, it: Counterpart, byId: ReadonlyMap<string, Statement>): readonly Reason[] {
  const asked = of.duties[0] ?? 'none'
  const found = (byId.get(it.id)?.duties ?? []).filter((one) => one !== 'none')
  return [
    ...(it.need === 'open' ? [{ code: 'duty-alone', duty: asked } as const] : []),
    ...(it.need === 'part' ? [{ code: 'only-parts' } as const] : []),
    ...(it.need === 'general' ? [{ code: 'only-general' } as const] : []),
    ...(it.people === 'part' ? [{ code: 'people-not-all' } as const] : []),
    ...(it.people === 'open' && of.groups !== 'not stated' ? [{ code: 'people-not-stated' } as const] : []),
    ...(it.duty === 'other' ? [{ code: 'other-duty', asked, found } as const] : []),
    ...(it.onlyAims ? [{ code: 'only-aims' } as const] : []),
    ...(it.means === 'other' ? [{ code: 'other-means' } as const] : []),
    ...(it.number === 'none asked' || it.number === 'as good'
      ? []
      : [{ code: 'number', standing: it.number } as const]),
    ...(it.binds ? [] : [{ code: 'binds-nobody' } as const]),
  ]
}

/** Needs and groups of which no text holds anything. */
function missingOf(parts: readonly Judged[]): readonly Reason[] {
  const none = (dimension: 'functions' | 'groups'): readonly string[] => {
    const values = new Set(parts.flatMap((it) => it[dimension]))
    return [...values].filter((value) => parts.every((it) => !it[dimension].includes(value) || it.best === undefined))
  }
  const [functions, groups] = [none('functions'), none('groups')]
  const others = parts.filter(
    (it) =>
      it.best === undefined &&
      !functions.some((one) => it.functions.includes(one)) &&
      !groups.some((one) => it.groups.includes(one)),
  )
  return [
    ...(functions.length === 0 ? [] : [{ code: 'needs-missing', functions } as const]),
    ...(groups.length === 0 ? [] : [{ code: 'people-missing', groups } as const]),
    ...others.map(
      (it) => ({ code: 'need-missing-for', functions: listOf(it.functions), groups: listOf(it.groups) }) as const,
    ),
  ]
}

const listOf = (it: Named): readonly string[] => (typeof it === 'string' ? [] : it)
