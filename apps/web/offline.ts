/** Keeps the workbench usable without its server: pages, scripts, styles and typefaces, and the last answers to what was asked. What is written is never kept for
 *  later: it fails, and the screen says so. */

/** The files of the pages, set where they are put together. Another list makes another keeper, which starts anew. */
declare const filesOfThePages: readonly string[]

/** What a service worker is, as far as it is needed; TypeScript knows either pages or workers. */
type Lasting = Event & { readonly waitUntil: (done: Promise<unknown>) => void }
type Asking = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Told = Lasting & { readonly data: unknown }
type Events = { install: Lasting; activate: Lasting; fetch: Asking; message: Told }
type Scope = {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: <K extends keyof Events>(name: K, hear: (event: Events[K]) => void) => void
}
const scope = self as unknown as Scope

/** Pages and their files go by what they are; answers stay when a program that shows them better takes over. */
const names = { pages: `pages ${nameOf(filesOfThePages)}`, answers: 'answers' } as const

/** Answers that are kept at most; those asked longest ago go first. */
const most = 200

/** Says that an answer is a copy, and of when. */
const keptHeader = 'an-sinh-kept'

scope.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const pages = await caches.open(names.pages)
      await pages.addAll(['/', ...filesOfThePages])
      await scope.skipWaiting()
    })(),
  )
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const known: readonly string[] = Object.values(names)
      for (const name of await caches.keys()) if (!known.includes(name)) await caches.delete(name)
      await scope.clients.claim()
    })(),
  )
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (pathname.startsWith('/api/')) event.respondWith(answer(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
  else if (filesOfThePages.includes(pathname)) event.respondWith(file(request))
})

// A page that was there before its keeper names what it has asked so far.
scope.addEventListener('message', (event) => {
  const asked = Array.isArray(event.data) ? event.data.filter((it) => typeof it === 'string') : []
  event.waitUntil(Promise.all(asked.map((it) => answer(new Request(it)).catch(() => undefined))))
})

/** From the server; a copy only where it does not answer. */
async function answer(request: Request): Promise<Response> {
  const answers = await caches.open(names.answers)
  try {
    const fresh = await fetch(request)
    if (fresh.ok && isKept(fresh)) await keep(answers, request, fresh.clone())
    return fresh
  } catch (error) {
    const copy = await answers.match(request, { ignoreVary: true })
    if (copy !== undefined) return copy
    throw error
  }
}

/** Data for screens; what is taken along as a file is kept by whoever took it, and a stream may have no end. */
const isKept = (it: Response): boolean =>
  it.headers.get('content-type')?.startsWith('application/json') === true && !it.headers.has('content-disposition')

async function keep(answers: Cache, request: Request, fresh: Response): Promise<void> {
  const headers = new Headers(fresh.headers)
  headers.set(keptHeader, new Date().toISOString())
  await answers.delete(request, { ignoreVary: true })
  await answers.put(request, new Response(await fresh.blob(), { headers }))
  const kept = await answers.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await answers.delete(old, { ignoreVary: true })
}

/** One page serves every address; which screen it shows, the address says. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const copy = await caches.match('/', { ignoreVary: true })
    if (copy !== undefined) return copy
    throw error
  }
}

const file = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

/** A short name for a list. */
function nameOf(list: readonly string[]): string {
  let hash = 0
  for (const letter of list.join(' ')) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return (hash >>> 0).toString(36)
}
