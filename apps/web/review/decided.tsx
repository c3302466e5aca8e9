import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { isMissing } from '#ground/missing'
import { formatDate, formatNumber } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Go, toCell, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { emptyDecision } from './decision-form-fields.ts'
import { DecisionForm, useOpenForm } from './forms.tsx'

type DecisionLine = Result<'decisions'>['decisions'][number]
type Props = { readonly meeting: string; readonly asOf: string | undefined }

/** What this meeting decided, as recorded by now whatever the day of the view: whoever records something must see it stand. */
export function DecidedHere({ meeting, asOf }: Props) {
  const say = useWords(reviewWords)
  const [open, setOpen] = useOpenForm()
  const { decisions } = useAnswer('decisions', { meeting })
  return (
    <section className="decided no-print" aria-labelledby="decided-here">
      <h2 id="decided-here">{say('decidedHere')}</h2>
      {decisions.length === 0 ? (
        <p className="no-print">{say('noneHere')}</p>
      ) : (
        <>
          <ExportMenu verb="decisions" input={{ meeting }} withScreen={false} />
          <DecisionList {...{ meeting, asOf, decisions }} />
        </>
      )}
      <div className="form-tools no-print">
        <Button aria-expanded={open === 'decide'} onPress={() => setOpen(open === 'decide' ? undefined : 'decide')}>
          {say(decisions.length === 0 ? 'recordDecision' : 'recordOther')}
        </Button>
      </div>
      {open === 'decide' ? (
        <DecisionForm
          {...{ meeting, asOf }}
          name="decide"
          title={say('recordDecision')}
          initial={emptyDecision}
          onDone={() => setOpen(undefined)}
        />
      ) : undefined}
    </section>
  )
}

/** What earlier meetings decided, by the day of the view: this one opens with it. */
export function DecidedBefore({ meeting, asOf }: Props) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const { decisions } = useAnswer('decisions', { asOf })
  const own = useAnswer('decisions', { meeting })
  const earlier = decisions.filter((it) => !own.decisions.some((one) => one.id === it.id))
  const open = earlier.filter((it) => it.state === 'open').length
  return (
    <section className="decided no-print" aria-labelledby="decided-before">
      <h2 id="decided-before">{say('decidedBefore')}</h2>
      {earlier.length === 0 ? (
        <p>{say('noneBefore')}</p>
      ) : (
        <>
          <p className="quiet">
            {formatNumber(open, language)} {say('of')} {formatNumber(earlier.length, language)} {say('stillOpen')}
          </p>
          <DecisionList {...{ meeting, asOf }} decisions={earlier} />
        </>
      )}
    </section>
  )
}

type ListProps = Props & { readonly decisions: readonly DecisionLine[] }

function DecisionList({ meeting, asOf, decisions }: ListProps) {
  return (
    <ul className="decision-list">
      {decisions.map((it) => (
        <li key={it.id}>
          <DecisionItem {...{ meeting, asOf, it }} />
        </li>
      ))}
    </ul>
  )
}

function DecisionItem({ meeting, asOf, it }: Props & { readonly it: DecisionLine }) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const [open, setOpen] = useOpenForm()
  const form = `edit.${it.id}`
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <article className={`decided-item ${it.state}`}>
      <p className="decided-text">{it.text[language]}</p>
      <p className="quiet" lang={other}>
        {it.text[other]}
      </p>
      <dl className="facts">
        <Fact term={say('state')}>
          <strong>{say(it.state)}</strong>
          {it.isLate ? <span className="mark unconfirmed">{say('late')}</span> : undefined}
        </Fact>
        <Fact term={say('owner')}>{named(it.owner)}</Fact>
        <Fact term={say('partner')}>{named(it.partner)}</Fact>
        <Fact term={say('due')}>{formatDate(it.due, language)}</Fact>
        {typeof it.function === 'string' && typeof it.group === 'string' ? undefined : (
          <Fact term={say('function')}>
            <CellLink it={it} />
          </Fact>
        )}
        {it.answers.map((one) => (
          <Fact key={one} term={say('answersProposal')}>
            {one}
          </Fact>
        ))}
      </dl>
      <p className="quiet small">
        {[
          ...(it.meeting.id === meeting ? [] : [it.meeting.title[language]]),
          `${say('recordedOn')} ${formatDate(it.recorded.slice(0, 10), language)} ${say('by')} ${it.by}`,
          ...(it.changed === undefined
            ? []
            : [
                `${say('changedOn')} ${formatDate(it.changed.at.slice(0, 10), language)} ${say('by')} ${it.changed.by}`,
              ]),
          `${formatNumber(it.age, language)} ${say('days')}`,
        ].join(' · ')}
      </p>
      <Button
        className="react-aria-Button small no-print"
        aria-label={`${say('changeDecision')}: ${it.text[language]}`}
        aria-expanded={open === form}
        onPress={() => setOpen(open === form ? undefined : form)}
      >
        {say('change')}
      </Button>
      {open === form ? (
        <DecisionForm
          {...{ meeting: it.meeting.id, asOf }}
          name={form}
          title={say('changeDecision')}
          decision={it.id}
          {...(it.answers[0] === undefined ? {} : { answers: it.answers[0] })}
          initial={{ ...emptyDecision, ...filled(it) }}
          onDone={() => setOpen(undefined)}
        />
      ) : undefined}
    </article>
  )
  function named(body: DecisionLine['owner']) {
    return typeof body === 'string' ? (
      formatDate(body, language)
    ) : (
      <Go to={toRecord('organisations', body.id)}>{body.name[language]}</Go>
    )
  }
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}: </dt>
    <dd>{children}</dd>
  </div>
)

function CellLink({ it }: { readonly it: DecisionLine }) {
  const { language } = useView()
  const dimensions = [it.function, it.group]
  const expression = [...dimensions.map((one) => (typeof one === 'string' ? 'all' : one.id)), 'all'].join(' / ')
  return (
    <Go to={toCell(expression)}>
      {dimensions.flatMap((one) => (typeof one === 'string' ? [] : [one.name[language]])).join(' · ')}
    </Go>
  )
}

const idOf = (it: DecisionLine['owner']): string => (typeof it === 'string' ? '' : it.id)

const filled = (it: DecisionLine) => ({
  vi: it.text.vi,
  en: it.text.en,
  owner: idOf(it.owner),
  partner: idOf(it.partner),
  due: isMissing(it.due) ? '' : it.due,
  function: idOf(it.function),
  group: idOf(it.group),
  state: it.state,
})
