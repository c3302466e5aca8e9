import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Big from 'big.js'
import { parse } from 'csv-parse/sync'
import { rateTable } from '#ground/money'
import { activity } from '#responses/activity'
import { parseFlatShares } from '#responses/flat-shares'
import { aggregate, ledgerOf } from '#responses/ledger'
import { plainRules } from '#responses/portion'
import { portionsOf } from '#responses/valuation'

/** How fast the money of a whole country is added up anew, beside plain ways of doing the same in the same run: objects, a
 *  map and exact decimals; the same with floating numbers, which is not exact; numpy where python3 has it, with floating
 *  numbers too. All work on what they have in memory; reading the file is timed apart. The question: what went out, by
 *  partner, sector and year. Then how fast the money of activities is cut into portions. CPU time (user and system) of the
 *  first run and the median of fifteen. Reads Lao PDR from AN_SINH_TEST_DATA; without it, a table of as many generated
 *  rows. Run with `npm run bench:valuation`. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function time(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const report = (name: string, milliseconds: readonly number[], note: string) =>
  console.log(
    `${name.padEnd(34)} first ${(milliseconds[0] ?? 0).toFixed(1).padStart(7)} ms, median ${median(milliseconds).toFixed(1).padStart(7)} ms   ${note}`,
  )

const repeated = (run: () => unknown): readonly number[] => Array.from({ length: 15 }, () => time(run))

const rowCount = 30_321

function generated(): string {
  const rows = Array.from({ length: rowCount }, (_, index) =>
    [
      `XM-${index % 2_000}`,
      `Partner ${(index * 7) % 150} [XM-${(index * 7) % 150}]`,
      ['1 - Incoming Funds', '2 - Outgoing Commitment', '3 - Disbursement', '4 - Expenditure'][index % 4],
      'LA - Lao PDR',
      `${11_000 + ((index * 13) % 220)} - A sector`,
      2_010 + ((index * 31) % 15),
      ((index * 7_919) % 1_000_003) / 9.7,
    ].join(','),
  )
  const header =
    'IATI Identifier,Reporting Organisation,Transaction Type,Recipient Country,Sector,Calendar Year,Value (USD)'
  return [header, ...rows].join('\n')
}

const data = process.env['AN_SINH_TEST_DATA']
const file = join(data ?? '', 'iati/tabular/cdfd/LA_2021_transactions.csv.gz')
const isReal = data !== undefined && existsSync(file)
const text = isReal ? gunzipSync(readFileSync(file)).toString('utf8') : generated()

let ledger = parseFlatShares('', '').ledger
console.log(isReal ? 'Lao PDR as published' : 'generated table (AN_SINH_TEST_DATA is not set)')
const reading = time(() => {
  ledger = parseFlatShares(text, 'table.csv').ledger
})
console.log(`${ledger.length} rows read and checked into columns in ${reading.toFixed(0)} ms of CPU`)

const question = { by: ['partner', 'sector', 'year'], measures: ['disbursement', 'expenditure'] } as const
const ours = repeated(() => aggregate(ledger, question))
const answer = aggregate(ledger, question)
report('columns, exact, with account', ours, `${answer.lines.length} lines, ${answer.account.whole.amount} USD`)

type Row = {
  readonly partner: string
  readonly type: string
  readonly sector: string
  readonly year: string
  readonly value: string
}

const rows = parse<Record<string, string>>(text, { columns: true, bom: true }).map(
  (it): Row => ({
    partner: it['Reporting Organisation'] ?? '',
    type: it['Transaction Type'] ?? '',
    sector: it['Sector'] ?? '',
    year: it['Calendar Year'] ?? '',
    value: it['Value (USD)'] ?? '',
  }),
)
const wentOut = (it: Row): boolean => it.type.startsWith('3') || it.type.startsWith('4')

function plain<T>(valueOf: (text: string) => T, plus: (a: T, b: T) => T): ReadonlyMap<string, T> {
  const sums = new Map<string, T>()
  for (const it of rows) {
    if (!wentOut(it)) continue
    const key = `${it.partner}\t${it.sector}\t${it.year}`
    const before = sums.get(key)
    sums.set(key, before === undefined ? valueOf(it.value) : plus(before, valueOf(it.value)))
  }
  return sums
}

const total = <T>(sums: ReadonlyMap<string, T>, zero: T, plus: (a: T, b: T) => T) =>
  [...sums.values()].reduce(plus, zero)
const exactly = () =>
  plain(
    (it) => new Big(it),
    (a, b) => a.plus(b),
  )
report(
  'objects, map, exact decimals',
  repeated(exactly),
  `${exactly().size} lines, ${total(exactly(), new Big(0), (a, b) => a.plus(b)).toFixed()} USD`,
)
const roughly = () => plain(Number, (a, b) => a + b)
report(
  'objects, map, floating numbers',
  repeated(roughly),
  `${roughly().size} lines, ${total(roughly(), 0, (a, b) => a + b)} USD`,
)

const script = `
import csv, sys, time
try:
    import numpy
except ImportError:
    sys.exit(3)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    rows = list(csv.DictReader(file))
def codes(name):
    return numpy.unique([row[name] for row in rows], return_inverse=True)[1].astype(numpy.int64)
partner, sector, year = codes('Reporting Organisation'), codes('Sector'), codes('Calendar Year')
out = numpy.array([row['Transaction Type'][:1] in '34' for row in rows])
value = numpy.array([float(row['Value (USD)']) for row in rows])
def run():
    key = (partner * (sector.max() + 1) + sector) * (year.max() + 1) + year
    lines, line = numpy.unique(key[out], return_inverse=True)
    return numpy.bincount(line, weights=value[out])
times = []
for _ in range(15):
    start = time.process_time()
    sums = run()
    times.append((time.process_time() - start) * 1000)
print(' '.join(map(str, times)), len(sums), repr(float(sums.sum())))
`
const folder = mkdtempSync(join(tmpdir(), 'valuation-'))
writeFileSync(join(folder, 'table.csv'), text)
const python = spawnSync('python3', ['-c', script, join(folder, 'table.csv')], { encoding: 'utf8' })
rmSync(folder, { recursive: true })
if (python.status === 0) {
  const words = python.stdout.trim().split(' ')
  report('numpy, floating numbers', words.slice(0, 15).map(Number), `${words[15]} lines, ${words[16]} USD`)
} else console.log('numpy: not on this machine')

const activities = Array.from({ length: 2_000 }, (_, index) =>
  activity.parse({
    id: `XM-${index}`,
    title: { en: 'Generated' },
    reporting: { name: 'Partner' },
    confidence: 'inferred',
    sectors: [
      { vocabulary: '1', code: '16010', share: 33.3 },
      { vocabulary: '1', code: '12220', share: 66.7 },
    ],
    countries: [
      { code: 'LA', share: 60 },
      { code: 'VN', share: 40 },
    ],
    budgets: [
      { from: '2019-07-01', to: '2021-06-30', money: { amount: '1000000', currency: 'USD' }, valueDate: '2019-07-01' },
    ],
    transactions: Array.from({ length: 10 }, (__, at) => ({
      type: 'disbursement' as const,
      date: `20${10 + at}-05-01`,
      money: { amount: `${index}${at}.57`, currency: 'EUR' },
    })),
  }),
)
const rates = rateTable(
  Array.from({ length: 15 }, (_, index) => ({
    currency: 'EUR',
    per: 'USD',
    date: String(2_010 + index),
    rate: '0.8761',
    sources: [],
    confidence: 'inferred' as const,
  })),
)
const asked = {
  currency: 'USD',
  rates,
  dimensions: ['sector', 'country'],
  sectors: new Map(),
  rules: plainRules,
} as const
const portions = activities.flatMap((it) => portionsOf(it, asked))
const cutting = repeated(() => activities.flatMap((it) => portionsOf(it, asked)))
const perSecond = Math.round(portions.length / (median(cutting) / 1000))
report('2,000 activities into portions', cutting, `${portions.length} portions, ${perSecond} a second`)
report(
  'portions into columns',
  repeated(() => ledgerOf(portions, 'USD')),
  `${portions.length} rows`,
)
