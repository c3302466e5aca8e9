import type { Screen } from '../shell/screen.ts'

/** Screens that ask for a decision: import, queues, gaps, allocation. */
export const queueScreens: readonly Screen[] = []
