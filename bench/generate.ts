import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import yaml from 'js-yaml'
import { isKind, type Kind } from '#dossier/kinds'

/** Kinds that grow with a country's partnership. The vocabulary they are written in (functions, groups, places,
 *  taxonomies, rows) and the meetings' series stay as they are. */
const growing: readonly Kind[] = [
  'sources',
  'organisations',
  'legal-acts',
  'provisions',
  'indicators',
  'observations',
  'instruments',
  'meetings',
  'activities',
]

/** Writes a dossier `times` as large as `from`: every growing record once more per copy, under an id of its own, with
 *  its references led to the records of the same copy. */
export async function generateDossier(from: string, to: string, times: number): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true })
  const layers = (await readdir(from, { withFileTypes: true })).filter((it) => it.isDirectory()).map((it) => it.name)
  const files = (
    await Promise.all(
      layers.map(async (layer) =>
        (
          await readdir(join(from, layer), { recursive: true, withFileTypes: true })
        )
          .filter(
            (it) => it.isFile() && growing.includes(kindOf(join(it.parentPath, it.name), join(from, layer)) as Kind),
          )
          .map((it) => join(it.parentPath, it.name)),
      ),
    )
  ).flat()
  const ids = new Set<string>()
  const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
  for (const [file, text] of texts) if (file.endsWith('.yaml')) collectIds(read(text), ids)
  for (const [file, text] of texts) {
    const extension = file.endsWith('.csv') ? 'csv' : 'yaml'
    const folder = join(to, file.slice(from.length + 1).replace(/\.[^.]+$/, ''))
    await mkdir(join(folder, '..'), { recursive: true })
    for (let copy = 1; copy < times; copy++) {
      const made =
        extension === 'csv'
          ? renameInCsv(text, ids, copy)
          : yaml.dump(rename(read(text), ids, copy), { lineWidth: 120 })
      const target = isRootFile(file, from) ? `${folder}/${copy}.${extension}` : `${folder}-${copy}.${extension}`
      await mkdir(join(target, '..'), { recursive: true })
      await writeFile(target, made)
    }
  }
}

const read = (text: string): unknown => yaml.load(text, { schema: yaml.CORE_SCHEMA })

/** `observations.csv` at the root of a layer is joined by `observations/1.csv`. */
const isRootFile = (file: string, from: string): boolean => file.slice(from.length + 1).split('/').length === 2

function kindOf(file: string, layer: string): Kind | undefined {
  const name =
    file
      .slice(layer.length + 1)
      .split('/')[0]
      ?.replace(/\.[^.]+$/, '') ?? ''
  return isKind(name) ? name : undefined
}

function collectIds(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const it of value) collectIds(it, ids)
  else if (typeof value === 'object' && value !== null)
    for (const [key, it] of Object.entries(value)) {
      if (key === 'id' && typeof it === 'string') ids.add(it)
      else collectIds(it, ids)
    }
}

const named = (id: string, copy: number): string => {
  const [record, ...inside] = id.split('.')
  return inside.length > 0 && !id.includes('/') ? [`${record}-c${copy}`, ...inside].join('.') : `${id}-c${copy}`
}

/** Fields that name the vocabulary, which is not copied; some of its ids are also those of a record. */
const vocabulary = new Set([
  'type',
  'functions',
  'groups',
  'means',
  'aims',
  'tier',
  'places',
  'place',
  'country',
  'host',
])

function rename(value: unknown, ids: ReadonlySet<string>, copy: number): unknown {
  if (typeof value === 'string') return ids.has(value) ? named(value, copy) : value
  if (Array.isArray(value)) return value.map((it) => rename(it, ids, copy))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, it]) => [key, vocabulary.has(key) ? it : rename(it, ids, copy)]),
    )
  return value
}

/** The ids of a table stand in its first column and among its sources. */
const renameInCsv = (text: string, ids: ReadonlySet<string>, copy: number): string =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0
        ? line
        : line.replaceAll(/(^|,)([^,"]+)(?=,|$)/g, (whole, before: string, field: string) =>
            ids.has(field) ? `${before}${named(field, copy)}` : whole,
          ),
    )
    .join('\n')
