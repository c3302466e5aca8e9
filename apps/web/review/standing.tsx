import { formatDate, formatNumber } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import { useAnswer } from '../shell/answers.ts'
import { useView, useWords } from '../shell/view.ts'

/** How the dossier stands that the sheet is made of: when it last changed, and how much of it nobody has confirmed. */
export function Standing() {
  const { language } = useView()
  const say = useWords(reviewWords)
  const { confidence, lastChange } = useAnswer('check', {})
  const all = Object.values(confidence).reduce((sum, it) => sum + it, 0)
  const share = (count: number): string =>
    `${formatNumber(count, language)} ${say('of')} ${formatNumber(all, language)}`
  return (
    <section className="panel">
      <h2>{say('dossier')}</h2>
      <dl className="standing">
        <div>
          <dt>{say('lastChange')}</dt>
          <dd>
            {lastChange === undefined
              ? say('noChange')
              : `${formatDate(lastChange.at.slice(0, 10), language)}, ${lastChange.who}`}
          </dd>
        </div>
        <div>
          <dt>{say('unconfirmed')}</dt>
          <dd>{share(confidence.unconfirmed)}</dd>
        </div>
        <div>
          <dt>{say('inferred')}</dt>
          <dd>{share(confidence.inferred)}</dd>
        </div>
      </dl>
    </section>
  )
}
