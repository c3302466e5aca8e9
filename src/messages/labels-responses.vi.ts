import type { ResponseLabels } from './labels-responses.ts'

export const vietnameseResponseLabels: ResponseLabels = {
  activitiesCounted: 'hoạt động',
}
