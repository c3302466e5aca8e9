import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '#messages/problems'
import { proposalFacts } from '#review/proposal'
import { alignmentReason } from '#review/shape-alignment'
import { cellFlag, grantReason } from '#review/shape-allocation'
import { roleFault } from '#review/shape-promises'

const root = join(import.meta.dirname, '../..')

/** What each part may import: the picture in ARCHITECTURE.md, as a table. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  ground: [],
  rules: ['ground'],
  vocabulary: ['ground'],
  responses: ['ground', 'vocabulary'],
  promises: ['ground', 'vocabulary'],
  review: ['ground', 'vocabulary', 'responses', 'promises'],
  messages: ['ground', 'rules', 'vocabulary', 'responses', 'promises', 'review'],
  dossier: ['ground', 'rules', 'vocabulary', 'responses', 'promises', 'review', 'messages'],
  document: ['ground', 'rules', 'vocabulary', 'responses', 'promises', 'review', 'messages', 'dossier'],
  verbs: ['ground', 'rules', 'vocabulary', 'responses', 'promises', 'review', 'messages', 'dossier', 'document'],
}

const parts = Object.keys(arrows)

const isDeep = (file: string): boolean => file.split('/').length > 3

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts') || it.endsWith('.tsx'))
    .map((it) => join(folder, it))

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:^|\n)(?:import|export)[^'\n]*?(?:\{[^}]*\})?[^'\n]*?from '([^']+)'/g)].flatMap(
    (it) => it[1] ?? [],
  )

describe('the house', () => {
  it('has exactly the parts of the picture', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((it) => it.isDirectory())
    expect(folders.map((it) => it.name).sort()).toEqual([...parts].sort())
  })

  it.each(parts)('lets %s import only what lies below it', (part) => {
    const allowed = new Set(arrows[part])
    const wrong = filesIn(`src/${part}`).flatMap((file) =>
      importsOf(file)
        .filter((it) => {
          const target = it.slice(1).split('/')[0] ?? ''
          // A folder inside a part reaches the rest of its part by name, because a path with dots hides the arrow.
          if (it.startsWith('#')) return !allowed.has(target) && !(target === part && isDeep(file))
          return it.startsWith('..')
        })
        .map((it) => `${file} imports ${it}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps disk, network, clock and content out of src', () => {
    const wrong = filesIn('src').flatMap((file) => {
      const named = importsOf(file).filter(
        (it) => it.startsWith('node:') || it.includes('content/') || it.includes('apps/'),
      )
      const clock =
        /\bDate\.now\(|new Date\(\)|\bfetch\(|\bprocess\.|\bBuffer\b|\bdocument\.(?:getElement|query)|\bwindow\./.test(
          read(file),
        )
          ? ['the clock or the world']
          : []
      return [...named, ...clock].map((it) => `${file} uses ${it}`)
    })
    expect(wrong).toEqual([])
  })

  it('lets each dependency in through few doors', () => {
    const doors: Readonly<Record<string, readonly string[]>> = {
      'temporal-polyfill': ['src/ground/date-arithmetic.ts'],
      'js-yaml': ['src/dossier/parse.ts', 'src/rules/openfisca/'],
      yaml: ['src/dossier/parse.ts', 'src/dossier/write.ts', 'src/rules/openfisca/'],
      libsql: ['apps/store/'],
      kysely: ['apps/store/'],
      docx: ['src/document/'],
      saxes: ['src/responses/'],
      hucre: ['src/responses/', 'src/document/data-table.ts'],
      commander: ['apps/cli/main.ts', 'apps/cli/commands-rules.ts'],
      esbuild: ['apps/cli/compile-rules.ts', 'apps/web/bundle.ts'],
      hono: ['apps/api/'],
      '@hono': ['apps/api/'],
      react: ['apps/web/'],
      'react-dom': ['apps/web/'],
      'react-aria-components': ['apps/web/'],
      '@tanstack': ['apps/web/'],
      '@internationalized': ['apps/web/'],
      '@fontsource': ['apps/web/'],
      '@observablehq': ['apps/web/needs/chart.tsx', 'apps/web/promises/plot.tsx'],
      'd3-geo': ['apps/web/needs/geometry-map.tsx'],
      'big.js': ['src/ground/', 'src/responses/', 'src/review/'],
      'libxml2-wasm': ['apps/cli/official-schema.ts'],
      highs: ['apps/cli/solver.ts'],
      'csv-parse': ['src/ground/columns/', 'src/dossier/parse.ts', 'src/responses/'],
    }
    for (const [name, allowed] of Object.entries(doors))
      for (const file of [...filesIn('src'), ...filesIn('apps')])
        if (importsOf(file).some((it) => it === name || it.startsWith(`${name}/`)))
          expect(
            allowed.some((door) => file.startsWith(door)),
            `${file} imports ${name}`,
          ).toBe(true)
  })

  it('has a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const reasons = read('docs/dependencies.md')
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) expect(reasons).toContain(`\`${name}\``)
  })

  it('has a sentence for every problem that the code reports', () => {
    const reported = [...filesIn('src'), ...filesIn('apps')]
      .filter((it) => !it.includes('/messages/'))
      .flatMap((file) =>
        [
          ...read(file).matchAll(
            /(?:code: |findings\.add\(\s*|problem\(\s*|stop\(\s*|refuse\(\s*|report\(\s*(?:reading, )?)'([a-z]+(?:-[a-z0-9]+)+)'/g,
          ),
        ].flatMap((it) => it[1] ?? []),
      )
      .filter((it) => !otherCodes.has(it))
    expect(reported.filter((it) => !problemCodes.has(it))).toEqual([])
    expect(reported.length).toBeGreaterThan(30)
  })

  it('gives each problem one sentence: the parts are joined by name, and a second of a name would silence the first', () => {
    const codes = filesIn('src/messages')
      .filter((it) => /problems[a-z-]*\.en\.ts$/.test(it))
      .flatMap((file) => [...read(file).matchAll(/^ {2}'?([a-z]+(?:-[a-z0-9]+)+)'?:/gm)].map((it) => it[1]))
    expect(codes.filter((it, index) => codes.indexOf(it) !== index)).toEqual([])
    expect(codes.length).toBeGreaterThan(200)
  })

  it('names no registry host in the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/)
  })

  it('names files in kebab-case ASCII', () => {
    const wrong = [...filesIn('src'), ...filesIn('apps'), ...filesIn('test')].filter((it) => !/^[a-z0-9./-]+$/.test(it))
    expect(wrong).toEqual([])
  })
})

const otherCodes = new Set<string>([
  ...Object.keys(proposalFacts),
  ...alignmentReason.options.map((it) => it.shape.code.value),
  ...roleFault.options,
  ...grantReason.options.map((it) => it.shape.code.value),
  ...cellFlag.options,
])
