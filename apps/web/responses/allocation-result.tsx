import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { PageDocument } from '#document/blocks'
import { grantReasonWords, percentWords } from '#messages/allocation'
import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { allocationWords } from '#messages/screens/allocation'
import type { AllocationCell, LimitRef } from '#review/shape-allocation'
import { Paper } from '../parts/document-view.tsx'
import { fetched } from '../shell/ask.ts'
import { Failure, Loading } from '../shell/failure.tsx'
import { Go, toCell } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'
import type { Allocated, Asking } from './allocation-asked.ts'
import { saveAnswer } from './import-run.ts'

type Props = {
  /** The answer to the budgets that the question came with. */
  readonly first: Allocated
  readonly now: Allocated
  readonly asking: Asking
}

/** Where the money goes and why, beside where it went with the first budgets. */
export function AllocationResult({ first, now, asking }: Props) {
  const say = useWords(allocationWords)
  const { language } = useView()
  const { totals, question } = now
  const money = (amount: number): string => `${formatNumber(amount, language)}\u00a0${question.currency}`
  const isAnswered = now.outcome === 'solved' || now.outcome === 'preview'
  const isMoved = now !== first
  return (
    <>
      <p>
        <strong>{codeWord('allocationOutcome', now.outcome, language)}</strong>
      </p>
      {isAnswered ? (
        <dl className="facts">
          <dt>{say('given')}</dt>
          <dd>
            {money(totals.given)} {say('of')} {money(totals.budget)}
          </dd>
          <dt>{say('unspent')}</dt>
          <dd>{money(totals.budget - totals.given)}</dd>
          <dt>{say('value')}</dt>
          <dd>
            {formatNumber(totals.value, language)}
            {totals.bound === undefined || question.objective !== 'value'
              ? undefined
              : `; ${say('atBest')}: ${formatNumber(totals.bound, language)}`}
            {isMoved ? `; ${say('before')}: ${formatNumber(first.totals.value, language)}` : undefined}
          </dd>
          <dt>{say('lowest')}</dt>
          <dd>
            {percentWords(totals.lowest, language)}
            {isMoved ? `; ${say('before')}: ${percentWords(first.totals.lowest, language)}` : undefined}
          </dd>
        </dl>
      ) : undefined}
      {now.waysOut.length === 0 ? undefined : (
        <>
          <h3>{say('waysOut')}</h3>
          <ul>
            {now.waysOut.map(({ steps }) => (
              <li key={JSON.stringify(steps)}>
                {steps
                  .map(
                    (it) =>
                      `${limitWords(it.of, language)} (${say('by')} ${it.of.limit === 'partners' ? formatNumber(it.by, language) : money(it.by)})`,
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {isAnswered ? <Cells first={first} now={now} money={money} /> : undefined}
      <Whole asking={asking} />
    </>
  )
}

type CellsProps = {
  readonly first: Allocated
  readonly now: Allocated
  readonly money: (amount: number) => string
}

function Cells({ first, now, money }: CellsProps) {
  const say = useWords(allocationWords)
  const { language } = useView()
  const before = new Map(first.cells.map((it) => [it.key, it]))
  const lost = new Map(now.leftOut.map((it) => [it.cell.key, it]))
  return (
    /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
    <div className="scroll" role="region" aria-label={say('outcome')} tabIndex={0}>
      <table className="grid cards">
        <thead>
          <tr>
            <th scope="col">{say('need')}</th>
            <th scope="col">{say('closed')}</th>
            <th scope="col" className="end">
              {say('money')}
            </th>
            <th scope="col" className="end">
              {say('change')}
            </th>
            <th scope="col" className="end">
              {say('ifLeftOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {now.cells.map((it) => {
            const was = sumOf(before.get(it.key))
            const is = sumOf(it)
            const loss = lost.get(it.key)
            return (
              <tr key={it.key}>
                <th scope="row">
                  {it.label.expression === undefined ? (
                    it.name[language]
                  ) : (
                    <Go to={toCell(it.label.expression)}>{it.name[language]}</Go>
                  )}
                  <Why cell={it} now={now} money={money} />
                </th>
                <td data-head={say('closed')}>
                  <meter min={0} max={1} value={it.share} aria-hidden="true" /> {percentWords(it.share, language)}
                </td>
                <td className="end" data-head={say('money')}>
                  {money(is)}
                </td>
                <td className="end" data-head={say('change')}>
                  {is === was ? say('noChange') : `${is > was ? '+' : '−'}${money(Math.abs(is - was))}`}
                </td>
                <td className="end" data-head={say('ifLeftOut')}>
                  {loss === undefined ? say('notLeftOut') : percentWords(loss.lossShare, language)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const sumOf = (it: AllocationCell | undefined): number => it?.grants.reduce((sum, grant) => sum + grant.amount, 0) ?? 0

/** Who gives, and why it is given here and not elsewhere. */
function Why({
  cell,
  now,
  money,
}: {
  readonly cell: AllocationCell
  readonly now: Allocated
  readonly money: CellsProps['money']
}) {
  const say = useWords(allocationWords)
  const { language } = useView()
  if (cell.grants.length === 0) return <span className="quiet"> {say('nothing')}</span>
  return (
    <details>
      <summary>{say('why')}</summary>
      <ul>
        {cell.grants.map((it) => (
          <li key={it.partner.id}>
            {it.partner.name[language]}: {money(it.amount)}
            <ul>
              {it.reasons.map((reason) => (
                <li key={reason.code}>{grantReasonWords(reason, money(now.per), money, language)}</li>
              ))}
              {it.flags.map((flag) => (
                <li key={flag}>
                  <strong>{codeWord('grantFlag', flag, language)}</strong>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}

const limitWords = ({ limit, partner, cell }: LimitRef, language: 'vi' | 'en'): string =>
  `${codeWord('allocationLimit', limit, language)}: ${[partner, cell].flatMap((it) => (it === undefined ? [] : [it[language]])).join(' · ')}`

/** The whole answer as the document that the file holds, when somebody asks for it. */
function Whole({ asking }: Pick<Props, 'asking'>) {
  const say = useWords(allocationWords)
  const { language } = useView()
  const [isOpen, setOpen] = useState(false)
  const [failed, setFailed] = useState<unknown>()
  const save = (form: 'docx' | 'xlsx'): void => {
    setFailed(undefined)
    saveAnswer(`/api/allocate.${form}?lang=${language}`, asking, `allocate.${form}`).catch(setFailed)
  }
  return (
    <>
      <div className="row no-print">
        <Button onPress={() => save('docx')}>{say('word')}</Button>
        <Button onPress={() => save('xlsx')}>{say('excel')}</Button>
      </div>
      {failed === undefined ? undefined : <Failure error={failed} />}
      <details className="whole" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('full')}</summary>
        {isOpen ? <WholePaper asking={asking} /> : undefined}
      </details>
    </>
  )
}

function WholePaper({ asking }: Pick<Props, 'asking'>) {
  const { language } = useView()
  const { data, error, refetch } = useQuery({
    queryKey: ['allocate', asking, 'page', language],
    queryFn: async () =>
      (await fetched(`/api/allocate.blocks?lang=${language}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asking),
      })) as PageDocument,
  })
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return data === undefined ? <Loading /> : <Paper document={data} withHead={false} sections={[]} />
}
