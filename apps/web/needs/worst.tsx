import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { Result } from '../shell/ask.ts'
import { Go, toCell } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { whoseWords } from './figures-of.ts'
import { Value } from './value.tsx'

type Answer = Result<'needs'>
export type Worst = Answer['worst'][number]

/** Indicators by how far their worst group lies behind everyone: percentages first, which can be held against each other; others after them. */
export const byDistance = (worst: readonly Worst[]): readonly Worst[] => worst.toSorted((a, b) => rankOf(b) - rankOf(a))

const rankOf = ({ standing: { unit, worst } }: Worst): number =>
  worst.distance === undefined ? -1000 : unit === 'percent' ? worst.distance : -500

/** How far behind everyone the worst group lies, in words. */
export function DistanceWords({ standing: { worst, unit } }: Pick<Worst, 'standing'>) {
  const { language } = useView()
  const say = useWords(needsWords)
  if (worst.distance === undefined) return <span className="quiet">{say('otherPeriods')}</span>
  if (worst.distance <= 0) return <span className="quiet">{say('noneBehind')}</span>
  const points = formatUnit(unit.startsWith('percent') ? 'percentage points' : unit, language)
  return (
    <>
      {formatNumber(Math.round(worst.distance * 100) / 100, language)} {points}
    </>
  )
}

/** The indicators whose worst group is furthest behind. */
export function WorstGroups({ answer, limit }: { readonly answer: Answer; readonly limit: number }) {
  const { language } = useView()
  const say = useWords(needsWords)
  return (
    <table className="needs-table cards" aria-labelledby="worst">
      <thead>
        <tr>
          {(['indicator', 'worstGroup', 'everyone', 'behind'] as const).map((it) => (
            <th key={it} scope="col">
              {say(it)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byDistance(answer.worst)
          .slice(0, limit)
          .map((it) => (
            <tr key={it.indicator}>
              <th scope="row">
                <Go to="needs/groups" search={{ indicator: it.indicator }}>
                  {it.standing.indicator[language]}
                </Go>
              </th>
              <td data-head={say('worstGroup')}>
                {whoseWords(it.standing.worst.people, language)}{' '}
                <Value
                  observation={it.standing.worst.people}
                  name={it.standing.indicator}
                  evidence={answer.evidence}
                  sources={answer.sources}
                />
              </td>
              <td data-head={say('everyone')}>
                {it.standing.everyone === undefined ? (
                  <span className="no-data">{say('noData')}</span>
                ) : (
                  <Value
                    observation={it.standing.everyone}
                    name={it.standing.indicator}
                    evidence={answer.evidence}
                    sources={answer.sources}
                  />
                )}
              </td>
              <td data-head={say('behind')}>
                <DistanceWords standing={it.standing} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** By each indicator, the provinces that stand worst. */
export function WorstPlaces({ answer }: { readonly answer: Answer }) {
  const { language } = useView()
  const say = useWords(needsWords)
  return (
    <ul className="worst-places">
      {answer.worstPlaces.map(({ indicator, period, provinces, worst }) => (
        <li key={indicator.id}>
          <h3>{indicator.name[language]}</h3>
          <p className="quiet">
            {say('compared')
              .replace('{n}', formatNumber(provinces, language))
              .replace('{period}', formatDate(period, language))}
            {' · '}
            <Go to="needs/map" search={{ indicator: indicator.id, map: 'provinces-63' }}>
              {say('onMap')}
              <span className="heard">: {indicator.name[language]}</span>
            </Go>
          </p>
          <ol>
            {worst.map((it) => (
              <li key={it.place}>
                <Go to={toCell(it.cell)}>{it.observation.place[language]}</Go>{' '}
                <Value
                  observation={it.observation}
                  name={it.observation.place}
                  evidence={answer.evidence}
                  sources={answer.sources}
                />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}
