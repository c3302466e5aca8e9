import type { Problem } from '#ground/problem'
export function parseIati(_text: string, _file: string): { records: { value: unknown; path: (string | number)[] }[]; problems: Problem[] } {
  return { records: [], problems: [] }
}
