import { promisesTitles } from '#messages/screens/promises-titles'
import type { Screen } from '../shell/screen.ts'

const listed = { place: 'promises', listed: true } as const

export const promisesScreens: readonly Screen[] = [
  { ...listed, path: 'promises', title: promisesTitles.home, load: () => import('./home.tsx') },
  { ...listed, path: 'promises/alignment', title: promisesTitles.alignment, load: () => import('./alignment.tsx') },
  { ...listed, path: 'promises/clauses', title: promisesTitles.clauses, load: () => import('./clauses.tsx') },
  { ...listed, path: 'promises/roles', title: promisesTitles.roles, load: () => import('./roles.tsx') },
  { ...listed, path: 'promises/comments', title: promisesTitles.comments, load: () => import('./comments.tsx') },
  { ...listed, path: 'promises/ledger', title: promisesTitles.ledger, load: () => import('./ledger.tsx') },
  { ...listed, path: 'promises/targets', title: promisesTitles.targets, load: () => import('./targets.tsx') },
  { ...listed, path: 'promises/benchmarks', title: promisesTitles.benchmarks, load: () => import('./benchmarks.tsx') },
  { ...listed, path: 'promises/priorities', title: promisesTitles.priorities, load: () => import('./priorities.tsx') },
  { ...listed, path: 'promises/series', title: promisesTitles.series, load: () => import('./series.tsx') },
  { ...listed, path: 'promises/changes', title: promisesTitles.changes, load: () => import('./changes.tsx') },
]
