import * as highsPackage from 'highs'
import { faultsIn, type Programme, type Solution, type Solve } from '#review/programme'

// The package's types describe its CommonJS form, in which the module has a default; as an ES module it is the default.
const loadHighs = highsPackage.default as unknown as typeof highsPackage.default.default

/** The solver: HiGHS, compiled to WebAssembly. Loading it takes a tenth of a second, so only a command that needs it asks. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs()
  const { objectiveSense, variableType, modelStatus } = highs.constants
  const infinity = highs.infinity

  return (programme: Programme): Solution => {
    const faults = faultsIn(programme)
    if (faults.length > 0) throw new RangeError(`faulty programme: ${faults.slice(0, 5).join(', ')}`)
    const { columns, rows } = programme
    if (columns.length === 0) return solutionOfNothing(programme)
    const isWhole = columns.some((it) => it.whole)
    const starts = [0]
    const indices: number[] = []
    const values: number[] = []
    for (const { entries } of rows) {
      for (const [at, factor] of entries) {
        indices.push(at)
        values.push(factor)
      }
      starts.push(indices.length)
    }
    return highs.withModel(
      {
        numCols: columns.length,
        numRows: rows.length,
        sense: objectiveSense.maximize,
        colCost: columns.map((it) => it.worth),
        colLower: columns.map((it) => bounded(it.least, infinity)),
        colUpper: columns.map((it) => bounded(it.most, infinity)),
        rowLower: rows.map((it) => bounded(it.least, infinity)),
        rowUpper: rows.map((it) => bounded(it.most, infinity)),
        matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
        ...(isWhole
          ? { integrality: columns.map((it) => (it.whole ? variableType.integer : variableType.continuous)) }
          : {}),
      },
      (model): Solution => {
        model.options.set({ output_flag: false, mip_rel_gap: programme.gap, time_limit: programme.seconds })
        model.run()
        if (model.getModelStatus() === modelStatus.unboundedOrInfeasible) {
          // Presolve saw that there is no answer, not why.
          model.options.set({ presolve: 'off' })
          model.run()
        }
        const status = model.getModelStatus()
        if (status === modelStatus.infeasible) return { status: 'infeasible' }
        if (status === modelStatus.unbounded) return { status: 'unbounded' }
        const objective = model.getObjectiveValue()
        if (status !== modelStatus.optimal && status !== modelStatus.timeLimit)
          throw new RangeError(`the solver ended with status ${status}`)
        if (model.info.get('primal_solution_status') !== feasible) {
          if (status === modelStatus.timeLimit) return { status: 'out of time' }
          throw new RangeError('the solver calls an answer optimal that breaks its limits')
        }
        const found = model.getSolution()
        return {
          status: 'solved',
          objective,
          bound: isWhole ? Number(model.info.get('mip_dual_bound')) : objective,
          values: [...found.colValue],
          rowWorths: isWhole ? [] : [...found.rowDual],
          columnWorths: isWhole ? [] : [...found.colDual],
        }
      },
    )
  }
}

/** HiGHS's word for a solution that keeps every limit. */
const feasible = 2

const bounded = (it: number, infinity: number): number =>
  it === Number.POSITIVE_INFINITY ? infinity : it === Number.NEGATIVE_INFINITY ? -infinity : it

/** A programme without columns has one answer, if its rows allow zero. */
const solutionOfNothing = ({ rows }: Programme): Solution =>
  rows.every((it) => it.least <= 0 && it.most >= 0)
    ? { status: 'solved', objective: 0, bound: 0, values: [], rowWorths: rows.map(() => 0), columnWorths: [] }
    : { status: 'infeasible' }
