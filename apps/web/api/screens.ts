import type { Screen } from '../shell/screen.ts'

export const apiScreens: readonly Screen[] = []
