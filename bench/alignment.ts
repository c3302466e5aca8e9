import { readDossier } from '../apps/cli/files.ts'
import { agreement, readingPairs } from '../test/golden/agreement.ts'

/** How often computed grades of alignment agree with those of a person who read both sides, on the half of the readings
 *  that the grading was not written from; and which grades are taken for which. */
const { dossier, problems } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(problems.map((it) => it.code).join(', '))
const pairs = readingPairs(dossier)
for (const [name, some] of [
  ['held out', pairs.filter((it) => it.heldOut)],
  ['looked at', pairs.filter((it) => !it.heldOut)],
] as const) {
  const { same, of, kappa } = agreement(some)
  console.log(`${name}: same grade in ${same} of ${of}, kappa ${kappa.toFixed(2)}`)
  const counts = new Map<string, number>()
  for (const it of some) {
    const key = `${it.read} read as ${it.computed}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(3)}  ${key}`)
}
