import type { Generated } from './population.ts'

/** The study book by hand: what a good programmer writes who needs these numbers once. One pass over the households, two over
 *  the members of each; plain conditions, local numbers, typed arrays. It is the rival that the kernel is measured against,
 *  and, being short, the place to read what the study book says. All amounts are dong a month; laws are invented. */

/** Numbers of the study book. Those of `scaled` are moved a little in copies of the book. */
export type BookParameters = typeof scaled & typeof fixed

const scaled = {
  pensionMost: 0.75,
  pensionLeast: 0.4,
  pensionBase: 0.45,
  pensionStep: 0.02,
  dependantIncome: 1_000_000,
  lineUrban: 2_000_000,
  lineRural: 1_500_000,
  landLeast: 360,
  middleMultiple: 1.5,
  insuranceCap: 36_000_000,
  unemploymentCap: 99_200_000,
  insuranceRate: 0.095,
  unemploymentRate: 0.01,
  employerInsuranceRate: 0.205,
  employerUnemploymentRate: 0.01,
  personalDeduction: 11_000_000,
  dependantDeduction: 4_400_000,
  taxThresholds: [0, 5_000_000, 10_000_000, 18_000_000, 32_000_000, 52_000_000, 80_000_000],
  taxRates: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35],
  standardAmount: 500_000,
  /** By severity, for adults, and for children and the old. */
  disabilityAdult: [0, 0, 1.5, 2],
  disabilityYoungOrOld: [0, 0.5, 2, 2.5],
  premiumRate: 0.045,
  premiumBase: 2_340_000,
  /** Share of the premium that the budget pays, by category 0 to 8. */
  premiumShares: [0, 0, 1, 1, 1, 1, 0.7, 0.5, 0.3],
}

const fixed = {
  retirementAgeFemale: 60,
  retirementAgeMale: 62,
  baseYearsFemale: 15,
  baseYearsMale: 20,
  leastYears: 15,
  deprivationsLeast: 3,
  singleParentAmount: 500_000,
  singleParentMostChildren: 2,
  socialPensionAge: 80,
  socialPensionAgeIfPoor: 75,
  socialPensionAmount: 500_000,
  childGrantAmount: 750_000,
  maternityAmount: 166_667,
  electricityAmount: 59_520,
}

/** @param copy 0 is the book itself; the amounts and rates of copy k are 1 + k / 1000 times as high. */
export function bookParameters(copy = 0): BookParameters {
  const moved = (it: number): number => it * (copy === 0 ? 1 : 1 + copy * 0.001)
  return {
    ...fixed,
    ...(Object.fromEntries(
      Object.entries(scaled).map(([name, it]) => [name, typeof it === 'number' ? moved(it) : it.map(moved)]),
    ) as typeof scaled),
  }
}

export const schemes = [
  'insurance',
  'employerInsurance',
  'incomeTax',
  'pension',
  'socialPension',
  'disability',
  'childGrant',
  'maternity',
  'singleParent',
  'healthInsurance',
  'electricity',
] as const

/** Persons, persons below the line before and after, both gaps, and persons in poor households. */
export const measures = ['people', 'below', 'belowAfter', 'gap', 'gapAfter', 'poor'] as const

export const provinces = 63
export const ageGroups = 6
/** 0–5, 6–15, 16–24, 25–59, 60–79, 80 and over. */
export const ageEdges = [0, 6, 16, 25, 60, 80] as const
export const cells = provinces * 2 * ageGroups
export const bins = 8192
export const binWidth = 20_000
/** Gaps are counted in steps of this size, so that their sums are exact. */
export const gapSteps = 2 ** 20

/** All whole numbers, weights in steps of 1/256.
 *  sums, recipients: for cell (province × 2 + sex) × 6 + age group and each scheme. measures: for each province and measure.
 *  people, incomes: for each bin of the disposable income per head. */
export type BookTotals = {
  readonly sums: Float64Array
  readonly recipients: Float64Array
  readonly measures: Float64Array
  readonly people: Float64Array
  readonly incomes: Float64Array
}

export const noTotals = (): BookTotals => ({
  sums: new Float64Array(cells * schemes.length),
  recipients: new Float64Array(cells * schemes.length),
  measures: new Float64Array(provinces * measures.length),
  people: new Float64Array(bins),
  incomes: new Float64Array(bins),
})

/** To the nearest whole dong, a half upwards, and what lies within 2^-20 below a half too: `round-half-up` of the rules. */
const whole = (it: number): number => Math.floor(it + halfAndTolerance)
const halfAndTolerance = 0.5 + 2 ** -20

const ageGroupOf = Uint8Array.from({ length: 256 }, (_, age) => ageEdges.filter((it) => age >= it).length - 1)

