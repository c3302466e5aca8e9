import { formatDate, formatNumber } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import { ExportMenu } from '../parts/export-menu.tsx'
import { screens } from '../screens.ts'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Go } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { NeedsTable } from './needs-table.tsx'
import { WorstGroups, WorstPlaces } from './worst.tsx'

/** Who is protected and who is left behind, at a glance. */
export default function Home() {
  const { language, asOf } = useView()
  const say = useWords(needsWords)
  const answer = useAnswer('needs', { asOf })
  const person = screens.find((it) => it.path.startsWith('person'))
  const aims = [...new Map(answer.rows.map((it) => [it.aim.en, it.aim])).values()]
  return (
    <>
      <h1>{say('needs')}</h1>
      <p className="lead">{say('lead')}</p>
      <ul className="ways">
        <li>
          <Go to="needs/map">{say('map')}</Go>
        </li>
        <li>
          <Go to="needs/groups">{say('groups')}</Go>
        </li>
        <li>
          <Go to="needs/series">{say('series')}</Go>
        </li>
        {person === undefined ? undefined : (
          <li>
            <Go to={person.path}>{say('describe')}</Go>
          </li>
        )}
      </ul>
      <div className="whole-needs">
        <ExportMenu verb="needs" input={{ asOf }} />
      </div>
      <Glance answer={answer} />
      <ReadNote read={answer.read} />
      {aims.map((aim) => (
        <section key={aim.en} aria-labelledby={`aim-${aim.en}`}>
          <h2 id={`aim-${aim.en}`}>{aim[language]}</h2>
          <NeedsTable
            rows={answer.rows.filter((it) => it.aim.en === aim.en)}
            answer={answer}
            labelledBy={`aim-${aim.en}`}
          />
        </section>
      ))}
      <section aria-labelledby="worst">
        <h2 id="worst">{say('groups')}</h2>
        <WorstGroups answer={answer} limit={5} />
        <p>
          <Go to="needs/groups">{say('withoutData')}</Go>
        </p>
      </section>
      <section aria-labelledby="places">
        <h2 id="places">{say('worstPlaces')}</h2>
        <WorstPlaces answer={answer} />
      </section>
      <section className="not-there" aria-labelledby="simulator">
        <h2 id="simulator">{say('simulator')}</h2>
        <p>{say('simulatorWhy')}</p>
      </section>
    </>
  )
}

/** The whole in a few numbers. */
function Glance({ answer: { rows } }: { readonly answer: Result<'needs'> }) {
  const { language } = useView()
  const say = useWords(needsWords)
  const known = rows.filter((it) => it.observations.length > 0).length
  const entries = [
    ['withFigure', known],
    ['withoutFigure', rows.length - known],
    ['goingWorse', rows.filter((it) => it.trend?.direction === 'worse').length],
    ['missedTargets', rows.filter((it) => it.targets.some((one) => one.verdict === 'missed')).length],
    ['silentPairs', rows.flatMap((it) => it.groups.filter((one) => one.figures === 0)).length],
  ] as const
  return (
    <dl className="glance">
      {entries.map(([word, count]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>{formatNumber(count, language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was read, so that *no data* can be weighed. */
export function ReadNote({ read }: Pick<Result<'needs'>, 'read'>) {
  const { language } = useView()
  const say = useWords(needsWords)
  const facts = {
    figures: formatNumber(read.figures, language),
    indicators: formatNumber(read.indicators, language),
    sources: formatNumber(read.sources, language),
    instruments: formatNumber(read.instruments, language),
    until: formatDate(read.until, language),
  }
  const words = Object.entries(facts).reduce<string>((it, [key, fact]) => it.replace(`{${key}}`, fact), say('read'))
  return <p className="quiet read-note">{words}</p>
}
