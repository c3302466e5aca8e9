import { enumeration, household, input } from '#rules/1-language/index'

/** Where the people of the example country live. */

export const occupancy = enumeration({
  id: 'occupancy',
  name: { vi: 'Hình thức cư trú', en: 'Forms of occupancy' },
  codes: {
    owner: { vi: 'Chủ nhà', en: 'Owner' },
    tenant: { vi: 'Người thuê nhà', en: 'Tenant' },
    free_lodger: { vi: 'Ở nhờ', en: 'Free lodger' },
    homeless: { vi: 'Không có nơi ở', en: 'Homeless' },
  },
})

export const housingOccupancyStatus = input({
  id: 'housing_occupancy_status',
  name: { vi: 'Hình thức cư trú của hộ', en: 'How the household occupies its main residence' },
  entity: household,
  period: 'month',
  codes: occupancy,
  assumed: 'tenant',
})

export const accommodationSize = input({
  id: 'accommodation_size',
  name: { vi: 'Diện tích nhà ở', en: 'Size of the accommodation' },
  entity: household,
  period: 'month',
  unit: 'm²',
  flow: false,
  assumed: 0,
})

export const rent = input({
  id: 'rent',
  name: { vi: 'Tiền thuê nhà', en: 'Rent paid' },
  entity: household,
  period: 'month',
  unit: 'EUR',
  flow: true,
  assumed: 0,
})
