import type { Block, Passage, PageDocument, Run, Section, Table } from '#document/blocks'

/** A review as lines of plain text: what a golden file holds, so that a person can read every line of it. */
export function documentText(it: PageDocument): string {
  const head = [words(it.overline), `# ${words(it.title)}`, ...it.head.map(particular)]
  return [...head, '', ...[it.sheet, ...it.annexes].flatMap(section)].join('\n').replaceAll(/\n{3,}/g, '\n\n').trimEnd() + '\n'
}

const section = (it: Section): readonly string[] => [
  '',
  `## ${it.letter === undefined ? '' : `${it.letter}. `}${words(it.heading)}`,
  '',
  ...it.blocks.flatMap(block),
]

function block(it: Block): readonly string[] {
  switch (it.kind) {
    case 'heading':
      return ['', `${'#'.repeat(it.level + 1)} ${words(it.passage)}`, '']
    case 'paragraph':
      return [words(it.passage), '']
    case 'particulars':
      return [...it.entries.map(particular), '']
    case 'decision':
      return [`${it.number}. ${words(it.title)}`, `   ${words(it.reason)}`, ...it.particulars.map((one) => `   ${particular(one)}`), '']
    case 'table':
      return table(it)
  }
}

const table = (it: Table): readonly string[] => [
  `[${words(it.caption)}]`,
  `| ${it.columns.map((one) => words(one.head)).join(' | ')} |`,
  ...it.sections.flatMap((part) => [
    ...(part.heading === undefined ? [] : [`| — ${words(part.heading)}`]),
    ...part.rows.map((row) => `| ${row.cells.map((cell) => cell.map(words).join('; ')).join(' | ')} |`),
  ]),
  '',
]

const particular = (it: { readonly term: Passage; readonly details: readonly Passage[] }): string =>
  `${words(it.term)}: ${it.details.map(words).join('; ')}`

/** Evidence stands in square brackets after the words it supports. */
const words = (it: Passage): string =>
  [...it.lines.map((line) => line.runs.map(run).join('')), ...it.evidence.map((number) => `[${number}]`)].join(' ').trim()

const run = (it: Run): string => (it.kind === 'mark' ? ` {${it.text}}` : it.text)
