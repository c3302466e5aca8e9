import { loadavg } from 'node:os'
import { rulesFrom } from '#dossier/rules-file'
import { expressionWords } from '#messages/expressions'
import { readCase } from '#rules/case-file'
import { caseReady } from '#rules/case-ready'
import { explainReady } from '#rules/explain-case'
import { rulesHash } from '#rules/hash'
import { explainVerb } from '#verbs/explain'
import { compiledText } from '../../apps/cli/compile-rules.ts'
import { middle, seconds, shown } from './measure.ts'

/** CPU milliseconds to tell one person what the whole rule book of Viet Nam gives, with what stands in the way and what would change it: `npm run bench:explain`. Beside it what comes before (the text that was kept
 *  to rules, the rules of the day to a graph) and after (the page in Vietnamese; and everything as JSON, grounds that nobody reads included), and the same for a family of five. */
const text = await compiledText('content/viet-nam/index.ts', 'rule-book')
const parsing = Array.from({ length: 7 }, () => seconds(() => rulesFrom(text, 'rules.json')))
const { reforms: _, ...rules } = rulesFrom(text, 'rules.json')
const book = { rules, hash: rulesHash(rules) }
/** The middle and, as other work on the machine makes each longer, the shortest. */
const milliseconds = (some: readonly number[]): string =>
  `${shown(middle(some) * 1e3)} ms (shortest ${shown(Math.min(...some) * 1e3)})`
const { schemes, variables, inputs } = rules
console.log(
  `${Object.keys(schemes).length} schemes, ${Object.keys(variables).length} variables, ${Object.keys(inputs).length} inputs; ` +
    `kept text to rules ${milliseconds(parsing)}; load ${loadavg()[0]?.toFixed(1)}`,
)

const one = 'persons: { an: { birth: 1950-02-01, receives-pension: false } }'
const persons = [
  'an: { birth: 1950-02-01, receives-pension: false }',
  'binh: { birth: 1954-05-05, receives-pension: true }',
  'chi: { birth: 1985-03-05, sex: female, wage: { 2026-06: 9000000 } }',
  'dung: { birth: 1983-01-01, sex: male, wage: { 2026-06: 12000000 } }',
  'em: { birth: 2024-05-05 }',
]
const home = (members: string): string =>
  `households: { home: { members: [${members}], province: vn-01, residence: rural, certified-poverty: near_poor } }`
const cases = {
  'one person': `${one}\n${home('an')}`,
  'five persons': `persons:\n${persons.map((it) => `  ${it}`).join('\n')}\n${home('an, binh, chi, dung, em')}`,
}
for (const [name, written] of Object.entries(cases)) {
  const { situation, problems } = readCase(written, name, rules)
  if (situation === undefined) throw new Error(JSON.stringify(problems))
  const asked = { on: '2026-06-30' }
  const times = <T>(work: () => T, count: number): readonly number[] => {
    const all = Array.from({ length: count }, () => seconds(work))
    return all.slice(Math.floor(count / 3))
  }
  const ready = caseReady(rules, situation, asked)
  const alone = caseReady(rules, situation, { ...asked, variable: 'social-pension' })
  const result = explainVerb.run(book, { name, text: written }, asked)
  console.log(
    `${name}: explained ${milliseconds(times(() => explainReady(ready, expressionWords), 90))}, the social pension alone with all its grounds as JSON ` +
      `${milliseconds(times(() => JSON.stringify(explainReady(alone, expressionWords)), 90))}; before it ` +
      `${milliseconds(times(() => caseReady(rules, situation, asked), 12))} to a graph of ${ready.graph.nodes.length} nodes; ` +
      `after it the page in Vietnamese ${milliseconds(times(() => explainVerb.document(result, ['vi']), 30))}; explained and as JSON ` +
      milliseconds(times(() => JSON.stringify(explainReady(ready, expressionWords)), 24)),
  )
}
