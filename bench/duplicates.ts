import { type Activity, type ActivityInput, activity } from '#responses/activity'
import { findDuplicates } from '#responses/duplicates'
import { pairKey } from '#responses/duplicates-pair'

/** Finds pairs that may be one activity among generated activities (100,000, or as many as the argument says) in which
 *  pairs of seven kinds are planted, and measures what is found of each kind, how much of the list was planted, CPU
 *  seconds, and memory. Run with `npm run bench:duplicates`. The activities are invented; their titles are built from few
 *  words, half of them from common words alone, so that more of
 *  them are alike by chance than in a real publication. */
const count = Number(process.argv[2] ?? 100_000)
const planted = Math.max(7, Math.round(count / 100))

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const next = numbers(20_261_122)
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
const acronym = (): string => Array.from({ length: whole(3, 5) }, () => String.fromCharCode(65 + whole(0, 25))).join('')

const beginnings = [
  ['Tăng cường', 'Strengthening'],
  ['Hỗ trợ', 'Support to'],
  ['Cải thiện', 'Improving'],
  ['Phát triển', 'Development of'],
  ['Nâng cao năng lực', 'Capacity building for'],
  ['Mở rộng', 'Expanding'],
  ['Thí điểm', 'Piloting'],
] as const
const topics = [
  ['trợ giúp xã hội', 'social assistance'],
  ['bảo hiểm xã hội', 'social insurance'],
  ['bảo hiểm y tế', 'health insurance'],
  ['chăm sóc người cao tuổi', 'care for older persons'],
  ['phục hồi chức năng', 'rehabilitation services'],
  ['dạy nghề', 'vocational training'],
  ['dinh dưỡng trẻ em', 'child nutrition'],
  ['nước sạch và vệ sinh', 'water and sanitation'],
  ['giảm nghèo', 'poverty reduction'],
  ['việc làm', 'employment services'],
  ['giáo dục mầm non', 'early childhood education'],
  ['ứng phó thiên tai', 'disaster response'],
] as const
const peoples = [
  ['người khuyết tật', 'persons with disabilities'],
  ['phụ nữ nông thôn', 'rural women'],
  ['trẻ em dân tộc thiểu số', 'ethnic minority children'],
  ['lao động di cư', 'migrant workers'],
  ['hộ nghèo', 'poor households'],
  ['thanh niên', 'young people'],
] as const
const places = Array.from({ length: 60 }, (_, index) => {
  const [a, b] = [
    'Ha Bac Cao Dak Lao Nam Son Thai Tuyen Vinh'.split(' '),
    'Giang Kan Lang La Quang Dien Yen Phu'.split(' '),
  ]
  return `${a[index % a.length]} ${b[Math.floor(index / 2) % b.length]}`
})

const bodies = Array.from({ length: 400 }, (_, index) => ({
  ref: `XM-ORG-${10_000 + index * 7}`,
  name: `Body ${acronym()} ${index}`,
}))
const body = () => bodies[Math.floor(bodies.length * next() ** 2)] as (typeof bodies)[number]
const day = (from: number): string => new Date(Date.UTC(2010, 0, 1) + from * 86_400_000).toISOString().slice(0, 10)

type Seed = {
  readonly vi: string
  readonly en: string
  readonly start: number
  readonly length: number
  readonly amount: number
  readonly place: string
  readonly acronym: string
}

const syllables =
  'ba be bo ca co da do du ga go ha he hi ho ka ko la le lo ma mi mo na no pa pe po ra ri ro sa so ta te to va vi yo'.split(
    ' ',
  )
