import type { Element } from '#responses/iati-xml'

/** The part of XPath 1.0 that rule sets use, over our elements: paths with `/`, `//`, `..`, `@`, `text()` and
 *  predicates, the usual operators, and the functions of the table below. An expression is compiled once and then run on
 *  every activity, which is why this is not left to a library for documents of the browser. */

/** An element with the way up from it; attributes and texts keep the element they belong to. */
export type Node = {
  readonly element: Element
  readonly parent: Node | undefined
  /** Absent for elements; the text of an attribute or of a text node. */
  readonly value?: string
}

export type Value = readonly Node[] | string | number | boolean

/** Runs at a node. Positions count from 1 within the step that a predicate filters. */
type Run = (node: Node, position: number) => Value

export type Expression = (node: Node) => Value

const compiled = new Map<string, Expression>()
/** Loops make expressions of what a file says, so the store of them is emptied when it is full. */
const mostCompiled = 5_000

/** Compiles an expression, once for each text.
 *  @throws SyntaxError if it uses what this evaluator does not know. */
export function expression(text: string): Expression {
  const known = compiled.get(text)
  if (known !== undefined) return known
  const run = parse(text)
  const made: Expression = (node) => run(node, 1)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(text, made)
  return made
}

/** The nodes that a path names; nothing if the expression is no path. */
export function nodesOf(text: string, node: Node): readonly Node[] {
  const value = expression(text)(node)
  return Array.isArray(value) ? value : []
}

export const isTrue = (text: string, node: Node): boolean => toBoolean(expression(text)(node))

/** A document around a root, so that absolute paths have a place to start. */
export function documentOf(root: Element): Node {
  return { element: { name: '', attributes: {}, children: [root], text: '', line: root.line }, parent: undefined }
}

/** What a node says: an attribute's value, an element's text with all that lies in it. */
export const textOf = (node: Node): string => node.value ?? elementText(node.element)

const elementText = (element: Element): string =>
  element.children.length === 0 ? element.text : element.text + element.children.map(elementText).join('')

const toBoolean = (value: Value): boolean =>
  typeof value === 'object'
    ? value.length > 0
    : typeof value === 'number'
      ? value !== 0 && !Number.isNaN(value)
      : value !== '' && value !== false

const toText = (value: Value): string => {
  if (typeof value !== 'object') return String(value)
  const first = value[0]
  return first === undefined ? '' : textOf(first)
}

const toNumber = (value: Value): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = toText(value).trim()
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN
}

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A set of nodes compares as true if one of its nodes does. */
function compare(sign: Comparison, left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return compareOne(sign, toNumber(toBoolean(left)), toNumber(toBoolean(right)))
  const lefts = typeof left === 'object' ? left.map(textOf) : [left]
  const rights = typeof right === 'object' ? right.map(textOf) : [right]
  return lefts.some((a) => rights.some((b) => compareOne(sign, a, b)))
}

function compareOne(sign: Comparison, left: string | number, right: string | number): boolean {
  const areTexts = typeof left === 'string' && typeof right === 'string'
  if (sign === '=') return areTexts ? left === right : toNumber(left) === toNumber(right)
  if (sign === '!=') return areTexts ? left !== right : toNumber(left) !== toNumber(right)
  const [a, b] = [toNumber(left), toNumber(right)]
  return sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : a >= b
}

type Call = (values: readonly Value[], node: Node, position: number) => Value

const functions: Readonly<Record<string, Call>> = {
  count: ([nodes]) => (typeof nodes === 'object' ? nodes.length : 0),
  not: ([value]) => !toBoolean(value ?? false),
  true: () => true,
  false: () => false,
  boolean: ([value]) => toBoolean(value ?? false),
  number: ([value], node) => toNumber(value ?? [node]),
  string: ([value], node) => toText(value ?? [node]),
  sum: ([nodes]) => (typeof nodes === 'object' ? nodes.reduce((sum, it) => sum + toNumber([it]), 0) : Number.NaN),
  contains: ([text, part]) => toText(text ?? '').includes(toText(part ?? '')),
  'starts-with': ([text, part]) => toText(text ?? '').startsWith(toText(part ?? '')),
  'string-length': ([text], node) => toText(text ?? [node]).length,
  'normalize-space': ([text], node) =>
    toText(text ?? [node])
      .trim()
      .replace(/\s+/g, ' '),
  position: (_, __, position) => position,
}

const token =
  /\s*(\/\/|\.\.|!=|<=|>=|[()[\],/@=<>+|.*-]|'[^']*'|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)/y

function tokensOf(text: string): readonly string[] {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text)
    if (match === null) throw new SyntaxError(`this path cannot be read: ${text}`)
    found.push(match[1] ?? '')
  }
  return found
}

