import { apiScreens } from './api/screens.ts'
import { needsScreens } from './needs/screens.ts'
import { personScreens } from './person/screens.ts'
import { promisesScreens } from './promises/screens.ts'
import { responsesScreens } from './responses/screens.ts'
import { reviewScreens } from './review/screens.ts'
import type { Screen } from './shell/screen.ts'
import { threadScreens } from './thread/screens.ts'

/** Every screen, in the order in which it is listed. */
export const screens: readonly Screen[] = [
  ...reviewScreens,
  ...needsScreens,
  ...personScreens,
  ...responsesScreens,
  ...promisesScreens,
  ...threadScreens,
  ...apiScreens,
]
