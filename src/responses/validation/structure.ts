import type { Element } from '#responses/iati-xml'
import { type Finding, finding, type Site } from './finding.ts'
import { type ElementRule, isIn, isKnownVersion, ruleOf, type Version, type Versions } from './structure-rules.ts'
import { isOfType } from './xml-types.ts'

/** Checks an element and everything in it against the table of the standard's elements.
 *  @param version what the file says it is; a version the table does not know is checked as the latest. */
export function checkStructure(element: Element, version: string, site: Site): readonly Finding[] {
  const rule = ruleOf(element.name)
  const found: Finding[] = []
  if (rule === undefined)
    found.push(finding('unknown-element', { element: element.name, parent: '' }, site, element.line))
  else checkElement(element, rule, { version: isKnownVersion(version) ? version : '2.03', site, found })
  return found
}

type Check = { readonly version: Version; readonly site: Site; readonly found: Finding[] }

function checkElement(element: Element, rule: ElementRule, check: Check): void {
  if (rule.content === 'anything') return
  checkAttributes(element, rule, check)
  if (rule.content === undefined) {
    if (hasText(element)) {
      const facts = { element: element.name, text: element.text.trim().slice(0, 80) }
      check.found.push(finding('text-not-allowed', facts, check.site, element.line))
    }
    checkChildren(element, rule, check)
    return
  }
  const child = element.children[0]
  if (child !== undefined) {
    const facts = { element: child.name, parent: element.name }
    check.found.push(finding('unknown-element', facts, check.site, child.line))
  } else if (!isOfType[rule.content](element.text)) {
    const facts = { element: element.name, value: element.text.trim(), type: rule.content }
    check.found.push(finding('wrong-type', facts, check.site, element.line))
  }
}

function checkAttributes(element: Element, rule: ElementRule, { version, site, found }: Check): void {
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const known = rule.attributes.get(attribute)
    const form = known?.find((it) => isIn(it.versions, version))
    if (form !== undefined) {
      if (isOfType[form.type](value)) continue
      const facts = { element: element.name, attribute, value, type: form.type }
      found.push(finding('wrong-type', facts, site, element.line))
    } else if (known !== undefined) {
      const facts = {
        element: element.name,
        attribute,
        version,
        versions: versionWords(known.map((it) => it.versions)),
      }
      found.push(finding('attribute-of-other-version', facts, site, element.line))
    } else if (isDeclaration(attribute) || (rule.isOpen && attribute.includes(':'))) {
      if (attribute !== 'xml:lang' || isOfType.language(value)) continue
      found.push(
        finding('wrong-type', { element: element.name, attribute, value, type: 'language' }, site, element.line),
      )
    } else found.push(finding('unknown-attribute', { element: element.name, attribute }, site, element.line))
  }
  for (const [attribute, forms] of rule.attributes)
    if (!(attribute in element.attributes) && forms.some((it) => it.required && isIn(it.versions, version)))
      found.push(finding('attribute-missing', { element: element.name, attribute }, site, element.line))
}

type Placed = { readonly child: Element; readonly form: ElementRule; readonly place: number }

/** The order is fixed, and elements of other namespaces come last. */
function checkChildren(element: Element, rule: ElementRule, check: Check): void {
  const { version, site, found } = check
  const parent = element.name
  const { allowed, places } = orderOf(rule, version)
  const placed: Placed[] = []
  const counts = new Map<string, number>()
  let foreign: Element | undefined
  let isForeignTold = false
  for (const child of element.children) {
    if (isForeign(child)) {
      if (rule.isOpen) foreign ??= child
      else found.push(finding('unknown-element', { element: child.name, parent }, site, child.line))
      continue
    }
    const place = places.get(child.name) ?? -1
    const form = allowed[place]
    if (form === undefined) {
      reportUnknown(child, parent, rule, check)
      continue
    }
    if (foreign !== undefined && !isForeignTold) {
      found.push(finding('foreign-element-not-last', { element: foreign.name, parent }, site, foreign.line))
      isForeignTold = true
    }
    const count = (counts.get(child.name) ?? 0) + 1
    counts.set(child.name, count)
    if (count === 2 && form.most === 1)
      found.push(finding('element-too-often', { element: child.name, parent }, site, child.line))
    placed.push({ child, form, place })
    checkElement(child, form, check)
  }
  reportStrays(placed, parent, check)
  for (const form of allowed)
    if (form.least === 1 && !counts.has(form.name))
      found.push(finding('element-missing', { element: form.name, parent }, site, element.line))
}

/** Where the order is broken, as few elements as possible are called out of place, each name once: of a long list with
 *  one element too early, that one, not all that follow it. */
function reportStrays(placed: readonly Placed[], parent: string, { site, found }: Check): void {
  if (placed.every((it, index) => index === 0 || (placed[index - 1]?.place ?? 0) <= it.place)) return
  const kept = longestOrder(placed.map((it) => it.place))
  const told = new Set<string>()
  for (const [index, { child, place }] of placed.entries()) {
    if (kept.has(index) || told.has(child.name)) continue
    told.add(child.name)
    const other =
      placed.findLast((it, at) => at > index && kept.has(at) && it.place < place) ??
      placed.find((it, at) => at < index && kept.has(at) && it.place > place)
    const facts = {
      element: child.name,
      parent,
      other: other?.child.name ?? '',
      should: (other?.place ?? 0) < place ? 'after' : 'before',
    } as const
    found.push(finding('element-out-of-place', facts, site, child.line))
  }
}

/** Indices of a longest run of places that never goes back. */
function longestOrder(places: readonly number[]): ReadonlySet<number> {
  /** Index of the smallest last place of a run of each length. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? undefined : ends[low - 1])
    ends[low] = index
  }
  const run = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at)
  return run
}

/** What may stand in an element in one version, in its order, and the place of each name in it. */
type Order = { readonly allowed: readonly ElementRule[]; readonly places: ReadonlyMap<string, number> }

const orders: Readonly<Record<Version, WeakMap<ElementRule, Order>>> = {
  '2.01': new WeakMap(),
  '2.02': new WeakMap(),
  '2.03': new WeakMap(),
}

function orderOf(rule: ElementRule, version: Version): Order {
  const known = orders[version].get(rule)
  if (known !== undefined) return known
  const allowed = rule.children.filter((it) => isIn(it.versions, version))
  const made = { allowed, places: new Map(allowed.map((it, index): [string, number] => [it.name, index])) }
  orders[version].set(rule, made)
  return made
}

function reportUnknown(child: Element, parent: string, rule: ElementRule, { version, site, found }: Check): void {
  const elsewhere = rule.children.filter((it) => it.name === child.name)
  if (elsewhere.length === 0) {
    found.push(finding('unknown-element', { element: child.name, parent }, site, child.line))
    return
  }
  const facts = { element: child.name, parent, version, versions: versionWords(elsewhere.map((it) => it.versions)) }
  found.push(finding('element-of-other-version', facts, site, child.line))
}

const hasText = (element: Element): boolean => /[^ \t\r\n]/.test(element.text)

/** In a namespace of its own: by a prefix, or because it declares one for itself. */
const isForeign = (element: Element): boolean =>
  element.name.includes(':') || (element.attributes['xmlns'] ?? '') !== ''

/** Declarations of namespaces, and words to the schema processor: allowed everywhere. */
const isDeclaration = (attribute: string): boolean =>
  attribute === 'xmlns' || attribute.startsWith('xmlns:') || attribute.startsWith('xsi:')

const versionWords = (spans: readonly Versions[]): string =>
  spans.map(({ from, until }) => (from === until ? from : `${from}–${until}`)).join(', ')
