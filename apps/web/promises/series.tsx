import { codeWord } from '#messages/codes'
import { formatDate, formatSpan } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { SeriesView, TurnView } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, Mark, RecordLink, Wide, Words } from './parts.tsx'

/** Series of meetings: who hosted, whether it was their turn, who is next. */
export default function SeriesScreen() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const { series } = useAnswer('series', { asOf })
  const chosen = known(
    search['series'],
    series.map((it) => it.id),
  )
  const turn = known(search['turn'], ['out of turn'])
  const input = { asOf, id: chosen.value }
  return (
    <div className="promises">
      <h1>{say('series')}</h1>
      <LeftOut values={[chosen.wrong, turn.wrong]} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('series')}
          value={chosen.value}
          none={say('all')}
          options={series.map((it) => ({ value: it.id, label: it.name[language] }))}
          onChange={(it) => set({ series: it })}
        />
        <Choice
          label={say('turn')}
          value={turn.value}
          none={say('all')}
          options={[{ value: 'out of turn', label: codeWord('turn', 'out of turn', language) }]}
          onChange={(it) => set({ turn: it })}
        />
      </form>
      <div className="bar">
        <span />
        <ExportMenu verb="series" input={input} />
      </div>
      {series
        .filter((it) => (chosen.value ?? it.id) === it.id)
        .map((it) => (
          <OneSeries key={it.id} of={it} onlyBroken={turn.value !== undefined} input={{ asOf }} />
        ))}
      <AsDocument verb="series" input={input} />
    </div>
  )
}

type SeriesProps = { readonly of: SeriesView; readonly onlyBroken: boolean; readonly input: Input<'series'> }

function OneSeries({ of, onlyBroken, input }: SeriesProps) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const lines = linesOf(of).filter((it) => !onlyBroken || (typeof it !== 'number' && it.turn === 'out of turn'))
  return (
    <section aria-labelledby={`series-${of.id}`}>
      <h2 id={`series-${of.id}`}>
        <Words of={of.name} /> <Cite verb="series" input={input} number={of.evidence} />
      </h2>
      <dl className="terms">
        <div>
          <dt>{say('rule')}</dt>
          <dd>
            {of.rule === undefined ? (
              say('noRule')
            ) : (
              <>
                <Words of={of.rule.note} confidence={of.rule.confidence} />
                <small>{of.rule.order.map((it) => it[language]).join(' → ')}</small>
              </>
            )}
          </dd>
        </div>
        {of.rule === undefined ? undefined : (
          <div>
            <dt>{say('nextHost')}</dt>
            <dd>
              <strong>{of.next.host?.[language] ?? say('cannotTell')}</strong>
              {typeof of.next.ordinal === 'number' ? ` (${say('ordinal').toLowerCase()} ${of.next.ordinal})` : ''}
              {of.next.countedFrom === undefined ? '' : ` · ${say('countedFrom')}: ${of.next.countedFrom[language]}`}{' '}
              {of.rule.confidence === 'seen' ? undefined : <Mark of={of.rule.confidence} />}
            </dd>
          </div>
        )}
      </dl>
      {lines.length === 0 ? (
        <p>{say('nothingLeft')}</p>
      ) : (
        <Wide name={of.name[language]}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {say('ordinal')}
                </th>
                <th scope="col">{say('meeting')}</th>
                <th scope="col">{say('dates')}</th>
                <th scope="col">{say('host')}</th>
                {of.rule === undefined ? undefined : (
                  <>
                    <th scope="col">{say('byRule')}</th>
                    <th scope="col">{say('turn')}</th>
                  </>
                )}
                {of.before === undefined ? undefined : <th scope="col">{say('adjacency')}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((it) =>
                typeof it === 'number' ? (
                  <tr key={it} className="unknown">
                    <td className="number">{it}</td>
                    <td colSpan={of.rule === undefined ? 3 : 5}>{say('noRecordOf')}</td>
                    {of.before === undefined ? undefined : <td>{say('noneRecorded')}</td>}
                  </tr>
                ) : (
                  <Turn key={it.id} of={it} series={of} input={input} />
                ),
              )}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  )
}

/** Meetings in the order of their numbers, with the numbers of which there is no record between them. */
function linesOf({ meetings, missingOrdinals }: SeriesView): readonly (TurnView | number)[] {
  const numberOf = (it: TurnView | number): number =>
    typeof it === 'number' ? it : typeof it.ordinal === 'number' ? it.ordinal : Number.POSITIVE_INFINITY
  return [...meetings, ...missingOrdinals].toSorted((a, b) => numberOf(a) - numberOf(b))
}

type TurnProps = { readonly of: TurnView; readonly series: SeriesView; readonly input: Input<'series'> }

function Turn({ of, series, input }: TurnProps) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <tr className={`turn-${of.turn.replaceAll(' ', '-')}`}>
      <td className="number">{typeof of.ordinal === 'number' ? of.ordinal : formatDate(of.ordinal, language)}</td>
      <th scope="row">
        <RecordLink kind="meetings" id={of.id} of={of.title} confidence={of.confidence} />{' '}
        <Cite verb="series" input={input} number={of.evidence} />
        <small>
          {of.onlyPlanned ? `${say('onlyPlanned')} · ` : ''}
          <Go to={`review/${encodeURIComponent(of.id)}`} search={{ asOf: undefined }}>
            {say('review')}
            <span className="heard">: {of.title[language]}</span>
          </Go>
        </small>
      </th>
      <td>{formatSpan(of.dates.from, of.dates.to, language)}</td>
      <td>
        {typeof of.host === 'string' ? (
          <span className="unknown">{formatDate(of.host, language)}</span>
        ) : (
          <Words of={of.host} />
        )}
      </td>
      {series.rule === undefined ? undefined : (
        <>
          <td>
            {of.expected === undefined ? (
              <span className="unknown">{say('cannotTell')}</span>
            ) : (
              <Words of={of.expected} />
            )}
            {of.countedFrom === undefined ? undefined : (
              <small>
                {say('countedFrom')}: {of.countedFrom[language]}
              </small>
            )}
          </td>
          <td>
            <strong>{codeWord('turn', of.turn, language)}</strong>
          </td>
        </>
      )}
      {series.before === undefined ? undefined : (
        <td>
          {codeWord('adjacency', of.adjacency, language)}
          {of.adjacentTo === undefined ? undefined : <small>{of.adjacentTo[language]}</small>}
        </td>
      )}
    </tr>
  )
}
