import { input, person } from '#rules/1-language/index'

/** How far somebody can no longer work, as a medical board has found. */

export const workCapacityLoss = input({
  name: { vi: 'Mức suy giảm khả năng lao động', en: 'Loss of working capacity' },
  note: {
    vi: 'Theo kết luận của Hội đồng giám định y khoa.',
    en: 'As found by the medical assessment board.',
  },
  entity: person,
  period: 'month',
  unit: '%',
  flow: false,
  min: 0,
  max: 100,
  assumed: 0,
})

export const hivAtWork = input({
  name: {
    vi: 'Bị nhiễm HIV do tai nạn rủi ro nghề nghiệp',
    en: 'Infected with HIV by an accident at work',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})
