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
  {
    path: 'responses/timeline',
    place: 'responses',
    title: { vi: 'Dòng thời gian', en: 'Timeline' },
    listed: true,
    load: () => import('./timeline.tsx'),
  },
  {
    path: 'responses/partners',
    place: 'responses',
    title: { vi: 'Đối tác', en: 'Partners' },
    listed: true,
    load: () => import('./partners.tsx'),
  },
  ...queueScreens,
  {
    path: 'responses/money',
    place: 'responses',
    title: { vi: 'Tiền', en: 'Money' },
    listed: true,
    load: () => import('./money.tsx'),
  },
  {
    path: 'responses/corridors',
    place: 'responses',
    title: { vi: 'Di cư lao động', en: 'Labour migration' },
    listed: true,
    load: () => import('./corridors.tsx'),
  },
  {
    path: 'responses/concentration',
    place: 'responses',
    title: { vi: 'Mức tập trung', en: 'Concentration' },
    listed: true,
    load: () => import('./concentration.tsx'),
  },
]
