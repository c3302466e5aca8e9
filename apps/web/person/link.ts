import type { Household } from './household.ts'

/** A household in the part of an address that no browser sends anywhere: `#h=…`, its JSON compressed. */
export async function fragmentOf({ persons, homes, unsure }: Household): Promise<string> {
  const text = JSON.stringify({ p: persons, h: homes, u: unsure })
  const packed = await through(new Blob([text]).stream(), new CompressionStream('deflate-raw'))
  const binary = Array.from(packed, (it) => String.fromCharCode(it)).join('')
  return `h=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** What a fragment holds, as it stands there; nothing where it holds no household. @throws where it is damaged */
export async function heldIn(fragment: string): Promise<unknown> {
  const packed = /(?:^#?|&)h=([^&]*)/.exec(fragment)?.[1]
  if (packed === undefined || packed === '') return undefined
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (it) => it.charCodeAt(0))
  const text = await through(new Blob([bytes]).stream(), new DecompressionStream('deflate-raw'))
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
}

/** Longer households than this are no household, but something that wants to fill the memory. */
const mostBytes = 500_000

async function through(
  from: ReadableStream<Uint8Array<ArrayBuffer>>,
  by: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = from.pipeThrough(by).getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > mostBytes) throw new RangeError('too long')
    parts.push(next.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
