import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CaseRow, LawCited } from '#document/part-case-rows'
import { personWords } from '#messages/screens/person'
import type { Sureness } from '#rules/2-ir/confidence'
import { Failure, Loading } from '../shell/failure.tsx'
import { Go, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import { AskForm, type Change, useFactLabel } from './asking.tsx'
import type { Asked, Asking } from './engine.ts'
import { plainHome } from './household.ts'
import { Told } from './told.tsx'
import { useRules } from './use-answer.ts'

type Props = {
  readonly row: CaseRow
  readonly asked: Asked
  /** Whether there are several persons, so that it has to be said whose it is. */
  readonly isSeveral: boolean
  readonly lacks: readonly Asking[]
  readonly onAnswer: Change
}

/** One scheme for one person or household: how much and by which article; or which facts are missing; or which condition is in the way, and what would change it. */
export function SchemeRow({ row, asked, isSeveral, lacks, onAnswer }: Props) {
  const say = useWords(personWords)
  const whose = row.entity === 'household' || row.of === plainHome ? say('home') : row.of
  return (
    <article className="scheme">
      <header>
        <h4>
          {row.label}
          {isSeveral || row.entity === 'household' ? <span className="whose"> {whose}</span> : undefined}
        </h4>
        {row.decision === 'entitled' ? <Amount row={row} /> : undefined}
      </header>
      {row.decision === 'entitled' || row.decision === 'nothing-due' ? <ByLaw row={row} /> : undefined}
      {row.decision === 'not-entitled' ? <WhyNot row={row} /> : undefined}
      <Lacks row={row} lacks={lacks} onAnswer={onAnswer} />
      <Grounds row={row} asked={asked} />
    </article>
  )
}

function Amount({ row }: { readonly row: CaseRow }) {
  const say = useWords(personWords)
  const isKnown = row.due !== undefined
  return (
    <p className={isKnown ? 'amount' : 'amount unsure'}>
      <strong>{isKnown ? row.amount : say('amountUnknown')}</strong>{' '}
      <span>
        {say('inPeriod').replace('{period}', row.period)}
        {row.arrears === undefined ? '' : ` ${say('arrears').replace('{amount}', row.arrears)}`}
      </span>
    </p>
  )
}

const sure: Readonly<Record<Sureness, keyof typeof personWords>> = {
  primary: 'surePrimary',
  secondary: 'sureSecondary',
  unconfirmed: 'sureUnconfirmed',
  'not-stated': 'sureNotStated',
}

function ByLaw({ row }: { readonly row: CaseRow }) {
  const say = useWords(personWords)
  const { since, sureness } = row
  return (
    <p className="by-law">
      {row.laws.map((it, at) => (
        <span key={it.words}>
          {at === 0 ? '' : '; '}
          <Law law={it} />
        </span>
      ))}
      {since === undefined ? '' : `${row.laws.length === 0 ? '' : '; '}${say('since').replace('{day}', since)}`}
      {sureness === undefined ? undefined : <span className={`mark ${sureness}`}> {say(sure[sureness])}</span>}
      {row.atLeast ? <span className="minimum"> {say('minimum')}</span> : undefined}
    </p>
  )
}

function Law({ law }: { readonly law: LawCited }) {
  return (
    <>
      {law.words}
      {law.titles.length === 0 ? undefined : <span className="act-title"> ({law.titles.join('; ')})</span>}
    </>
  )
}

/** More conditions than these are in the full grounds. */
const most = 3

function WhyNot({ row }: { readonly row: CaseRow }) {
  const say = useWords(personWords)
  const shown = row.obstacles.slice(0, most)
  return (
    <>
      {shown.length === 0 ? undefined : (
        <p className="why-not">
          <span className="lead-in">{say('inTheWay')}</span>{' '}
          {shown.map(({ text, law }, at) => (
            <span key={text}>
              {at === 0 ? '' : '; '}
              {text}
              {law === undefined ? undefined : <span className="quiet"> [{law}]</span>}
            </span>
          ))}
        </p>
      )}
      {row.change === undefined ? undefined : (
        <p className="would">
          <span className="lead-in">{say('wouldBring')}</span> {row.change}
        </p>
      )}
    </>
  )
}

/** Facts that are missing; pressed, each is asked right here. */
function Lacks({ row, lacks, onAnswer }: Pick<Props, 'row' | 'lacks' | 'onAnswer'>) {
  const say = useWords(personWords)
  const label = useFactLabel()
  const [asking, setAsking] = useState<string>()
  if (lacks.length === 0 && row.lacksOther.length === 0) return null
  const keyOf = (it: Asking): string => `${it.name}/${it.fact}`
  const open = lacks.find((it) => keyOf(it) === asking)
  return (
    <div className="lacks">
      <span className="lead-in">{say('lacks')}</span>{' '}
      {lacks.map((it) => (
        <Button
          key={keyOf(it)}
          className="chip"
          aria-expanded={keyOf(it) === asking}
          onPress={() => setAsking(keyOf(it) === asking ? undefined : keyOf(it))}
        >
          {label(it.fact, it.name === row.of ? undefined : it)}
        </Button>
      ))}
      {row.lacksOther.join('; ')}
      {open === undefined ? undefined : <AskForm key={asking} asking={open} onAnswer={onAnswer} autoFocus />}
    </div>
  )
}

/** Articles, numbers of the law with their dates, facts and steps, in the words of the file; looked up when somebody opens them. */
function Grounds({ row, asked }: Pick<Props, 'row' | 'asked'>) {
  const say = useWords(personWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="grounds" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('grounds')}
        <span className="heard">: {row.label}</span>
      </summary>
      {isOpen ? <GroundsTold row={row} asked={asked} /> : undefined}
    </details>
  )
}

function GroundsTold({ row, asked }: Pick<Props, 'row' | 'asked'>) {
  const say = useWords(personWords)
  const { language } = useView()
  const { data, error, refetch } = useRules('grounds', {
    asked: { ...asked, language },
    scheme: row.name,
    whose: { entity: row.entity, name: row.of },
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <>
      <Told blocks={data} />
      <p className="no-print">
        <Go to={toRecord('schemes', row.name)}>{say('schemePage')}</Go>
      </p>
    </>
  )
}
