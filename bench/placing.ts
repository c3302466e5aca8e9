import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Activity, activity } from '#responses/activity'
import { parseIati } from '#responses/iati'
import { readDossier } from '../apps/cli/files.ts'
import { comparePlacings, dimensions, relations } from '../test/responses/placing-agreement.ts'

/** How often the cells that are computed from sectors, words and locations agree with those of an editor who read the
 *  activity, dimension by dimension; on titles alone, and with the publisher's descriptions where the published files are
 *  at hand (folder in `AN_SINH_TEST_DATA`). Run with `npm run bench:placing`. */
const { dossier, problems } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(problems.map((it) => it.code).join(', '))
const { records, index, space, manifest } = dossier
const ground = {
  country: manifest.country,
  places: index.places,
  mappings: records['sector-mappings'],
  words: records['cell-words'],
}

async function descriptions(): Promise<ReadonlyMap<string, Activity['description']>> {
  const folder = join(process.env['AN_SINH_TEST_DATA'] ?? '', 'iati/real')
  if (process.env['AN_SINH_TEST_DATA'] === undefined || !existsSync(folder)) return new Map()
  const files = (await readdir(folder, { recursive: true })).filter((it) => it.endsWith('.xml') && it.includes('vn'))
  const found = new Map<string, Activity['description']>()
  for (const file of files)
    for (const { value } of parseIati(await readFile(join(folder, file), 'utf8'), file).records) {
      const it = activity.safeParse(value).data
      if (it?.description !== undefined) found.set(it.id, it.description)
    }
  return found
}

const published = await descriptions()
for (const [source, texts] of [
  ['titles', new Map()],
  [`titles and ${published.size} published descriptions`, published],
] as const) {
  const all = comparePlacings(records.activities, ground, space.places, texts)
  for (const half of [false, true]) {
    const some = all.filter((it) => it.heldOut === half)
    console.log(`\n${source}, ${half ? 'held out' : 'looked at'}: ${some.length} activities`)
    for (const dimension of dimensions) {
      const counts = relations.map((relation) => [
        relation,
        some.filter((it) => it.relation[dimension] === relation).length,
      ])
      console.log(
        `  ${dimension.padEnd(10)} ${counts
          .filter(([, count]) => count !== 0)
          .map((it) => it.join(' '))
          .join(', ')}`,
      )
    }
    if (!half && process.argv.includes('--differences'))
      for (const it of some)
        for (const dimension of ['functions', 'groups', 'places'] as const)
          if (it.relation[dimension] !== 'same' && it.relation[dimension] !== 'both not stated')
            console.log(
              `    ${it.id} ${dimension}: ${it.relation[dimension]}: ${String(it.computed[dimension])} against ${String(it.editor[dimension])}`,
            )
  }
}