/** Adds a block of the population to `totals`. */
export function runPlainLoop(block: Generated, parameters: BookParameters, totals: BookTotals): void {
  const { offsets, weights } = block
  const age = block.persons.age.values
  const sex = block.persons.sex.values
  const severity = block.persons.severity.values
  const employment = block.persons.employment.values
  const contributionYears = block.persons.contributionYears.values
  const pregnant = block.persons.pregnant.values
  const head = block.persons.head.values
  const wages = block.persons.wage.values
  const otherIncome = block.persons.otherIncome.values
  const provincesOf = block.households.province.values
  const urban = block.households.urban.values
  const minority = block.households.minority.values
  const land = block.households.land.values
  const deprivation1 = block.households.deprivation1.values
  const deprivation2 = block.households.deprivation2.values
  const deprivation3 = block.households.deprivation3.values
  const deprivation4 = block.households.deprivation4.values
  const deprivation5 = block.households.deprivation5.values
  const deprivation6 = block.households.deprivation6.values
  const { sums, recipients, people, incomes } = totals
  const provincial = totals.measures
  const {
    taxThresholds,
    taxRates,
    standardAmount,
    premiumRate,
    premiumBase,
    retirementAgeFemale,
    retirementAgeMale,
    leastYears,
    baseYearsFemale,
    baseYearsMale,
    pensionBase,
    pensionStep,
    pensionLeast,
    pensionMost,
    dependantIncome,
    lineUrban,
    lineRural,
    landLeast,
    deprivationsLeast,
    middleMultiple,
    singleParentAmount,
    singleParentMostChildren,
    insuranceCap,
    unemploymentCap,
    insuranceRate,
    unemploymentRate,
    employerInsuranceRate,
    employerUnemploymentRate,
    personalDeduction,
    dependantDeduction,
    socialPensionAge,
    socialPensionAgeIfPoor,
    socialPensionAmount,
    childGrantAmount,
    maternityAmount,
    electricityAmount,
  } = parameters
  const adultAmounts = parameters.disabilityAdult.map((it) => whole(it * standardAmount))
  const youngOrOldAmounts = parameters.disabilityYoungOrOld.map((it) => whole(it * standardAmount))
  const premium = premiumRate * premiumBase
  const premiums = parameters.premiumShares.map((it) => whole(it * premium))
  let pensions = new Float64Array(64)

  const households = offsets.length - 1
  for (let household = 0; household < households; household++) {
    const first = offsets[household]!
    const end = offsets[household + 1]!
    const size = end - first
    if (size > pensions.length) pensions = new Float64Array(size * 2)

    let income = 0
    let children = 0
    let adults = 0
    let formals = 0
    let dependants = 0
    for (let person = first; person < end; person++) {
      const years = age[person]!
      const work = employment[person]!
      const isFemale = sex[person] === 1
      let pension = 0
      if (
        work === 3 &&
        years >= (isFemale ? retirementAgeFemale : retirementAgeMale) &&
        contributionYears[person]! >= leastYears
      ) {
        const beyond = contributionYears[person]! - (isFemale ? baseYearsFemale : baseYearsMale)
        let rate = pensionBase + pensionStep * beyond
        if (rate < pensionLeast) rate = pensionLeast
        if (rate > pensionMost) rate = pensionMost
        pension = whole(rate * wages[person]!)
      }
      pensions[person - first] = pension
      let own = otherIncome[person]! + pension
      if (work === 1 || work === 2) own += wages[person]!
      income += own
      if (years < 16) children++
      if (years >= 18) adults++
      if (work === 1) formals++
      if (years < 18 || (years >= 60 && own < dependantIncome)) dependants++
    }

    const isUrban = urban[household] === 1
    const isMinority = minority[household] === 1
    const itsProvince = provincesOf[household]!
    const weight = weights[household]!
    const perHead = income / size
    const line = isUrban ? lineUrban : lineRural
    let deprivations =
      deprivation1[household]! +
      deprivation2[household]! +
      deprivation3[household]! +
      deprivation4[household]! +
      deprivation5[household]! +
      deprivation6[household]!
    if (!isUrban && land[household]! < landLeast) deprivations++
    const isBelow = perHead <= line
    const isPoor = isBelow && deprivations >= deprivationsLeast
    const isNearPoor = isBelow && !isPoor
    const isMiddle = perHead <= line * middleMultiple
    const isSingleParent = adults === 1 && children >= 1 && isBelow
    const dependantsPerEarner = dependants / (formals > 1 ? formals : 1)
    const singleParentDue =
      singleParentAmount * (children < singleParentMostChildren ? children : singleParentMostChildren)

    let net = 0
    for (let person = first; person < end; person++) {
      const years = age[person]!
      const work = employment[person]!
      const isFormal = work === 1
      const pension = pensions[person - first]!
      const isChild = years < 16
      const at = ((itsProvince * 2 + sex[person]!) * ageGroups + ageGroupOf[years]!) * schemes.length

      let insurance = 0
      let tax = 0
      if (isFormal) {
        const wage = wages[person]!
        const insured = wage < insuranceCap ? wage : insuranceCap
        const insuredUnemployment = wage < unemploymentCap ? wage : unemploymentCap
        insurance = whole(insuranceRate * insured + unemploymentRate * insuredUnemployment)
        const employer = whole(employerInsuranceRate * insured + employerUnemploymentRate * insuredUnemployment)
        if (insurance !== 0) {
          sums[at] = sums[at]! + insurance * weight
          recipients[at] = recipients[at]! + weight
        }
        if (employer !== 0) {
          sums[at + 1] = sums[at + 1]! + employer * weight
          recipients[at + 1] = recipients[at + 1]! + weight
        }
        const taxable = wage - insurance - personalDeduction - dependantDeduction * dependantsPerEarner
        if (taxable > 0) {
          for (let bracket = 0; bracket < 7 && taxable > taxThresholds[bracket]!; bracket++) {
            const next = bracket < 6 && taxThresholds[bracket + 1]! < taxable ? taxThresholds[bracket + 1]! : taxable
            tax += taxRates[bracket]! * (next - taxThresholds[bracket]!)
          }
          tax = whole(tax)
          if (tax !== 0) {
            sums[at + 2] = sums[at + 2]! + tax * weight
            recipients[at + 2] = recipients[at + 2]! + weight
          }
        }
      }
      if (pension !== 0) {
        sums[at + 3] = sums[at + 3]! + pension * weight
        recipients[at + 3] = recipients[at + 3]! + weight
      }

      let socialPension = 0
      if (pension === 0 && (years >= socialPensionAge || (years >= socialPensionAgeIfPoor && isBelow)))
        socialPension = socialPensionAmount
      let disability = 0
      const grade = severity[person]!
      if (grade !== 0) disability = (isChild || years >= 60 ? youngOrOldAmounts[grade] : adultAmounts[grade])!
      if (disability >= socialPension) socialPension = 0
      else disability = 0
      if (socialPension !== 0) {
        sums[at + 4] = sums[at + 4]! + socialPension * weight
        recipients[at + 4] = recipients[at + 4]! + weight
      }
      if (disability !== 0) {
        sums[at + 5] = sums[at + 5]! + disability * weight
        recipients[at + 5] = recipients[at + 5]! + weight
      }

      let transfers = socialPension + disability
      if (isPoor) {
        if (isMinority && years < 3) {
          sums[at + 6] = sums[at + 6]! + childGrantAmount * weight
          recipients[at + 6] = recipients[at + 6]! + weight
          transfers += childGrantAmount
        }
        if (pregnant[person] === 1) {
          sums[at + 7] = sums[at + 7]! + maternityAmount * weight
          recipients[at + 7] = recipients[at + 7]! + weight
          transfers += maternityAmount
        }
        if (head[person] === 1) {
          sums[at + 10] = sums[at + 10]! + electricityAmount * weight
          recipients[at + 10] = recipients[at + 10]! + weight
          transfers += electricityAmount
        }
      }
      if (isSingleParent && years >= 18) {
        sums[at + 8] = sums[at + 8]! + singleParentDue * weight
        recipients[at + 8] = recipients[at + 8]! + weight
        transfers += singleParentDue
      }

      let category = 0
      if (isFormal) category = 1
      else if (years < 6) category = 2
      else if (isPoor || (isMinority && !isUrban)) category = 3
      else if (disability > 0 || socialPension > 0) category = 4
      else if (pension > 0) category = 5
      else if (isNearPoor) category = 6
      else if (years <= 21 && work !== 2) category = 7
      else if (isMiddle) category = 8
      const health = premiums[category]!
      if (health !== 0) {
        sums[at + 9] = sums[at + 9]! + health * weight
        recipients[at + 9] = recipients[at + 9]! + weight
      }
      net += transfers - (insurance + tax)
    }

    const disposable = income + net
    const disposablePerHead = disposable / size
    const count = weight * size
    const row = itsProvince * measures.length
    provincial[row] = provincial[row]! + count
    if (isBelow) {
      provincial[row + 1] = provincial[row + 1]! + count
      provincial[row + 3] =
        provincial[row + 3]! + weight * Math.floor(size * ((line - perHead) / line) * gapSteps + 0.5)
      if (isPoor) provincial[row + 5] = provincial[row + 5]! + count
    }
    if (disposablePerHead <= line) {
      provincial[row + 2] = provincial[row + 2]! + count
      provincial[row + 4] =
        provincial[row + 4]! + weight * Math.floor(size * ((line - disposablePerHead) / line) * gapSteps + 0.5)
    }
    let bin = Math.floor(disposablePerHead / binWidth)
    if (bin < 0) bin = 0
    if (bin >= bins) bin = bins - 1
    people[bin] = people[bin]! + count
    incomes[bin] = incomes[bin]! + disposable * weight
  }
}

/** Inequality of the disposable income per head, from the bins of the histogram. */
export function giniOf({ people, incomes }: Pick<BookTotals, 'people' | 'incomes'>): number {
  let persons = 0
  let income = 0
  let area = 0
  for (let bin = 0; bin < people.length; bin++) {
    const before = income
    persons += people[bin]!
    income += incomes[bin]!
    area += people[bin]! * (before + income)
  }
  return 1 - area / (persons * income)
}
