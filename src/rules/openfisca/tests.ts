import type { Period } from '#ground/period'
import type { Position, Problem } from '#ground/problem'
import type { ParameterTree } from './parameters.ts'
import { readParameterTree } from './parameters-read.ts'
import { periodIn } from './periods.ts'
import { entryOf, plainValue, readYaml, type Written, type WrittenMap } from './yaml-1-1.ts'

/** One test of OpenFisca: a situation, and what is to come out of it. What stands under `input` and `output` is read further with a country's entities
 *  and variables at hand (situation.ts, expectations.ts). */
export type OpenFiscaTest = {
  readonly name?: string
  readonly description?: string
  readonly keywords: readonly string[]
  /** Period of every value that names none. */
  readonly period?: Period
  readonly input: WrittenMap
  readonly output: WrittenMap
  /** Dotted names, in the order in which they are applied. */
  readonly reforms: readonly string[]
  readonly extensions: readonly string[]
  /** Stands in place of the whole tree of parameters. */
  readonly parameters?: ParameterTree
  readonly absoluteMargin?: Margins
  readonly relativeMargin?: Margins
  readonly maxSpiralLoops?: number
  readonly position: Position
}

/** How far a number may lie off, by variable; `default` for those not named. Without it the others have none, and the test fails on them. */
export type Margins = ReadonlyMap<string, number | null>

/** The names a test may have; `input_variables` and `output_variables` are what `input` and `output` were called before version 25. */
const testKeys = [
  'name',
  'description',
  'keywords',
  'period',
  'input',
  'output',
  'reforms',
  'extensions',
  'parameters',
  'absolute_error_margin',
  'relative_error_margin',
  'max_spiral_loops',
] as const

const formerKeys: Readonly<Record<string, string>> = { input: 'input_variables', output: 'output_variables' }

/** Known to OpenFisca as options of its command line; inside a test it refuses them. */
const commandLineKeys = new Set(['ignore_variables', 'only_variables'])

/** Reads a test file: one test, or a list of them. A test with a problem is left out; the problems of all are collected. */
export function readTests(
  text: string,
  file: string,
): { readonly tests: readonly OpenFiscaTest[]; readonly problems: readonly Problem[] } {
  const { written, problems: broken } = readYaml(text, file)
  if (written === undefined) return { tests: [], problems: broken }
  const problems: Problem[] = []
  const items = written.kind === 'list' ? written.items : isNothing(written) ? [] : [written]
  return { tests: items.flatMap((it) => readTest(it, problems) ?? []), problems }
}

function readTest(written: Written, problems: Problem[]): OpenFiscaTest | undefined {
  if (written.kind !== 'map') {
    problems.push({
      code: 'openfisca-wrong-shape',
      facts: { what: 'test', shape: 'mapping' },
      position: written.position,
    })
    return undefined
  }
  const own: Problem[] = []
  for (const { name, position } of written.entries)
    if (commandLineKeys.has(name)) own.push({ code: 'openfisca-option-in-test', facts: { name }, position })
    else if (!(testKeys as readonly string[]).includes(name) && !Object.values(formerKeys).includes(name))
      own.push({ code: 'openfisca-unknown-property', facts: { name, allowed: testKeys }, position })
  const test = {
    ...wordsOf(written),
    ...optional('period', readPeriod(written, own)),
    input: readMap(written, 'input', own) ?? { kind: 'map', entries: [], position: written.position },
    reforms: textsOf(written, 'reforms', own),
    extensions: textsOf(written, 'extensions', own),
    keywords: textsOf(written, 'keywords', own),
    ...optional('parameters', readReplacement(written, own)),
    ...optional('absoluteMargin', readMargins(written, 'absolute_error_margin', own)),
    ...optional('relativeMargin', readMargins(written, 'relative_error_margin', own)),
    ...optional('maxSpiralLoops', readLoops(written, own)),
    position: written.position,
  } as const
  const output = readMap(written, 'output', own)
  if (output === undefined && own.length === 0)
    own.push({ code: 'openfisca-no-output', facts: { name: test.name ?? '' }, position: written.position })
  problems.push(...own)
  return output === undefined || own.length > 0 ? undefined : { ...test, output }
}

const isNothing = (it: Written | undefined): boolean => it === undefined || (it.kind === 'scalar' && it.value === null)

/** What stands under a name, or under the name it had before; nothing where nothing does. */
function valueOf(map: WrittenMap, name: string): Written | undefined {
  const value = (entryOf(map, name) ?? entryOf(map, formerKeys[name] ?? name))?.value
  return isNothing(value) ? undefined : value
}

const optional = <N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T }

function wordsOf(map: WrittenMap): { readonly name?: string; readonly description?: string } {
  const word = (name: string): string | undefined => {
    const value = valueOf(map, name)
    return value?.kind === 'scalar' ? String(value.value) : undefined
  }
  return { ...optional('name', word('name')), ...optional('description', word('description')) }
}

function readPeriod(map: WrittenMap, problems: Problem[]): Period | undefined {
  const value = valueOf(map, 'period')
  if (value === undefined) return undefined
  const text = value.kind === 'scalar' ? String(value.value) : ''
  const period = periodIn(text)
  if (period === undefined) problems.push({ code: 'openfisca-not-a-period', facts: { text }, position: value.position })
  return period
}

function readMap(map: WrittenMap, name: string, problems: Problem[]): WrittenMap | undefined {
  const value = valueOf(map, name)
  if (value === undefined || value.kind === 'map') return value
  problems.push({ code: 'openfisca-wrong-shape', facts: { what: name, shape: 'mapping' }, position: value.position })
  return undefined
}

function textsOf(map: WrittenMap, name: string, problems: Problem[]): readonly string[] {
  const value = valueOf(map, name)
  if (value === undefined) return []
  const items = value.kind === 'list' ? value.items : [value]
  if (items.every((it) => it.kind === 'scalar')) return items.map((it) => String(it.value))
  problems.push({ code: 'openfisca-wrong-shape', facts: { what: name, shape: 'texts' }, position: value.position })
  return []
}

function readReplacement(map: WrittenMap, problems: Problem[]): ParameterTree | undefined {
  const value = valueOf(map, 'parameters')
  return value === undefined ? undefined : readParameterTree(value, problems)
}

function readMargins(map: WrittenMap, name: string, problems: Problem[]): Margins | undefined {
  const value = valueOf(map, name)
  if (value === undefined) return undefined
  const entries = value.kind === 'map' ? value.entries : [{ name: 'default', value }]
  return new Map(
    entries.map((it) => {
      const found = plainValue(it.value)
      const margin = typeof found === 'string' ? Number(found) : found
      if (margin === null || (typeof margin === 'number' && margin >= 0)) return [it.name, margin] as const
      problems.push({ code: 'openfisca-wrong-margin', facts: { name }, position: it.value.position })
      return [it.name, null] as const
    }),
  )
}

function readLoops(map: WrittenMap, problems: Problem[]): number | undefined {
  const value = valueOf(map, 'max_spiral_loops')
  if (value === undefined) return undefined
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value
  problems.push({
    code: 'openfisca-wrong-shape',
    facts: { what: 'max_spiral_loops', shape: 'number' },
    position: value.position,
  })
  return undefined
}
