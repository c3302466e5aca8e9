import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { BenchmarksView, CarriedTarget } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, Mark, RecordLink, Shown, Wide, Words } from './parts.tsx'
import { TargetFigures } from './target-figures.tsx'
import { shownValue } from './values.ts'

/** What is still to be done first, what no figure decides last. */
const verdictOrder = [
  'open',
  'missed',
  'short before and after',
  'no value at the deadline',
  'undecided',
  'met so far',
  'reached',
  'other unit',
  'no data',
]

/** Where each target stands on the day: last value, what is needed a year, whether it was reached. */
export default function Targets() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const made = useAnswer('benchmark', { asOf })
  const { targets } = made
  const verdicts = [...new Set(targets.map((it) => it.verdict))]
  const texts = [...new Map(targets.map((it) => [it.instrument.en, it.instrument]))]
  const indicators = [...new Map(targets.map((it) => [it.indicatorId, it.indicator]))]
  const verdict = known(search['verdict'], verdicts)
  const text = known(
    search['instrument'],
    texts.map(([id]) => id),
  )
  const indicator = known(
    search['indicator'],
    indicators.map(([id]) => id),
  )
  const open = known(
    search['target'],
    targets.map((it) => it.clause),
  )
  const shown = targets
    .filter(
      (it) =>
        (verdict.value ?? it.verdict) === it.verdict &&
        (text.value ?? it.instrument.en) === it.instrument.en &&
        (indicator.value ?? it.indicatorId) === it.indicatorId,
    )
    .toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
  const input = { asOf, indicator: indicator.value }
  return (
    <div className="promises">
      <h1>{say('targets')}</h1>
      <LeftOut values={[verdict.wrong, text.wrong, indicator.wrong, open.wrong]} />
      <LevelTargets of={made} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('verdict')}
          value={verdict.value}
          none={say('all')}
          options={verdicts.map((it) => ({ value: it, label: codeWord('verdict', it, language) }))}
          onChange={(it) => set({ verdict: it })}
        />
        <Choice
          label={say('instrument')}
          value={text.value}
          none={say('all')}
          options={texts.map(([value, it]) => ({ value, label: it[language] }))}
          onChange={(it) => set({ instrument: it })}
        />
        <Choice
          label={say('indicator')}
          value={indicator.value}
          none={say('all')}
          options={indicators.map(([value, it]) => ({ value, label: it[language] }))}
          onChange={(it) => set({ indicator: it })}
        />
      </form>
      <div className="bar">
        <Shown count={shown.length} all={targets.length} />
        <ExportMenu verb="benchmark" input={input} />
      </div>
      {shown.length === 0 ? undefined : (
        <Wide name={say('targets')}>
          <table className="targets">
            <thead>
              <tr>
                <th scope="col">{say('targets')}</th>
                <th scope="col">{say('wanted')}</th>
                <th scope="col">{say('lastValue')}</th>
                <th scope="col">{say('rise')}</th>
                <th scope="col">{say('verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((it) => (
                <TargetRow
                  key={it.clause}
                  of={it}
                  isOpen={open.value === it.clause}
                  onOpen={(isOpen) => set({ target: isOpen ? it.clause : undefined })}
                />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <AsDocument verb="benchmark" input={input} />
    </div>
  )
}

type RowProps = { readonly of: CarriedTarget; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void }

function TargetRow({ of, isOpen, onOpen }: RowProps) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const input = { asOf }
  return (
    <>
      <tr>
        <th scope="row">
          <RecordLink kind="clauses" id={of.clause} of={of.text} confidence={of.confidence} />{' '}
          <Cite verb="benchmark" input={input} number={of.evidence} />
          <small>
            <Words of={of.instrument} />
          </small>
          <button type="button" className="link" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {say('chart')}
            <span className="heard">: {of.text[language]}</span>
          </button>
        </th>
        <td className="number">
          {shownValue(of.wanted, of.unit, language)}
          <small>{typeof of.year === 'number' ? of.year : formatDate(of.year, language)}</small>
        </td>
        <td>
          {of.last.length === 0 ? <span className="unknown">{say('noData')}</span> : undefined}
          <ul className="plain">
            {of.last.map((it) => (
              <li key={it.evidence}>
                {shownValue(it.value, it.unit, language)} ({formatDate(it.period, language)}){' '}
                {it.confidence === 'seen' ? undefined : <Mark of={it.confidence} />}{' '}
                <Cite verb="benchmark" input={input} number={it.evidence} />
              </li>
            ))}
          </ul>
        </td>
        <td className="number">
          {of.yearlyRises.length === 0
            ? formatDate('not applicable', language)
            : of.yearlyRises.map((it) => signed(it, language)).join(' / ')}
          {of.yearlyRises.length === 0 ? undefined : <small>{perYear(of.unit, language)}</small>}
        </td>
        <td>
          <strong>{codeWord('verdict', of.verdict, language)}</strong>
          {of.after === undefined ? undefined : (
            <small>
              {say('firstAfter')}: {shownValue(of.after.value, of.after.unit, language)} (
              {formatDate(of.after.period, language)}){' '}
              <Cite verb="benchmark" input={input} number={of.after.evidence} />
            </small>
          )}
          {of.carriedTo.length === 0 ? undefined : <small>{say('carriedOver')}:</small>}
          {of.carriedTo.map((it) => (
            <small key={it.clause}>
              <RecordLink kind="clauses" id={it.clause} of={it.instrument} />,{' '}
              {shownValue(it.wanted, of.unit, language)} ({it.year})
            </small>
          ))}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={5}>
            <TargetFigures of={of} />
          </td>
        </tr>
      ) : undefined}
    </>
  )
}

