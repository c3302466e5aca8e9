import type { Range } from '#rules/2-ir/ranges'
import type { ArrayList } from './javascript-arrays.ts'
import type { Item, Items } from './javascript-items.ts'
import { listLines } from './javascript-lookups.ts'
import { type Argument, doubleZero, isPlain, type Text, textOf } from './javascript-text.ts'

/** What is the same for everyone: constants, slots, and what is made of them alone. It is worked out once per move of the slots and lies in arrays, so that
 *  functions need not be written again. */
export type Uniforms = {
  readonly argument: (item: number) => Argument
  /** Lines that read a value, and what was asked of it, before a loop. */
  readonly loads: (item: number) => readonly string[]
  /** The function that works them out; `slots` are its argument. */
  readonly text: () => string
}

type Bound = { readonly toward: 'up' | 'down'; readonly against: Range; readonly name: string; readonly place: number }

export function uniformsOf({ items, needed }: Items, arrays: ArrayList): Uniforms {
  const bounds = new Map<number, Bound[]>()
  let places = items.length
  const numbers = arrays.array('numbers', 'Float64', items.length + 1)
  const integers = arrays.array('integers', 'Int32', items.length * 4)
  const known = arrays.array('known', 'Int32', items.length)

  const boundOf = (id: number, toward: 'up' | 'down', against: Range): string => {
    const own = bounds.get(id) ?? []
    bounds.set(id, own)
    const same = own.find(
      (it) => it.toward === toward && it.against.min === against.min && it.against.max === against.max,
    )
    if (same !== undefined) return same.name
    const made = { toward, against, name: `b${places}`, place: places++ }
    own.push(made)
    return made.name
  }

  return {
    argument: (id) => {
      const { form, range, op, value = 0, unknowable } = items[id] as Item
      if (op === 'constant') return { form, range, value: constantText(form, value), constant: value }
      const bound = range.nan || form === 'truth' ? undefined : { bound: boundOf.bind(undefined, id) }
      return { form, range, value: `h${id}`, known: unknowable ? `g${id}` : undefined, ...bound }
    },
    loads: (id) => {
      const { form, unknowable } = items[id] as Item
      return [
        `const h${id} = ${form === 'number' ? numbers : integers}[${id}]`,
        ...(unknowable ? [`const g${id} = ${known}[${id}]`] : []),
        ...(bounds.get(id) ?? []).map((it) => `const ${it.name} = ${integers}[${it.place}]`),
      ]
    },
    text: () => {
      const lines = [...needed]
        .filter((it) => items[it]?.stage === 0 && items[it]?.op !== 'constant')
        .sort((a, b) => a - b)
        .flatMap((id) => {
          const item = items[id] as Item
          const { value, known: isKnown } = uniformText(item, items)
          const array = item.form === 'number' ? numbers : integers
          return [
            `const v${id} = ${value}`,
            `${array}[${id}] = v${id}`,
            ...(item.unknowable ? [`const k${id} = ${isKnown}`, `${known}[${id}] = k${id}`] : []),
            ...(bounds.get(id) ?? []).map(
              ({ toward, against, place }) =>
                `${integers}[${place}] = Math.min(Math.max(Math.${toward === 'up' ? 'ceil' : 'floor'}(v${id}), ${against.min - 1}), ${against.max + 1})`,
            ),
          ]
        })
      const lists = [...needed].filter((it) => items[it]?.op === 'lookup').flatMap((it) => listLines(it, items, arrays))
      const body = [`const ${doubleZero} = 0`, ...lines, ...lists].map((it) => `${it};`)
      return ['function uniform(slots) {', ...body, '}'].join('\n')
    },
  }
}

function uniformText(item: Item, items: readonly Item[]): Text {
  if (item.op === 'slot')
    return { value: item.form === 'integer' ? `slots[${item.index}] | 0` : `slots[${item.index}]` }
  if (item.op === 'unknown') return { value: '0', known: '0' }
  if (!isPlain(item.op)) throw new TypeError(`${item.op} is of someone`)
  const args = item.args.map((it): Argument => {
    const { form, range, op, value = 0, unknowable } = items[it] as Item
    if (op === 'constant') return { form, range, value: constantText(form, value), constant: value }
    return { form, range, value: `v${it}`, known: unknowable ? `k${it}` : undefined }
  })
  return textOf(item.op, item, args)
}

/** A number, or a truth, as text. */
export function constantText(form: Item['form'], value: number): string {
  if (form === 'truth') return value === 0 ? '0' : '-1'
  return value < 0 ? `(${value})` : String(value + 0)
}
