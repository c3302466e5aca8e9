import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'apps/cli/an-sinh.mjs')

/** One fenced block of a page: what stands behind the fence, its text, and the line on which the text begins. */
export type Block = {
  readonly language: string
  readonly about: string
  readonly text: string
  readonly line: number
}

/** Something a reader does: writes a file, or types a command and looks at what comes out. */
export type Step =
  | { readonly does: 'write'; readonly path: string; readonly text: string; readonly line: number }
  | {
      readonly does: 'type'
      readonly command: string
      readonly printed: string
      readonly fails: boolean
      readonly line: number
    }

export const readPage = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')

/** All fenced blocks of a page, in their order. */
export function blocksOf(page: string): readonly Block[] {
  const found: Block[] = []
  const lines = page.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, language, about = ''] = /^```(\S+) ?(.*)$/.exec(lines[at] ?? '') ?? []
    if (language === undefined) continue
    const end = lines.indexOf('```', at)
    if (end < 0) throw new Error(`the block of line ${at + 1} has no end`)
    const text = lines.slice(at + 1, end).map((it) => `${it}\n`)
    found.push({ language, about, text: text.join(''), line: at + 2 })
    at = end
  }
  return found
}

/** What a page has its reader do: a block whose fence names a file is written, and what a `console` block says after `$` is typed. `console fails` says that
 *  the command ends with an error. All other blocks are only read. */
export const stepsOf = (page: string): readonly Step[] =>
  blocksOf(page).flatMap(({ language, about, text, line }): readonly Step[] => {
    if (language === 'console') return typed(text, about === 'fails', line)
    return about.includes('.') ? [{ does: 'write', path: about, text, line }] : []
  })

function typed(text: string, fails: boolean, first: number): readonly Step[] {
  const parts = text.split(/^(?=\$ )/m)
  let line = first
  return parts.map((part): Step => {
    const [command = '', ...printed] = part.split('\n')
    const step = { does: 'type', command: command.slice(2), printed: printed.join('\n'), fails, line } as const
    line += printed.length
    return step
  })
}

/** Writes a file into the reader's folder. */
export function write(path: string, text: string, folder: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Gives an editor in the reader's folder the settings of the page on the language. */
export function writeSettings(folder: string): void {
  const settings = blocksOf(readPage('rules-language.md')).find((it) => it.about === 'tsconfig.json')
  if (settings === undefined) throw new Error('the page on the language of rules has no tsconfig.json')
  write('tsconfig.json', settings.text.replaceAll('/path/to/an-sinh', root), folder)
}

/** What an editor would mark in the reader's folder: file and line, and what the compiler says. */
export function marked(folder: string): readonly (readonly [place: string, said: string])[] {
  const compiler = join(root, 'node_modules/.bin/tsc')
  const { stdout } = spawnSync(compiler, ['-p', folder, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  return stdout
    .split(/\n(?=\S)/)
    .filter((it) => it !== '')
    .map((it) => {
      const [, file, line, said] = /^(.+?)\((\d+),\d+\): error ([\s\S]*)$/.exec(it) ?? []
      return file === undefined ? ['', it] : [`${file}:${line}`, said ?? '']
    })
}

/** Types a command of a page in the reader's folder, on a system that speaks English. */
export function type(command: string, folder: string): { readonly failed: boolean; readonly printed: string } {
  const [name, ...words] = command.split(' ')
  if (name !== 'an-sinh') throw new Error(`a page types an-sinh only, and not ${command}`)
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Beside an answer, only progress is written to the other stream, when a machine is slow; a reader sees it pass.
  const printed = stdout === '' ? stderr : stdout
  return { failed: status !== 0, printed: `${printed.trimEnd()}\n` }
}

/** What was printed, as the page shows it: hashes are `…`, spaces that do not break are spaces, and where the page has a line `…`, any lines may have been printed. Whatever else differs stays as it was
 *  printed, so that comparing it with the page shows it. */
export function asOnPage(printed: string, page: string): string {
  const short = printed.replace(/\b[0-9a-f]{64}\b/g, '…').replaceAll('\u00a0', ' ')
  const lines = page
    .split(/(?<=\n)/)
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${lines.join('')}$`).test(short) ? page : short
}
