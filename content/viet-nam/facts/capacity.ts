import { input, person } from '#rules/1-language/index'

/** How far somebody can no longer work, as a medical board has found. */

export const workCapacityLoss = input({
  name: { vi: 'Mức suy giảm khả năng lao động', en: 'Loss of working capacity' },
  note: {
    vi: 'Theo kết luận của Hội đồng giám định y khoa; mọi nguyên nhân cộng lại. Riêng phần do tai nạn lao động, bệnh nghề nghiệp có dữ kiện khác.',
    en: 'As found by the medical assessment board, from all causes. The part that a work accident or occupational disease caused is told apart.',
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
