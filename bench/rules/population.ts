import type { Population } from '#ground/columns/population'
import { weightScale } from '#ground/columns/population'

/** An invented population for benchmarks: households of 1 to 8 (mean 3.6) in 63 provinces that are not sorted, wages and other
 *  incomes spread as incomes are, a twentieth disabled. Nothing in it is about real people; only its shape matters: branches that
 *  cannot be foretold, and rare cases that are rare.
 *
 *  persons:    age, sex, severity of disability (0 to 3), employment, contributionYears, pregnant, head (first of the household),
 *              wage and otherIncome in dong a month
 *  households: province (0 to 62), urban, minority, land in square metres, deprivation1 to deprivation6 */
export const personNames = [
  'age',
  'sex',
  'severity',
  'employment',
  'contributionYears',
  'pregnant',
  'head',
  'wage',
  'otherIncome',
] as const
export const householdNames = [
  'province',
  'urban',
  'minority',
  'land',
  'deprivation1',
  'deprivation2',
  'deprivation3',
  'deprivation4',
  'deprivation5',
  'deprivation6',
] as const
/** Codes of these columns, in the order of their numbers. */
export const sex = ['male', 'female'] as const
export const employment = ['none', 'formal', 'informal', 'retired'] as const
export type PersonName = (typeof personNames)[number]
export type HouseholdName = (typeof householdNames)[number]

/** The columns as they are generated: no unknowns, money and land as 32-bit integers, all else as bytes. */
export type Generated = Population & {
  readonly persons: { readonly [name in PersonName]: { readonly values: Uint8Array | Int32Array } }
  readonly households: { readonly [name in HouseholdName]: { readonly values: Uint8Array | Int32Array } }
}

/** Persons of a block, about: a block ends with the household that reaches it. */
export const usualBlock = 2 ** 17

/** The same population of `persons` for the same number, however it is cut into blocks; each block holds whole households. */
export function* generate(persons: number, perBlock: number = usualBlock): Generator<Generated> {
  const random = randomFrom(88172645, 463325252)
  for (let done = 0; done < persons; ) {
    const block = generateBlock(random, Math.min(perBlock, persons - done), persons - done)
    done += block.persons.age.values.length
    yield block
  }
}

/** The whole population in one block. */
export function generateWhole(persons: number): Generated {
  const [whole] = generate(persons, persons)
  if (whole === undefined) throw new Error('a population of nobody')
  return whole
}

type Random = { readonly word: () => number; readonly uniform: () => number; readonly normal: () => number }

/** Shares of households with at most 1, 2, … 8 members. */
const sizes = [0.11, 0.28, 0.49, 0.73, 0.87, 0.95, 0.98, 1]

/** @param wanted persons after which the block ends with the household at hand.
 *  @param left persons of the whole population still to come; the last household is cut to them. */
