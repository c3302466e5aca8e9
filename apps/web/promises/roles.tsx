import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { ClauseRolesView } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, RecordLink, Shown, Wide, Words } from './parts.tsx'

export const faultCodes = ['no-lead', 'two-leads', 'no-mandate', 'body-ended'] as const

/** Who leads and supports each clause, and what to look at, as a list to work through. */
export default function Roles() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const { instruments } = useAnswer('instruments', { asOf })
  const texts = instruments.filter((it) => it.state !== 'not yet')
  const instrument = known(
    search['instrument'],
    texts.map((it) => it.id),
  )
  const fault = known(search['fault'], faultCodes)
  const input = { instrument: instrument.value, fault: fault.value, asOf }
  return (
    <div className="promises">
      <h1>{say('roles')}</h1>
      <p className="lead">{say('faultsLead')}</p>
      <LeftOut values={[instrument.wrong, fault.wrong]} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('instrument')}
          value={instrument.value}
          none={say('nationalHolding')}
          options={texts.map((it) => ({
            value: it.id,
            label: it.title[language],
            under: codeWord('instrumentLevel', it.level, language),
          }))}
          onChange={(it) => set({ instrument: it })}
        />
        <Choice
          label={say('fault')}
          value={fault.value}
          none={say('all')}
          options={faultCodes.map((it) => ({ value: it, label: codeWord('roleFault', it, language) }))}
          onChange={(it) => set({ fault: it })}
        />
      </form>
      <Waiting name={JSON.stringify(input)}>
        <RolesTable input={input} />
      </Waiting>
    </div>
  )
}

function RolesTable({ input }: { readonly input: Input<'roles'> }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const [, set] = useSearchState()
  const made = useAnswer('roles', input)
  return (
    <>
      {made.mandates === 0 ? <p className="hint">{say('noMandates')}</p> : undefined}
      <ul className="tally">
        <li>
          <strong>{formatNumber(made.clauses, language)}</strong> {say('clausesRead')}
        </li>
        {faultCodes.map((it) => (
          <li key={it}>
            <button
              type="button"
              className="link"
              aria-pressed={input.fault === it}
              onClick={() => set({ fault: input.fault === it ? undefined : it })}
            >
              <strong>{formatNumber(made.counts[it], language)}</strong> {codeWord('roleFault', it, language)}
            </button>
          </li>
        ))}
      </ul>
      <div className="bar">
        <Shown count={made.rows.length} all={made.clauses} />
        <ExportMenu verb="roles" input={input} />
      </div>
      {made.rows.length === 0 ? undefined : (
        <Wide name={say('roles')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('clause')}</th>
                <th scope="col">{say('bodies')}</th>
                <th scope="col">{say('fault')}</th>
              </tr>
            </thead>
            <tbody>
              {made.rows.map((it) => (
                <tr key={it.clause}>
                  <th scope="row">
                    <RecordLink kind="clauses" id={it.clause} of={it.text} />{' '}
                    <Cite verb="roles" input={input} number={it.evidence} />
                    <small>
                      <Words of={it.instrument} />; {codeWord('instrumentState', it.state, language)}
                    </small>
                  </th>
                  <td>
                    <Bodies of={it} />
                  </td>
                  <td>
                    {it.faults.length === 0 ? say('noFault') : undefined}
                    <ul className="plain">
                      {it.faults.map((one) => (
                        <li key={one}>{codeWord('roleFault', one, language)}</li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <AsDocument verb="roles" input={input} />
    </>
  )
}

/** Each body with its task; where it is gone, who took over. */
function Bodies({ of }: { readonly of: ClauseRolesView }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  if (of.roles.length === 0) return <span className="unknown">{say('noneRecorded')}</span>
  return (
    <ul className="plain">
      {of.roles.map((it) => (
        <li key={`${it.id} ${it.task}`}>
          {it.task === 'lead' && of.faults.includes('no-lead')
            ? say('ofText')
            : codeWord('roleTask', it.task, language)}
          : <RecordLink kind="organisations" id={it.id} of={it.name} confidence={it.confidence} />
          <small>
            {say('mandate')}: {codeWord('mandate', it.mandate, language)}
            {it.ended === undefined ? '' : ` · ${say('ended')} ${formatDate(it.ended, language)}`}
          </small>
          {it.heirs.length === 0 ? undefined : (
            <details>
              <summary>
                {say('successor')}:{' '}
                {it.heirs.map((one) => `${one.name[language]}${one.certain ? '' : ` (${say('maybe')})`}`).join('; ')}
              </summary>
              <ul>
                {it.heirs.map((one) => (
                  <li key={one.id}>
                    <RecordLink kind="organisations" id={one.id} of={one.name} confidence={one.confidence} />:{' '}
                    {one.work[language]}
                    {one.certain ? '' : ` (${say('maybe')})`}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
