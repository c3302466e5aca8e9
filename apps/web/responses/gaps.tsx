import { gapWords } from '#messages/screens/gaps'
import type { GapWay } from '#review/shape-responses'
import { DocumentView } from '../parts/document-view.tsx'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { GapLegend, MatrixTable } from './gaps-matrix.tsx'
import { MatrixPicture } from './gaps-picture.tsx'

const ways = {
  people: 'people',
  distance: 'distance',
  money: 'money',
  partners: 'partnersWay',
  since: 'since',
} as const satisfies Record<GapWay, keyof typeof gapWords>

/** Needs against what covers them, cell by cell, and ranked in several ways. */
export default function Gaps() {
  const say = useWords(gapWords)
  const { asOf } = useView()
  const [search] = useSearchState()
  const { order, wrong } = asked(search)
  return (
    <div className="queues">
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      {wrong.length === 0 ? undefined : (
        <p role="status" className="left-out">
          {say('leftOut')}: {wrong.join(', ')}
        </p>
      )}
      <Choices />
      <Waiting>
        <Matrix />
      </Waiting>
      <h2>{say('ranks')}</h2>
      <Waiting>
        <DocumentView verb="gaps" input={{ asOf, by: order ?? 'people' }} withHead={false} sections={[]} />
      </Waiting>
    </div>
  )
}

function Choices() {
  const say = useWords(gapWords)
  const [search, set] = useSearchState()
  const { by, order, shown, view } = asked(search)
  const choice = (
    name: 'by' | 'order' | 'shown' | 'view',
    value: string,
    options: readonly (readonly [string, keyof typeof gapWords])[],
  ) => (
    <label className="field">
      <span>{say(name)}</span>
      <select
        value={value}
        onChange={(event) => set({ [name]: event.target.value === options[0]?.[0] ? undefined : event.target.value })}
      >
        {options.map(([it, word]) => (
          <option key={it} value={it}>
            {say(word)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="row no-print">
      {choice('by', by, [
        ['groups', 'groups'],
        ['places', 'places'],
      ])}
      {choice('order', order ?? '', [['', 'standing'], ...Object.entries(ways)])}
      {choice('shown', shown, [
        ['all', 'everything'],
        ['gaps', 'onlyGaps'],
      ])}
      {choice('view', view, [
        ['table', 'asTable'],
        ['picture', 'asPicture'],
      ])}
    </div>
  )
}

function Matrix() {
  const { asOf } = useView()
  const [search] = useSearchState()
  const { by, order, shown, view } = asked(search)
  const matrix = useAnswer('cells', { by, asOf })
  const gaps = useAnswer('gaps', { asOf, by: order ?? 'people' })
  const ranks = new Map(gaps.rows.map((it) => [it.id, order === undefined ? undefined : it.ranks[order]]))
  const place = new Map(gaps.rows.map((it, index) => [it.id, index]))
  const rows =
    order === undefined ? matrix.rows : matrix.rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  const ranked = order === undefined ? undefined : ranks
  return (
    <>
      <ExportMenu verb="cells" input={{ by, asOf }} />
      <GapLegend />
      {view === 'picture' ? (
        <MatrixPicture matrix={{ ...matrix, rows }} onlyGaps={shown === 'gaps'} />
      ) : (
        <MatrixTable matrix={{ ...matrix, rows }} ranks={ranked} onlyGaps={shown === 'gaps'} />
      )}
    </>
  )
}

/** What the address asks for; what it asks for and there is not is named. */
function asked(search: Readonly<Record<string, string | undefined>>) {
  const { by, order, shown, view } = search
  const isWay = order !== undefined && order in ways
  const wrong = [
    ...(by === undefined || by === 'groups' || by === 'places' ? [] : [`by=${by}`]),
    ...(order === undefined || isWay ? [] : [`order=${order}`]),
    ...(shown === undefined || shown === 'all' || shown === 'gaps' ? [] : [`shown=${shown}`]),
    ...(view === undefined || view === 'table' || view === 'picture' ? [] : [`view=${view}`]),
  ]
  return {
    by: by === 'places' ? ('places' as const) : ('groups' as const),
    order: isWay ? (order as GapWay) : undefined,
    shown: shown === 'gaps' ? ('gaps' as const) : ('all' as const),
    view: view === 'picture' ? ('picture' as const) : ('table' as const),
    wrong,
  }
}
