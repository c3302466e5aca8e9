import { ruleBook } from '#rules/1-language/index'
import * as assistanceFacts from './facts/assistance.ts'
import * as births from './facts/births.ts'
import * as capacity from './facts/capacity.ts'
import * as childbirth from './facts/childbirth.ts'
import * as contributionMonths from './facts/contribution-months.ts'
import * as contributions from './facts/contributions.ts'
import * as covid2021Facts from './facts/covid-2021.ts'
import * as deprivations from './facts/deprivations.ts'
import * as emergencies from './facts/emergencies.ts'
import * as health from './facts/health.ts'
import * as household from './facts/household.ts'
import * as impossible from './facts/impossible.ts'
import * as impossibleContributions from './facts/impossible-contributions.ts'
import * as income from './facts/income.ts'
import * as injuries from './facts/injuries.ts'
import * as insuredWork from './facts/insured-work.ts'
import * as jobLoss from './facts/job-loss.ts'
import * as meritFacts from './facts/merit.ts'
import * as people from './facts/people.ts'
import * as poverty from './facts/poverty.ts'
import * as retirement from './facts/retirement.ts'
import * as school from './facts/school.ts'
import * as spells from './facts/spells.ts'
import * as support from './facts/support.ts'
import * as survivorFacts from './facts/survivors.ts'
import * as voluntaryFacts from './facts/voluntary.ts'
import * as work from './facts/work.ts'
import * as contributionRates from './numbers/contribution-rates.ts'
import * as exchangeRates from './numbers/exchange-rate.ts'
import * as healthInsuranceNumbers from './numbers/health-insurance.ts'
import * as injuryNumbers from './numbers/injuries.ts'
import * as maternityNumbers from './numbers/maternity.ts'
import * as meritNumbers from './numbers/merit.ts'
import * as povertyNumbers from './numbers/poverty.ts'
import * as standards from './numbers/standards.ts'
import { facts } from './scheme.ts'
import * as assistance from './schemes/assistance.ts'
import * as assistanceCoefficients from './schemes/assistance-coefficients.ts'
import * as assistanceGroups from './schemes/assistance-groups.ts'
import * as birthGrants from './schemes/birth.ts'
import * as boarding from './schemes/boarding.ts'
import * as bridgeAllowance from './schemes/bridge-allowance.ts'
import * as carers from './schemes/carers.ts'
import * as contributionBases from './schemes/contribution-bases.ts'
import * as contributionsDue from './schemes/contributions.ts'
import * as covid2020 from './schemes/covid-2020.ts'
import * as covid2021 from './schemes/covid-2021.ts'
import * as covidInsurance from './schemes/covid-insurance.ts'
import * as disposableIncome from './schemes/disposable-income.ts'
import * as elderly from './schemes/elderly.ts'
import * as electricity from './schemes/electricity.ts'
import * as emergency from './schemes/emergency.ts'
import * as employmentInjury from './schemes/employment-injury.ts'
import * as funeral from './schemes/funeral.ts'
import * as funeralGrants from './schemes/funeral-grants.ts'
import * as healthInsurance from './schemes/health-insurance.ts'
import * as healthInsuranceGroups from './schemes/health-insurance-groups.ts'
import * as incomeTax from './schemes/income-tax.ts'
import * as injuryRecovery from './schemes/injury-recovery.ts'
import * as institution from './schemes/institution.ts'
import * as lumpSum from './schemes/lump-sum.ts'
import * as maternity from './schemes/maternity.ts'
import * as maternityDays from './schemes/maternity-days.ts'
import * as maternityRecovery from './schemes/maternity-recovery.ts'
import * as merit from './schemes/merit.ts'
import * as overseasFund from './schemes/overseas-fund.ts'
import * as overseasPreparation from './schemes/overseas-preparation.ts'
import * as paternity from './schemes/paternity.ts'
import * as pension from './schemes/pension.ts'
import * as pensionAmount from './schemes/pension-amount.ts'
import * as pensionConditions from './schemes/pension-conditions.ts'
import * as pensionInPayment from './schemes/pension-indexation.ts'
import * as preschool from './schemes/preschool.ts'
import * as sickChildAndRecovery from './schemes/sick-child-and-recovery.ts'
import * as sickness from './schemes/sickness.ts'
import * as socialPension from './schemes/social-pension.ts'
import * as supplementaryPension from './schemes/supplementary-pension.ts'
import * as survivors from './schemes/survivors.ts'
import * as tuition from './schemes/tuition.ts'
import * as unemployment from './schemes/unemployment.ts'
import * as unemploymentServices from './schemes/unemployment-services.ts'
import * as voluntary from './schemes/voluntary.ts'
import * as voluntaryAccident from './schemes/voluntary-accident.ts'
import * as voluntaryBenefits from './schemes/voluntary-benefits.ts'

/** Viet Nam's multi-tier system of social protection as rules. Each goes back as far as its act is on record, none before 2014. */
export default ruleBook({
  id: 'viet-nam',
  name: { vi: 'Hệ thống an sinh xã hội đa tầng của Việt Nam', en: 'Viet Nam, multi-tier system of social protection' },
  currency: 'VND',
  since: '2014-01-01',
  facts,
  parts: [
    // Facts: people, households, work, and what happens to them
    people,
    household,
    deprivations,
    poverty,
    income,
    work,
    insuredWork,
    contributionMonths,
    contributions,
    contributions.averagedFacts,
    spells,
    spells.spellFacts,
    retirement,
    survivorFacts,
    capacity,
    assistanceFacts,
    support,
    emergencies,
    births,
    childbirth,
    injuries,
    jobLoss,
    health,
    school,
    voluntaryFacts,
    meritFacts,
    covid2021Facts,

    // Facts that cannot be
    impossible,
    impossibleContributions,

    // Numbers that several schemes share
    standards,
    povertyNumbers,
    meritNumbers,
    maternityNumbers,
    injuryNumbers,
    healthInsuranceNumbers,
    contributionRates,
    exchangeRates,

    // The floor: social assistance, emergencies, families, schools
    assistanceGroups,
    assistanceCoefficients,
    assistance,
    elderly,
    carers,
    funeral,
    institution,
    emergency,
    electricity,
    birthGrants,
    preschool,
    boarding,
    tuition,

    // The floor: people of merit, the pandemic, work abroad
    merit,
    covid2020,
    covid2021,
    overseasFund,
    overseasPreparation,

    // The social pension
    socialPension,
    bridgeAllowance,

    // Compulsory insurance: pensions, survivors
    pensionConditions,
    pensionAmount,
    pension,
    pensionInPayment,
    lumpSum,
    survivors,

    // Compulsory insurance: benefits while working
    sickness,
    sickChildAndRecovery,
    maternity,
    maternityDays,
    paternity,
    maternityRecovery,
    employmentInjury,
    injuryRecovery,
    unemployment,
    unemploymentServices,
    covidInsurance,

    // Compulsory insurance: health
    healthInsuranceGroups,
    healthInsurance,

    // Voluntary insurance, and the funeral grant of which only one is paid
    voluntary,
    voluntaryBenefits,
    funeralGrants,
    voluntaryAccident,
    supplementaryPension,

    // What a household pays, and what it has left
    contributionBases,
    contributionsDue,
    incomeTax,
    disposableIncome,
  ],
})
