import type { ResponseLabels } from './labels-responses.ts'

export const englishResponseLabels: ResponseLabels = {
  activitiesCounted: 'activities',
}
