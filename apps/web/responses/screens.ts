import type { Screen } from '../shell/screen.ts'
import { queueScreens } from './screens-queues.ts'

export const responsesScreens: readonly Screen[] = [
  {
    path: 'responses',
    place: 'responses',
    title: { vi: 'Hoạt động hợp tác', en: 'Responses' },
    listed: true,
    load: () => import('./home.tsx'),
  },
  {
    path: 'responses/registry',
    place: 'responses',
    title: { vi: 'Danh mục', en: 'Registry' },
    listed: true,
    load: () => import('./registry.tsx'),
  },
  ...queueScreens,
]
