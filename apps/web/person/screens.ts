import type { Screen } from '../shell/screen.ts'

export const personScreens: readonly Screen[] = [
  {
    path: 'needs/person',
    place: 'needs',
    title: { vi: 'Người và hộ', en: 'Person and household' },
    listed: true,
    load: () => import('./home.tsx'),
  },
]
