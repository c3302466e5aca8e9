import { styleText } from 'node:util'
import { type Block, lineIn, markedText, type PageDocument, type Passage, type Table } from '#document/blocks'
import type { Language } from '#ground/text'

/** Prints the answer of a document, without its annexes, for a person to read in a terminal: each row of a table as its
 *  name with the other columns under it; or tables as tables, where they are of figures. */
export function printDocument(
  it: PageDocument,
  write: (line: string) => void,
  tables: 'as-lists' | 'as-grids' = 'as-lists',
): void {
  for (const language of it.languages) {
    write(styleText('bold', words(it.title, language)))
    for (const { term, details } of it.head)
      write(`${words(term, language)}: ${details.map((one) => words(one, language)).join('; ')}`)
    for (const block of it.sheet.blocks)
      for (const line of tables === 'as-grids' && block.kind === 'table'
        ? gridLines(block, language)
        : blockLines(block, language))
        write(line)
    write('')
  }
}

function blockLines(it: Block, language: Language): readonly string[] {
  switch (it.kind) {
    case 'heading':
      return ['', styleText('bold', words(it.passage, language))]
    case 'paragraph':
      return ['', words(it.passage, language)]
    case 'particulars':
      return it.entries.flatMap(({ term, details }) => fieldLines(words(term, language), details, '; ', language))
    case 'decision':
      return ['', `${it.number}. ${words(it.title, language)}`, `   ${words(it.reason, language)}`]
    case 'table':
      return it.sections.flatMap(({ heading, rows }) => [
        ...(heading === undefined ? [] : ['', styleText('underline', words(heading, language))]),
        ...rows.flatMap(({ cells }) => {
          const [name = [], ...others] = cells
          return [
            '',
            styleText('bold', name.map((one) => words(one, language)).join('; ')),
            ...others.flatMap((list, index) =>
              list.length === 0 ? [] : fieldLines(words(it.columns[index + 1]?.head, language), list, ' | ', language),
            ),
          ]
        }),
      ])
  }
}

/** A table of figures as a table: columns as wide as what stands in them, numbers to the right. */
function gridLines({ columns, sections }: Table, language: Language): readonly string[] {
  const heads = columns.map((it) => words(it.head, language))
  const rows = sections.flatMap((it) =>
    it.rows.map(({ cells }) => cells.map((list) => list.map((one) => words(one, language)).join('; '))),
  )
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((cells) => (cells[at] ?? '').length)))
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((text, at) => (columns[at]?.align === 'end' ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return ['', styleText('bold', lineOf(heads)), ...rows.map(lineOf)]
}

/** What is said under one name: on its line, or as an outline below it. */
function fieldLines(name: string, said: readonly Passage[], between: string, language: Language): readonly string[] {
  if (!said.some((it) => it.depth !== undefined))
    return [`  ${name}: ${said.map((one) => words(one, language)).join(between)}`]
  return [`  ${name}:`, ...said.map((it) => `    ${'  '.repeat(it.depth ?? 0)}${words(it, language)}`)]
}

function words(it: Passage | undefined, language: Language): string {
  const line = it === undefined ? undefined : lineIn(it, language)
  return line === undefined ? '' : markedText(line)
}
