import type { Explanation, Obstacle, Step } from './2-ir/explanation.ts'
import type { Graph } from './2-ir/graph.ts'
import { printedNode } from './2-ir/print-node.ts'
import type { Rules } from './2-ir/rules.ts'
import type { WordsOfExpressions } from './views/show-rule.ts'

/** An explanation in which every operation says what it is: by its author's words, or by those of the formula, which the graph still has. Lists of conditions and
 *  choices say it by what stands beneath them, unless that is not told. */
export function inWords(it: Explanation, graph: Graph, rules: Rules, words: WordsOfExpressions): Explanation {
  const step = (one: Step): Step => {
    const because = one.because?.map(step)
    const rest = because === undefined ? {} : { because }
    if (one.step !== 'operation') return { ...one, ...rest }
    const { node, ...plain } = one
    const isOpen = one.op === 'constant' || (because !== undefined && lists.has(one.op))
    if (one.label !== undefined || node === undefined || isOpen) return { ...plain, ...rest }
    const label = {
      vi: printedNode(graph, node, rules, 'vi', words.vi),
      en: printedNode(graph, node, rules, 'en', words.en),
    }
    return { ...plain, label, ...rest }
  }
  const obstacle = (one: Obstacle): Obstacle => ({ ...one, condition: step(one.condition) })
  const { whyNot } = it
  return {
    ...it,
    tree: step(it.tree),
    ...(whyNot === undefined
      ? {}
      : { whyNot: { ...whyNot, failing: whyNot.failing.map(obstacle), notKnown: whyNot.notKnown.map(obstacle) } }),
  }
}

const lists: ReadonlySet<string> = new Set(['and', 'or', 'select'])
