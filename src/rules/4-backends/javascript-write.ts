import type { Program } from '#rules/2-ir/program'
import { type ArrayList, arrayList, widthOf } from './javascript-arrays.ts'
import { type Block, type Guards, guardsOf, type Side } from './javascript-guards.ts'
import { type Form, type Item, type Items, movesOf } from './javascript-items.ts'
import { lookupText } from './javascript-lookups.ts'
import { memberEffects, memberText } from './javascript-members.ts'
import { isLeaf, type Parts, partsOf, repeatable } from './javascript-parts.ts'
import { cellText, sinkEffects } from './javascript-sinks.ts'
import { type Argument, doubleZero, firstText, isPlain, type Text, textOf } from './javascript-text.ts'
import { type Uniforms, uniformsOf } from './javascript-uniforms.ts'

/** A kernel as text: functions that go over the persons or households of a chunk, to be called in this order, and `uniform`, which works out what is the same for
 *  everyone from the slots. Their free names are the arrays. */
export type Written = {
  readonly text: string
  readonly arrays: ArrayList
  readonly functions: readonly { readonly name: string; readonly over: 'persons' | 'households' }[]
}

/** What an effect is written with: the body of one function, at the place it has got to. */
export type Writer = {
  /** The value of an item for the person or household at hand; it is computed here if it was not yet. */
  readonly argument: (item: number) => Argument
  /** The value of an item for another person or household, at this place of the chunk. */
  readonly elsewhere: (item: number, place: string) => Argument
  readonly line: (text: string) => void
  /** A name for a text, the same wherever this function asks for it. */
  readonly named: (name: string, text: () => string) => string
  /** A variable that lives through the whole loop, and begins with 0. */
  readonly carried: (name: string, form: Form) => string
  /** Names that are set where they are first asked for: the weight, the household of a person, its first member, the place after its last, and their number. */
  readonly weight: () => string
  readonly household: () => string
  readonly firstMember: () => string
  readonly end: () => string
  readonly size: () => string
  /** Index of the person or household at hand. */
  readonly at: 'i' | 'j'
}

/** What a function does with values, beside computing them. */
export type Effect = {
  readonly stage: number
  /** Items it needs. */
  readonly roots: readonly number[]
  /** One of them, where nothing is to be done if that is 0. */
  readonly unlessZero?: number | undefined
  /** @param item the root `unlessZero`, or what it is equal to where it is not 0 */
  readonly write: (it: Writer, item: number | undefined) => void
}

/** Writes a program as functions over chunks of whole households of at most `capacity` persons. */
export function writeKernel(program: Program, made: Items, capacity: number): Written {
  const arrays = arrayList(capacity)
  const context: Context = {
    made,
    arrays,
    capacity,
    parts: partsOf(made),
    repeated: repeatable(made.items),
    uniforms: uniformsOf(made, arrays),
    effects: [...memberEffects(made, arrays, capacity), ...sinkEffects(program, made, arrays)],
    kept: new Set(),
  }
  // What a later function reads an earlier one must keep, so the last is written first.
  const texts = context.parts.parts.map((_, at, { length }) => partText(context, length - 1 - at)).reverse()
  const functions = context.parts.parts.flatMap(({ stage }, at) =>
    texts[at] === ''
      ? []
      : [{ name: nameOf(at), over: stage % 2 === 0 ? ('persons' as const) : ('households' as const) }],
  )
  return { text: [...texts, context.uniforms.text()].join('\n'), arrays, functions }
}

type Context = {
  readonly made: Items
  readonly arrays: ArrayList
  readonly capacity: number
  readonly parts: Parts
  readonly repeated: readonly boolean[]
  readonly uniforms: Uniforms
  readonly effects: readonly Effect[]
  /** Items of which every value of a chunk is kept for later functions. */
  readonly kept: Set<number>
}

const zeroOf = (form: Form): string => (form === 'number' ? doubleZero : '0')
const nameOf = (part: number): string => `part${part}`

/** Text of one function; nothing where it would do nothing. */
function partText(context: Context, part: number): string {
  const { made, parts, kept, effects } = context
  const { items } = parts.parts[part] as Parts['parts'][number]
  const tasks = [
    ...items.filter((it) => kept.has(it)).map((it) => keeping(context, it)),
    ...effects.filter((it) => partOfEffect(it, context) === part),
  ].sort((a, b) => Math.max(0, ...a.roots) - Math.max(0, ...b.roots))
  if (tasks.length === 0) return ''
  const guards = guardsOf({ items: made.items, below: (it) => below(context, part, it) }, tasks)
  const { lines, uniforms, carried, at } = bodyText(context, part, tasks, guards)
  return [
    `function ${nameOf(part)}(n) {`,
    ...uniforms.flatMap((it) => context.uniforms.loads(it)).map((it) => `${it};`),
    `const ${doubleZero} = numbers[${made.items.length}];`,
    ...[...carried].map(([name, form]) => `let ${name} = ${zeroOf(form)};`),
    `for (let ${at} = 0; ${at} < n; ${at}++) {`,
    ...lines,
    '}',
    '}',
  ].join('\n')
}

