import { formatDate } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { UndertakingView } from '#review/shape-promises'
import type { Input } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { StepRow } from './ledger-line.tsx'
import { Cite, RecordLink, Words } from './parts.tsx'

/** The first step that is not recorded as taken. */
export const nextStepOf = (it: UndertakingView): UndertakingView['steps'][number] | undefined =>
  it.steps.find((one) => one.state !== 'taken')

/** Duties that the country or a body took on, step by step. */
export function Undertakings({
  list,
  asked,
}: {
  readonly list: readonly UndertakingView[]
  readonly asked: Input<'track'>
}) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <section aria-labelledby="undertakings">
      <h2 id="undertakings">{say('undertakings')}</h2>
      {list.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      <ol className="ledger">
        {list.map((it) => (
          <li key={it.id}>
            <p className="ledger-text">
              <RecordLink kind="undertakings" id={it.id} of={it.name} confidence={it.confidence} />{' '}
              <Cite verb="track" input={asked} number={it.evidence} />
            </p>
            <p className="quiet">
              {it.country[language]} · <Words of={it.under} />
            </p>
            <StepRow
              steps={it.steps.map((one) => ({ key: one.step.en, name: one.step[language], state: one.state }))}
            />
            <p>
              <strong>{say('nextStep')}:</strong> {nextStepOf(it)?.step[language] ?? say('noneRecorded')}
            </p>
            <details>
              <summary>
                {say('history')}
                <span className="heard">: {it.name[language]}</span>
              </summary>
              <ol className="history">
                {it.steps
                  .filter((one) => one.state !== 'unknown')
                  .map((one) => (
                    <li key={one.step.en}>
                      {one.on === undefined ? '' : `${formatDate(one.on, language)}: `}
                      <Words of={one.step} />
                      {one.note === undefined ? undefined : (
                        <>
                          {'. '}
                          <Words of={one.note} />
                        </>
                      )}{' '}
                      {one.evidence === undefined ? undefined : (
                        <Cite verb="track" input={asked} number={one.evidence} />
                      )}
                    </li>
                  ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
