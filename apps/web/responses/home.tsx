import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import type { ReporterViews } from '#review/shape-responses'
import { endings } from '../../store/registry-shape.ts'
import { useAnswer } from '../shell/answers.ts'
import { Failure, Loading, Waiting } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import type { Search } from '../shell/view.ts'
import { useView, useWords } from '../shell/view.ts'
import { useAsked } from './registry-asked.ts'
import { useHead } from './registry-head.ts'

/** Who does what, at one look: how many activities stand where, what ends soon, what waits for somebody, and who has spoken. */
export default function Home() {
  const say = useWords(responsesWords)
  return (
    <div className="registry responses-home">
      <h1>{say('home')}</h1>
      <Counts />
      <section aria-label={say('gapsAndOverlaps')}>
        <h2>{say('gapsAndOverlaps')}</h2>
        <Waiting name="gaps">
          <Open />
        </Waiting>
        <p className="note">{say('proposals')}</p>
      </section>
    </div>
  )
}

type TileProps = {
  readonly count: number
  readonly words: string
  readonly to: string
  readonly search?: Search
  readonly state?: string
}

/** A number that opens what it counts. */
function Tile({ count, words, to, search, state }: TileProps) {
  const { language } = useView()
  return (
    <li>
      <Go to={to} {...(search === undefined ? {} : { search })} className="tile">
        <strong>{formatNumber(count, language)}</strong>
        <span className={state === undefined ? '' : `state ${state.replaceAll(' ', '-')}`}>{words}</span>
      </Go>
    </li>
  )
}

const registry = 'responses/registry'

function Counts() {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { data, error, refetch } = useHead(useAsked())
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data?.facets === undefined) return <Loading />
  const of = (dimension: 'state' | 'ends', key: string): number =>
    data.facets?.[dimension].values.find((it) => it.key === key)?.count ?? 0
  return (
    <>
      <section aria-label={say('byState')}>
        <h2>{say('byState')}</h2>
        <ul className="tiles">
          {(['running', 'ended', 'ended by plan', 'unknown', 'not started'] as const).map((it) => (
            <Tile
              key={it}
              count={of('state', it)}
              words={codeWord('coverState', it, language)}
              to={registry}
              search={{ state: it }}
              state={it}
            />
          ))}
          <Tile count={data.all} words={say('allOfThem')} to={registry} />
        </ul>
      </section>
      <section aria-label={say('endingHere')}>
        <h2>{say('endingHere')}</h2>
        {of('ends', '24') === 0 ? (
          <p className="note">{say('noneEnding')}</p>
        ) : (
          <ul className="tiles">
            {endings.map((it) => (
              <Tile
                key={it}
                count={of('ends', `${it}`)}
                words={`${say('within')} ${it} ${registryWords.months[language]}`}
                to="responses/timeline"
                search={{ ends: `${it}` }}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Open() {
  const { asOf } = useView()
  const say = useWords(responsesWords)
  const { rows, reporters } = useAnswer('gaps', { asOf })
  const withState = (state: string): number => rows.filter((it) => it.activities === state).length
  return (
    <>
      <ul className="tiles">
        <Tile count={withState('none recorded')} words={say('needsOpen')} to="responses/gaps" />
        <Tile count={withState('only ended')} words={say('needsEnded')} to="responses/gaps" />
        <Tile count={withState('unknown')} words={say('needsUnknown')} to="responses/gaps" />
        <Tile count={withState('running')} words={say('needsRunning')} to="responses/gaps" />
      </ul>
      <Waiting name="overlaps">
        <Pairs />
      </Waiting>
      <Reporters reporters={reporters} />
    </>
  )
}

function Pairs() {
  const { asOf } = useView()
  const say = useWords(responsesWords)
  const { totals } = useAnswer('overlaps', { asOf })
  const { candidates } = useAnswer('duplicates', { asOf })
  return (
    <ul className="tiles">
      <Tile count={totals.overlaps} words={say('overlapPairs')} to="responses/overlaps" />
      <Tile count={totals.complements} words={say('complementPairs')} to="responses/overlaps" />
      <Tile count={candidates.length} words={say('pairsAgain')} to="responses/duplicates" />
    </ul>
  )
}

/** What lies behind *none recorded*: who has said anything, and until when. */
function Reporters({ reporters }: { readonly reporters: ReporterViews }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  return (
    <section aria-label={say('whoReported')}>
      <h2>{say('whoReported')}</h2>
      <p className="note">{say('silence')}</p>
      <div className="wide" role="region" tabIndex={0} aria-label={say('whoReported')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{registryWords.partner[language]}</th>
              <th scope="col">{say('reportedUntil')}</th>
              <th scope="col" className="number">
                {say('activities')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reporters.map((it) => (
              <tr key={it.name.en}>
                <th scope="row">
                  <Go to="responses/partners" search={{ partner: it.name.en }}>
                    {it.name[language]}
                  </Go>
                </th>
                <td>{formatDate(it.until, language)}</td>
                <td className="number">{formatNumber(it.activities, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
