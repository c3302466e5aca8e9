import { useParams } from '@tanstack/react-router'
import { formatNumber } from '#messages/format'
import { threadWords } from '#messages/screens/thread'
import { DocumentView } from '../parts/document-view.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { Go, toCell } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { askedIn, CellPickers, expressionOf, nameOf } from './cell-pickers.tsx'

/** The page of one need cell, which everything opens: what is asked stands in the address, and each dimension can be changed. */
export default function CellScreen() {
  const { cell = 'all' } = useParams({ strict: false })
  const { language } = useView()
  const say = useWords(threadWords)
  const known = useAnswer('dimensions', {})
  const asked = askedIn(cell)
  const names = [
    nameOf(asked.function, known.functions, say('allFunctions'), language),
    nameOf(asked.group, known.groups, say('everyone'), language),
    nameOf(asked.place, known.places, say('everywhere'), language),
    ...(asked.span === 'all' ? [] : [asked.span.replace('..', '–')]),
  ]
  return (
    <article className="thread">
      <header className="thread-head">
        <p className="overline">{say('cell')}</p>
        <h1>{names.join(' · ')}</h1>
      </header>
      <CellPickers asked={asked} />
      <Waiting name={cell}>
        <Everything expression={expressionOf(asked)} />
      </Waiting>
    </article>
  )
}

const parts = [
  'gap',
  'people',
  'schemes',
  'activities',
  'clauses',
  'targets',
  'recommendations',
  'undertakings',
] as const

function Everything({ expression }: { readonly expression: string }) {
  const { asOf } = useView()
  const input = { expression, asOf }
  const it = useAnswer('cell', input)
  return (
    <>
      <Neighbours title="wider" list={it.wider} />
      <Neighbours title="narrower" list={it.narrower} />
      <Parts
        counts={{
          gap: it.gap.totals.orphans + it.gap.totals.ended + it.gap.totals.overlaps,
          people: it.people.length,
          schemes: it.schemes.length,
          activities: it.activities.length,
          clauses: it.clauses.length,
          targets: it.targets.length,
          recommendations: it.recommendations.length,
          undertakings: it.undertakings.length,
        }}
      />
      <DocumentView verb="cell" input={input} sections={[]} withHead={false} />
    </>
  )
}

/** The parts of the page with how much each holds; a press leads to the part, and the keyboard goes on from there. */
function Parts({ counts }: { readonly counts: Readonly<Record<(typeof parts)[number], number>> }) {
  const { language } = useView()
  const say = useWords(threadWords)
  const lead = (part: string): void => {
    const to = document.getElementById(`part-${part}`)
    to?.scrollIntoView()
    to?.focus({ preventScroll: true })
  }
  return (
    <nav className="parts no-print" aria-label={say('parts')}>
      <ul>
        {parts.map((it) => (
          <li key={it}>
            <button type="button" onClick={() => lead(it)}>
              {say(it)} <span className="count">{formatNumber(counts[it], language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Neighbour = ReturnType<typeof useAnswer<'cell'>>['wider'][number]

/** Neighbours that stand in sight; many more are folded away. */
const inSight = 12

/** Cells one step wider or narrower; one that nothing running serves is marked by a word and a hatched edge, never by colour alone. */
function Neighbours({ title, list }: { readonly title: 'wider' | 'narrower'; readonly list: readonly Neighbour[] }) {
  const say = useWords(threadWords)
  if (list.length === 0) return null
  return (
    <nav className="neighbours no-print" aria-label={say(title)}>
      <h2>{say(title)}</h2>
      {(['function', 'group', 'place'] as const).map((dimension) => {
        const of = list.filter((it) => it.dimension === dimension)
        if (of.length === 0) return undefined
        const shown = (
          <ul>
            {of.map((it) => (
              <li key={it.id}>
                <NeighbourLink it={it} />
              </li>
            ))}
          </ul>
        )
        return (
          <div key={dimension}>
            {of.length <= inSight ? (
              <>
                <h3>{say(dimension)}</h3>
                {shown}
              </>
            ) : (
              <details>
                <summary>
                  {say(dimension)} <span className="count">{of.length}</span>
                </summary>
                {shown}
              </details>
            )}
          </div>
        )
      })}
    </nav>
  )
}

function NeighbourLink({ it }: { readonly it: Neighbour }) {
  const { language } = useView()
  const say = useWords(threadWords)
  const all = { function: 'allFunctions', group: 'everyone', place: 'everywhere', span: 'place' } as const
  const isServed = it.schemes === 'running' || it.activities === 'running'
  return (
    <Go to={toCell(it.expression)} className={isServed ? 'served' : 'unserved'}>
      {it.id === 'all' ? say(all[it.dimension]) : it.name[language]}
      {isServed ? undefined : <span className="heard"> ({say('unserved')})</span>}
    </Go>
  )
}
