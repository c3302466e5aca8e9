import { mostMembers } from '#ground/columns/population'
import type { ArrayList, Width } from './javascript-arrays.ts'
import type { Item, Items } from './javascript-items.ts'
import type { Text } from './javascript-text.ts'
import type { Effect, Writer } from './javascript-write.ts'

/** What households make of their members. Where the order of adding cannot show, a loop over persons keeps the sum so far, and the
 *  household takes the difference of two of its places: no loop over few members, of which the end cannot be foretold. Elsewhere the loop begins again with
 *  each household, and leaves the last value at its place. What is the same for all members and whole is taken times their number. */
type Way = 'difference' | 'last' | 'times'

const folds: ReadonlySet<string> = new Set([
  'sum-members',
  'any-members',
  'all-members',
  'minimum-members',
  'maximum-members',
])

function wayOf({ op, form }: Item, argument: Item, capacity: number): Way {
  if (op === 'any-members' || op === 'all-members') return 'difference'
  if (op !== 'sum-members') return 'last'
  const most = Math.max(Math.abs(argument.range.min), Math.abs(argument.range.max))
  const isWhole = argument.range.integral && !argument.range.nan
  if (argument.stage === 0 && isWhole && !argument.unknowable && most * mostMembers < 2 ** 53) return 'times'
  // Differences of 32-bit sums are right even where the sums have run over.
  if (form === 'integer' && argument.form === 'integer') return 'difference'
  return isWhole && most * capacity < 2 ** 53 ? 'difference' : 'last'
}

/** Sums so far are wider than what they add. */
const sumWidth = ({ form }: Item): Width => (form === 'number' ? 'Float64' : 'Int32')

/** What loops over persons do for them. */
export function memberEffects({ items, needed }: Items, arrays: ArrayList, capacity: number): readonly Effect[] {
  return [...needed]
    .filter((it) => folds.has(items[it]?.op ?? ''))
    .filter((it) => wayOf(items[it] as Item, items[items[it]?.args[0] ?? 0] as Item, capacity) !== 'times')
    .map((id) => {
      const item = items[id] as Item
      const [arg = 0] = item.args
      const argument = items[arg] as Item
      const way = wayOf(item, argument, capacity)
      return {
        stage: item.stage - 1,
        roots: [arg],
        write: (it: Writer) =>
          way === 'difference' ? addUp(it, id, item, arg, arrays) : beginAgain(it, id, item, arg, arrays),
      }
    })
}

function addUp(it: Writer, id: number, item: Item, arg: number, arrays: ArrayList): void {
  const { op, form } = item
  const { value, known } = it.argument(arg)
  const sum = it.carried(`a${id}`, item.form)
  const of = (mask: string): string => (known === undefined ? mask : `(${mask} & ${known})`)
  if (op === 'any-members') it.line(`${sum} = ${sum} - ${of(value)} | 0`)
  else if (op === 'all-members') it.line(`${sum} = ${sum} - ${of(`~${value}`)} | 0`)
  else it.line(form === 'integer' ? `${sum} = ${sum} + ${value} | 0` : `${sum} = ${sum} + ${value}`)
  it.line(`${arrays.array(`m${id}`, sumWidth(item))}[i + 1] = ${sum}`)
  countUnknown(it, id, known, arrays)
}

function countUnknown(it: Writer, id: number, known: string | undefined, arrays: ArrayList): void {
  if (known === undefined) return
  const count = it.carried(`u${id}`, 'integer')
  it.line(`${count} = ${count} - ~${known} | 0`)
  it.line(`${arrays.array(`n${id}`, 'Int32')}[i + 1] = ${count}`)
}

function beginAgain(it: Writer, id: number, item: Item, arg: number, arrays: ArrayList): void {
  const { value, known } = it.argument(arg)
  const kept = it.carried(`a${id}`, item.form)
  const isFirst = `i === ${it.firstMember()}`
  const step =
    item.op === 'sum-members'
      ? `(${isFirst} ? 0 : ${kept}) + ${value}`
      : `${isFirst} || !(${kept} ${item.op === 'minimum-members' ? '<' : '>'} ${value}) ? ${value} : ${kept}`
  it.line(`${kept} = ${item.form === 'integer' ? `(${step}) | 0` : step}`)
  it.line(`${arrays.array(`m${id}`, sumWidth(item))}[${it.household()}] = ${kept}`)
  countUnknown(it, id, known, arrays)
}

/** What the household reads of it. */
export function memberText(it: Writer, { items }: Items, id: number, arrays: ArrayList, capacity: number): Text {
  const item = items[id] as Item
  const [arg = 0] = item.args
  const argument = items[arg] as Item
  const way = wayOf(item, argument, capacity)
  if (way === 'times') {
    const each = it.argument(arg).value
    return { value: item.form === 'integer' ? `Math.imul(${it.size()}, ${each})` : `(${it.size()} * ${each})` }
  }
  const [from, to] = [it.firstMember(), it.end()]
  const between = (name: string): string => `(${name}[${to}] - ${name}[${from}])`
  const known = argument.unknowable ? `-((${between(arrays.array(`n${id}`, 'Int32'))} === 0) | 0)` : undefined
  if (item.op === 'any-members' || item.op === 'all-members') {
    const isSome = `-((${between(arrays.array(`m${id}`, 'Int32'))} !== 0) | 0)`
    return {
      value: item.op === 'any-members' ? isSome : `~${isSome}`,
      known: known && `(${isSome} | ${known})`,
    }
  }
  const name = arrays.array(`m${id}`, sumWidth(item))
  if (way === 'last') return { value: `${name}[${it.at}]`, known }
  return { value: item.form === 'integer' ? `(${between(name)} | 0)` : between(name), known }
}
