import { enumeration, input, person } from '#rules/1-language/index'

/** How somebody works and is insured. */

export const insuranceStatuses = enumeration({
  name: { vi: 'Hình thức tham gia bảo hiểm xã hội', en: 'Kinds of social insurance' },
  codes: {
    none: { vi: 'không tham gia', en: 'not insured' },
    employee: {
      vi: 'người lao động theo hợp đồng lao động, tiền lương do người sử dụng lao động quyết định',
      en: 'employee, wage set by the employer',
    },
    state_employee: {
      vi: 'người lao động hưởng lương theo chế độ tiền lương do Nhà nước quy định',
      en: 'employee on the state salary scale',
    },
    household_business_owner: { vi: 'chủ hộ kinh doanh', en: 'owner of a household business' },
    contract_worker_abroad: {
      vi: 'người lao động đi làm việc ở nước ngoài theo hợp đồng',
      en: 'contract worker abroad',
    },
    conscript: { vi: 'hạ sĩ quan, chiến sĩ; dân quân thường trực', en: 'conscript or standing militia' },
    voluntary: { vi: 'bảo hiểm xã hội tự nguyện', en: 'voluntary social insurance' },
  },
})

export const insurance = input({
  name: { vi: 'Hình thức tham gia bảo hiểm xã hội', en: 'Kind of social insurance' },
  entity: person,
  period: 'month',
  codes: insuranceStatuses,
})

/** Before the floor and ceiling of the law. */
export const wage = input({
  name: {
    vi: 'Tiền lương tháng, hoặc mức làm căn cứ đóng bảo hiểm xã hội bắt buộc',
    en: 'Monthly wage, or base of compulsory contributions',
  },
  note: {
    vi: 'Người làm công ăn lương, kể cả chưa tham gia bảo hiểm: tiền lương thực, trước khi áp mức thấp nhất và cao nhất. Chủ hộ kinh doanh, người lao động đi làm việc ở nước ngoài: mức tự chọn làm căn cứ đóng; hạ sĩ quan, chiến sĩ, dân quân thường trực: mức được ấn định; các mức này không phải thu nhập. Người đóng bảo hiểm xã hội tự nguyện ghi ở mức thu nhập lựa chọn. Ghi cho cả năm thì đó là tổng của năm, được chia đều cho các tháng.',
    en: 'Of wage workers, insured or not, the wage itself, before the floor and the ceiling. Of owners of household businesses and contract workers abroad the base that they chose, of conscripts and standing militia the base that is set: neither is income. Voluntary members give their chosen income instead. A value given for a year is a sum, shared over its months.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000_000,
  integral: true,
})

export const wageZones = enumeration({
  name: { vi: 'Vùng lương tối thiểu', en: 'Minimum wage zones' },
  codes: {
    zone_1: { vi: 'vùng I', en: 'zone I' },
    zone_2: { vi: 'vùng II', en: 'zone II' },
    zone_3: { vi: 'vùng III', en: 'zone III' },
    zone_4: { vi: 'vùng IV', en: 'zone IV' },
  },
})

export const wageZone = input({
  name: { vi: 'Vùng lương tối thiểu nơi làm việc', en: 'Minimum wage zone of the workplace' },
  entity: person,
  period: 'month',
  codes: wageZones,
})

/** Fourteen or more in a month: no contribution, and the month is not counted. */
export const unpaidWorkingDays = input({
  name: { vi: 'Số ngày làm việc không hưởng tiền lương trong tháng', en: 'Unpaid working days of the month' },
  note: {
    vi: 'Từ 14 ngày trở lên thì tháng đó không đóng và không được tính. Không kể ngày nghỉ hưởng chế độ ốm đau, chăm con ốm, thai sản.',
    en: 'With 14 or more there is no contribution, and the month is not counted. Without days off on sickness, sick-child or maternity benefits.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 31,
  integral: true,
  assumed: 0,
})
