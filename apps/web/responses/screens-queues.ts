import type { Screen } from '../shell/screen.ts'

/** Screens on which something is to be decided or brought in: files, pairs of activities, gaps, budgets. */
export const queueScreens: readonly Screen[] = [
  {
    path: 'responses/gaps',
    place: 'responses',
    title: { vi: 'Khoảng trống', en: 'Gaps' },
    listed: true,
    load: () => import('./gaps.tsx'),
  },
  {
    path: 'responses/duplicates',
    place: 'responses',
    title: { vi: 'Trùng bản ghi', en: 'Duplicates' },
    listed: true,
    load: () => import('./queues-duplicates.tsx'),
  },
  {
    path: 'responses/overlaps',
    place: 'responses',
    title: { vi: 'Chồng chéo', en: 'Overlaps' },
    listed: true,
    load: () => import('./queues-overlaps.tsx'),
  },
  {
    path: 'responses/allocation',
    place: 'responses',
    title: { vi: 'Phân bổ', en: 'Allocation' },
    listed: true,
    load: () => import('./allocation.tsx'),
  },
  {
    path: 'responses/import',
    place: 'responses',
    title: { vi: 'Nhập từ tệp', en: 'Import' },
    listed: true,
    load: () => import('./import.tsx'),
  },
]
