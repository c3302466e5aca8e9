import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { dayNumberOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import { householdCount, type Population, personCount, weightScale } from '#ground/columns/population'
import { type ColumnRequest, valuesFor } from '#ground/columns/request'
import { periodFrom } from '#ground/period'
import type { Backend } from '#rules/2-ir/program'
import { plan } from '#rules/3-passes/program'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { compile } from '#rules/compile'
import { columnRequests } from '#rules/population-columns'
import vietNam from '../../content/viet-nam/index.ts'
import { middle, seconds, shown } from './measure.ts'

/** All schemes of Viet Nam over an invented population for one month: how long the rule book takes to become data and a kernel, and what the kernel takes for a person and
 *  scheme, beside the interpreter on the same rules, whose totals have to be the same. Every input that the rules read has a column with nothing unknown; careers come as
 *  averages and not as spells. Facts are drawn without regard to each other: they are nobody's, and say nothing of costs. `npm run bench:viet-nam`, with
 *  `-- --persons 1000000 --repetitions 7`. */
const { values } = parseArgs({
  options: { persons: { type: 'string', default: '1000000' }, repetitions: { type: 'string', default: '7' } },
})

let rules = compile(vietNam)
const compiling = Array.from({ length: 5 }, () =>
  seconds(() => {
    rules = compile(vietNam)
  }),
)
const schemes = Object.keys(rules.schemes)
const isSpell = (input: string): boolean => /^(contribution-spells|spell-)/.test(input)
const month = periodFrom('2026-07')
if (month === undefined) throw new Error('not a period')
const request = { period: month, totals: schemes.map((variable) => ({ variable, by: [] })) }
const planned = () => plan(rules, request, (input) => (isSpell(input) ? [] : [{ column: input }]))
let made = planned()
const planning = seconds(() => {
  made = planned()
})
if (made.problems.length > 0) throw new Error(JSON.stringify(made.problems))
const { program } = made
const requests = columnRequests(rules, program)

/** Numbers from 0 up to 1, always the same. */
function* numbers(): Generator<number, never> {
  let state = 88172645
  for (;;) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    yield (state >>> 0) / 2 ** 32
  }
}

function populationOf(persons: number): Population {
  const random = numbers()
  const offsets = [0]
  for (let at = 0; at < persons; offsets.push(at)) at = Math.min(persons, at + 1 + Math.floor(random.next().value * 6))
  const columns = (entity: 'person' | 'household', length: number): Record<string, Column> =>
    Object.fromEntries(
      requests
        .filter((it) => it.entity === entity)
        .map((it) => [it.name, drawn(it, length, () => random.next().value)]),
    )
  const households = offsets.length - 1
  return {
    persons: columns('person', persons),
    households: columns('household', households),
    offsets: Uint32Array.from(offsets),
    weights: new Int32Array(households).fill(weightScale),
  }
}

/** Births over ninety years and other days over ten; one truth in ten holds; codes are mostly the first; numbers lie low between their bounds. */
function drawn(it: ColumnRequest, length: number, random: () => number): Column {
  const filled = valuesFor(it, length)
  const today = dayNumberOf('2026-07-01')
  const { min = 0, max = 100_000_000 } = it
  for (let at = 0; at < length; at++) {
    const chance = random()
    if (it.kind === 'date') filled[at] = today - Math.floor(chance * (it.name === 'birth' ? 90 : 10) * 365)
    else if (it.kind === 'truth') filled[at] = chance < 0.1 ? 1 : 0
    else if (it.kind === 'code') filled[at] = chance < 0.7 ? 0 : Math.floor(random() * (it.codes?.length ?? 1))
    else filled[at] = min + Math.floor(chance ** 4 * (Math.min(max, 100_000_000) - min))
  }
  return { values: filled }
}

const bytesOf = (it: Population): number =>
  [...Object.values(it.persons), ...Object.values(it.households)].reduce(
    (sum, { values }) => sum + values.byteLength,
    0,
  )

/** CPU seconds to make the backend ready, of the first run, and of the middle one of several. */
function measured(backend: Backend, population: Population, repetitions: number) {
  let runner = backend.prepare(program, { unknowns: new Set() })
  const ready = seconds(() => {
    runner = backend.prepare(program, { unknowns: new Set() })
  })
  const runs = Array.from({ length: repetitions }, () => seconds(() => runner.run(population)))
  runner.finish()
  runner.run(population)
  return { ready, first: runs[0] ?? 0, warm: middle(runs.slice(1)), totals: runner.finish() }
}

const plain = (it: unknown): string =>
  JSON.stringify(it, (_, one: unknown) => (ArrayBuffer.isView(one) ? [...(one as Uint32Array)] : one))

console.log(
  `${schemes.length} schemes, ${Object.keys(rules.variables).length} variables, ${Object.keys(rules.inputs).length} inputs; ` +
    `compiled in ${shown(middle(compiling) * 1e3)} ms, planned in ${shown(planning * 1e3)} ms: ${program.graph.nodes.length} nodes, ${requests.length} columns`,
)
const few = populationOf(2_000)
const [slow, quick] = [measured(interpreter, few, 3), measured(javascript, few, 3)]
if (plain(slow.totals) !== plain(quick.totals)) throw new Error('interpreter and kernel differ')
const population = populationOf(Number(values.persons))
const persons = personCount(population)
const found = measured(javascript, population, Number(values.repetitions) + 1)
const each = (cpu: number, of: number): string => shown((cpu / of / schemes.length) * 1e9)
console.log(
  `  interpreter: ${each(slow.warm, 2_000)} ns a person and scheme (2,000 persons); totals identical with the kernel\n` +
    `  kernel: ready in ${shown(found.ready * 1e3)} ms; ${each(found.first, persons)} ns a person and scheme at first, ${each(found.warm, persons)} once warm ` +
    `(${persons.toLocaleString('en')} persons in ${householdCount(population).toLocaleString('en')} households); ` +
    `columns ${shown(bytesOf(population) / persons)} bytes a person, peak ${Math.round((process.resourceUsage().maxRSS * 1024) / 2 ** 20)} MB; load ${loadavg()[0]?.toFixed(1)}`,
)
