import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { englishOneRecord } from '#messages/problems-one-record.en'
import { englishOpenFisca } from '#messages/problems-openfisca.en'
import { englishPopulations } from '#messages/problems-populations.en'
import { englishRules } from '#messages/problems-rules.en'

const rules = join(import.meta.dirname, '../../src/rules')

/** What each room of the engine may import of the others: all meet in the representation, and nowhere else. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  '1-language': ['2-ir'],
  '2-ir': [],
  '3-passes': ['2-ir'],
  '4-backends': ['2-ir'],
  openfisca: ['2-ir'],
  views: ['2-ir'],
}

const roomsImportedBy = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '#rules\/([^/']+)/g)].flatMap((it) => it[1] ?? [])

describe('the rooms of the rules engine', () => {
  it('are those of the picture', () => {
    const folders = readdirSync(rules, { withFileTypes: true }).filter((it) => it.isDirectory())
    expect(folders.map((it) => it.name).sort()).toEqual(Object.keys(arrows).sort())
  })

  it.each(Object.keys(arrows))('lets %s import only the representation', (room) => {
    const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(
      (it) => it.startsWith(`${room}/`) && it.endsWith('.ts'),
    )
    const wrong = files.flatMap((file) =>
      roomsImportedBy(join(rules, file))
        .filter((it) => it !== room && !arrows[room]?.includes(it))
        .map((it) => `${file} imports ${it}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('problems of rules, of rules beside a dossier, of populations and of OpenFisca files', () => {
  const tests = join(import.meta.dirname, '..')
  const written = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.test.ts') && !it.startsWith('house/'))
    .map((it) => readFileSync(join(tests, it), 'utf8'))
    .join('\n')

  it('have each a case that raises it', () => {
    const codes = Object.keys({ ...englishRules, ...englishOneRecord, ...englishPopulations, ...englishOpenFisca })
    // Cases of population files leave the common beginning out.
    const isRaised = (code: string): boolean =>
      [code, code.replace(/^population-/, '')].some((it) => new RegExp(`['"\`]${it}['"\` ]`).test(written))
    expect(codes.filter((it) => !isRaised(it))).toEqual([])
  })
})
