import { readParameters, type SourceFile } from '#rules/openfisca/parameters-read'
import { readYaml } from '#rules/openfisca/yaml-1-1'
import { readYamlFast } from '#rules/openfisca/yaml-1-1-fast'

/** Reading a folder of OpenFisca parameters as large as the one of France: 4,000 files, each with some forty dated values and their references.
 *  Run with `npm run bench:openfisca`. Medians of CPU seconds; the fast YAML parser beside the plain one in the same run. */
const years = Array.from({ length: 40 }, (_, at) => 1985 + at)

const text = (at: number): string =>
  [
    `description: Parameter ${at}`,
    'metadata:',
    '  short_label: P',
    '  unit: currency',
    '  reference:',
    ...years.map(
      (year) => `    ${year}-01-01:\n      title: Act ${year}-${at}\n      href: https://law.example/${year}/${at}`,
    ),
    'values:',
    ...years.map((year) => `  ${year}-01-01:\n    value: ${(year * 7 + at) % 9_999}.${at % 10}`),
    '',
  ].join('\n')

const files: readonly SourceFile[] = Array.from({ length: 4000 }, (_, at) => ({
  path: `group-${at % 50}/parameter-${at}.yaml`,
  text: text(at),
}))
const megabytes = files.reduce((sum, it) => sum + it.text.length, 0) / 2 ** 20

function cpu(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const rounds = Array.from({ length: 5 }, () => ({
  folder: cpu(() => readParameters(files)),
  fast: cpu(() => {
    for (const it of files) readYamlFast(it.text, it.path)
  }),
  plain: cpu(() => {
    for (const it of files) readYaml(it.text, it.path)
  }),
}))
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const [folder, fast, plain] = [
  median(rounds.map((it) => it.folder)),
  median(rounds.map((it) => it.fast)),
  median(rounds.map((it) => it.plain)),
]
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB: the tree in ${folder.toFixed(2)} s`)
console.log(`YAML alone: fast ${fast.toFixed(2)} s, plain ${plain.toFixed(2)} s, ratio ${(plain / fast).toFixed(1)}`)
