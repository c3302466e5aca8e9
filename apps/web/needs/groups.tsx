import { useCallback } from 'react'
import { formatNumber, formatUnit, formatValue } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { ObservationView } from '#review/shape-common'
import { Picture } from '../parts/picture.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Go, toCell } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { Chart, type Plot } from './chart.tsx'
import { Choice } from './choices.tsx'
import { whoseWords } from './figures-of.ts'
import { ReadNote } from './home.tsx'
import { LeftOut } from './left-out.tsx'
import { Value } from './value.tsx'
import { byDistance, DistanceWords, type Worst, WorstGroups } from './worst.tsx'

/** Groups of people that are furthest behind, indicator by indicator, and those of whom nothing is published. */
export default function Groups() {
  const { language, asOf } = useView()
  const say = useWords(needsWords)
  const answer = useAnswer('needs', { asOf })
  const [{ indicator }, set] = useSearchState()
  const ranked = byDistance(answer.worst)
  const chosen =
    ranked.find((it) => it.indicator === indicator) ?? ranked.find((it) => it.standing.groups.length > 2) ?? ranked[0]
  return (
    <>
      <h1>{say('groups')}</h1>
      <p className="lead">{say('groupsLead')}</p>
      <LeftOut values={[[indicator, chosen?.indicator]]} />
      {chosen === undefined ? (
        <p className="no-data">{say('noData')}</p>
      ) : (
        <>
          <div className="choices no-print">
            <Choice
              label={say('indicator')}
              value={chosen.indicator}
              options={ranked.map((it) => [it.indicator, it.standing.indicator[language]])}
              onChange={(value) => set({ indicator: value })}
            />
          </div>
          <GroupChart key={chosen.indicator} worst={chosen} answer={answer} />
        </>
      )}
      <section aria-labelledby="worst">
        <h2 id="worst">{say('groups')}</h2>
        <WorstGroups answer={answer} limit={answer.worst.length} />
      </section>
      <section aria-labelledby="without-data">
        <h2 id="without-data">{say('withoutData')}</h2>
        <p className="lead">{say('withoutDataLead')}</p>
        <ReadNote read={answer.read} />
        <WithoutData answer={answer} />
      </section>
    </>
  )
}

type Dot = { readonly who: string; readonly value: number; readonly words: string; readonly sure: boolean }

function GroupChart({
  worst: { standing, indicator },
  answer,
}: {
  readonly worst: Worst
  readonly answer: Result<'needs'>
}) {
  const { language } = useView()
  const say = useWords(needsWords)
  const { everyone, groups, unit } = standing
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const dots = groups.flatMap((it): readonly Dot[] =>
        typeof it.value === 'string'
          ? []
          : [
              {
                who: whoseWords(it, language),
                value: it.value.value,
                words: formatValue(it.value, it.unit, language),
                sure: it.confidence === 'seen',
              },
            ],
      )
      const whole = everyone === undefined || typeof everyone.value === 'string' ? [] : [everyone.value.value]
      return {
        height: 70 + dots.length * 40,
        marginLeft: Math.min(220, width * 0.4),
        marginRight: 70,
        marginTop: 28,
        x: {
          zero: true,
          grid: true,
          nice: true,
          label: formatUnit(unit, language),
          tickFormat: (it: number) => formatNumber(it, language),
        },
        y: { label: null, domain: dots.map((it) => it.who) },
        marks: [
          plot.ruleX([0]),
          plot.axisY({ label: null, tickSize: 0, lineWidth: 13, fontSize: 13 }),
          plot.ruleY(dots, { y: 'who', x1: 0, x2: 'value', stroke: '#9fb3c4', strokeWidth: 2 }),
          plot.dot(dots, {
            y: 'who',
            x: 'value',
            r: 6,
            stroke: '#14506b',
            strokeWidth: 2,
            fill: (it: Dot) => (it.sure ? '#14506b' : '#fff'),
          }),
          plot.text(dots, { y: 'who', x: 'value', text: 'words', dx: 12, textAnchor: 'start', fontWeight: 600 }),
          plot.ruleX(whole, { stroke: '#7a3b00', strokeWidth: 2, strokeDasharray: '4 3' }),
          plot.text(whole, {
            x: (it: number) => it,
            frameAnchor: 'top',
            dy: -14,
            text: () => needsWords.everyone[language],
            fill: '#7a3b00',
          }),
        ],
      }
    },
    [groups, everyone, unit, language],
  )
  const label = say('groupChart').replace('{indicator}', standing.indicator[language])
  const all = [...(everyone === undefined ? [] : [everyone]), ...groups]
  return (
    <div className="chart-and-table">
      <Picture name={`needs-groups-${indicator}`} caption={label}>
        <Chart draw={draw} label={label} />
      </Picture>
      <section aria-labelledby="chart-table">
        <h2 id="chart-table">{say('asTable')}</h2>
        <p>
          {say('behind')}:{' '}
          <strong>
            <DistanceWords standing={standing} />
          </strong>
        </p>
        <FigureLines figures={all} answer={answer} />
        {standing.withoutData.length === 0 ? undefined : (
          <p>
            <strong>{say('noData')}:</strong> {standing.withoutData.map((it) => it[language]).join(', ')}
          </p>
        )}
      </section>
    </div>
  )
}

function FigureLines({
  figures,
  answer,
}: {
  readonly figures: readonly ObservationView[]
  readonly answer: Result<'needs'>
}) {
  const { language } = useView()
  const say = useWords(needsWords)
  return (
    <table className="needs-table">
      <thead>
        <tr>
          <th scope="col">{say('people')}</th>
          <th scope="col">{say('value')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((it) => (
          <tr key={it.evidence}>
            <th scope="row">{whoseWords(it, language)}</th>
            <td>
              <Value observation={it} name={it.indicator} evidence={answer.evidence} sources={answer.sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each need with the groups and the indicators that say nothing of them. */
function WithoutData({ answer }: { readonly answer: Result<'needs'> }) {
  const { language } = useView()
  const say = useWords(needsWords)
  return (
    <table className="needs-table cards" aria-labelledby="without-data">
      <thead>
        <tr>
          {(['need', 'silent', 'indicatorsRead', 'provincesTold'] as const).map((it) => (
            <th key={it} scope="col">
              {say(it)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => {
          const silent = row.groups.filter((it) => it.figures === 0)
          return (
            <tr key={row.id}>
              <th scope="row">
                <Go to={toCell(row.cell)}>{row.name[language]}</Go>
              </th>
              <td data-head={say('silent')}>
                {silent.length === 0 ? (
                  <span className="quiet">{say('allTold')}</span>
                ) : (
                  <ul className="tags">
                    {silent.map((it) => (
                      <li key={it.id}>
                        <Go to={toCell(it.cell)}>{it.name[language]}</Go>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-head={say('indicatorsRead')} className="quiet">
                {row.read.length === 0 ? say('noIndicator') : row.read.map((it) => it.name[language]).join('; ')}
              </td>
              <td data-head={say('provincesTold')}>
                {row.provinces === 0 ? (
                  <span className="no-data">{say('none')}</span>
                ) : (
                  formatNumber(row.provinces, language)
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
