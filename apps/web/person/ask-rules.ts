import { Refusal, Unreachable } from '../shell/ask.ts'
import type { Question, Questions, Reply } from './messages.ts'

type Host = {
  readonly ask: <Q extends Question>(question: Q, asks: Questions[Q]['asks']) => Promise<Questions[Q]['gets']>
}

/** Two places where rules run: what is looked at now never waits for what is worked out for later. */
const hosts = new Map<'now' | 'later', Promise<Host>>()

/** Asks the rules that run beside the page.
 *  @throws Refusal what is wrong with the facts; Unreachable where the rules could not be had from the server */
export async function askRules<Q extends Question>(
  question: Q,
  asks: Questions[Q]['asks'],
  where: 'now' | 'later' = 'now',
): Promise<Questions[Q]['gets']> {
  const host = hosts.get(where) ?? hostAt()
  hosts.set(where, host)
  return (await host).ask(question, asks)
}

async function hostAt(): Promise<Host> {
  const { address } = await import('./rules-worker.ts')
  const worker = new Worker(address, { type: 'module' })
  const waiting = new Map<number, (it: Reply) => void>()
  let count = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  return {
    ask: (question, asks) => {
      const id = count++
      const begin = performance.now()
      return new Promise((resolve, reject) => {
        waiting.set(id, (reply) => {
          performance.measure(`rules: ${question}`, { start: begin, detail: { milliseconds: reply.milliseconds } })
          if (reply.problems !== undefined) reject(refusalOf(reply.problems))
          else if (reply.fault !== undefined)
            reject(reply.fault === 'unreachable' ? new Unreachable() : new Error(reply.fault))
          else resolve(reply.value as never)
        })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage({ ...asks, id, question })
      })
    },
  }
}

function refusalOf(problems: NonNullable<Reply['problems']>): Refusal {
  const nothing = { title: '', detail: '' }
  return new Refusal({ ...nothing, type: 'about:blank', status: 400, vi: nothing, en: nothing, problems })
}
