import type { Column } from './column.ts'
import type { Findings } from './findings.ts'
import { weightScale } from './population.ts'
import { weightColumn } from './request.ts'

const heaviest = 0x7fffffff / weightScale

/** Weights in whole steps. One that is not above 0, or that no step can hold, is found; one that is not known was, when it was read.
 *  @param rowOf row of a household in its file. */
export function weightsFrom({ values, known }: Column, findings: Findings, rowOf: (at: number) => number): Int32Array {
  const weights = new Int32Array(values.length)
  const column = weightColumn
  for (let at = 0; at < weights.length; at++) {
    const value = values[at] as number
    const steps = Math.round(value * weightScale)
    if (steps > 0 && value <= heaviest) weights[at] = steps
    else if (known?.[at] === 0) continue
    else if (value <= 0) findings.add('population-weight-not-positive', rowOf(at), { column, value })
    else if (value <= heaviest)
      findings.add('population-weight-too-small', rowOf(at), { column, value, least: 1 / weightScale })
    else findings.add('population-weight-too-large', rowOf(at), { column, value, most: Math.floor(heaviest) })
  }
  return weights
}
