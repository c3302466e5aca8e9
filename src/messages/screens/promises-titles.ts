import type { Text } from '#ground/text'

/** Names of the screens about what was agreed; the list of all screens holds them, so they stand apart from the other words. */
export const promisesTitles = {
  home: { vi: 'Cam kết', en: 'Promises' },
  alignment: { vi: 'Ma trận đối chiếu', en: 'Alignment matrix' },
  clauses: { vi: 'Văn kiện và điều khoản', en: 'Instruments and clauses' },
  roles: { vi: 'Vai trò và điểm cần xem lại', en: 'Roles and faults' },
  comments: { vi: 'Góp ý dự thảo', en: 'Comments on a draft' },
  ledger: { vi: 'Sổ khuyến nghị và cam kết', en: 'Ledger of recommendations' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  benchmarks: { vi: 'So với nhóm nước', en: 'Benchmarks' },
  series: { vi: 'Chuỗi cuộc họp', en: 'Meeting series' },
  changes: { vi: 'Những thay đổi', en: 'What changed' },
  priorities: { vi: 'Ưu tiên so khớp', en: 'Priorities matched' },
} as const satisfies Record<string, Text>
