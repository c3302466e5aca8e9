import type { Problem } from '#ground/problem'
import type {
  DatedParameter,
  DatedValue,
  Described,
  ParameterNode,
  ParameterScale,
  ParameterTree,
  ScaleBracket,
} from './parameters.ts'
import { bracketSides } from './parameters.ts'
import type { SourceFile } from './parameters-read.ts'
import { type Writable, yamlText } from './yaml-1-1-write.ts'

/** A tree of parameters as a folder of YAML files: one per parameter and scale, a folder for each node, `index.yaml` for what is said of a node.
 *  `readParameters` reads the same tree. A child whose name cannot be the name of a file is a problem, and is left out. */
export function writeParameters(tree: ParameterNode): {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  return { files: [...filesOf(tree, '', problems)], problems }
}

/** A parameter, scale or node as the text of one file. */
export const parameterText = (tree: ParameterTree): string => yamlText(parameterShape(tree))

function* filesOf(node: ParameterNode, folder: string, problems: Problem[]): Generator<SourceFile> {
  const described = describedShape(node)
  // A folder without files would not be there.
  if (described.size > 0 || node.children.size === 0) yield { path: `${folder}index.yaml`, text: yamlText(described) }
  for (const [name, child] of node.children)
    if (!isFileName(name) || (name === 'index' && child.kind !== 'node'))
      problems.push({ code: 'openfisca-not-a-file-name', facts: { name: `${folder}${name}` } })
    else if (child.kind === 'node') yield* filesOf(child, `${folder}${name}/`, problems)
    else yield { path: `${folder}${name}.yaml`, text: parameterText(child) }
}

const isFileName = (name: string): boolean => /^[^/\\\0]+$/.test(name) && name !== '.' && name !== '..'

/** A tree as it is written inside one file. */
export function parameterShape(tree: ParameterTree): Writable {
  if (tree.kind === 'parameter') return datedShape(tree)
  if (tree.kind === 'scale') return scaleShape(tree)
  return new Map([
    ...describedShape(tree),
    ...[...tree.children].map(([name, child]) => [name, parameterShape(child)] as const),
  ])
}

const describedShape = ({ description, documentation, metadata }: Described): ReadonlyMap<string, Writable> =>
  new Map<string, Writable>([
    ...(description === undefined ? [] : [['description', description] as const]),
    ...(documentation === undefined ? [] : [['documentation', documentation] as const]),
    ...(Object.keys(metadata).length === 0 ? [] : [['metadata', metadata] as const]),
  ])

const datedShape = (it: DatedParameter): Writable =>
  new Map<string, Writable>([
    ...describedShape(it),
    ['values', new Map(it.values.toReversed().map((value) => [value.from, valueShape(value)] as const))],
  ])

const valueShape = (it: DatedValue): Writable =>
  'expected' in it
    ? it.expected
    : { value: it.value, ...(Object.keys(it.metadata).length === 0 ? {} : { metadata: it.metadata }) }

const scaleShape = (it: ParameterScale): Writable =>
  new Map<string, Writable>([...describedShape(it), ['brackets', it.brackets.map(bracketShape)]])

const bracketShape = (it: ScaleBracket): Writable =>
  new Map<string, Writable>([
    ...describedShape(it),
    ...bracketSides.flatMap((side) => {
      const parameter = it[side]
      return parameter === undefined ? [] : [[side, datedShape(parameter)] as const]
    }),
  ])
