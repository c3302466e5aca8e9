/** When each decree on social assistance holds for monthly benefits. A month is paid whole: of October 2026, in which Decree 335/2026 came into force on the fifth,
 *  it has all (article 8). */

export const underDecree136 = {
  inForce: { from: '2014-01-01', to: '2021-06-30' },
  confidence: 'unconfirmed',
} as const

export const underDecree20 = {
  inForce: { from: '2021-07-01', to: '2026-10-04' },
  issued: '2021-03-15',
  confidence: 'primary',
} as const

export const underDecree335 = {
  inForce: { from: '2026-10-05' },
  appliesFrom: '2026-10-01',
  issued: '2026-08-21',
  confidence: 'primary',
} as const
