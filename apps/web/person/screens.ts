import { personWords } from '#messages/screens/person'
import type { Screen } from '../shell/screen.ts'

export const personScreens: readonly Screen[] = [
  { path: 'needs/person', place: 'needs', title: personWords.short, listed: true, load: () => import('./home.tsx') },
]
