import type { Screen } from '../shell/screen.ts'

export const reviewScreens: readonly Screen[] = [
  {
    path: '',
    place: 'review',
    title: { vi: 'Rà soát', en: 'Review' },
    listed: true,
    load: () => import('./home.tsx'),
  },
  {
    path: 'review/$meeting',
    place: 'review',
    title: { vi: 'Rà soát một cuộc họp', en: 'Review of a meeting' },
    listed: false,
    load: () => import('./of-meeting.tsx'),
  },
]
