import { periodText } from '#ground/period'
import { parameterShape } from './parameters-write.ts'
import type { Margins, OpenFiscaTest } from './tests.ts'
import type { Written } from './yaml-1-1.ts'
import { type Writable, yamlText } from './yaml-1-1-write.ts'

/** Tests as the text of one file. `readTests` reads the same tests, apart from their places. */
export const testsText = (tests: readonly OpenFiscaTest[]): string => yamlText(tests.map(testShape))

function testShape(test: OpenFiscaTest): Writable {
  const entries: (readonly [string, Writable | undefined])[] = [
    ['name', test.name],
    ['description', test.description],
    ['keywords', unlessEmpty(test.keywords)],
    ['period', test.period && periodText(test.period)],
    ['reforms', unlessEmpty(test.reforms)],
    ['extensions', unlessEmpty(test.extensions)],
    ['absolute_error_margin', marginShape(test.absoluteMargin)],
    ['relative_error_margin', marginShape(test.relativeMargin)],
    ['max_spiral_loops', test.maxSpiralLoops],
    ['parameters', test.parameters && parameterShape(test.parameters)],
    ['input', test.input.entries.length === 0 ? undefined : writable(test.input)],
    ['output', writable(test.output)],
  ]
  return new Map(entries.filter((it): it is readonly [string, Writable] => it[1] !== undefined))
}

const unlessEmpty = (texts: readonly string[]): readonly string[] | undefined =>
  texts.length === 0 ? undefined : texts

const marginShape = (margins: Margins | undefined): Writable | undefined =>
  margins?.size === 1 && typeof margins.get('default') === 'number' ? margins.get('default') : margins

/** What was read, to be written again in the same order. */
function writable(written: Written): Writable {
  if (written.kind === 'scalar') return written.value
  if (written.kind === 'list') return written.items.map(writable)
  return new Map(written.entries.map((it) => [it.name, writable(it.value)]))
}
