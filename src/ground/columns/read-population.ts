import { assembled } from './assemble.ts'
import { findWrongIds, idsAreInDoubt } from './check-ids.ts'
import { findingsIn, throwFound } from './findings.ts'
import type { Population } from './population.ts'
import { householdRequests, planOf, type TablePlan } from './population-plan.ts'
import type { ColumnRequest, PopulationRequest } from './request.ts'
import { type Share, shareRanges } from './share.ts'
import type { Table } from './table.ts'

/** A file of persons, on each row the columns of their household too; or a file of persons and one of households, both in the same order
 *  of households. Members of a household follow each other. */
export type PopulationFiles = { readonly persons: Table; readonly households?: Table }

export type ReadOptions = {
  /** The most persons in one block, 65,536 if not said; a household that is larger is a block of its own. */
  readonly personsPerBlock?: number
  /** Read one part of several. Files that cannot be read from the middle (CSV) are read whole for each part. */
  readonly share?: Share
}

export type PopulationReading = {
  /** Columns of the files that nobody asked for. */
  readonly ignored: readonly { readonly file: string; readonly column: string }[]
  /** Columns asked for that may be left out, and are: unknown for everybody. */
  readonly absent: readonly string[]
  /** Persons on file, where it says so before it is read. */
  readonly persons?: number
  /** Reads the population. Blocks that were handed out are worth nothing before the end is reached, because everything that is wrong
   *  with the files is thrown there: nothing may be made of them before.
   *  @throws Problems with all of it, counted and located. */
  blocks(): AsyncIterable<Population>
}

/** A population as typed columns, in blocks of whole households. The same blocks come whatever the pieces of the file. */
export function readPopulation(
  files: PopulationFiles,
  request: PopulationRequest,
  options: ReadOptions = {},
): PopulationReading {
  const ofHouseholds = householdRequests(request)
  const ofPersons = request.columns.filter((it) => it.entity === 'person')
  const plans = (): Plans => {
    const persons = (columns: readonly ColumnRequest[]) =>
      planOf(files.persons, columns, findingsIn(files.persons.file))
    if (files.households === undefined) return { persons: persons([...ofHouseholds, ...ofPersons]) }
    const households = planOf(files.households, ofHouseholds, findingsIn(files.households.file))
    return { persons: persons(ofPersons), households }
  }
  const { persons, households } = plans()
  const both = households === undefined ? [persons] : [persons, households]
  return {
    ignored: both.flatMap((it) => it.ignored.map((column) => ({ file: it.table.file, column }))),
    absent: both.flatMap((it) => it.absent.map(({ name }) => name)),
    ...(files.persons.rows === undefined ? {} : { persons: files.persons.rows }),
    blocks: () => blocksOf(plans(), options),
  }
}

type Plans = { readonly persons: TablePlan; readonly households?: TablePlan }

async function* blocksOf(
  { persons, households }: Plans,
  { personsPerBlock = 65_536, share = { index: 0, of: 1 } }: ReadOptions,
): AsyncGenerator<Population> {
  const both = households === undefined ? [persons] : [persons, households]
  const findings = both.map((it) => it.findings)
  if (both.some((it) => !it.hasIds)) throwFound(findings)
  const canSkip = both.every((it) => it.table.rows !== undefined)
  const isPart = share.of > 1
  const ranges = canSkip && isPart ? await shareRanges(persons, households, share) : undefined
  const blocks = assembled(persons, households, personsPerBlock, ranges)
  let number = 0
  let next = await blocks.next()
  for (; next.done !== true; next = await blocks.next())
    if (canSkip || number++ % share.of === share.index) yield next.value
  // What no part can see alone is looked at by the first.
  if (share.index === 0) {
    if (next.value.persons === 0 && !(canSkip && isPart)) persons.findings.add('population-empty')
    const isInDoubt = canSkip && isPart ? await idsAreInDoubt(persons, households) : next.value.isInDoubt
    if (isInDoubt) await findWrongIds(persons, households)
  }
  if (share.index === 0 || canSkip) throwFound(findings)
}
