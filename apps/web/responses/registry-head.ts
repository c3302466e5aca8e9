import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegistryAnswer } from '../../store/registry-shape.ts'
import { fetched } from '../shell/ask.ts'
import { type Asked, windowAddress } from './registry-asked.ts'

/** How many rows there are, of each value how many, and the first rows. While the table is being made it is asked again and again. */
export function useHead({ fields }: Pick<Asked, 'fields'>, limit = 0) {
  const address = windowAddress(fields, 0, limit, 'yes')
  return useQuery({
    queryKey: ['registry', address],
    queryFn: () => fetched(address) as Promise<RegistryAnswer>,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.making === undefined ? false : 1_000),
  })
}
