import type { Cover } from './cover.ts'

const order: readonly Cover['state'][] = ['running', 'unknown', 'ended by plan', 'ended', 'not started']

/** What runs comes first, then what may run, then what has ended. */
export const runningFirst = (list: readonly Cover[]): readonly Cover[] =>
  list.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.id < b.id ? -1 : 1))
