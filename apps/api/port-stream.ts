import { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'

/** Word that a chunk was taken in, so that the next may come: neither side gathers what the other does not read. */
const taken = 'taken'
const end = 'end'

/** A connection between two threads, as a stream at each end. */
export class PortStream extends Duplex {
  readonly #port: MessagePort
  #whenTaken: ((error?: Error | null) => void) | undefined
  #owesWord = false

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('message', (it: unknown) => this.#hear(it))
    port.on('close', () => this.destroy())
  }

  #hear(it: unknown): void {
    if (it === taken) {
      const done = this.#whenTaken
      this.#whenTaken = undefined
      done?.()
    } else if (it === end) this.push(null)
    else if (this.push(Buffer.from((it as Uint8Array).buffer))) this.#port.postMessage(taken, [])
    else this.#owesWord = true
  }

  override _read(): void {
    if (!this.#owesWord) return
    this.#owesWord = false
    this.#port.postMessage(taken, [])
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#whenTaken = done
    // What Node hands in may be a part of a larger buffer, which would go along.
    const own = new Uint8Array(chunk)
    this.#port.postMessage(own, [own.buffer])
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#port.postMessage(end, [])
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#whenTaken?.(error)
    this.#port.close()
    done(error)
  }
}
