/** Markdown as GitHub shows it. */

/** A line of a nested list; what stands under another line is one deeper. */
type ListLine = { readonly depth: number; readonly text: string }

/** Words that mean themselves: nothing in them is read as a sign of the format. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#]/g, (it) => `\\${it}`).replace(/\s*\n\s*/g, ' ')

export const bullets = (lines: readonly ListLine[]): string =>
  lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text}`).join('\n')

/** A table; cells are words of the format already. */
export const grid = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((it) => `| ${it.join(' | ')} |`).join('\n')

/** What is opened by whoever wants to know. */
export const folded = (summary: string, content: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`

export const link = (text: string, to: string): string => `[${plain(text)}](${to})`

/** Blocks with an empty line between them; empty ones are left out. */
export const blocks = (parts: readonly (string | undefined)[]): string =>
  parts.filter((it): it is string => it !== undefined && it !== '').join('\n\n')
