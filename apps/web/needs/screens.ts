import type { Screen } from '../shell/screen.ts'

export const needsScreens: readonly Screen[] = [
  {
    path: 'needs',
    place: 'needs',
    title: { vi: 'Nhu cầu', en: 'Needs' },
    listed: true,
    load: () => import('./home.tsx'),
  },
]
