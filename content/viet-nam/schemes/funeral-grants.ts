import { highestOf } from '#rules/1-language/index'
import { emergencyDeath } from './emergency.ts'
import { survivorsFuneral } from './survivors.ts'
import { voluntaryFuneral } from './voluntary-benefits.ts'

/** Between the budget and social insurance: 50 times the standard and 10 times the reference level are so near that either may be the higher. */

export const emergencyOrInsuranceFuneral = highestOf({
  law: 'd20-2021/14; d335-2026/12.3; law-41-2024/85',
  schemes: [emergencyDeath, survivorsFuneral, voluntaryFuneral],
  inForce: { from: '2021-07-01' },
})