function generateBlock({ word, uniform, normal }: Random, wanted: number, left: number): Generated {
  const most = wanted + sizes.length
  const bytes = (): Uint8Array => new Uint8Array(most)
  const age = bytes()
  const sexes = bytes()
  const severity = bytes()
  const employments = bytes()
  const contributionYears = bytes()
  const pregnant = bytes()
  const head = bytes()
  const wage = new Int32Array(most)
  const otherIncome = new Int32Array(most)
  const province = bytes()
  const urban = bytes()
  const minority = bytes()
  const land = new Int32Array(most)
  const deprivations = [bytes(), bytes(), bytes(), bytes(), bytes(), bytes()] as const
  const weights = new Int32Array(most)
  const offsets = new Uint32Array(most + 1)

  const monthly = (median: number, spread: number): number =>
    Math.min(130_000, Math.floor((median * Math.exp(spread * normal())) / 1000)) * 1000

  let at = 0
  let household = 0
  while (at < wanted) {
    const drawn = uniform()
    const size = Math.min(sizes.findIndex((it) => drawn <= it) + 1, left - at)
    const where = uniform()
    const itsProvince = where < 0.09 ? 0 : where < 0.18 ? 1 : Math.min(62, 2 + Math.floor(((where - 0.18) / 0.82) * 61))
    const isUrban = uniform() < 0.37
    const isMinority = uniform() < (itsProvince >= 20 && itsProvince <= 32 ? 0.5 : 0.07)
    const standing = normal() + (isUrban ? 0.6 : -0.2) - (isMinority ? 0.8 : 0)
    province[household] = itsProvince
    urban[household] = Number(isUrban)
    minority[household] = Number(isMinority)
    weights[household] = weightScale / 2 + (word() % 9) * (weightScale / 8)
    land[household] = isUrban ? 0 : Math.floor(uniform() * 20_000)
    for (const it of deprivations) it[household] = Number(uniform() < 1 / (1 + Math.exp(1.6 + 1.3 * standing)))

    const level = Math.exp(0.35 * standing) * (isUrban ? 1.15 : 0.85)
    let ageOfHead = 0
    for (let member = 0; member < size; member++, at++) {
      const isFemale = uniform() < 0.5
      let years: number
      if (member === 0) {
        years = 22 + Math.floor(uniform() * 40 + uniform() * 25)
        ageOfHead = years
      } else if (member === 1)
        years = uniform() < 0.75 ? Math.max(18, ageOfHead - 5 + Math.floor(uniform() * 10)) : Math.floor(uniform() * 25)
      else
        years =
          uniform() < 0.72
            ? Math.floor(uniform() * 24)
            : uniform() < 0.5
              ? 55 + Math.floor(uniform() * 42)
              : 18 + Math.floor(uniform() * 40)
      const risk = years >= 60 ? 4 : 1
      const health = uniform()
      severity[at] = health < 0.005 * risk ? 3 : health < 0.014 * risk ? 2 : health < 0.03 * risk ? 1 : 0
      let work = 0
      if (years >= 16) {
        const drawnWork = uniform()
        if (years < 60) work = drawnWork < 0.33 ? 1 : drawnWork < 0.8 ? 2 : 0
        else work = drawnWork < 0.25 ? 3 : drawnWork < 0.5 ? 2 : 0
      }
      employments[at] = work
      wage[at] =
        work === 1
          ? monthly(8.2e6 * level, 0.55)
          : work === 2
            ? monthly(4.2e6 * level, 0.7)
            : work === 3
              ? monthly(6.5e6, 0.45)
              : 0
      let contributed = work === 1 || work === 3 ? Math.floor(uniform() * Math.min(40, years - 16)) : 0
      if (work === 3 && contributed < 15 && uniform() < 0.7) contributed += 15
      contributionYears[at] = contributed
      otherIncome[at] = uniform() < 0.6 ? 0 : monthly(5e5 * level, 0.9)
      pregnant[at] = Number(isFemale && years >= 18 && years < 45 && uniform() < 0.06)
      age[at] = Math.min(99, years)
      sexes[at] = Number(isFemale)
      head[at] = Number(member === 0)
    }
    household++
    offsets[household] = at
  }

  const ofPersons = <Kind extends Uint8Array | Int32Array>(values: Kind) => ({ values: values.slice(0, at) })
  const ofHouseholds = <Kind extends Uint8Array | Int32Array>(values: Kind) => ({ values: values.slice(0, household) })
  const [d1, d2, d3, d4, d5, d6] = deprivations
  return {
    persons: {
      age: ofPersons(age),
      sex: ofPersons(sexes),
      severity: ofPersons(severity),
      employment: ofPersons(employments),
      contributionYears: ofPersons(contributionYears),
      pregnant: ofPersons(pregnant),
      head: ofPersons(head),
      wage: ofPersons(wage),
      otherIncome: ofPersons(otherIncome),
    },
    households: {
      province: ofHouseholds(province),
      urban: ofHouseholds(urban),
      minority: ofHouseholds(minority),
      land: ofHouseholds(land),
      deprivation1: ofHouseholds(d1),
      deprivation2: ofHouseholds(d2),
      deprivation3: ofHouseholds(d3),
      deprivation4: ofHouseholds(d4),
      deprivation5: ofHouseholds(d5),
      deprivation6: ofHouseholds(d6),
    },
    offsets: offsets.slice(0, household + 1),
    weights: weights.slice(0, household),
  }
}

/** Small fast chaotic generator (128 bits of state, 32-bit words). A uniform has 32 bits; a normal is twelve of them less six. */
function randomFrom(first: number, second: number): Random {
  let a = first | 0
  let b = second | 0
  let c = 0
  let counter = 1
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 20; round++) word()
  const uniform = (): number => word() / 4_294_967_296
  const normal = (): number => {
    let sum = -6
    for (let draw = 0; draw < 12; draw++) sum += uniform()
    return sum
  }
  return { word, uniform, normal }
}
