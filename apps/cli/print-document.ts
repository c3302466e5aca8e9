import { styleText } from 'node:util'
import { type Block, lineIn, markedText, type PageDocument, type Passage } from '#document/blocks'
import type { Language } from '#ground/text'

/** Prints the answer of a document, without its annexes, for a person to read in a terminal: each row of a table as its
 *  name with the other columns under it. */
export function printDocument(it: PageDocument, write: (line: string) => void): void {
  for (const language of it.languages) {
    write(styleText('bold', words(it.title, language)))
    for (const { term, details } of it.head)
      write(`${words(term, language)}: ${details.map((one) => words(one, language)).join('; ')}`)
    for (const block of it.sheet.blocks) for (const line of blockLines(block, language)) write(line)
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
