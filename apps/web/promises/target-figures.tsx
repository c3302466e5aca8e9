import { codeWord } from '#messages/codes'
import { formatDate, formatUnit } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { CarriedTarget } from '#review/shape-promises'
import { Picture } from '../parts/picture.tsx'
import { useView, useWords } from '../shell/view.ts'
import { Cite, Mark } from './parts.tsx'
import { Plot } from './plot.tsx'
import { numberOf, shownValue } from './values.ts'

/** The figures of a target as a chart, with the path that is needed from the last of them, and as a table. */
export function TargetFigures({ of }: { readonly of: CarriedTarget }) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const points = pointsOf(of)
  const wanted = numberOf(of.wanted)
  const goal = typeof of.year === 'number' && wanted !== undefined ? { year: of.year, value: wanted } : undefined
  const last = of.last.map(pointOf).find((it) => it !== undefined)
  const path = goal !== undefined && last !== undefined && of.yearlyRises.length > 0 ? [last, goal] : []
  const caption = `${of.indicator[language]}, ${formatUnit(of.unit, language)}`
  return (
    <div className="figures">
      {points.length === 0 && goal === undefined ? undefined : (
        <Picture name={`target-${of.clause}`} caption={`${caption}. ${say('chartNote')}`}>
          <Plot
            label={`${caption}: ${of.text[language]}`}
            of={`${of.clause} ${language} ${points.length}`}
            draw={(plot) => ({
              width: 520,
              height: 240,
              marginLeft: 48,
              marginRight: 40,
              x: { tickFormat: (it: number) => String(it), label: null, ticks: yearsOf(points, goal) },
              y: { label: formatUnit(of.unit, language), grid: true, nice: true },
              marks: [
                plot.dot(points, { x: 'year', y: 'value', r: 4.5, fill: '#14506b' }),
                plot.line(path, { x: 'year', y: 'value', stroke: '#7a3b00', strokeDasharray: '5 4', strokeWidth: 2 }),
                ...(goal === undefined
                  ? []
                  : [
                      plot.dot([goal], {
                        x: 'year',
                        y: 'value',
                        r: 6,
                        symbol: 'diamond',
                        stroke: '#7a3b00',
                        fill: '#fff',
                        strokeWidth: 2,
                      }),
                      plot.text([goal], {
                        x: 'year',
                        y: 'value',
                        text: () => shownValue(of.wanted, 'not stated', language),
                        dy: -14,
                        fill: '#7a3b00',
                      }),
                    ]),
              ],
            })}
          />
        </Picture>
      )}
      <table className="small-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('period')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('kind')}</th>
          </tr>
        </thead>
        <tbody>
          {of.figures.length === 0 ? (
            <tr>
              <td colSpan={3} className="unknown">
                {say('noData')}
              </td>
            </tr>
          ) : undefined}
          {of.figures.toSorted(byPeriod).map((it) => (
            <tr key={it.evidence}>
              <th scope="row">{formatDate(it.period, language)}</th>
              <td>
                {shownValue(it.value, it.unit, language)}{' '}
                {it.confidence === 'seen' ? undefined : <Mark of={it.confidence} />}{' '}
                <Cite verb="benchmark" input={{ asOf }} number={it.evidence} />
              </td>
              <td>{codeWord('observationKind', it.kind, language)}</td>
            </tr>
          ))}
          {goal === undefined ? undefined : (
            <tr>
              <th scope="row">{goal.year}</th>
              <td>{shownValue(of.wanted, of.unit, language)}</td>
              <td>{say('wanted')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

type Figure = CarriedTarget['figures'][number]
type Point = { readonly year: number; readonly value: number }

const byPeriod = (a: Figure, b: Figure): number => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)

const pointsOf = (of: CarriedTarget): readonly Point[] => of.figures.flatMap((it) => pointOf(it) ?? [])

function pointOf(it: Figure): Point | undefined {
  const value = numberOf(it.value)
  const year = Number(it.period.slice(0, 4))
  return value === undefined || Number.isNaN(year) ? undefined : { year, value }
}

/** Every year that a figure or the goal has, thinned out so that the words do not touch. */
function yearsOf(points: readonly Point[], goal: Point | undefined): number[] {
  const years = [...new Set([...points, ...(goal === undefined ? [] : [goal])].map((it) => it.year))].toSorted(
    (a, b) => a - b,
  )
  const step = Math.ceil(years.length / 10)
  return years.filter((_, index) => (years.length - 1 - index) % step === 0)
}
