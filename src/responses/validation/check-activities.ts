import type { Day } from '#ground/date'
import type { Element } from '#responses/iati-xml'
import type { CodeLists } from './code-lists.ts'
import { checkCodes } from './codes.ts'
import { type Category, type Finding, finding, type Site } from './finding.ts'
import { checkOwn } from './own-checks.ts'
import { identifierOf } from './reading.ts'
import type { RuleSet } from './rule-set.ts'
import { type Broken, brokenRules, type RuleFacts } from './rules.ts'
import { checkStructure } from './structure.ts'
import { isKnownVersion } from './structure-rules.ts'
import { documentOf } from './xpath.ts'

/** What a check needs besides the activity. Lists and rules are content, read by the face; without them their checks are
 *  left out. */
export type CheckContext = {
  readonly file: string
  /** Version that the file's root states; the check of the structure and the rules need one of 2.01 to 2.03. */
  readonly version: string
  /** Attributes of the file's root. */
  readonly root?: Readonly<Record<string, string>>
  /** The day on which the check is made. */
  readonly day: Day
  readonly lists?: CodeLists
  readonly rules?: RuleSet
  /** Identifiers of organisations that the registry knows. */
  readonly registered?: ReadonlySet<string>
}

/** Everything that the checks find in one activity, in the order of its lines. Never throws, and changes nothing. */
export function checkActivity(activity: Element, context: CheckContext): readonly Finding[] {
  const identifier = identifierOf(activity)
  const site = { file: context.file, ...(identifier === undefined ? {} : { activity: identifier }) }
  const own = checkOwn(activity, context.day, site)
  const said = new Set(own.flatMap((it) => it.rule ?? []))
  return [
    ...(isKnownVersion(context.version) ? checkStructure(activity, context.version, site) : []),
    ...(context.lists === undefined ? [] : checkCodes(activity, context.lists, site)),
    // A rule that a check of ours has said already, with its facts, is not said twice.
    ...checkRules(activity, context, site).filter((it) => !said.has(it.rule ?? '')),
    ...own,
  ].toSorted((a, b) => (a.position.line ?? 0) - (b.position.line ?? 0))
}

/** What is wrong with the opening tag of a file: a version that the checks of structure and rules do not know, or
 *  attributes that its version does not have or cannot read. */
export function checkRoot(root: Readonly<Record<string, string>>, line: number, file: string): readonly Finding[] {
  const version = root['version'] ?? ''
  if (!isKnownVersion(version)) return [finding('unknown-version', { version }, { file }, line)]
  const alone = { name: 'iati-activities', attributes: root, children: [], text: '', line }
  return checkStructure(alone, version, { file }).filter((it) => it.code !== 'element-missing')
}

/** Our categories for those of the standard's rules. */
const ruleCategories: Readonly<Record<string, Category>> = {
  identifiers: 'identifiers',
  relations: 'identifiers',
  organisation: 'organisations',
  participating: 'organisations',
  geo: 'places',
  classifications: 'sectors',
  financial: 'money',
  iati: 'dates',
}

function checkRules(activity: Element, context: CheckContext, site: Site): readonly Finding[] {
  const { rules, lists, registered } = context
  if (rules === undefined || !isKnownVersion(context.version)) return []
  const agencies = lists?.get('OrganisationRegistrationAgency')?.codes
  const facts: RuleFacts = {
    day: context.day,
    ...(registered === undefined ? {} : { registered }),
    ...(agencies === undefined ? {} : { agencies }),
  }
  const root = { name: 'iati-activities', attributes: context.root ?? {}, children: [activity], text: '', line: 1 }
  return brokenRules(documentOf(root), rules, facts).map((it) => ruleFinding(it, site))
}

/** Values are shown, not told: three of them, each cut where a sentence would drown in it. */
function ruleFinding({ info, name, values, line }: Broken, site: Site): Finding {
  const rule = info?.id ?? name
  const shown = values.slice(0, 3).map((it) => (it.length > 60 ? `${it.slice(0, 60)}…` : it))
  return finding('standard-rule', { rule, values: shown, said: info?.message ?? '' }, site, line, {
    rule,
    severity: info?.severity ?? 'error',
    category: ruleCategories[info?.category ?? ''] ?? 'rules',
  })
}
