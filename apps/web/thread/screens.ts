import type { Screen } from '../shell/screen.ts'

export const threadScreens: readonly Screen[] = []
