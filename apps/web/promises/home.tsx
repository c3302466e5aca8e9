import type { ReactNode } from 'react'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { Grade } from '#promises/alignment'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import { type Search, useView, useWords } from '../shell/view.ts'
import { gapGrades, usualFramework } from './alignment-asked.ts'
import { ageWords, yearBefore } from './dates.ts'
import { faultCodes } from './faults.ts'
import { GradeBadge, gradeList } from './grades.tsx'
import { Mark, RecordLink, Words } from './parts.tsx'
import { nextStepOf } from './undertakings.tsx'

/** What became of what was said, at a glance; each line opens the screen that says more. */
export default function Home() {
  const say = useWords(promisesWords)
  return (
    <div className="promises">
      <h1>{say('home')}</h1>
      <p className="lead">{say('homeLead')}</p>
      <div className="cards">
        <Card name={say('ledger')} to="promises/ledger">
          <Said />
        </Card>
        <Card name={say('alignment')} to="promises/alignment">
          <Gaps />
        </Card>
        <Card name={say('targets')} to="promises/targets">
          <TargetCounts />
        </Card>
        <Card name={say('roles')} to="promises/roles">
          <Faults />
        </Card>
        <Card name={say('priorities')} to="promises/priorities">
          <Matched />
        </Card>
        <Card name={say('series')} to="promises/series">
          <NextHosts />
        </Card>
        <Card name={say('comments')} to="promises/comments">
          <OpenComments />
        </Card>
        <Card name={say('changes')} to="promises/changes">
          <Changed />
        </Card>
      </div>
    </div>
  )
}

function Card({ name, to, children }: { readonly name: string; readonly to: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={name}>
      <h2>
        <Go to={to}>{name}</Go>
      </h2>
      <Waiting>{children}</Waiting>
    </section>
  )
}

type CountProps = {
  readonly count: number
  readonly to: string
  readonly search?: Search
  readonly children: ReactNode
}

function Count({ count, to, search, children }: CountProps) {
  const { language } = useView()
  return (
    <li>
      <Go to={to} {...(search === undefined ? {} : { search })}>
        <strong>{formatNumber(count, language)}</strong>
        <span>{children}</span>
      </Go>
    </li>
  )
}

/** Recommendations by answer, the oldest without one, and the next step of each undertaking. */
function Said() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const made = useAnswer('track', { asOf })
  const { oldestUnanswered: oldest } = made
  const first = made.recommendations.find((it) => it.id === oldest?.id)?.meeting.first ?? ''
  const answers = ['none recorded', 'answered', 'answered together', 'no meeting since'] as const
  const count = (answer: string): number => made.recommendations.filter((it) => it.answered === answer).length
  return (
    <>
      <ul className="counts">
        {answers
          .filter((it) => count(it) > 0)
          .map((it) => (
            <Count key={it} count={count(it)} to="promises/ledger" search={{ answer: it }}>
              {codeWord('answered', it, language)}
            </Count>
          ))}
      </ul>
      {made.recommendations.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      {oldest === undefined ? undefined : (
        <p>
          {say('oldest')}: <RecordLink kind="recommendations" id={oldest.id} of={oldest.text} />{' '}
          <strong>{ageWords(first, made.asOf, language)}</strong>
        </p>
      )}
      {made.undertakings.map((it) => {
        const next = nextStepOf(it)
        return next === undefined ? undefined : (
          <p key={it.id}>
            <RecordLink kind="undertakings" id={it.id} of={it.name} />: {say('nextStep').toLowerCase()}{' '}
            <strong>{next.step[language]}</strong> ({codeWord('stepState', next.state, language)})
          </p>
        )
      })}
    </>
  )
}

