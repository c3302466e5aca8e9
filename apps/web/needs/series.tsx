import { useCallback, useMemo } from 'react'
import { earliestDay, latestDay } from '#ground/date'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { FigureView } from '#review/shape-needs'
import { Picture } from '../parts/picture.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Go, toCell } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { Chart, type Plot } from './chart.tsx'
import { Choice } from './choices.tsx'
import { peopleKey, peopleWords, whom } from './figures-of.ts'
import { LeftOut } from './left-out.tsx'
import { Value } from './value.tsx'

/** Every published figure of one indicator in one place, over time. */
export default function Series() {
  const { asOf } = useView()
  const say = useWords(needsWords)
  const { indicators } = useAnswer('needs', { asOf })
  const [{ indicator }] = useSearchState()
  const chosen = indicators.find((it) => it.id === indicator) ?? indicators[0]
  return (
    <>
      <h1>{say('series')}</h1>
      <p className="lead">{say('seriesLead')}</p>
      {chosen === undefined ? <p>{say('noData')}</p> : <SeriesOf chosen={chosen.id} indicators={indicators} />}
    </>
  )
}

type Indicators = Result<'needs'>['indicators']

function SeriesOf({ chosen, indicators }: { readonly chosen: string; readonly indicators: Indicators }) {
  const { language, asOf, place } = useView()
  const say = useWords(needsWords)
  const [search, set] = useSearchState()
  const base = useAnswer('figures', { indicator: chosen, asOf })
  const people = base.people.find((it) => peopleKey(it) === search['people']) ?? base.people[0]
  const wide = useAnswer('figures', { indicator: chosen, ...whom(people), asOf })
  const places = [...new Map(wide.figures.map((it) => [it.place, it.observation.place])).entries()]
  const at = places.find(([it]) => it === place)?.[0] ?? countryOf(wide) ?? places[0]?.[0]
  const answer = useAnswer('figures', {
    indicator: chosen,
    ...whom(people),
    ...(at === undefined ? {} : { place: at }),
    asOf,
  })
  const whose = people === undefined ? '' : peopleWords(people, language)
  const where = places.find(([it]) => it === at)?.[1][language] ?? say('country')
  const label = say('seriesChart')
    .replace('{indicator}', answer.indicator.name[language])
    .replace('{people}', whose)
    .replace('{place}', where)
  const notes = useMemo(() => new Map(answer.evidence.map((it) => [it.number, it.note?.en ?? ''])), [answer])
  const figures = useMemo(() => answer.figures.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1)), [answer])
  return (
    <>
      <LeftOut
        values={[
          [search['indicator'], chosen],
          [search['people'], people === undefined ? undefined : peopleKey(people)],
          [place, at],
        ]}
      />
      <div className="choices no-print">
        <Choice
          label={say('indicator')}
          value={chosen}
          options={indicators.map((it) => [it.id, it.name[language]])}
          onChange={(indicator) => set({ indicator, people: undefined })}
        />
        <Choice
          label={say('people')}
          value={people === undefined ? '' : peopleKey(people)}
          options={base.people.map((it) => [peopleKey(it), peopleWords(it, language)])}
          onChange={(value) => set({ people: value })}
        />
        <Choice
          label={say('place')}
          value={at ?? ''}
          options={places.map(([id, name]) => [id, name[language]])}
          onChange={(value) => set({ place: value })}
        />
      </div>
      {figures.length === 0 ? (
        <p className="no-data">{say('noSeries')}</p>
      ) : (
        <div className="chart-and-table">
          <SeriesChart
            figures={figures}
            unit={answer.indicator.unit}
            label={label}
            name={`${chosen}-${at ?? ''}`}
            notes={notes}
          />
          <section aria-labelledby="chart-table">
            <h2 id="chart-table">{say('asTable')}</h2>
            <table className="needs-table">
              <thead>
                <tr>
                  <th scope="col">{say('period')}</th>
                  <th scope="col">{say('value')}</th>
                </tr>
              </thead>
              <tbody>
                {figures.map((it) => (
                  <tr key={it.observation.evidence}>
                    <th scope="row">{formatDate(it.observation.period, language)}</th>
                    <td>
                      <Value
                        observation={it.observation}
                        name={it.observation.place}
                        evidence={answer.evidence}
                        sources={answer.sources}
                      />
                      {it.disputed ? <span className="quiet">{say('disputed')}</span> : undefined}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {figures[0] === undefined ? undefined : (
              <p>
                <Go to={toCell(figures[0].cell)}>{say('openCell')}</Go>
              </p>
            )}
          </section>
        </div>
      )}
    </>
  )
}

const countryOf = (it: Result<'figures'>): string | undefined =>
  it.figures.find((one) => one.level === 'country')?.place

const endOf = ({ observation }: FigureView): string => latestDay(observation.period)

type Point = {
  readonly at: number
  readonly value: number
  readonly sure: boolean
  readonly run: string
  readonly words: string
}

type ChartProps = {
  readonly figures: readonly FigureView[]
  readonly unit: string
  readonly label: string
  readonly name: string
  /** Notes of the sources, by number of evidence: a new standard is told in them. */
  readonly notes: ReadonlyMap<number, string>
}

/** A year as its own number; a month or a day as a part of it. */
function yearOf(period: string): number {
  const [year = '', month] = period.split('-')
  if (month === undefined) return Number(year)
  const [start = 0, end = 1] = [earliestDay(year), latestDay(year)].map((it) => Date.parse(it))
  return Number(year) + (Date.parse(latestDay(period)) - start) / (end - start)
}

/** A line joins figures of one kind and one base only; a bound or a word for a missing value is in the table alone. */
function SeriesChart({ figures, unit, label, name, notes }: ChartProps) {
  const { language } = useView()
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const points = figures.flatMap(({ observation: it }): readonly Point[] =>
        typeof it.value === 'string' || it.unit !== unit || (it.value.relation !== '=' && it.value.relation !== '~')
          ? []
          : [
              {
                at: yearOf(it.period),
                value: it.value.value,
                sure: it.confidence === 'seen',
                run: `${it.kind}|${JSON.stringify(it.denominator)}|${notes.get(it.evidence) ?? ''}`,
                words: formatNumber(it.value.value, language),
              },
            ],
      )
      const lastOfEach = points.length <= 12 ? points : points.slice(-1)
      return {
        height: Math.min(420, Math.max(260, width * 0.55)),
        marginLeft: 64,
        marginRight: 40,
        marginTop: 30,
        x: {
          label: null,
          ticks: Math.min(8, new Set(points.map((it) => Math.floor(it.at))).size),
          tickFormat: (it: number) => (Number.isInteger(it) ? `${it}` : ''),
        },
        y: {
          zero: true,
          grid: true,
          nice: true,
          label: formatUnit(unit, language),
          tickFormat: (it: number) => formatNumber(it, language),
        },
        marks: [
          plot.ruleY([0]),
          plot.lineY(points, { x: 'at', y: 'value', z: 'run', stroke: '#14506b', strokeWidth: 2 }),
          plot.dot(points, {
            x: 'at',
            y: 'value',
            r: 4,
            stroke: '#14506b',
            strokeWidth: 2,
            fill: (it: Point) => (it.sure ? '#14506b' : '#fff'),
          }),
          plot.text(lastOfEach, { x: 'at', y: 'value', text: 'words', dy: -12, fontWeight: 600 }),
        ],
      }
    },
    [figures, unit, language, notes],
  )
  return (
    <Picture name={`needs-series-${name}`} caption={label}>
      <Chart draw={draw} label={label} />
    </Picture>
  )
}
