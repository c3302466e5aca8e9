import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { pairFactorSentence } from '#messages/pair-factors'
import { queueWords } from '#messages/screens/pairs'
import type { ActivityRef, CandidateView, DecidedPairView } from '#review/shape-duplicates'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { PairDesk } from './queues-desk.tsx'
import { pairKey, type Queued, type Side } from './queues-pairs.ts'

const verdicts = ['same', 'chain', 'part', 'different'] as const

/** Activities that may be one, most points first, for persons to say what they are. */
export default function Duplicates() {
  const say = useWords(queueWords)
  const { asOf } = useView()
  return (
    <div className="queues">
      <h1>{say('duplicates')}</h1>
      <p className="lead">{say('duplicatesLead')}</p>
      <ExportMenu verb="duplicates" input={{ asOf }} />
      <Waiting>
        <Queue />
      </Waiting>
    </div>
  )
}

function Queue() {
  const say = useWords(queueWords)
  const { asOf } = useView()
  const { candidates, decided } = useAnswer('duplicates', { asOf })
  const pairs = [...candidates.map(waiting), ...decided.map(settled)]
  return <PairDesk asks="one activity" pairs={pairs} verdicts={verdicts} empty={say('noneOpen')} />
}

const side = ({ id, title, reporter }: ActivityRef): Side => ({ id, title, body: reporter })

const waiting = (it: CandidateView): Queued => ({
  key: pairKey(it.activities[0].id, it.activities[1].id),
  activities: [side(it.activities[0]), side(it.activities[1])],
  points: it.score,
  said: { vi: capital(codeWord('pairKind', it.kind, 'vi')), en: capital(codeWord('pairKind', it.kind, 'en')) },
  why: <Factors of={it} />,
  isSettled: false,
})

const settled = (it: DecidedPairView): Queued => ({
  key: pairKey(it.activities[0].id, it.activities[1].id),
  activities: [side(it.activities[0]), side(it.activities[1])],
  said: {
    vi: capital(codeWord('pairVerdict', it.verdict, 'vi')),
    en: capital(codeWord('pairVerdict', it.verdict, 'en')),
  },
  found: {
    verdict: it.verdict,
    reason: it.reason,
    by: it.by,
    made: it.made,
    more: it.otherwise.map(({ verdict, reason, by }) => ({ verdict, reason, by })),
  },
  isSettled: true,
})

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

/** What speaks for it and against it, with its points. */
function Factors({ of }: { readonly of: CandidateView }) {
  const say = useWords(queueWords)
  const { language } = useView()
  return (
    <section className="why">
      <h3>
        {say('why')}: {formatNumber(of.score, language)} {say('points')},{' '}
        {codeWord('pairStrength', of.strength, language)}
      </h3>
      <ul>
        {of.factors.map((it) => (
          <li key={it.factor}>
            {pairFactorSentence(it, language)}{' '}
            <span className="quiet">
              ({it.points > 0 ? '+' : ''}
              {formatNumber(it.points, language)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
