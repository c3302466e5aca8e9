import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { PrioritiesView } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, Mark, RecordLink, Shown, Wide, Words } from './parts.tsx'

type Priority = PrioritiesView['pairs'][number]['ministry']

/** Which priorities of the ministry and of partners match, and which stand alone on either side. */
export default function Priorities() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const made = useAnswer('match', { asOf })
  const sets = made.ministrySets.map((it) => it.title.en)
  const list = known(search['list'], sets)
  const isOfList = (it: Priority): boolean => list.value === undefined || it.instrument.en === list.value
  const pairs = made.pairs.filter((it) => isOfList(it.ministry))
  return (
    <div className="promises">
      <h1>{say('priorities')}</h1>
      <LeftOut values={[list.wrong]} />
      <div className="two-sides">
        <Sets name={say('ministrySide')} list={made.ministrySets} />
        <Sets name={say('partnerSide')} list={made.partnerSets} />
      </div>
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('list')}
          value={list.value}
          none={say('all')}
          options={made.ministrySets.map((it) => ({
            value: it.title.en,
            label: `${it.period}: ${it.title[language]}`,
          }))}
          onChange={(it) => set({ list: it })}
        />
      </form>
      <section aria-labelledby="pairs">
        <div className="bar">
          <h2 id="pairs">{say('pairs')}</h2>
          <ExportMenu verb="match" input={{ asOf }} />
        </div>
        <Shown count={pairs.length} all={made.pairs.length} />
        {pairs.length === 0 ? undefined : (
          <Wide name={say('pairs')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('ministrySide')}</th>
                  <th scope="col">{say('partnerSide')}</th>
                  <th scope="col">{say('shared')}</th>
                  <th scope="col" className="number">
                    {say('score')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {pairs.map((it) => (
                  <tr key={`${it.ministry.clause} ${it.partner.clause}`}>
                    <th scope="row">
                      <PriorityLine of={it.ministry} />
                    </th>
                    <td>
                      <PriorityLine of={it.partner} />
                    </td>
                    <td>
                      {it.shared.map((one) => codeWord('shared', one, language)).join(', ')} <Mark of="computed" />
                      {it.mutual ? <small>{say('mutual')}</small> : undefined}
                    </td>
                    <td className="number">{formatNumber(it.score, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </section>
      <section aria-labelledby="alone">
        <h2 id="alone">{say('alone')}</h2>
        <div className="two-sides">
          <Alone name={say('ministrySide')} list={made.alone.ministry.filter(isOfList)} />
          <Alone name={say('partnerSide')} list={made.alone.partner} />
        </div>
      </section>
      <Strategies
        list={made.strategies.filter((it) => list.value === undefined || it.priority.instrument.en === list.value)}
      />
      <AsDocument verb="match" input={{ asOf }} />
    </div>
  )
}

function PriorityLine({ of }: { readonly of: Priority }) {
  const { language, asOf } = useView()
  return (
    <>
      <RecordLink kind="clauses" id={of.clause} of={of.text} />{' '}
      <Cite verb="match" input={{ asOf }} number={of.evidence} />
      <small>
        {of.instrument[language]} · {of.period} · {codeWord('instrumentState', of.state, language)}
      </small>
    </>
  )
}

type SetsProps = {
  readonly name: string
  readonly list: PrioritiesView['ministrySets'] | PrioritiesView['partnerSets']
}

function Sets({ name, list }: SetsProps) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {list.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      <ul className="plain">
        {list.map((it) => (
          <li key={it.title.en}>
            <Words of={it.title} /> ({it.period})
            <small>
              {say('matched')
                .replace('{n}', formatNumber(it.matched, language))
                .replace('{all}', formatNumber(it.priorities, language))}{' '}
              · {codeWord('instrumentState', it.state, language)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Alone({ name, list }: { readonly name: string; readonly list: readonly Priority[] }) {
  const say = useWords(promisesWords)
  return (
    <section aria-label={`${say('alone')}: ${name}`}>
      <h3>{name}</h3>
      {list.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      <ul className="plain">
        {list.map((it) => (
          <li key={it.clause}>
            <PriorityLine of={it} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What partners could do about a priority, by what each has done. */
function Strategies({ list }: { readonly list: PrioritiesView['strategies'] }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const names = (of: PrioritiesView['strategies'][number]['deepen']): string =>
    of
      .map((it) => {
        const counts = [
          `${formatNumber(it.running, language)} ${say('running')}`,
          `${formatNumber(it.ended, language)} ${say('endedCount')}`,
        ]
        return `${it.partner[language]} (${counts.join(', ')})`
      })
      .join('; ')
  return (
    <section aria-labelledby="strategies">
      <h2 id="strategies">{say('strategies')}</h2>
      {list.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      <ul className="ledger">
        {list.map((it) => (
          <li key={it.priority.clause}>
            <p className="ledger-text">
              <RecordLink kind="clauses" id={it.priority.clause} of={it.priority.text} />
            </p>
            <p className="quiet">
              {it.deepen.length + it.widen.length === 0 ? say('openToAll') : undefined}
              {it.deepen.length === 0 ? undefined : (
                <>
                  <strong>{say('deepen')}:</strong> {names(it.deepen)}.{' '}
                </>
              )}
              {it.widen.length === 0 ? undefined : (
                <>
                  <strong>{say('widen')}:</strong> {names(it.widen)}.
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
