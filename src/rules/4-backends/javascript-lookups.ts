import type { ArrayList } from './javascript-arrays.ts'
import { type Item, isOwn } from './javascript-items.ts'
import { type Argument, isPlain, textOf } from './javascript-text.ts'
import { constantText } from './javascript-uniforms.ts'

/** What follows from one or two columns of few values, and from what is the same for everyone, is worked out once for each of their values, and read. */
export type Keys = readonly number[]

const mostValues = 256
const mostPairs = 1024
/** Operations that are more than reading an entry by one key, or by two. */
const leastForOne = 2
const leastForTwo = 6

/** Items of which the costly ones that follow from few values are read from a list. What was to be worked out stays with them, as `listed`. */
export function withLookups(items: readonly Item[]): readonly Item[] {
  const keys = items.map((): Keys | undefined => undefined)
  const work = items.map(() => 0)
  items.forEach((item, at) => {
    keys[at] = keysOf(item, at, items, keys)
    work[at] = isKey(item, items) ? 0 : item.args.reduce((sum, it) => sum + (work[it] as number), 1)
  })
  const isWorth = (at: number): boolean => {
    const own = keys[at]
    const { form, args, stage } = items[at] as Item
    if (own === undefined || own.length === 0 || form === 'number' || stage === 0 || args.length === 0) return false
    return (work[at] as number) >= (own.length === 1 ? leastForOne : leastForTwo)
  }
  return items.map((item, at) => {
    const own = keys[at]
    if (own === undefined || isKey(item, items) || !isWorth(at)) return item
    return { ...item, op: 'lookup', args: own, listed: item, rests: restsOf(at, items, own) }
  })
}

/** What is the same for everyone under an item. */
function restsOf(at: number, items: readonly Item[], keys: Keys): readonly number[] {
  const found = new Set<number>()
  const open = [at]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || keys.includes(next)) continue
    found.add(next)
    if ((items[next] as Item).stage > 0) open.push(...(items[next] as Item).args)
  }
  return [...found].filter((it) => items[it]?.stage === 0)
}

/** A column of few values, of the person or household at hand, or of the person's household. */
function isKey({ op, args, form, range, unknowable }: Item, items: readonly Item[]): boolean {
  const isRead = op === 'column' || (op === 'of-household' && items[args[0] ?? -1]?.op === 'column')
  return isRead && !unknowable && form !== 'number' && range.min >= 0 && range.max < mostValues
}

/** The columns that a value follows from; nothing where there are more than two, or it follows from something else. */
function keysOf(item: Item, at: number, items: readonly Item[], keys: readonly (Keys | undefined)[]): Keys | undefined {
  if (item.stage === 0) return item.unknowable ? undefined : []
  if (isKey(item, items)) return [at]
  if (item.unknowable || !isPlain(item.op)) return undefined
  const found = new Set<number>()
  for (const arg of item.args) {
    const own = keys[arg]
    if (own === undefined) return undefined
    for (const it of own) found.add(it)
  }
  const values = [...found].reduce((product, it) => product * 2 ** bitsOf(items[it] as Item), 1)
  return found.size <= 2 && (found.size < 2 || values <= mostPairs) ? [...found].sort((a, b) => a - b) : undefined
}

const bitsOf = ({ range }: Item): number => Math.ceil(Math.log2(range.max + 1))

const widthFor = ({ form }: Item): 'Int8' | 'Int32' => (form === 'truth' ? 'Int8' : 'Int32')
const nameOf = (id: number): string => `list${id}`
const sizeOf = (keys: readonly Item[]): number => keys.reduce((product, it) => product * 2 ** bitsOf(it), 1)

/** Place of an entry: the first key, and after it the bits of the second. */
const placeText = (texts: readonly string[], keys: readonly Item[]): string =>
  texts.length === 1 ? (texts[0] as string) : `(${texts[0]} << ${bitsOf(keys[1] as Item)}) + ${texts[1]}`

/** Reads the entry of an item. */
export function lookupText(id: number, items: readonly Item[], args: readonly Argument[], arrays: ArrayList): string {
  const item = items[id] as Item
  const keys = item.args.map((it) => items[it] as Item)
  const texts = args.map((it) => (it.form === 'truth' ? `(${it.value} & 1)` : it.value))
  return `${arrays.array(nameOf(id), widthFor(item), sizeOf(keys))}[${placeText(texts, keys)}]`
}

/** Lines that fill the list of an item: a loop over the values of its keys. */
export function listLines(id: number, items: readonly Item[], arrays: ArrayList): readonly string[] {
  const item = items[id] as Item
  const keys = item.args.map((it) => items[it] as Item)
  const name = arrays.array(nameOf(id), widthFor(item), sizeOf(keys))
  const lines: string[] = []
  const done = new Set(item.args)
  const original = (it: number): Item => (items[it] as Item).listed ?? (items[it] as Item)
  const visit = (at: number): Argument => {
    const { op, form, range, value = 0, args, stage } = original(at)
    const argument = { form, range, value: stage === 0 ? `v${at}` : `x${at}` }
    if (op === 'constant') return { ...argument, value: constantText(form, value), constant: value }
    if (stage > 0 && !done.has(at)) {
      done.add(at)
      if (isOwn(op) || !isPlain(op)) throw new TypeError(`${op} follows from more than its keys`)
      lines.push(`const x${at} = ${textOf(op, original(at), args.map(visit)).value}`)
    }
    return argument
  }
  const result = visit(id).value
  const loops = item.args.map((it, place) => {
    const { range, form } = keys[place] as Item
    const most = form === 'truth' ? 1 : range.max
    return `for (let y${it} = 0; y${it} <= ${most}; y${it}++) { const x${it} = ${form === 'truth' ? `-y${it}` : `y${it}`}`
  })
  return [
    ...loops,
    ...lines,
    `${name}[${placeText(
      item.args.map((it) => `y${it}`),
      keys,
    )}] = ${result}`,
    '}'.repeat(loops.length),
  ]
}
