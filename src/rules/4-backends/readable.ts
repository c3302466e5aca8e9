import type { Population } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { ColumnUse } from '#rules/2-ir/graph'
import type { Layout } from '#rules/2-ir/program'

/** Columns that are not there, and unknowns in columns that were said to hold none.
 *  @param read the columns that a program reads
 *  @throws Problems */
export function refuseUnreadable(read: readonly ColumnUse[], block: Population, { unknowns }: Layout): void {
  const columns = read.map(({ name, entity }) => ({
    name,
    values: (entity === 'person' ? block.persons : block.households)[name],
  }))
  const absent = columns.filter((it) => it.values === undefined).map((it) => it.name)
  if (absent.length > 0) throw new Problems([{ code: 'population-lacks-columns', facts: { columns: absent } }])
  const untold = columns.filter((it) => it.values?.known?.includes(0) === true && !unknowns.has(it.name))
  if (untold.length > 0)
    throw new Problems([{ code: 'unknowns-not-told', facts: { columns: untold.map((it) => it.name) } }])
}
