import type { Screen } from '../shell/screen.ts'

export const promisesScreens: readonly Screen[] = [
  {
    path: 'promises',
    place: 'promises',
    title: { vi: 'Cam kết', en: 'Promises' },
    listed: true,
    load: () => import('./home.tsx'),
  },
]