const properName = (): string => {
  const word = Array.from({ length: whole(2, 4) }, () => pick(syllables)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Half of the titles bear a name or an acronym of their own; the others are built from common words alone. */
function seed(): Seed {
  const [begin, topic, people, place] = [pick(beginnings), pick(topics), pick(peoples), pick(places)]
  const short = acronym()
  const chance = next()
  const tail = chance < 0.25 ? ` (${short})` : chance < 0.5 ? ` – ${properName()}` : ''
  return {
    vi: `${begin[0]} ${topic[0]} cho ${people[0]} tại ${place}${tail}`,
    en: `${begin[1]} ${topic[1]} for ${people[1]} in ${place}${tail}`,
    start: whole(0, 4700),
    length: whole(180, 1800),
    amount: next() < 0.3 ? whole(1, 50) * 100_000 : whole(20_000, 5_000_000),
    place,
    acronym: short,
  }
}

type Made = ActivityInput & { id: string }

function activityOf(id: string, by: (typeof bodies)[number], it: Seed, language: 'vi' | 'en'): Made {
  return {
    id,
    title: { [language]: it[language] },
    reporting: by,
    dates: { actualStart: day(it.start), plannedEnd: day(it.start + it.length) },
    countries: [{ code: 'VN' }],
    locations: next() < 0.4 ? [{ name: it.place }] : [],
    participants: [
      { ...body(), role: 'funding' },
      ...(next() < 0.5 ? [{ ...body(), role: 'implementing' as const }] : []),
    ],
    transactions: [
      { type: 'commitment', date: day(it.start), money: { amount: it.amount, currency: 'USD' } },
      { type: 'disbursement', date: day(it.start + 90), money: { amount: Math.round(it.amount / 3), currency: 'USD' } },
    ],
    budgets: [
      { from: day(it.start), to: day(it.start + 365), money: { amount: Math.round(it.amount / 2), currency: 'USD' } },
    ],
    confidence: 'seen',
  }
}

const withoutMarks = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const shortened = (words: string): string =>
  words
    .split(' ')
    .filter((_, index, all) => index === 0 || index === all.length - 1 || next() > 0.15)
    .join(' ')

/** What is planted, by the kind of the pair: two records of one seed. */
const kinds: Readonly<Record<string, (a: Made, b: Made, it: Seed) => void>> = {
  'identifier in other signs': (a, b) => {
    b.id = a.id.toLowerCase().replaceAll('-', ' ')
  },
  'identifier inside another': (a, b) => {
    b.id = `${b.reporting.ref}-${a.id}`
    b.title = { en: 'Component delivered for the partner' }
  },
  'chain, both say so, money passes': (a, b, it) => {
    chain(a, b)
    b.title = { en: shortened(it.en) }
    b.transactions = [
      { type: 'incoming funds', date: day(it.start + 20), money: { amount: it.amount, currency: 'USD' } },
    ]
  },
  'two languages, a shared acronym, equal money': (a, b, it) => {
    chain(a, b)
    a.participants = (a.participants ?? []).filter((one) => one.role === 'funding')
    a.title = { en: `${it.en} ${it.acronym}` }
    b.title = { vi: `${it.vi} ${it.acronym}` }
  },
  'Vietnamese without its marks, shortened': (a, b, it) => {
    a.title = { vi: it.vi }
    b.title = { vi: shortened(withoutMarks(it.vi)) }
    b.dates = { actualStart: day(it.start + whole(0, 10)), plannedEnd: day(it.start + it.length + whole(-60, 60)) }
  },
  'provider activity named': (a, b) => {
    b.title = { en: 'Country programme' }
    b.transactions = [
      {
        type: 'incoming funds',
        date: 'not stated',
        money: { amount: 1, currency: 'EUR' },
        provider: { name: 'not stated', activity: a.id },
      },
    ]
  },
  'two languages, nothing shared but bodies and start': (a, b, it) => {
    chain(a, b)
    a.title = { en: it.en.replace(/ in .*$/, '') }
    b.title = { vi: it.vi.replace(/ tại .*$/, '') }
    b.transactions = []
    b.budgets = []
    b.dates = { actualStart: day(it.start + whole(0, 12)), plannedEnd: day(it.start + it.length) }
  },
}

function chain(a: Made, b: Made): void {
  a.participants = [
    ...(a.participants ?? []).filter((one) => one.role === 'funding'),
    { ...b.reporting, role: 'implementing' },
  ]
  b.participants = [{ ...a.reporting, role: 'funding' }]
}

const made: Activity[] = []
const expected = new Map<string, string>()
for (let index = 0; index < planted; index++) {
  const [kind, plant] = Object.entries(kinds)[index % Object.keys(kinds).length] as [string, (typeof kinds)[string]]
  const it = seed()
  const [mine, theirs] = [body(), body()]
  if (mine === theirs) continue
  const a = activityOf(`${mine.ref}-${200_000 + index}`, mine, it, 'en')
  const b = activityOf(`${theirs.ref}-${700_000 + index}`, theirs, it, 'en')
  plant(a, b, it)
  made.push(activity.parse(a), activity.parse(b))
  expected.set(pairKey(a.id, b.id), kind)
}
while (made.length < count) {
  const by = body()
  made.push(activity.parse(activityOf(`${by.ref}-${1_000_000 + made.length}`, by, seed(), next() < 0.3 ? 'vi' : 'en')))
}

const before = process.memoryUsage().rss
const start = process.cpuUsage()
const from = performance.now()
const { candidates, compared, tooCommon } = findDuplicates(made, [])
const { user, system } = process.cpuUsage(start)
const found = new Set(candidates.map((it) => pairKey(...it.activities)))
const strong = candidates.filter((it) => it.strength === 'strong')

console.log(
  `${made.length} activities, ${expected.size} pairs planted, ${compared} compared, ${tooCommon} keys too common`,
)
console.log(
  `${((user + system) / 1e6).toFixed(1)} s CPU, ${((performance.now() - from) / 1000).toFixed(1)} s; ${Math.round(before / 2 ** 20)} MB before, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
)
for (const kind of Object.keys(kinds)) {
  const pairs = [...expected].filter(([, one]) => one === kind).map(([key]) => key)
  console.log(
    `  ${((100 * pairs.filter((it) => found.has(it)).length) / pairs.length).toFixed(1).padStart(5)} % of ${pairs.length} found: ${kind}`,
  )
}
const right = (list: typeof candidates) => list.filter((it) => expected.has(pairKey(...it.activities))).length
console.log(
  `recall ${((100 * right(candidates)) / expected.size).toFixed(1)} %; shown ${candidates.length}, of them planted ${((100 * right(candidates)) / candidates.length).toFixed(1)} %`,
)
console.log(`strong ${strong.length}, of them planted ${((100 * right(strong)) / strong.length).toFixed(1)} %`)
const first = candidates.slice(0, expected.size)
console.log(`first ${first.length} of the list: ${((100 * right(first)) / first.length).toFixed(1)} % planted`)
