import type { Screen } from '../shell/screen.ts'

export const needsScreens: readonly Screen[] = [
  {
    path: 'needs',
    place: 'needs',
    title: { vi: 'Nhu cầu', en: 'Needs' },
    listed: true,
    load: () => import('./home.tsx'),
  },
  {
    path: 'needs/map',
    place: 'needs',
    title: { vi: 'Bản đồ các tỉnh', en: 'Map of provinces' },
    listed: true,
    load: () => import('./map.tsx'),
  },
  {
    path: 'needs/groups',
    place: 'needs',
    title: { vi: 'Ai tụt lại xa nhất', en: 'Who is furthest behind' },
    listed: true,
    load: () => import('./groups.tsx'),
  },
  {
    path: 'needs/series',
    place: 'needs',
    title: { vi: 'Chuỗi số liệu', en: 'Series over time' },
    listed: true,
    load: () => import('./series.tsx'),
  },
]