const signed = (it: number, language: 'vi' | 'en'): string =>
  `${it > 0 ? '+' : it < 0 ? '−' : ''}${formatNumber(Math.abs(it), language)}`

/** The difference of two percentages is one in points. */
const perYear = (unit: string, language: 'vi' | 'en'): string =>
  formatUnit(unit === 'percent' ? 'percentage points' : unit, language)

/** Targets that ask for the level of a group of countries: how many indicators reach it, under each membership and statistic. */
function LevelTargets({ of }: { readonly of: BenchmarksView }) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  if (of.levelTargets.length === 0) return null
  return (
    <section className="level-targets" aria-labelledby="level-targets">
      <h2 id="level-targets">{say('levelTargets')}</h2>
      <p className="hint">{say('levelTargetsLead')}</p>
      {of.levelTargets.map((target) => {
        const judged = of.benchmarks.filter((it) => it.target?.clause === target.clause)
        const ways = [...new Map(judged.map((it) => [`${it.groupId} ${it.statistic}`, it])).values()]
        return (
          <div key={target.clause} className="level-target">
            <p>
              <RecordLink kind="clauses" id={target.clause} of={target.text} /> ({target.year}){' '}
              <Cite verb="benchmark" input={{ asOf }} number={target.evidence} />
            </p>
            <ul className="plain">
              {ways.length === 0 ? <li className="unknown">{say('noData')}</li> : undefined}
              {ways.map((way) => (
                <li key={`${way.groupId} ${way.statistic}`}>
                  <Go
                    to="promises/benchmarks"
                    search={{ countries: way.groupId, statistic: way.statistic, on: way.on }}
                  >
                    {way.group[language]}, {codeWord('statistic', way.statistic, language)}
                  </Go>
                  , {formatDate(way.on, language)}:{' '}
                  {tally(judged.filter((it) => it.groupId === way.groupId && it.statistic === way.statistic)).map(
                    ([verdict, count]) => (
                      <span key={verdict} className={`tag verdict-${verdict.replaceAll(' ', '-')}`}>
                        {codeWord('benchmark', verdict, language)} {formatNumber(count, language)}
                      </span>
                    ),
                  )}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function tally(list: BenchmarksView['benchmarks']): readonly (readonly [string, number])[] {
  const order = ['reached', 'behind', 'too few members', 'no data', 'no better direction']
  const counted = order.map((it) => [it, list.filter((one) => one.verdict === it).length] as const)
  return counted.filter(([, count]) => count > 0)
}
