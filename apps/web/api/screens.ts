import { apiWords } from '#messages/screens/api'
import type { Screen } from '../shell/screen.ts'

export const apiScreens: readonly Screen[] = [
  { path: 'api', place: 'none', title: apiWords.title, listed: false, load: () => import('./home.tsx') },
]
