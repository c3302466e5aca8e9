import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOnPage, readPage, stepsOf, type, write } from '../test/docs/worked-page.ts'

/** Writes what the commands of a page print anew. What a page leaves out stays out where the rest still fits; read the difference before you commit it. */
const name = 'tutorial-rules.md'
const folder = mkdtempSync(join(tmpdir(), 'an-sinh-docs-'))
const page = readPage(name).split('\n')
let grown = 0
for (const step of stepsOf(page.join('\n'))) {
  if (step.does === 'write') {
    write(step.path, step.text, folder)
    continue
  }
  const { printed, failed } = type(step.command, folder)
  if (failed !== step.fails)
    process.stderr.write(`line ${step.line}: ${step.command} ${failed ? 'fails' : 'succeeds'}\n`)
  const before = step.printed.split('\n').length - 1
  const lines = asOnPage(printed, step.printed).split('\n').slice(0, -1)
  page.splice(step.line + grown, before, ...lines)
  grown += lines.length - before
}
rmSync(folder, { recursive: true, force: true })
writeFileSync(join(import.meta.dirname, '../docs', name), page.join('\n'))
