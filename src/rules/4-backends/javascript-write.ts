import type { Program } from '#rules/2-ir/program'
import { type ArrayList, arrayList, widthOf } from './javascript-arrays.ts'
import type { Items } from './javascript-items.ts'
import { memberEffects, memberText } from './javascript-members.ts'
import { isLeaf, type Parts, partsOf, repeatable } from './javascript-parts.ts'
import { cellText, sinkEffects } from './javascript-sinks.ts'
import { type Argument, isPlain, type Text, textOf } from './javascript-text.ts'
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
  readonly carried: (name: string) => string
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
  readonly write: (it: Writer) => void
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

const nameOf = (part: number): string => `part${part}`

/** Text of one function; nothing where it would do nothing. */
function partText(context: Context, part: number): string {
  const { made, parts, kept, arrays, effects } = context
  const { items } = parts.parts[part] as Parts['parts'][number]
  const lines: string[] = []
  const carried = new Set<string>()
  const uniforms = new Set<number>()
  const writer = openWriter(context, part, lines, carried, uniforms)
  const keep = (id: number): void => {
    const { value, known } = writer.argument(id)
    lines.push(`${arrays.array(`s${id}`, widthOf(made.items[id] as Items['items'][number]))}[${writer.at}] = ${value}`)
    if (known !== undefined) lines.push(`${arrays.array(`t${id}`, 'Int8')}[${writer.at}] = ${known}`)
  }
  const own = effects.filter((it) => partOfEffect(it, context) === part)
  const tasks = [
    ...items.filter((it) => kept.has(it)).map((it) => ({ last: it, run: () => keep(it) })),
    ...own.map((it) => ({ last: Math.max(0, ...it.roots), run: () => it.write(writer) })),
  ].sort((a, b) => a.last - b.last)
  for (const it of tasks) it.run()
  if (tasks.length === 0) return ''
  const head = [
    ...[...uniforms].flatMap((it) => context.uniforms.loads(it)),
    ...[...carried].map((it) => `let ${it} = 0`),
  ]
  const { at } = writer
  return [
    `function ${nameOf(part)}(n) {`,
    ...head.map((it) => `${it};`),
    `for (let ${at} = 0; ${at} < n; ${at}++) {`,
    ...lines.map((it) => `${it};`),
    '}',
    '}',
  ].join('\n')
}

/** An effect takes place in the last function that computes something it needs. */
function partOfEffect({ stage, roots }: Effect, { made, parts }: Context): number {
  const first = parts.parts.findIndex((it) => it.stage === stage)
  return Math.max(
    first,
    ...roots.flatMap((it) => (made.items[it]?.stage === stage ? (parts.partOf.get(it) ?? []) : [])),
  )
}

function openWriter(
  { made, parts, repeated, kept, arrays, uniforms, capacity }: Context,
  part: number,
  lines: string[],
  carriedNames: Set<string>,
  uniformsUsed: Set<number>,
): Writer {
  const { items } = made
  const ofPersons = (parts.parts[part]?.stage ?? 0) % 2 === 0
  const at = ofPersons ? 'i' : 'j'
  const names = new Map<number | string, Argument>()
  const once = (name: string, text: () => string): string => {
    if (!names.has(name)) {
      const value = text()
      lines.push(`const ${name} = ${value}`)
      names.set(name, { form: 'integer', range: { min: 0, max: 0, integral: true, nan: false }, value: name })
    }
    return name
  }
  const household = (): string => (ofPersons ? once('j', () => `${arrays.array('homes', 'Int32')}[i]`) : 'j')
  const firstMember = (): string => once('f', () => `${arrays.array('offsets', 'Int32')}[${household()}]`)
  const end = (): string => once('e', () => `${arrays.array('offsets', 'Int32')}[${household()} + 1]`)

  const elsewhere = (id: number, place: string): Argument => {
    const item = items[id] as Items['items'][number]
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
    const item = items[id] as Items['items'][number]
    const { op, args } = item
    const [first = 0, second = 0, third = 0] = args
    if (op === 'column') return elsewhere(id, at)
    if (!isLeaf(item) && parts.partOf.get(id) !== part && !repeated[id]) return elsewhere(id, at)
    if (op === 'unknown') return { value: '0', known: '0' }
    if (op === 'position') return { value: `(i - ${firstMember()} | 0)` }
    if (op === 'of-household') return elsewhere(first, household())
    if (op === 'first-member') return elsewhere(first, firstMember())
    if (op === 'of-member') return ofMember(argument(first), second, argument(third))
    if (op === 'cell') return { value: cellText(item, args.map(argument)) }
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
    const found = names.get(id)
    if (found !== undefined) return found
    const item = items[id] as Items['items'][number]
    if (item.stage === 0) {
      if (item.op !== 'constant') uniformsUsed.add(id)
      const uniform = uniforms.argument(id)
      names.set(id, uniform)
      return uniform
    }
    const { value, known } = textFor(id)
    const made: Argument = { form: item.form, range: item.range, value: `v${id}`, known: known && `k${id}` }
    lines.push(`const v${id} = ${value}`)
    if (known !== undefined) lines.push(`const k${id} = ${known}`)
    names.set(id, made)
    return made
  }

  const writer: Writer = {
    argument,
    elsewhere,
    at,
    named: once,
    line: (text) => void lines.push(text),
    carried: (name) => {
      carriedNames.add(name)
      return name
    },
    weight: () => once('w', () => `${arrays.array('weights', 'Float64')}[${household()}]`),
    household,
    firstMember,
    end,
    size: () => once('size', () => `${end()} - ${firstMember()} | 0`),
  }
  return writer
}
