import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '#apps/store/store'

/** `an-sinh activities import` of a million generated activities, as whole processes: once killed in the middle, then to
 *  the end. Run with `npm run bench:import [number]`; gives CPU seconds, wall time and peak memory of the run that ends it. */
const count = Number(process.argv[2] ?? 1_000_000)
const program = 'apps/cli/an-sinh.mjs'
const work = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))
const dossier = join(work, 'dossier')
const file = join(work, 'many.xml')

/** About as long as a short published one: two texts, two organisations, two sectors, one budget, three transactions. */
const activity = (index: number): string => {
  const year = 2010 + (index % 15)
  const money = (1000 + (index % 977)) * 100
  const transaction = (type: number, amount: number): string =>
    `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${year}-03-0${type}"/><value value-date="${year}-03-0${type}">${amount}</value></transaction>`
  return `<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="${year + 1}-01-01T00:00:00Z">
<iati-identifier>XX-BENCH-${index}</iati-identifier>
<reporting-org ref="XX-BENCH-${index % 400}" type="10"><narrative>Agency ${index % 400}</narrative></reporting-org>
<title><narrative>Work ${index} of agency ${index % 400}</narrative></title>
<description type="1"><narrative>Generated for measuring; it describes nothing that was ever done anywhere.</narrative></description>
<participating-org role="1" type="10" ref="XX-F-${index % 90}"><narrative>Funder ${index % 90}</narrative></participating-org>
<participating-org role="4" type="22"><narrative>Implementer ${index % 3000}</narrative></participating-org>
<activity-status code="2"/><activity-date type="2" iso-date="${year}-01-01"/><activity-date type="3" iso-date="${year + 3}-12-31"/>
<recipient-country code="VN" percentage="100"/><sector vocabulary="1" code="16010" percentage="60"/><sector vocabulary="1" code="14030" percentage="40"/>
<budget type="1"><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/><value value-date="${year}-01-01">${money}</value></budget>
${transaction(2, money)}${transaction(3, money / 2)}${transaction(4, money / 4)}
</iati-activity>
`
}

async function generate(): Promise<void> {
  const out = createWriteStream(file)
  out.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n')
  for (let index = 0; index < count; index++) if (!out.write(activity(index))) await once(out, 'drain')
  out.end('</iati-activities>\n')
  await once(out, 'finish')
}

const args = ['activities', 'import', file, '--dossier', dossier, '--lang', 'en']

/** Starts an import and kills it in its middle. @returns how many records were on the disk. */
async function interrupted(): Promise<number> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (child.exitCode === null) {
    await setTimeout(200)
    const store = await openStore(dossier)
    const known = await store.selectFrom('imports').select('acknowledged').executeTakeFirst()
    await store.destroy()
    if ((known?.acknowledged ?? 0) > count / 3) {
      child.kill('SIGKILL')
      await ended
      return known?.acknowledged ?? 0
    }
  }
  throw new Error('the import ended before it could be interrupted')
}

function completed(): string {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%U %S %e %M', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr.slice(-2000))
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return `${(user + system).toFixed(1)} s CPU, ${wall.toFixed(1)} s, ${(kilobytes / 1024).toFixed(0)} MB`
}

try {
  cpSync('examples/draft-plan', dossier, { recursive: true })
  await generate()
  console.log(`${count} activities, ${(statSync(file).size / 1e6).toFixed(0)} MB of XML`)
  console.log(`killed with ${await interrupted()} records acknowledged`)
  console.log(`resumed to the end: ${completed()}`)
  const store = await openStore(dossier)
  const { number } = await store
    .selectFrom('activities')
    .select((it) => it.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow()
  await store.destroy()
  console.log(`${number} activities in the store, ${(statSync(join(dossier, '.store.db')).size / 1e6).toFixed(0)} MB`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
