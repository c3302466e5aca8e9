import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import type { PartnerNeed, PartnerView } from '#review/shape-partner'
import type { RegistryAnswer } from '../../store/registry-shape.ts'
import { DocumentView } from '../parts/document-view.tsx'
import { useAnswer, useFetched } from '../shell/answers.ts'
import { addressOf } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { Go, toRecord } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { MoneyByYear } from './partners-money.tsx'

/** One partner on one page, chosen by its name. */
export default function Partners() {
  const say = useWords(responsesWords)
  const [{ partner }] = useSearchState()
  return (
    <div className="registry partner-page">
      {partner === undefined ? <h1>{say('partnerPage')}</h1> : undefined}
      <Picker key={partner ?? ''} />
      {partner === undefined ? (
        <Waiting name="most">
          <Most />
        </Waiting>
      ) : (
        <Waiting name={partner}>
          <Page partner={partner} />
        </Waiting>
      )}
    </div>
  )
}

function Picker() {
  const say = useWords(responsesWords)
  const [{ partner }, set] = useSearchState()
  const [name, setName] = useState(partner ?? '')
  return (
    <form
      className="registry-tools no-print"
      onSubmit={(event) => {
        event.preventDefault()
        set({ partner: name.trim() })
      }}
    >
      <label className="field search">
        <span>{say('choosePartner')}</span>
        <input
          list="partners"
          value={name}
          placeholder={say('partnerHint')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button type="submit" className="button primary">
        {say('show')}
      </Button>
      <Waiting name="names">
        <Names />
      </Waiting>
    </form>
  )
}

const usePartners = () => {
  const { asOf } = useView()
  return useFetched<RegistryAnswer>(addressOf('registry', { limit: '0', asOf })).facets?.partner.values ?? []
}

function Names() {
  const { language } = useView()
  return (
    <datalist id="partners">
      {usePartners().map((it) => (
        <option key={it.key} value={it.key}>
          {it.name[language]}
        </option>
      ))}
    </datalist>
  )
}

function Most() {
  const { language } = useView()
  const say = useWords(responsesWords)
  return (
    <>
      <h2>{say('withMost')}</h2>
      <ol className="most">
        {usePartners().map((it) => (
          <li key={it.key}>
            <Go to="responses/partners" search={{ partner: it.key }}>
              {it.name[language]}
            </Go>{' '}
            <span className="count">{formatNumber(it.count, language)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Page({ partner }: { readonly partner: string }) {
  const { asOf, language } = useView()
  const say = useWords(responsesWords)
  const view = useAnswer('partner', { organisation: partner, asOf })
  const name = view.partner.name[language]
  return (
    <>
      <h1>{name}</h1>
      <Identity view={view} />
      <Standing view={view} />
      <MoneyByYear money={view.money} name={name} />
      <Needs view={view} />
      <h2>{say('wholeAnswer')}</h2>
      <DocumentView verb="partner" input={{ organisation: partner, asOf }} withHead={false} />
    </>
  )
}

/** What it is, what else it was called, whether it still is. */
function Identity({ view }: { readonly view: PartnerView }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { type, aliases, identifiers, ended, heirs, confidence, id } = view.partner
  return (
    <dl className="facts">
      <div>
        <dt>{codeWord('organisationType', type, language)}</dt>
        <dd>
          <Go to={toRecord('organisations', id)}>{say('inDossier')}</Go>
          {confidence === 'seen' ? undefined : (
            <span className="mark">{codeWord('confidence', confidence, language)}</span>
          )}
        </dd>
      </div>
      {aliases.length === 0 ? undefined : (
        <div>
          <dt>{say('otherNames')}</dt>
          <dd>{aliases.join(' · ')}</dd>
        </div>
      )}
      {identifiers.length === 0 ? undefined : (
        <div>
          <dt>{say('identifiers')}</dt>
          <dd>{identifiers.join(' · ')}</dd>
        </div>
      )}
      {ended === undefined ? undefined : (
        <div>
          <dt>{say('endedOn')}</dt>
          <dd>{formatDate(ended, language)}</dd>
        </div>
      )}
      {heirs.length === 0 ? undefined : (
        <div>
          <dt>{say('takenOverBy')}</dt>
          <dd>
            {heirs.map((it) => (
              <span key={it.id}>
                <Go to="responses/partners" search={{ partner: it.id }}>
                  {it.name[language]}
                </Go>{' '}
              </span>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('lastSaid')}</dt>
        <dd>{formatDate(view.lastReported.latest, language)}</dd>
      </div>
    </dl>
  )
}

/** How many of its activities stand in which state; each number opens the rows behind it. */
function Standing({ view }: { readonly view: PartnerView }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const { activities, running, ended, unknown, notStarted } = view.reports
  const partner = view.partner.id
  const tiles = [
    { count: running, state: 'running', words: codeWord('coverState', 'running', language) },
    { count: ended, state: 'ended|ended by plan', words: codeWord('coverState', 'ended', language) },
    { count: unknown, state: 'unknown', words: codeWord('coverState', 'unknown', language) },
    { count: notStarted, state: 'not started', words: codeWord('coverState', 'not started', language) },
    { count: activities, state: undefined, words: say('allOfThem') },
  ]
  return (
    <section aria-label={say('ownActivities')}>
      <h2>{say('ownActivities')}</h2>
      <ul className="tiles">
        {tiles.map(({ count, state, words }) => (
          <li key={words}>
            <Go to="responses/registry" search={{ partner, state }} className="tile">
              <strong>{formatNumber(count, language)}</strong>
              <span>{words}</span>
            </Go>
          </li>
        ))}
      </ul>
      <p>
        <Go to="responses/timeline" search={{ partner }}>
          {say('timeline')}
        </Go>
      </p>
    </section>
  )
}

/** Needs that it works on: whether anybody else does, and which priorities of the ministry name them. */
function Needs({ view }: { readonly view: PartnerView }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const needs: readonly PartnerNeed[] = view.needs.deepen
  if (needs.length === 0) return undefined
  return (
    <section aria-label={say('needsOfPartner')}>
      <h2>{say('needsOfPartner')}</h2>
      <div className="wide" role="region" tabIndex={0} aria-label={say('needsOfPartner')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('need')}</th>
              <th scope="col" className="number">
                {say('runningEnded')}
              </th>
              <th scope="col">{say('otherPartners')}</th>
              <th scope="col">{say('matched')}</th>
            </tr>
          </thead>
          <tbody>
            {needs.map((it) => (
              <tr key={it.need.en}>
                <th scope="row">{it.need[language]}</th>
                <td className="number">
                  {formatNumber(it.running, language)} / {formatNumber(it.ended, language)}
                </td>
                <td>
                  {it.others === 0 ? (
                    <span className="missing">{say('alone')}</span>
                  ) : (
                    formatNumber(it.others, language)
                  )}
                </td>
                <td>
                  {it.priorities.length === 0 ? (
                    <span className="missing">{registryWords.noneRecorded[language]}</span>
                  ) : (
                    it.priorities.map((one) => (
                      <span key={one.clause} className="one-of">
                        <Go to={toRecord('clauses', one.clause)}>{one.text[language]}</Go>{' '}
                      </span>
                    ))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