/** Writes every value of an item to where later functions read it. */
const keeping = ({ made, arrays }: Context, id: number): Omit<Effect, 'stage'> => ({
  roots: [id],
  write: (it) => {
    const { value, known } = it.argument(id)
    it.line(`${arrays.array(`s${id}`, widthOf(made.items[id] as Item))}[${it.at}] = ${value}`)
    if (known !== undefined) it.line(`${arrays.array(`t${id}`, 'Int8')}[${it.at}] = ${known}`)
  },
})

/** Whether a function reads an item from where an earlier one has kept it. */
const isRead = ({ made, parts, repeated }: Context, part: number, id: number): boolean =>
  !isLeaf(made.items[id] as Item) && parts.partOf.get(id) !== part && !repeated[id]

/** Items that another needs in the same function: not those of others, or kept by others. */
function below(context: Context, part: number, id: number): readonly number[] {
  const { op, args, stage } = context.made.items[id] as Item
  if (stage === 0 || op === 'of-household' || op === 'first-member' || isRead(context, part, id)) return []
  if (op === 'of-member') return [args[0] as number, args[2] as number]
  return movesOf(op) === undefined ? args : []
}

/** An effect takes place in the last function that computes something it needs. */
function partOfEffect({ stage, roots }: Effect, { made, parts }: Context): number {
  const first = parts.parts.findIndex((it) => it.stage === stage)
  return Math.max(
    first,
    ...roots.flatMap((it) => (made.items[it]?.stage === stage ? (parts.partOf.get(it) ?? []) : [])),
  )
}

