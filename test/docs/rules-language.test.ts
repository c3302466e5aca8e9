import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as language from '#rules/1-language/index'
import { blocksOf, marked, readPage, type, write, writeSettings } from './worked-page.ts'

describe('the page on the language of rules', () => {
  const page = readPage('rules-language.md')
  const textOf = (about: string): string =>
    blocksOf(page)
      .filter((it) => it.language === 'ts' && it.about === about)
      .map((it) => it.text)
      .join('\n')
  const book = textOf('')

  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'an-sinh-language-'))
    writeSettings(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('compiles, and each of its mistakes is marked with the words it gives', () => {
    const mistakes = textOf('errors')
    write('index.ts', `${book}${mistakes}`, folder)
    const first = book.split('\n').length
    const promised = mistakes
      .trimEnd()
      .split('\n')
      .map((line, at) => [`index.ts:${first + at}`, line.split(' // ')[1]] as const)
    const found = marked(folder)
    expect(found.map(([place]) => place)).toEqual(promised.map(([place]) => place))
    promised.forEach(([, words], at) => expect(found[at]?.[1]).toContain(words))
  })

  test('is a rule book that can be put together', () => {
    write('index.ts', book, folder)
    const { failed, printed } = type('an-sinh rules . --on 2026-07-01', folder)
    expect(failed ? printed : '').toBe('')
    expect(printed).toContain('Old-age allowance')
  })

  test.each(Object.keys(language))('names %s', (word) => {
    expect(page).toMatch(new RegExp(`\\b${word}\\b`))
  })
})
