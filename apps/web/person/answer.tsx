import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CaseRow } from '#document/part-case-rows'
import { formatDate } from '#messages/format'
import { ruleNumber } from '#messages/rule-units'
import { personWords } from '#messages/screens/person'
import type { Decision } from '#rules/views/shape-outcome'
import { useView, useWords } from '../shell/view.ts'
import type { Change } from './asking.tsx'
import type { Answered, Asked, Asking } from './engine.ts'
import { SchemeRow } from './scheme-row.tsx'

type Props = { readonly answered: Answered; readonly asked: Asked; readonly onAnswer: Change }

const groups = ['entitled', 'unknown', 'nothing-due', 'not-entitled'] as const satisfies readonly Decision[]

/** What the household receives, what cannot be decided, what it does not receive and why: the nearest first. */
export function Answer({ answered, asked, onAnswer }: Props) {
  const say = useWords(personWords)
  const of = (decision: Decision): readonly CaseRow[] => answered.rows.filter((it) => it.decision === decision)
  return (
    <div className="answer-groups">
      <Total rows={answered.rows} />
      {groups.map((it) => (
        <Group key={it} decision={it} rows={of(it)} {...{ answered, asked, onAnswer }} />
      ))}
      <NotInForce names={[...new Set(of('not-in-force').map((it) => it.label))]} title={say('not-in-force')} />
    </div>
  )
}

/** What is surely due, added up by unit of money. What is not decided is no zero: it is said beside it. */
function Total({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { language } = useView()
  const say = useWords(personWords)
  const due = rows.filter((it) => it.decision === 'entitled')
  const money = due.flatMap(({ due: it, period }) => (it?.unit === 'VND' ? [{ ...it, period }] : []))
  const periods = new Set(money.map((it) => it.period))
  const open = new Set(rows.filter((it) => it.lacks.length + it.lacksOther.length > 0).map((it) => it.name)).size
  if (money.length === 0 || periods.size !== 1) return null
  const [period = ''] = periods
  const sum = money.reduce((total, it) => total + it.value, 0)
  return (
    <p className="total">
      <span>{say('total').replace('{period}', period)}</span> <strong>{ruleNumber(sum, 'VND', language)}</strong>
      <small>
        {say('totalNote')}{' '}
        {open === 0 ? '' : open === 1 ? say('totalOpenOne') : say('totalOpen').replace('{n}', String(open))}
      </small>
    </p>
  )
}

type GroupProps = Props & { readonly decision: (typeof groups)[number]; readonly rows: readonly CaseRow[] }

/** A long list of what one does not receive begins with the nearest. */
const first = 6

function Group({ decision, rows, answered, asked, onAnswer }: GroupProps) {
  const say = useWords(personWords)
  const [isWhole, setWhole] = useState(false)
  const { persons } = asked.household
  if (rows.length === 0) return decision === 'entitled' ? <p className="nothing">{say('nothingReceived')}</p> : null
  const shown = isWhole || decision === 'entitled' ? rows : rows.slice(0, first)
  const isSeveral = persons.length > 1
  return (
    <section className={`group ${decision}`} aria-labelledby={`group-${decision}`}>
      <h3 id={`group-${decision}`}>
        {say(decision)} <span className="count">{rows.length}</span>
      </h3>
      <ul className="plain">
        {shown.map((it) => (
          <li key={`${it.entity}/${it.of}/${it.name}`}>
            <SchemeRow
              row={it}
              asked={asked}
              isSeveral={isSeveral}
              lacks={it.lacks.flatMap((at): readonly Asking[] => answered.asking.slice(at, at + 1))}
              onAnswer={onAnswer}
            />
          </li>
        ))}
      </ul>
      {shown.length === rows.length ? undefined : (
        <Button className="quiet-button no-print" onPress={() => setWhole(true)}>
          {say('showAll').replace('{n}', String(rows.length))}: {say(decision).toLowerCase()}
        </Button>
      )}
    </section>
  )
}

function NotInForce({ names, title }: { readonly names: readonly string[]; readonly title: string }) {
  if (names.length === 0) return null
  return (
    <details className="group not-in-force">
      <summary>
        <h3>
          {title} <span className="count">{names.length}</span>
        </h3>
      </summary>
      <p>{names.join('; ')}</p>
    </details>
  )
}

/** `Kết quả theo pháp luật ngày 10/10/2026` */
export function AnswerHeading({ on }: { readonly on: string }) {
  const { language } = useView()
  const say = useWords(personWords)
  return <h2 id="answer-heading">{say('answer').replace('{day}', formatDate(on, language))}</h2>
}
