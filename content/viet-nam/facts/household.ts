import { enumeration, household, input } from '#rules/1-language/index'

/** Where people live, and whether their household is poor. */

export const residences = enumeration({
  name: { vi: 'Khu vực', en: 'Urban and rural' },
  codes: { rural: { vi: 'nông thôn', en: 'rural' }, urban: { vi: 'thành thị', en: 'urban' } },
})

export const residence = input({
  name: { vi: 'Nơi ở thuộc khu vực nông thôn hay thành thị', en: 'Rural or urban residence' },
  entity: household,
  period: 'month',
  codes: residences,
})

export const ethnicRegions = enumeration({
  name: {
    vi: 'Khu vực vùng đồng bào dân tộc thiểu số và miền núi',
    en: 'Regions of the ethnic-minority and mountain areas',
  },
  codes: {
    outside: { vi: 'ngoài vùng', en: 'outside' },
    region_1: { vi: 'khu vực I', en: 'region I' },
    region_2: { vi: 'khu vực II', en: 'region II' },
    region_3: { vi: 'khu vực III', en: 'region III' },
  },
})

export const ethnicRegion = input({
  name: {
    vi: 'Khu vực của xã thuộc vùng đồng bào dân tộc thiểu số và miền núi',
    en: 'Region of the commune in the ethnic-minority and mountain areas',
  },
  entity: household,
  period: 'month',
  codes: ethnicRegions,
})

/** Region III communes and listed villages are extremely difficult; the list is the Prime Minister's. */
export const extremelyDifficultMountain = input({
  name: {
    vi: 'Sống tại xã, thôn đặc biệt khó khăn vùng đồng bào dân tộc thiểu số và miền núi',
    en: 'Lives in an extremely difficult commune or village of the ethnic-minority and mountain areas',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
})

export const extremelyDifficultCoast = input({
  name: {
    vi: 'Sống tại xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo',
    en: 'Lives in an extremely difficult commune of the coast or islands',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const islandCommune = input({
  name: { vi: 'Sống tại xã đảo, đặc khu', en: 'Lives in an island commune or special zone' },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Until 30 June 2025 of the district, since then of the commune. */
export const poorCommune = input({
  name: {
    vi: 'Sống tại huyện nghèo (đến 30/6/2025), xã nghèo',
    en: 'Lives in a poor district (to 30 June 2025) or poor commune',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const povertyStatuses = enumeration({
  name: { vi: 'Diện hộ', en: 'Poverty classes of households' },
  codes: {
    poor: { vi: 'hộ nghèo', en: 'poor' },
    near_poor: { vi: 'hộ cận nghèo', en: 'near-poor' },
    average: {
      vi: 'hộ gia đình làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình',
      en: 'average-living-standard household in agriculture, forestry, fishery or salt making',
    },
    other: { vi: 'hộ khác', en: 'other' },
  },
})

export const certifiedPoverty = input({
  name: { vi: 'Diện hộ theo chứng nhận của Ủy ban nhân dân cấp xã', en: 'Poverty class as certified by the commune' },
  entity: household,
  period: 'month',
  codes: povertyStatuses,
})

const provinceNames = {
  'vn-01': { vi: 'Hà Nội', en: 'Ha Noi' },
  'vn-04': { vi: 'Cao Bằng', en: 'Cao Bang' },
  'vn-08': { vi: 'Tuyên Quang', en: 'Tuyen Quang' },
  'vn-11': { vi: 'Điện Biên', en: 'Dien Bien' },
  'vn-12': { vi: 'Lai Châu', en: 'Lai Chau' },
  'vn-14': { vi: 'Sơn La', en: 'Son La' },
  'vn-15': { vi: 'Lào Cai', en: 'Lao Cai' },
  'vn-19': { vi: 'Thái Nguyên', en: 'Thai Nguyen' },
  'vn-20': { vi: 'Lạng Sơn', en: 'Lang Son' },
  'vn-22': { vi: 'Quảng Ninh', en: 'Quang Ninh' },
  'vn-24': { vi: 'Bắc Ninh', en: 'Bac Ninh' },
  'vn-25': { vi: 'Phú Thọ', en: 'Phu Tho' },
  'vn-31': { vi: 'Hải Phòng', en: 'Hai Phong' },
  'vn-33': { vi: 'Hưng Yên', en: 'Hung Yen' },
  'vn-37': { vi: 'Ninh Bình', en: 'Ninh Binh' },
  'vn-38': { vi: 'Thanh Hóa', en: 'Thanh Hoa' },
  'vn-40': { vi: 'Nghệ An', en: 'Nghe An' },
  'vn-42': { vi: 'Hà Tĩnh', en: 'Ha Tinh' },
  'vn-44': { vi: 'Quảng Trị', en: 'Quang Tri' },
  'vn-46': { vi: 'Huế', en: 'Hue' },
  'vn-48': { vi: 'Đà Nẵng', en: 'Da Nang' },
  'vn-51': { vi: 'Quảng Ngãi', en: 'Quang Ngai' },
  'vn-52': { vi: 'Gia Lai', en: 'Gia Lai' },
  'vn-56': { vi: 'Khánh Hòa', en: 'Khanh Hoa' },
  'vn-66': { vi: 'Đắk Lắk', en: 'Dak Lak' },
  'vn-68': { vi: 'Lâm Đồng', en: 'Lam Dong' },
  'vn-75': { vi: 'Đồng Nai', en: 'Dong Nai' },
  'vn-79': { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' },
  'vn-80': { vi: 'Tây Ninh', en: 'Tay Ninh' },
  'vn-82': { vi: 'Đồng Tháp', en: 'Dong Thap' },
  'vn-86': { vi: 'Vĩnh Long', en: 'Vinh Long' },
  'vn-91': { vi: 'An Giang', en: 'An Giang' },
  'vn-92': { vi: 'Cần Thơ', en: 'Can Tho' },
  'vn-96': { vi: 'Cà Mau', en: 'Ca Mau' },
} as const

/** The 34 provinces and cities since 1 July 2025, by their statistical codes as in `places.yaml`. */
export const provinces = enumeration({
  name: { vi: 'Tỉnh, thành phố', en: 'Provinces and cities' },
  codes: provinceNames,
})

/** A row of a table by province: what is on record, and one value for all others. */
export const byProvince = (
  recorded: Partial<Record<keyof typeof provinceNames, number>>,
  others: number,
): Record<keyof typeof provinceNames, number> => ({
  ...(Object.fromEntries(Object.keys(provinceNames).map((it) => [it, others])) as Record<
    keyof typeof provinceNames,
    number
  >),
  ...recorded,
})

export const province = input({
  name: { vi: 'Tỉnh, thành phố nơi ở', en: 'Province or city of residence' },
  entity: household,
  period: 'month',
  codes: provinces,
})
