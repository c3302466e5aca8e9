import type { Screen } from '../shell/screen.ts'

export const personScreens: readonly Screen[] = []
