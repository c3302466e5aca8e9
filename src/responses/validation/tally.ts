import { type Category, categories, type Finding, type FindingCode, type Severity, severities } from './finding.ts'

/** How often one kind of finding was made. */
export type KindCount = {
  readonly code: FindingCode
  /** Number of the standard's rule, or name of the list, where the kind is one of many. */
  readonly about?: string
  readonly severity: Severity
  readonly category: Category
  readonly findings: number
  /** How many activities have it at least once. */
  readonly activities: number
  readonly first: Finding
}

export type FileCount = {
  readonly file: string
  readonly version: string
  readonly activities: number
  /** Activities without a critical finding and without an error. */
  readonly sound: number
  readonly findings: number
}

/** What a check came to. Everything is counted; of each kind only the first findings are kept, so that a set of a
 *  million activities can be told in bounded memory. */
export type Tally = {
  readonly files: readonly FileCount[]
  readonly activities: number
  readonly sound: number
  readonly findings: number
  /** Most severe first, then the most frequent. */
  readonly kinds: readonly KindCount[]
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly byCategory: Readonly<Record<Category, number>>
  /** In the order in which they were made. */
  readonly kept: readonly Finding[]
}

export type Tallier = {
  /** Takes what was found in one activity. */
  activity(file: string, version: string, found: readonly Finding[]): void
  /** Takes what was found about a file or a set of files. */
  outside(found: readonly Finding[]): void
  tally(): Tally
}

type Counting<T> = { -readonly [K in keyof T]: T[K] }

/** @param keep how many findings of each kind are kept. */
export function tallier(keep = Number.POSITIVE_INFINITY): Tallier {
  const files = new Map<string, Counting<FileCount>>()
  const kinds = new Map<string, Counting<KindCount>>()
  const kept: Finding[] = []

  // What is kept outlives the text it was cut from, and would keep all of it in memory; so it gets words of its own.
  const count = (found: readonly Finding[], isActivity: boolean): void => {
    const seen = new Set<KindCount>()
    for (const it of found) {
      const about = aboutOf(it)
      const key = `${it.code} ${it.severity} ${it.category} ${about ?? ''}`
      const kind = kinds.get(key) ?? newKind(it, about)
      kinds.set(key, kind)
      kind.findings += 1
      if (isActivity && !seen.has(kind)) kind.activities += 1
      seen.add(kind)
      if (kind.findings <= keep) kept.push(JSON.parse(JSON.stringify(it)) as Finding)
    }
  }

  return {
    activity(file, version, found) {
      const key = `${file}\n${version}`
      const counted = files.get(key) ?? { file, version, activities: 0, sound: 0, findings: 0 }
      files.set(key, counted)
      counted.activities += 1
      counted.findings += found.length
      if (found.every((it) => it.severity !== 'critical' && it.severity !== 'error')) counted.sound += 1
      count(found, true)
    },
    outside: (found) => count(found, false),
    tally() {
      const list = [...kinds.values()].toSorted(
        (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.findings - a.findings,
      )
      const added = (of: (it: KindCount) => boolean): number =>
        list.reduce((sum, it) => sum + (of(it) ? it.findings : 0), 0)
      const counts = [...files.values()]
      return {
        files: counts,
        activities: counts.reduce((sum, it) => sum + it.activities, 0),
        sound: counts.reduce((sum, it) => sum + it.sound, 0),
        findings: added(() => true),
        kinds: list,
        bySeverity: Object.fromEntries(
          severities.map((one) => [one, added((it) => it.severity === one)]),
        ) as Tally['bySeverity'],
        byCategory: Object.fromEntries(
          categories.map((one) => [one, added((it) => it.category === one)]),
        ) as Tally['byCategory'],
        kept,
      }
    },
  }
}

const newKind = (it: Finding, about: string | undefined): Counting<KindCount> => ({
  code: it.code,
  ...(about === undefined ? {} : { about }),
  severity: it.severity,
  category: it.category,
  findings: 0,
  activities: 0,
  first: JSON.parse(JSON.stringify(it)) as Finding,
})

/** A rule is told apart by its number, a code by its list, a fault of structure by the element. */
function aboutOf(it: Finding): string | undefined {
  switch (it.code) {
    case 'standard-rule':
      return it.facts.rule
    case 'unknown-code':
    case 'code-written-otherwise':
    case 'code-withdrawn':
    case 'code-not-adopted':
      return it.facts.list
    case 'attribute-missing':
    case 'unknown-attribute':
    case 'attribute-of-other-version':
      return `${it.facts.element}/@${it.facts.attribute}`
    case 'unknown-element':
    case 'element-of-other-version':
    case 'element-out-of-place':
    case 'element-too-often':
    case 'element-missing':
      return `${it.facts.parent}/${it.facts.element}`
    default:
      return undefined
  }
}