/** Each level of operators calls the one that binds more tightly. */
function parse(text: string): Run {
  const tokens = tokensOf(text)
  let at = 0
  const peek = (): string | undefined => tokens[at]
  const take = (expected?: string): string => {
    const it = tokens[at]
    if (it === undefined || (expected !== undefined && it !== expected))
      throw new SyntaxError(`this path cannot be read: ${text}`)
    at += 1
    return it
  }
  const isNext = (...signs: readonly string[]): boolean => signs.includes(peek() ?? '')

  const either = (): Run => {
    const parts = [both()]
    while (isNext('or')) {
      take()
      parts.push(both())
    }
    return parts.length === 1
      ? (parts[0] as Run)
      : (node, position) => parts.some((it) => toBoolean(it(node, position)))
  }
  const both = (): Run => {
    const parts = [compared()]
    while (isNext('and')) {
      take()
      parts.push(compared())
    }
    return parts.length === 1
      ? (parts[0] as Run)
      : (node, position) => parts.every((it) => toBoolean(it(node, position)))
  }
  const compared = (): Run => {
    let left = added()
    while (isNext('=', '!=', '<', '<=', '>', '>=')) {
      const sign = take() as Comparison
      const [before, after] = [left, added()]
      left = (node, position) => compare(sign, before(node, position), after(node, position))
    }
    return left
  }
  const added = (): Run => {
    let left = joined()
    while (isNext('+', '-')) {
      const sign = take() === '+' ? 1 : -1
      const [before, after] = [left, joined()]
      left = (node, position) => toNumber(before(node, position)) + sign * toNumber(after(node, position))
    }
    return left
  }
  const joined = (): Run => {
    const parts = [primary()]
    while (isNext('|')) {
      take()
      parts.push(primary())
    }
    if (parts.length === 1) return parts[0] as Run
    return (node, position) => parts.flatMap((it) => it(node, position) as readonly Node[])
  }
  const primary = (): Run => {
    const next = peek() ?? ''
    if (/^['"]/.test(next)) {
      const said = take().slice(1, -1)
      return () => said
    }
    if (/^\d/.test(next)) {
      const number = Number(take())
      return () => number
    }
    if (next === '(') {
      take()
      const inner = either()
      take(')')
      return inner
    }
    const call = tokens[at + 1] === '(' ? functions[next] : undefined
    return call === undefined ? path() : called(call)
  }
  const called = (call: Call): Run => {
    take()
    take('(')
    const values: Run[] = []
    while (!isNext(')')) {
      if (values.length > 0) take(',')
      values.push(either())
    }
    take(')')
    return (node, position) =>
      call(
        values.map((it) => it(node, position)),
        node,
        position,
      )
  }
  const path = (): Run => {
    const steps: Step[] = []
    const isAbsolute = isNext('/', '//')
    if (!isAbsolute) steps.push(step())
    while (isNext('/', '//')) {
      if (take() === '//') steps.push(descendants)
      steps.push(step())
    }
    return (node) => steps.reduce<readonly Node[]>((nodes, it) => nodes.flatMap(it), [isAbsolute ? topOf(node) : node])
  }
  const step = (): Step => {
    const axis = stepAxis()
    const filters: Run[] = []
    while (isNext('[')) {
      take()
      filters.push(either())
      take(']')
    }
    return filters.reduce<Step>((inner, filter) => filtered(inner, filter), axis)
  }
  const stepAxis = (): Step => {
    if (isNext('.')) {
      take()
      return (node) => [node]
    }
    if (isNext('..')) {
      take()
      return (node) => (node.parent === undefined ? [] : [node.parent])
    }
    if (isNext('@')) {
      take()
      return attributeStep(take())
    }
    const name = take()
    if (!/^([A-Za-z_]|\*$)/.test(name)) throw new SyntaxError(`this path cannot be read: ${text}`)
    if (!isNext('(')) return childStep(name)
    take('(')
    take(')')
    if (name !== 'text') throw new SyntaxError(`this function is not known: ${name} in ${text}`)
    return (node) =>
      node.value === undefined && node.element.text !== '' ? [{ ...node, value: node.element.text, parent: node }] : []
  }

  const run = either()
  if (at < tokens.length) throw new SyntaxError(`this path cannot be read: ${text}`)
  return run
}

type Step = (node: Node) => readonly Node[]

const filtered =
  (inner: Step, filter: Run): Step =>
  (node) =>
    inner(node).filter((it, index) => {
      const value = filter(it, index + 1)
      return typeof value === 'number' ? value === index + 1 : toBoolean(value)
    })

const childStep =
  (name: string): Step =>
  (node) => {
    if (node.value !== undefined) return []
    const found: Node[] = []
    for (const element of childrenNamed(node.element, name)) found.push({ element, parent: node })
    return found
  }

/** A record of a large publisher holds hundreds of transactions beside its one status, and every rule asks for another
 *  child of it. */
const indexes = new WeakMap<Element, ReadonlyMap<string, readonly Element[]>>()
const indexedFrom = 12

function childrenNamed(element: Element, name: string): readonly Element[] {
  if (name === '*') return element.children
  if (element.children.length < indexedFrom) return element.children.filter((it) => it.name === name)
  const index = indexes.get(element) ?? indexOf(element)
  return index.get(name) ?? []
}

function indexOf(element: Element): ReadonlyMap<string, readonly Element[]> {
  const index = new Map<string, Element[]>()
  for (const child of element.children) {
    const known = index.get(child.name)
    if (known === undefined) index.set(child.name, [child])
    else known.push(child)
  }
  indexes.set(element, index)
  return index
}

const attributeStep =
  (name: string): Step =>
  (node) => {
    const value = node.value === undefined ? node.element.attributes[name] : undefined
    return value === undefined ? [] : [{ element: node.element, parent: node, value }]
  }

/** The node and all that lie in it, in the order of the document. */
const descendants: Step = (node) => {
  const found: Node[] = []
  const walk = (it: Node): void => {
    found.push(it)
    if (it.value === undefined) for (const element of it.element.children) walk({ element, parent: it })
  }
  walk(node)
  return found
}

const topOf = (node: Node): Node => (node.parent === undefined ? node : topOf(node.parent))
