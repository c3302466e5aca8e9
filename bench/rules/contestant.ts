import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { BookParameters, BookTotals } from './plain-loop.ts'

/** What a contestant is asked for once: the book under these parameters, over the population it has read. */
export type Asked = { readonly parameters: BookParameters; readonly totals: boolean }

/** One repetition. Seconds and bytes; `peak` is the largest memory of the process so far. */
export type Repetition = {
  readonly cpu: number
  readonly wall: number
  readonly peak: number
  readonly totals?: { readonly [part in keyof BookTotals]: readonly number[] }
}

/** A program in a process of its own that reads a population and then computes the book whenever it is asked. */
export type Contestant = {
  readonly name: string
  readonly once: (asked: Asked) => Promise<Repetition>
  readonly end: () => void
}

/** Starts a program that answers each line of its input (`Asked`) with a line of its output (`Repetition`). */
export function start(name: string, command: string, parameters: readonly string[]): Contestant {
  const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name,
    async once(asked) {
      child.stdin.write(`${JSON.stringify(asked)}\n`)
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`${name} ended without an answer`)
      return JSON.parse(value) as Repetition
    },
    end: () => child.stdin.end(),
  }
}

/** The other side: computes whenever a line comes in. What is computed is put into the common form, outside the time, only where that is asked. */
export async function answer<Computed>(
  compute: (parameters: BookParameters) => Computed,
  totalsOf: (it: Computed) => BookTotals,
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line) as Asked
    const cpu = process.cpuUsage()
    const wall = performance.now()
    const computed = compute(asked.parameters)
    const { user, system } = process.cpuUsage(cpu)
    const repetition: Repetition = {
      cpu: (user + system) / 1e6,
      wall: (performance.now() - wall) / 1e3,
      peak: process.resourceUsage().maxRSS * 1024,
      ...(asked.totals && { totals: listed(totalsOf(computed)) }),
    }
    process.stdout.write(`${JSON.stringify(repetition)}\n`)
  }
}

const listed = (it: BookTotals): NonNullable<Repetition['totals']> => ({
  sums: [...it.sums],
  recipients: [...it.recipients],
  measures: [...it.measures],
  people: [...it.people],
  incomes: [...it.incomes],
})
