import type { ProblemDetails } from '../../api/problem-details.ts'
import { Refusal, Unreachable } from '../shell/ask.ts'

/** Fetches a file of this server and hands it to the reader under the name that the server gives it. A plain link would end in silence, or in a page of JSON,
 *  where something is wrong. @throws Refusal, Unreachable */
export async function saveFile(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => {
    throw new Unreachable()
  })
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) throw new Refusal((await answer.json()) as ProblemDetails)
  if (!answer.ok) throw new Unreachable()
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'an-sinh'
  handOver(await answer.blob(), name)
}

/** Gives the reader a file. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
