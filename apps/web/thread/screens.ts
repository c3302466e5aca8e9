import type { Screen } from '../shell/screen.ts'

export const threadScreens: readonly Screen[] = [
  {
    path: 'cell/$cell',
    place: 'none',
    title: { vi: 'Ô nhu cầu', en: 'Need cell' },
    listed: false,
    load: () => import('./cell.tsx'),
  },
  {
    path: 'record/$kind/$id',
    place: 'none',
    title: { vi: 'Mục của hồ sơ', en: 'Record' },
    listed: false,
    load: () => import('./record.tsx'),
  },
  {
    path: 'search',
    place: 'none',
    title: { vi: 'Tìm kiếm', en: 'Search' },
    listed: false,
    load: () => import('./search.tsx'),
  },
]
