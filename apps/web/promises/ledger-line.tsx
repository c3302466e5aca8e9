import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { ClauseRef, TrackedRecommendation } from '#review/shape-promises'
import type { Input } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { ageWords } from './dates.ts'
import { Cite, Mark, RecordLink, Words } from './parts.tsx'

const stateSigns = { taken: '✓', 'not taken': '✗', unknown: '?' } as const

/** The steps of a way with what is known of each: told apart by sign and word. */
export function StepRow({
  steps,
}: {
  readonly steps: readonly { readonly key: string; readonly name: string; readonly state: keyof typeof stateSigns }[]
}) {
  const { language } = useView()
  return (
    <ol className="steps">
      {steps.map((it) => (
        <li key={it.key} className={`step-${it.state.replaceAll(' ', '-')}`}>
          <span aria-hidden="true">{stateSigns[it.state]}</span> {it.name}
          <span className="quiet">: {codeWord('stepState', it.state, language)}</span>
        </li>
      ))}
    </ol>
  )
}

type Props = { readonly of: TrackedRecommendation; readonly asOf: string; readonly asked: Input<'track'> }

/** A recommendation with its age, how far it came, what was answered, and who said what when. */
export function RecommendationCard({ of, asOf, asked }: Props) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <li className={of.answered === 'none recorded' ? 'open' : ''}>
      <div className="ledger-head">
        <p className="ledger-text">
          {of.number === undefined ? '' : `${formatNumber(of.number, language)}. `}
          <RecordLink kind="recommendations" id={of.id} of={of.text} confidence={of.confidence} />{' '}
          <Cite verb="track" input={asked} number={of.evidence} />
        </p>
        <p className="ledger-age">
          {of.meeting.first === undefined ? (
            <span className="unknown">{formatDate('unknown', language)}</span>
          ) : (
            (ageWords(of.meeting.first, asOf, language) ?? formatDate(of.meeting.first, language))
          )}
        </p>
      </div>
      <p className="quiet">
        <RecordLink kind="meetings" id={of.meeting.id} of={of.meeting.title} />
        {of.meeting.first === undefined ? '' : `, ${formatDate(of.meeting.first, language)}`}
        {of.addressedTo.length === 0 ? '' : ` · ${say('addressedTo')}: `}
        {of.addressedTo.map((it) => it[language]).join(', ')}
        {of.needs.length === 0 ? '' : ` · ${of.needs.map((it) => it[language]).join(', ')}`}
      </p>
      <StepRow
        steps={of.steps.map((it) => ({ key: it.step, name: codeWord('step', it.step, language), state: it.state }))}
      />
      <p>
        <strong>{codeWord('answered', of.answered, language)}</strong>
        {of.answeredBy === undefined ? '' : `: ${of.answeredBy[language]}`}
        {of.answered === 'none recorded' && of.meetingsSince.length > 0 ? (
          <span className="quiet">
            {' '}
            · {say('since')}: {of.meetingsSince.map((it) => it[language]).join('; ')}
          </span>
        ) : undefined}
      </p>
      <Clauses word="carriedTo" list={of.carriedTo} />
      <Clauses word="perhapsIn" list={of.perhapsIn} />
      <History of={of} />
    </li>
  )
}

function Clauses({ word, list }: { readonly word: 'carriedTo' | 'perhapsIn'; readonly list: readonly ClauseRef[] }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  if (list.length === 0) return null
  return (
    <div className="quiet">
      {say(word)} {word === 'perhapsIn' ? <Mark of="computed" /> : undefined}
      <ul>
        {list.map((it) => (
          <li key={it.clause}>
            <RecordLink kind="clauses" id={it.clause} of={it.text} /> ({it.instrument[language]})
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who said what when, as it came. */
function History({ of }: { readonly of: TrackedRecommendation }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <details>
      <summary>
        {say('history')}
        <span className="heard">: {of.text[language]}</span>
      </summary>
      {of.history.length === 0 ? <p>{say('noHistory')}</p> : undefined}
      <ol className="history">
        {of.history.map((it) => (
          <li key={`${it.step} ${it.on}`}>
            {formatDate(it.on, language)}: {codeWord('step', it.step, language)} –{' '}
            {codeWord('stepState', it.taken ? 'taken' : 'not taken', language)}
            {it.meeting === undefined ? undefined : (
              <>
                {' · '}
                <RecordLink kind="meetings" id={it.meeting.id} of={it.meeting.title} />
              </>
            )}
            {it.note === undefined ? undefined : (
              <>
                {'. '}
                <Words of={it.note} />
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
