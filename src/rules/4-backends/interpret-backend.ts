import { householdCount } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { NodeId } from '#rules/2-ir/graph'
import { type Backend, type Layout, type Program, type Runner, refused } from '#rules/2-ir/program'
import { evaluateHousehold, interpreted, nodesBelow } from './interpret.ts'
import { openSink } from './interpret-sinks.ts'
import { refuseUnreadable } from './readable.ts'

/** The plain way to run a program: household by household, value by value. It defines what the others must give, and is for small populations. */
export const interpreter: Backend = { name: 'interpreter', operators: interpreted, prepare }

function prepare(program: Program, layout: Layout): Runner {
  const problems = refused(interpreter, program)
  if (problems.length > 0) throw new Problems(problems)
  const { graph } = program
  const needed = neededNodes(program)
  const read = graph.columns.filter((_, index) =>
    needed.some((id) => graph.nodes[id]?.op === 'column' && graph.nodes[id].index === index),
  )
  let slots: ArrayLike<number> = graph.slots.map((it) => it.value)
  let sinks = program.sinks.map((it) => openSink(it, graph))

  return {
    move: (values) => {
      if (values.length !== graph.slots.length) throw new RangeError('one value for each slot')
      slots = values.slice()
    },
    run: (block) => {
      refuseUnreadable(read, block, layout)
      for (let household = 0; household < householdCount(block); household++) {
        const evaluation = evaluateHousehold(graph, block, household, { slots, reasons: false })
        for (const id of needed)
          for (let member = 0; member < (graph.nodes[id]?.entity === 'person' ? evaluation.members : 1); member++)
            evaluation.valueOf(id, member)
        for (const sink of sinks) sink.add(evaluation, block.weights[household] as number)
      }
    },
    finish: () => {
      const filled = sinks
      sinks = program.sinks.map((it) => openSink(it, graph))
      return { sinks: filled.map((it) => it.finish()) }
    },
  }
}

function neededNodes({ graph, sinks }: Program): readonly NodeId[] {
  const asked = sinks.flatMap((it) => {
    if (it.kind === 'column') return [it.node]
    if (it.kind === 'histogram') return [it.value, it.amount, ...(it.times === undefined ? [] : [it.times])]
    return [...it.by.map((one) => one.node), ...it.values.map((one) => one.node)]
  })
  return nodesBelow(graph, asked)
}
