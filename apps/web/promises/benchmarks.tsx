import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { BenchmarksView, BenchmarkView } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { BenchmarkMembers } from './benchmark-members.tsx'
import { AsDocument, Choice, Cite, known, LeftOut, Shown, Wide, Words } from './parts.tsx'

const statistics = ['mean', 'median', 'minimum'] as const

/** Where the country stands to a group of countries on a day, by the statistic chosen. */
export default function Benchmarks() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const made = useAnswer('benchmark', { asOf })
  const group = known(
    search['countries'],
    made.groups.map((it) => it.id),
  )
  const statistic = known(search['statistic'], statistics)
  const chosen = { group: group.value ?? usualGroup(made), statistic: statistic.value ?? 'mean' }
  const ofGroup = made.benchmarks.filter((it) => it.groupId === chosen.group && it.statistic === chosen.statistic)
  const days = [...new Set(ofGroup.map((it) => it.on))]
  const day = known(search['on'], days)
  const on = day.value ?? (days.includes(made.asOf) ? made.asOf : days[0])
  const shown = ofGroup.filter((it) => it.on === on)
  const indicator = known(
    search['indicator'],
    ofGroup.map((it) => it.indicatorId),
  )
  const open = shown.find((it) => it.indicatorId === indicator.value)
  const input = { asOf, group: chosen.group, statistic: chosen.statistic }
  return (
    <div className="promises">
      <h1>{say('benchmarks')}</h1>
      <p className="lead">{say('benchmarksNote')}</p>
      <LeftOut values={[group.wrong, statistic.wrong, day.wrong, indicator.wrong]} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('countryGroup')}
          value={chosen.group}
          options={made.groups.map((it) => ({ value: it.id, label: it.name[language] }))}
          onChange={(it) => set({ countries: it, on: undefined })}
        />
        <Choice
          label={say('statistic')}
          value={chosen.statistic}
          options={statistics.map((it) => ({ value: it, label: codeWord('statistic', it, language) }))}
          onChange={(it) => set({ statistic: it })}
        />
        <Choice
          label={say('onDay')}
          value={on}
          options={days.map((it) => ({ value: it, label: formatDate(it, language) }))}
          onChange={(it) => set({ on: it })}
        />
      </form>
      <Membership of={made} group={chosen.group} />
      <div className="bar">
        <Shown count={shown.length} all={shown.length} />
        <ExportMenu verb="benchmark" input={input} />
      </div>
      {shown.length === 0 ? undefined : (
        <Lines
          list={shown}
          country={made.country[language]}
          open={open?.indicatorId}
          onOpen={(it) => set({ indicator: it })}
        />
      )}
      {open === undefined ? (
        <p className="hint">{say('chooseIndicator')}</p>
      ) : (
        <BenchmarkMembers of={open} country={made.country} />
      )}
      <AsDocument verb="benchmark" input={input} />
    </div>
  )
}

/** The group that a target names first: it is the one people ask about. */
const usualGroup = (it: BenchmarksView): string =>
  it.benchmarks.find((one) => one.target !== undefined)?.groupId ?? it.groups[0]?.id ?? ''

function Membership({ of, group }: { readonly of: BenchmarksView; readonly group: string }) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const found = of.groups.find((it) => it.id === group)
  if (found === undefined) return null
  return (
    <p>
      <strong>
        <Words of={found.name} confidence={found.confidence} />
      </strong>
      : {found.members.map((it) => it[language]).join(', ')}
      {found.dated ? '' : ` (${say('undated')})`} <Cite verb="benchmark" input={{ asOf }} number={found.evidence} />
      {found.note === undefined ? undefined : (
        <small>
          <Words of={found.note} />
        </small>
      )}
    </p>
  )
}

type LinesProps = {
  readonly list: readonly BenchmarkView[]
  readonly country: string
  readonly open: string | undefined
  readonly onOpen: (indicator: string | undefined) => void
}

function Lines({ list, country, open, onOpen }: LinesProps) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  return (
    <Wide name={say('benchmarks')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col" className="number">
              {say('levelOfGroup')}
            </th>
            <th scope="col" className="number">
              {country}
            </th>
            <th scope="col" className="number">
              {say('distance')}
            </th>
            <th scope="col">{say('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((it) => (
            <tr key={it.indicatorId}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-expanded={open === it.indicatorId}
                  onClick={() => onOpen(open === it.indicatorId ? undefined : it.indicatorId)}
                >
                  <Words of={it.indicator} />
                </button>{' '}
                {it.evidence.map((one) => (
                  <Cite key={one} verb="benchmark" input={{ asOf }} number={one} />
                ))}
                <small>{formatUnit(it.unit, language)}</small>
              </th>
              <Cell value={it.level} />
              <Cell value={it.own} after={it.ownPeriod} />
              <Cell value={it.gap} />
              <td>
                <strong>{codeWord('benchmark', it.verdict, language)}</strong>
                <small>
                  {say('withValue')}: {formatNumber(it.withValue, language)}/{formatNumber(it.members.length, language)}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Cell({ value, after }: { readonly value: number | undefined; readonly after?: string | undefined }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <td className="number">
      {value === undefined ? <span className="unknown">{say('noData')}</span> : formatNumber(value, language)}
      {after === undefined ? undefined : <small>{formatDate(after, language)}</small>}
    </td>
  )
}