/** Lines of one function, with the variables that its loop carries and the uniform values it reads. */
function bodyText(
  context: Context,
  part: number,
  tasks: readonly Omit<Effect, 'stage'>[],
  guards: Guards,
): {
  readonly lines: readonly string[]
  readonly uniforms: readonly number[]
  readonly carried: ReadonlyMap<string, Form>
  readonly at: 'i' | 'j'
} {
  const { made, parts, kept, arrays, capacity } = context
  const { items } = made
  const ofPersons = (parts.parts[part]?.stage ?? 0) % 2 === 0
  const at = ofPersons ? 'i' : 'j'
  const carried = new Map<string, Form>()
  const uniforms = new Set<number>()
  const named = new Map<number, Argument>()
  let scope: Scope = { side: guards.body, outer: undefined, lines: [], names: new Set(at) }
  const opened = new Set<Block>()

  const once = (name: string, text: () => string): string => {
    for (let it: Scope | undefined = scope; it !== undefined; it = it.outer) if (it.names.has(name)) return name
    const value = text()
    scope.lines.push(`const ${name} = ${value};`)
    scope.names.add(name)
    return name
  }
  const household = (): string => (ofPersons ? once('j', () => `${arrays.array('homes', 'Int32')}[i]`) : 'j')
  const firstMember = (): string => once('f', () => `${arrays.array('offsets', 'Int32')}[${household()}]`)
  const end = (): string => once('e', () => `${arrays.array('offsets', 'Int32')}[${household()} + 1]`)

  const elsewhere = (id: number, place: string): Argument => {
    const item = items[id] as Item
    if (item.stage === 0) return argument(id)
    const { form, range, unknowable, op, index } = item
    const isColumn = op === 'column'
    if (!isColumn) kept.add(id)
    const name = isColumn ? `c${index}` : arrays.array(`s${id}`, widthOf(item))
    const known = isColumn ? `-d${index}[${place}]` : `t${id}[${place}]`
    if (isColumn) arrays.array(`c${index}`, widthOf({ form: form === 'truth' ? 'integer' : form, range }))
    if (unknowable) arrays.array(isColumn ? `d${index}` : `t${id}`, isColumn ? 'Uint8' : 'Int8')
    const value = isColumn && form === 'truth' ? `-${name}[${place}]` : `${name}[${place}]`
    return { form, range, value, known: unknowable ? known : undefined }
  }

  const textFor = (id: number): Text => {
    const item = items[id] as Item
    const { op, args } = item
    const [first = 0, second = 0, third = 0] = args
    if (op === 'column' || isRead(context, part, id)) return elsewhere(id, at)
    if (op === 'unknown') return { value: '0', known: '0' }
    if (op === 'position') return { value: `(i - ${firstMember()} | 0)` }
    if (op === 'of-household') return elsewhere(first, household())
    if (op === 'first-member') return elsewhere(first, firstMember())
    if (op === 'of-member') return ofMember(argument(first), second, argument(third))
    if (op === 'cell') return { value: cellText(item, args.map(argument), arrays) }
    if (op === 'first') return { value: firstText(args.map(argument)) }
    if (op === 'lookup') return { value: lookupText(id, items, args.map(argument), arrays) }
    if (isPlain(op)) return textOf(op, item, args.map(argument))
    return memberText(writer, made, id, arrays, capacity)
  }

  /** A link is followed only within the household. */
  const ofMember = (link: Argument, value: number, none: Argument): Text => {
    const found = elsewhere(value, `${firstMember()} + ${link.value} | 0`)
    const inside = `${link.value} < ${writer.size()}`
    return {
      value: `(${link.value} < 0 ? ${none.value} : ${inside} ? ${found.value} : 0)`,
      known: `((${link.known ?? '-1'}) & (${link.value} < 0 ? ${none.known ?? '-1'} : ${inside} ? ${found.known ?? '-1'} : 0))`,
    }
  }

  const argument = (id: number): Argument => {
    const found = named.get(id)
    if (found !== undefined) return found
    const item = items[id] as Item
    if (item.stage === 0) {
      if (item.op !== 'constant') uniforms.add(id)
      const uniform = context.uniforms.argument(id)
      named.set(id, uniform)
      return uniform
    }
    const block = guards.blockOf.get(id)
    if (block !== undefined) openBlock(block)
    else {
      const { value, known } = textFor(id)
      scope.lines.push(`const v${id} = ${value};`)
      if (known !== undefined) scope.lines.push(`const k${id} = ${known};`)
      named.set(id, nameFor(id))
    }
    return named.get(id) as Argument
  }

  const nameFor = (id: number): Argument => {
    const { form, range, unknowable } = items[id] as Item
    return { form, range, value: `v${id}`, known: unknowable ? `k${id}` : undefined }
  }

  /** Writes a block with all that is set in it; what it needs of the lines around it comes first. */
  const openBlock = (block: Block): void => {
    if (opened.has(block)) return
    opened.add(block)
    const { condition, selects, holds, fails } = block
    const test = argument(condition).value
    for (const it of guards.needs(block)) if (guards.homes.get(it) === scope.side) argument(it)
    const whenHolds = sideLines(block, holds, 1)
    const whenFails = sideLines(block, fails, 2)
    for (const it of selects) {
      scope.lines.push(`let v${it} = ${zeroOf((items[it] as Item).form)};`)
      if (items[it]?.unknowable) scope.lines.push(`let k${it} = -1;`)
      named.set(it, nameFor(it))
    }
    scope.lines.push(
      `if (${test} !== 0) {`,
      ...whenHolds,
      ...(whenFails.length === 0 ? [] : ['} else {', ...whenFails]),
      '}',
    )
  }

  const sideLines = ({ selects }: Block, side: Side, branch: 1 | 2): readonly string[] => {
    scope = { side, outer: scope, lines: [], names: new Set() }
    const { lines } = scope
    runTasks(side)
    for (const it of selects) {
      const { value, known } = argument(items[it]?.args[branch] as number)
      if (value !== '0') lines.push(`v${it} = ${value};`)
      if (known !== undefined) lines.push(`k${it} = ${known};`)
    }
    scope = scope.outer as Scope
    return lines
  }

  /** Does what is to be done on these lines, or within blocks on them. */
  const runTasks = (side: Side): void => {
    tasks.forEach((task, place) => {
      const { side: own, item } = guards.tasks[place] as Guards['tasks'][number]
      if (own === side) task.write(writer, item)
      else
        for (let it = own; it.block !== undefined; it = it.block.parent)
          if (it.block.parent === side) openBlock(it.block)
    })
  }

  const writer: Writer = {
    argument,
    elsewhere,
    at,
    named: once,
    line: (text) => void scope.lines.push(`${text};`),
    carried: (name, form) => {
      carried.set(name, form)
      return name
    },
    weight: () => once('w', () => `${arrays.array('weights', 'Float64')}[${household()}]`),
    household,
    firstMember,
    end,
    size: () => once('size', () => `${end()} - ${firstMember()} | 0`),
  }
  runTasks(guards.body)
  return { lines: scope.lines, uniforms: [...uniforms], carried, at }
}

type Scope = {
  readonly side: Side
  readonly outer: Scope | undefined
  readonly lines: string[]
  readonly names: Set<string>
}