/** The framework that people ask about, by grade. */
function Gaps() {
  const { asOf } = useView()
  const say = useWords(promisesWords)
  const { instruments } = useAnswer('instruments', { asOf })
  const made = useAnswer('matrix', { of: usualFramework(instruments), against: 'national', asOf })
  const gaps = made.counts['none recorded'] + made.counts.partial
  return (
    <>
      <p>
        <RecordLink kind="instruments" id={made.of.id} of={made.of.title} />
      </p>
      <ul className="counts">
        <Count count={gaps} to="promises/alignment" search={{ grade: gapGrades }}>
          {say('gapsOf')}
        </Count>
        {gradeList
          .filter((it: Grade) => made.counts[it] > 0)
          .map((it) => (
            <Count key={it} count={made.counts[it]} to="promises/alignment" search={{ grade: it }}>
              <GradeBadge grade={it} standing="computed" />
            </Count>
          ))}
      </ul>
    </>
  )
}

function TargetCounts() {
  const { language, asOf } = useView()
  const { targets } = useAnswer('benchmark', { asOf })
  const verdicts = [...new Set(targets.map((it) => it.verdict))]
  const count = (verdict: string): number => targets.filter((it) => it.verdict === verdict).length
  return (
    <ul className="counts">
      {verdicts
        .toSorted((a, b) => count(b) - count(a))
        .map((it) => (
          <Count key={it} count={count(it)} to="promises/targets" search={{ verdict: it }}>
            {codeWord('verdict', it, language)}
          </Count>
        ))}
    </ul>
  )
}

function Faults() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const made = useAnswer('roles', { asOf })
  return (
    <>
      <ul className="counts">
        {faultCodes.map((it) => (
          <Count key={it} count={made.counts[it]} to="promises/roles" search={{ fault: it }}>
            {codeWord('roleFault', it, language)}
          </Count>
        ))}
      </ul>
      <p className="quiet">
        {say('clausesRead')}: {formatNumber(made.clauses, language)} <Mark of="computed" />
      </p>
    </>
  )
}

function Matched() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const made = useAnswer('match', { asOf })
  return (
    <ul className="counts">
      {[...made.ministrySets, ...made.partnerSets].map((it) => (
        <li key={it.title.en}>
          <strong>
            {formatNumber(it.matched, language)}/{formatNumber(it.priorities, language)}
          </strong>{' '}
          <Words of={it.title} /> ({it.period})
        </li>
      ))}
      {made.ministrySets.length + made.partnerSets.length === 0 ? <li>{say('noneRecorded')}</li> : undefined}
    </ul>
  )
}

function NextHosts() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const { series } = useAnswer('series', { asOf })
  return (
    <ul className="counts">
      {series.map((it) => (
        <li key={it.id}>
          <Go to="promises/series" search={{ series: it.id }}>
            {it.name[language]}
          </Go>
          <small>
            {it.rule === undefined ? (
              say('noRule')
            ) : (
              <>
                {say('nextHost')}: {it.next.host?.[language] ?? say('cannotTell')}{' '}
                {it.rule.confidence === 'seen' ? undefined : <Mark of={it.rule.confidence} />}
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}

function OpenComments() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const { comments } = useAnswer('comments', { asOf })
  if (comments.length === 0) return <p>{say('noComments')}</p>
  return (
    <ul className="counts">
      <Count
        count={comments.filter((it) => it.state === 'open').length}
        to="promises/comments"
        search={{ state: 'open' }}
      >
        {codeWord('disposition', 'open', language)}
      </Count>
    </ul>
  )
}

function Changed() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const { asOf: until } = useAnswer('comments', { asOf })
  const from = yearBefore(until)
  const { changes } = useAnswer('changes', { from, until })
  const groups = [...new Set(changes.map((it) => it.group))]
  return (
    <>
      <p className="quiet">
        {say('sinceLastYear')}: {formatDate(from, language)} – {formatDate(until, language)}
      </p>
      <ul className="counts">
        {groups.map((it) => (
          <Count
            key={it}
            count={changes.filter((one) => one.group === it).length}
            to="promises/changes"
            search={{ from, until, about: it }}
          >
            {codeWord('changeGroup', it, language)}
          </Count>
        ))}
        {groups.length === 0 ? <li>{say('noneRecorded')}</li> : undefined}
      </ul>
    </>
  )
}
