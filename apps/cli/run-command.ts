import { isDay } from '#ground/date'
import { type Problem, Problems } from '#ground/problem'
import type { Language } from '#ground/text'
import type { ReformGiven, RunAsked } from '#rules/ready-run'
import type { RunShown } from '#rules/views/shape-run'
import { runVerb } from '#verbs/run'
import { readReforms, readRuleBook } from './rule-book.ts'
import { columnsOf, runPopulation } from './run-population.ts'
import { backendNamed } from './run-share.ts'

/** Options of `run`, as the command line gives them. */
export type RunFlags = {
  readonly period: string
  readonly known?: string
  readonly reform: readonly string[]
  readonly backend: string
  readonly workers: string
  readonly by?: string
  readonly variables?: string
  readonly clauses?: string
  readonly unweighted?: true
  readonly allowMissing?: true
  readonly smallestCell: string
}

/** Runs rules over a population, both on disk. @throws Problems everything that is wrong with question, rules and reforms, then with the population */
export async function runOver(
  rules: string,
  population: string,
  flags: RunFlags,
  spoken: readonly Language[],
): Promise<RunShown> {
  const { smallestCell, workers } = checked(flags)
  await backendNamed(flags.backend)
  const book = await readRuleBook(rules)
  const reforms: ReformGiven[] = []
  for (const file of flags.reform) for (const reform of await readReforms(file, book)) reforms.push({ reform, file })
  const { period, known, by, variables, clauses } = flags
  const asked: RunAsked = {
    period,
    known,
    by,
    variables,
    clauses,
    smallestCell,
    allowMissing: flags.allowMissing === true,
  }
  const columns = await columnsOf(population)
  const ready = runVerb.ready(book.rules, reforms, asked, columns)
  const weights = flags.unweighted === true ? 'all-one' : 'column'
  const countsCells = weights === 'column' && smallestCell > 0
  const options = { columns, backend: flags.backend, workers, weights, countsCells } as const
  const counted = await runPopulation(population, ready, options, spoken)
  return runVerb.shown(book, reforms, ready, counted, asked)
}

/** Each worker has its own thread and memory; far more than a machine has cores would stop the machine instead of the mistake. */
const mostWorkers = 64

function checked({ known, workers, smallestCell }: RunFlags): {
  readonly workers: number
  readonly smallestCell: number
} {
  const problems: Problem[] = []
  if (known !== undefined && !isDay(known)) problems.push({ code: 'wrong-day', facts: { value: known } })
  const wholeNumber = (option: string, value: string, least: number, most = Number.MAX_SAFE_INTEGER): number => {
    const number = Number(value)
    const last = most === Number.MAX_SAFE_INTEGER ? '' : ` ${most}`
    if (!Number.isInteger(number) || number < least || number > most)
      problems.push({
        code: 'wrong-option',
        facts: { option, value, allowed: [`${least}, ${least + 1}, ${least + 2} …${last}`] },
      })
    return number
  }
  const numbers = {
    workers: wholeNumber('workers', workers, 1, mostWorkers),
    smallestCell: wholeNumber('smallest-cell', smallestCell, 0),
  }
  if (problems.length > 0) throw new Problems(problems)
  return numbers
}
