import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { TrackedRecommendation } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { ageWords } from './dates.ts'
import { RecommendationCard } from './ledger-line.tsx'
import { AsDocument, Choice, Cite, known, LeftOut, RecordLink, Shown, Words } from './parts.tsx'
import { Undertakings } from './undertakings.tsx'

const answers = ['none recorded', 'answered', 'answered together', 'no meeting since'] as const
const orders = ['open', 'old', 'new'] as const
const stepNames = ['proposed', 'adopted', 'submitted', 'noted', 'mainstreamed'] as const

/** What was recommended and undertaken, and what became of it: the oldest of which no answer is recorded first. */
export default function Ledger() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const made = useAnswer('track', { asOf })
  const { recommendations } = made
  const series = unique(recommendations.map((it) => ({ value: it.series.id, label: it.series.name[language] })))
  const meetings = unique(recommendations.map((it) => ({ value: it.meeting.id, label: it.meeting.title[language] })))
  const topics = unique(
    recommendations.flatMap((it) => it.needs.map((one) => ({ value: one.en, label: one[language] }))),
  )
  const asked = {
    series: known(
      search['series'],
      series.map((it) => it.value),
    ),
    meeting: known(
      search['meeting'],
      meetings.map((it) => it.value),
    ),
    topic: known(
      search['topic'],
      topics.map((it) => it.value),
    ),
    answer: known(search['answer'], answers),
    reached: known(search['reached'], stepNames),
    order: known(search['order'], orders),
  }
  const shown = recommendations
    .filter(
      (it) =>
        (asked.series.value ?? it.series.id) === it.series.id &&
        (asked.meeting.value ?? it.meeting.id) === it.meeting.id &&
        (asked.answer.value ?? it.answered) === it.answered &&
        (asked.reached.value ?? reachedBy(it)) === reachedBy(it) &&
        (asked.topic.value === undefined || it.needs.some((one) => one.en === asked.topic.value)),
    )
    .toSorted(inOrder(asked.order.value ?? 'open'))
  return (
    <div className="promises">
      <h1>{say('ledger')}</h1>
      <LeftOut values={Object.values(asked).map((it) => it.wrong)} />
      <Oldest of={made} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('series')}
          value={asked.series.value}
          none={say('all')}
          options={series}
          onChange={(it) => set({ series: it })}
        />
        <Choice
          label={say('meeting')}
          value={asked.meeting.value}
          none={say('all')}
          options={meetings}
          onChange={(it) => set({ meeting: it })}
        />
        <Choice
          label={say('answer')}
          value={asked.answer.value}
          none={say('all')}
          options={answers.map((it) => ({ value: it, label: codeWord('answered', it, language) }))}
          onChange={(it) => set({ answer: it })}
        />
        <Choice
          label={say('reached')}
          value={asked.reached.value}
          none={say('all')}
          options={stepNames.map((it) => ({ value: it, label: codeWord('step', it, language) }))}
          onChange={(it) => set({ reached: it })}
        />
        <Choice
          label={say('topic')}
          value={asked.topic.value}
          none={say('all')}
          options={topics}
          onChange={(it) => set({ topic: it })}
        />
        <Choice
          label={say('sort')}
          value={asked.order.value ?? 'open'}
          options={[
            { value: 'open', label: say('sortOpen') },
            { value: 'old', label: say('sortOld') },
            { value: 'new', label: say('sortNew') },
          ]}
          onChange={(it) => set({ order: it === 'open' ? undefined : it })}
        />
      </form>
      <section aria-labelledby="recommendations">
        <div className="bar">
          <h2 id="recommendations">{say('recommendations')}</h2>
          <ExportMenu verb="track" input={{ asOf, series: asked.series.value }} />
        </div>
        <Shown count={shown.length} all={recommendations.length} />
        <ol className="ledger">
          {shown.map((it) => (
            <RecommendationCard key={it.id} of={it} asOf={made.asOf} asked={{ asOf }} />
          ))}
        </ol>
      </section>
      <Undertakings list={made.undertakings} asked={{ asOf }} />
      <AsDocument verb="track" input={{ asOf, series: asked.series.value }} />
    </div>
  )
}

function Oldest({ of }: { readonly of: Result<'track'> }) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const { oldestUnanswered: oldest } = of
  if (oldest === undefined) return null
  const first = of.recommendations.find((it) => it.id === oldest.id)?.meeting.first ?? ''
  return (
    <p className="oldest">
      <strong>{say('oldest')}:</strong> <RecordLink kind="recommendations" id={oldest.id} of={oldest.text} /> (
      <Words of={oldest.meeting} />, {formatDate(first, language)}) ·{' '}
      <strong>{ageWords(first, of.asOf, language)}</strong>{' '}
      <Cite verb="track" input={{ asOf }} number={oldest.evidence} />
    </p>
  )
}

/** The furthest step that a record says was taken. */
const reachedBy = (it: TrackedRecommendation): (typeof stepNames)[number] =>
  it.steps.findLast((one) => one.state === 'taken')?.step ?? 'proposed'

type Order = (a: TrackedRecommendation, b: TrackedRecommendation) => number

function inOrder(order: (typeof orders)[number]): Order {
  const age: Order = (a, b) => (b.ageDays ?? -1) - (a.ageDays ?? -1)
  if (order === 'old') return age
  if (order === 'new') return (a, b) => age(b, a)
  return (a, b) => Number(isSettled(a)) - Number(isSettled(b)) || age(a, b)
}

const isSettled = ({ answered }: TrackedRecommendation): boolean => answered !== 'none recorded'

const unique = (list: readonly { readonly value: string; readonly label: string }[]) => [
  ...new Map(list.map((it) => [it.value, it])).values(),
]
