import type { Screen } from '../shell/screen.ts'

/** Screens on which something is to be decided or brought in: files, pairs of activities, gaps, budgets. */
export const queueScreens: readonly Screen[] = [
  {
    path: 'responses/import',
    place: 'responses',
    title: { vi: 'Nhập từ tệp', en: 'Import' },
    listed: true,
    load: () => import('./import.tsx'),
  },
]
