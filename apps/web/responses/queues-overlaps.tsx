import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, missingWords } from '#messages/format'
import { queueWords } from '#messages/screens/pairs'
import type { OverlapView } from '#review/shape-responses'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { PairDesk } from './queues-desk.tsx'
import { pairKey, type Queued } from './queues-pairs.ts'

const verdicts = ['duplicate', 'complementary', 'joint', 'not one'] as const

/** Pairs that serve one cell at the same time, for the partners and persons to say what they are. */
export default function Overlaps() {
  const say = useWords(queueWords)
  const { asOf } = useView()
  return (
    <div className="queues">
      <h1>{say('overlaps')}</h1>
      <p className="lead">{say('overlapsLead')}</p>
      <ExportMenu verb="overlaps" input={{ asOf }} />
      <Waiting>
        <Queue />
      </Waiting>
    </div>
  )
}

function Queue() {
  const say = useWords(queueWords)
  const { asOf, language } = useView()
  const { overlaps, complements, settled, unknownEnd } = useAnswer('overlaps', { asOf })
  const pairs = once([
    ...overlaps.map((it) => queued(it, 'overlap', false)),
    ...complements.map((it) => queued(it, 'complement', false)),
    ...settled.map((it) => queued(it, 'overlap', true)),
  ])
  return (
    <PairDesk
      asks="overlap"
      pairs={pairs}
      verdicts={verdicts}
      empty={say('noOverlaps').replace('{n}', formatNumber(unknownEnd, language))}
    />
  )
}

/** A pair may meet in several cells; it is decided once, where it has most in common. */
const once = (pairs: readonly Queued[]): readonly Queued[] =>
  [...new Map(pairs.toReversed().map((it) => [it.key, it])).values()].toReversed()

function queued(it: OverlapView, kind: 'overlap' | 'complement', isSettled: boolean): Queued {
  const [a, b] = it.covers
  const { found } = it
  return {
    key: pairKey(a?.id ?? '', b?.id ?? ''),
    activities: [sideOf(a), sideOf(b)],
    points: it.points,
    said:
      isSettled && found !== undefined
        ? { vi: codeWord('pairVerdict', found.verdict, 'vi'), en: codeWord('pairVerdict', found.verdict, 'en') }
        : queueWords[kind],
    why: <Why of={it} />,
    ...(found === undefined ? {} : { found }),
    isSettled,
  }
}

const sideOf = (it: OverlapView['covers'][number] | undefined) => ({
  id: it?.id ?? '',
  title: it?.title ?? { vi: '', en: '' },
  body: it?.organisations[0],
})

/** How much the two have in common on each factor, when, and what money is planned for that time. */
function Why({ of }: { readonly of: OverlapView }) {
  const say = useWords(queueWords)
  const { language } = useView()
  const unknown = missingWords[language].unknown
  const { function: need, group, place } = of.cell
  const dimension = (it: typeof need, list: 'cellFunction' | 'cellGroup' | 'cellPlace'): string =>
    typeof it === 'string' ? codeWord(list, it, language) : it[language]
  return (
    <section className="why">
      <h3>
        {say('why')}: {formatNumber(of.points, language)} {say('points')}
        {of.open === 0 ? undefined : ` (${say('mayReach')} ${formatNumber(of.points + of.open, language)})`}
      </h3>
      <dl className="facts">
        <dt>{say('cell')}</dt>
        <dd>
          {dimension(need, 'cellFunction')} · {dimension(group, 'cellGroup')} · {dimension(place, 'cellPlace')}
        </dd>
        <dt>{say('commonTime')}</dt>
        <dd>
          {of.time === undefined
            ? unknown
            : `${formatDate(of.time.from, language)} – ${formatDate(of.time.to, language)} (${formatNumber(of.time.days, language)} ${say('days')})`}
        </dd>
        <dt>{say('moneyInTime')}</dt>
        <dd>{dollars(of.money.inDollars, language)}</dd>
      </dl>
      {of.linked ? <p>{say('linked')}</p> : undefined}
      {of.certain ? undefined : <p>{say('uncertain')}</p>}
      <table className="grid factors">
        <thead>
          <tr>
            <th scope="col">{say('factor')}</th>
            <th scope="col" className="end">
              {say('alikeShare')}
            </th>
            <th scope="col" className="end">
              {say('weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.factors.map((it) => (
            <tr key={it.name}>
              <th scope="row">{codeWord('factor', it.name, language)}</th>
              <td className="end">
                {it.alike === 'unknown' ? (
                  <span className="missing">{missingWords[language]['not stated']}</span>
                ) : (
                  `${formatNumber(Math.round(it.alike * 100), language)}\u00a0%`
                )}
              </td>
              <td className="end">{formatNumber(it.weight, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const dollars = (amount: string, language: 'vi' | 'en'): string =>
  amount === 'unknown' ? missingWords[language].unknown : `${formatNumber(Number(amount), language)}\u00a0USD`
