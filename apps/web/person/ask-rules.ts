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
            reject(reply.fault.startsWith('TypeError') ? new Unreachable() : new Error(reply.fault))
          else resolve(reply.value as never)
        })
        worker.postMessage({ ...asks, id, question })
      })
    },
  }
}

/** What the rules refuse reads as what the server refuses. */
function refusalOf(problems: NonNullable<Reply['problems']>): Refusal {
  const told = (language: 'vi' | 'en') => ({ title: '', detail: problems.map((it) => it[language]).join(' ') })
  return new Refusal({ type: 'about:blank', status: 400, ...told('vi'), vi: told('vi'), en: told('en'), problems })
}
