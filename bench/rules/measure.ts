/** CPU seconds of this process, user and system, all its threads. */
export function seconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export const middle = (some: readonly number[]): number =>
  some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN

export const shown = (it: number): string => it.toPrecision(3)
