import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOnPage, marked, readPage, type Step, stepsOf, type, write, writeSettings } from './worked-page.ts'

const titleOf = (it: Step): string => `line ${it.line}: ${it.does === 'write' ? it.path : it.command}`

/** Does what the page says, and sees that what comes out is what it shows. */
function follow(step: Step, folder: string): void {
  if (step.does === 'write') return write(step.path, step.text, folder)
  const { failed, printed } = type(step.command, folder)
  expect(asOnPage(printed, step.printed)).toBe(step.printed)
  expect(failed).toBe(step.fails)
}

describe('the tutorial of rules, from an empty folder', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'an-sinh-tutorial-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const steps = stepsOf(readPage('tutorial-rules.md'))

  test.each(steps.map((it) => [titleOf(it), it] as const))('%s', (_, step) => follow(step, folder))

  test('leaves rules in which an editor marks nothing', () => {
    writeSettings(folder)
    expect(marked(folder)).toEqual([])
  })

  test('has every command that the README gives for rules', () => {
    const readme = readPage('../README.md')
    const section = readme.slice(readme.indexOf('## Rules'), readme.indexOf('## The dossier'))
    const given = [...section.matchAll(/^an-sinh .*?(?= +#)/gm)].map(([it]) => it)
    const typed = steps.flatMap((it) => (it.does === 'type' ? [it.command] : []))
    expect(given).not.toEqual([])
    expect(given.filter((it) => !typed.includes(it))).toEqual([])
  })

  test('has the reader see each kind of answer', () => {
    const commands = steps.flatMap((it) => (it.does === 'type' ? [it.command] : []))
    for (const wanted of ['rules', 'explain', 'test', 'run', 'rules compile'])
      expect(commands.some((it) => it.startsWith(`an-sinh ${wanted} `))).toBe(true)
  })
})

describe('a page that is wrong', () => {
  const printed = `Entitled\n  Amount: 400,000 VND\nSHA-256: ${'0123456789abcdef'.repeat(4)}\n`
  const short = 'Entitled\n  Amount: 400,000 VND\nSHA-256: …\n'

  test('is told from what was printed', () => {
    expect(asOnPage(printed, short)).toBe(short)
    expect(asOnPage(printed, short.replace('400', '500'))).toBe(short)
  })

  test('may leave lines out only where it says so', () => {
    expect(asOnPage(printed, 'Entitled\n…\n')).toBe('Entitled\n…\n')
    expect(asOnPage(printed, '…\nSHA-256: …\n')).toBe('…\nSHA-256: …\n')
    expect(asOnPage(printed, 'Entitled\n')).toBe(short)
    expect(asOnPage(printed, 'Entitled\n…\n  Amount: 1 VND\n…\n')).toBe(short)
  })

  test('with a block that has no end is refused', () => {
    expect(() => stepsOf('```console\n$ an-sinh rules\n')).toThrow('the block of line 1 has no end')
  })
})
