import { activityElements, organisationElements, shapes } from './structure-table.ts'
import type { ValueType } from './xml-types.ts'

/** Versions of the standard whose elements the table knows. */
export const knownVersions = ['2.01', '2.02', '2.03'] as const
export type Version = (typeof knownVersions)[number]

export const isKnownVersion = (it: string): it is Version => knownVersions.some((version) => version === it)

/** First and last version in which something is there. */
export type Versions = { readonly from: Version; readonly until: Version }

export const isIn = ({ from, until }: Versions, version: Version): boolean => from <= version && version <= until

/** What the standard says about one attribute of one element. */
export type AttributeRule = { readonly required: boolean; readonly type: ValueType; readonly versions: Versions }

/** What the standard says about one element in its place. */
export type ElementRule = {
  readonly name: string
  readonly least: 0 | 1
  readonly most: 1 | 'any number'
  readonly versions: Versions
  /** An attribute whose form changed between versions has a rule for each. */
  readonly attributes: ReadonlyMap<string, readonly AttributeRule[]>
  /** Type of its text; absent where it holds elements. */
  readonly content?: ValueType
  /** Whether elements and attributes of other namespaces may stand in it. */
  readonly isOpen: boolean
  /** In the order in which they have to stand. */
  readonly children: readonly ElementRule[]
}

const rules = new Map<string, ElementRule>()

/** The rule of a root element or of a record, so that a file can be checked whole or record by record. */
export function ruleOf(name: string): ElementRule | undefined {
  if (rules.size === 0)
    for (const root of readBlocks(linesOf(`${activityElements}${organisationElements}`))) {
      rules.set(root.name, root)
      for (const record of root.children) rules.set(record.name, record)
    }
  return rules.get(name)
}

type Line = { readonly depth: number; readonly text: string }
type Block = { readonly head: string; readonly depth: number; readonly body: Line[] }

const linesOf = (table: string): readonly Line[] =>
  table
    .split('\n')
    .filter((it) => it.trim() !== '')
    .map((it) => ({ depth: it.length - it.trimStart().length, text: it.trim() }))

/** Each line of the least depth, with the deeper lines that follow it. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last === undefined || line.depth <= last.depth) blocks.push({ head: line.text, depth: line.depth, body: [] })
    else last.body.push(line)
  }
  return blocks
}

const readBlocks = (lines: readonly Line[]): readonly ElementRule[] =>
  blocksOf(lines).flatMap(({ head, body }) => readElement(head, body))

/** `default-aid-type?@-2.02 | default-aid-type*@2.03-  code!` makes two rules. */
function readElement(head: string, body: readonly Line[]): readonly ElementRule[] {
  const { forms, is, isOpen, attributes } = partsOf(head)
  const shape = namedShapes.get(is ?? '')
  const shaped = shape === undefined ? undefined : partsOf(shape.head)
  const content = shape === undefined ? is : shaped?.is
  const shared = {
    attributes: attributesOf(`${shaped?.attributes ?? ''} ${attributes}`),
    ...(content === undefined ? {} : { content: content as ValueType }),
    isOpen,
    children: [...(shape === undefined ? [] : readBlocks(shape.body)), ...readBlocks(body)],
  }
  return forms.split(' | ').map((form) => {
    const [, name = '', mark = '', versions] = /^([a-z-]+)([?*+]?)(?:@(\S+))?$/.exec(form) ?? []
    return {
      name,
      least: mark === '' || mark === '+' ? 1 : 0,
      most: mark === '*' || mark === '+' ? 'any number' : 1,
      versions: versionsOf(versions),
      ...shared,
    }
  })
}

const namedShapes: ReadonlyMap<string, Block> = new Map(
  blocksOf(linesOf(shapes)).map((block): [string, Block] => [/^\S+/.exec(block.head)?.[0] ?? '', block]),
)

/** `value = decimal closed  currency value-date!:date`, in its four parts. */
function partsOf(head: string): { forms: string; is: string | undefined; isOpen: boolean; attributes: string } {
  const [, forms = '', is, closed, attributes = ''] = /^(.*?)(?: = (\S+))?( closed)?(?: {2}(.*))?$/.exec(head) ?? []
  return { forms, is, isOpen: closed === undefined, attributes }
}

function attributesOf(written: string): ReadonlyMap<string, readonly AttributeRule[]> {
  const found = new Map<string, AttributeRule[]>()
  for (const word of written.split(' ').filter((it) => it !== '')) {
    const [, name = '', mark, type = 'string', versions] =
      /^((?:xml:)?[A-Za-z0-9-]+)(!)?(?::([A-Za-z0-9]+))?(?:@(\S+))?$/.exec(word) ?? []
    const rule = {
      required: mark !== undefined,
      type: name === 'xml:lang' ? 'language' : (type as ValueType),
      versions: versionsOf(versions),
    } satisfies AttributeRule
    found.set(name, [...(found.get(name) ?? []), rule])
  }
  return found
}

function versionsOf(written = ''): Versions {
  const [from, until] = written.split('-')
  return { from: versionOr(from, '2.01'), until: versionOr(until, '2.03') }
}

const versionOr = (written: string | undefined, otherwise: Version): Version =>
  written !== undefined && isKnownVersion(written) ? written : otherwise
