import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { pagesOfVietNam } from './country-pages.ts'

/** The pages of Viet Nam's provisions say what the rules, the dossier and the worked cases say. `npm run docs:viet-nam` writes them anew. */
const folder = join(import.meta.dirname, '../../docs/viet-nam')
const pages = await pagesOfVietNam()
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.md'))
  .map((it) => it.replaceAll('\\', '/'))

describe('the pages of Viet Nam', () => {
  test('are those that are made', () => expect(written.toSorted()).toEqual([...pages.keys()].toSorted()))

  test.each([...pages.keys()])('%s is as it is made', (path) =>
    expect(readFileSync(join(folder, path), 'utf8')).toBe(pages.get(path)),
  )

  test('are one for each provision in each language', async () => {
    const { dossier } = await readDossier('content/viet-nam')
    const provisions = dossier?.records.provisions.map((it) => it.id) ?? []
    expect(provisions.length).toBeGreaterThanOrEqual(39)
    for (const language of ['vi', 'en'])
      expect(provisions.filter((it) => !pages.has(`${language}/${it}.md`))).toEqual([])
  })

  test('lead nowhere that is not there', () => {
    const dead = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#]+\.md)\)/g)]
        .map((it) => join(dirname(path), it[1] ?? ''))
        .filter((to) => !existsSync(join(folder, to)))
        .map((to) => `${path} → ${to}`),
    )
    expect(dead).toEqual([])
  })

  test('say every word in the language of the page', () => {
    const bare = [...pages]
      .filter(([, text]) => /\bundefined\b|\[object Object\]|\bNaN\b/.test(text))
      .map(([path]) => path)
    expect(bare).toEqual([])
  })
})
