import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { codeWord } from '#messages/codes'
import { allocationWords } from '#messages/screens/allocation'
import { Failure, Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import {
  type Asking,
  budgetField,
  budgetsIn,
  budgetsText,
  sampleQuestion,
  useCurrent,
  useFirst,
} from './allocation-asked.ts'
import { BudgetSliders } from './allocation-budgets.tsx'
import { AllocationResult } from './allocation-result.tsx'

const objectives = ['value', 'max-min'] as const

/** Who has how much, and where it should go: budgets to move, and the answer with its reasons. */
export default function Allocation() {
  const say = useWords(allocationWords)
  const [own, setOwn] = useState<Asking['question']>()
  const choose = (list: FileList | null): void => {
    const [file] = list ?? []
    if (file !== undefined) void file.text().then((text) => setOwn({ name: file.name, text }))
  }
  const question = own ?? sampleQuestion
  return (
    <div className="queues">
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <div className="row no-print">
        <span>
          {say('question')}: <strong>{question.name}</strong>
        </span>
        <FileTrigger acceptedFileTypes={['.yaml', '.yml']} onSelect={choose}>
          <Button>{say('ownQuestion')}</Button>
        </FileTrigger>
        {own === undefined ? undefined : <Button onPress={() => setOwn(undefined)}>{say('sampleQuestion')}</Button>}
        <a
          className="button"
          download={question.name}
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(question.text)}`}
        >
          {say('saveQuestion')}
        </a>
      </div>
      {own === undefined ? undefined : <p className="quiet">{say('ownNote')}</p>}
      <Waiting name={question.text}>
        <Board question={question} />
      </Waiting>
    </div>
  )
}

function Board({ question }: Pick<Asking, 'question'>) {
  const say = useWords(allocationWords)
  const { asOf, language } = useView()
  const [search, set] = useSearchState()
  const day = asOf === undefined ? {} : { asOf }
  const first = useFirst({ question, ...day })
  const { budgets, wrong } = budgetsIn(search['budgets'])
  const known = new Map([...budgets].filter(([body]) => first.partners.some((it) => it.partner.id === body)))
  const objective = objectives.find((it) => it === search['objective'])
  const perCell = /^[1-9]$/.test(search['partners'] ?? '') ? search['partners'] : undefined
  const asking: Asking = {
    question,
    ...day,
    ...(known.size === 0 ? {} : { budget: budgetField(known, first.question.currency) }),
    ...(objective === undefined ? {} : { objective }),
    ...(perCell === undefined ? {} : { partnersPerCell: perCell }),
  }
  const current = useCurrent(asking)
  const strange = [
    ...wrong,
    ...[...budgets.keys()].filter((it) => !known.has(it)),
    ...(search['objective'] === undefined || objective !== undefined ? [] : [search['objective']]),
    ...(search['partners'] === undefined || perCell !== undefined ? [] : [search['partners']]),
  ]
  return (
    <>
      {first.question.invented ? <p className="invented">{say('invented')}</p> : undefined}
      {strange.length === 0 ? undefined : (
        <p role="status" className="left-out">
          {say('leftOut')}: {strange.join(', ')}
        </p>
      )}
      <div className="board">
        <section aria-labelledby="budgets">
          <h2 id="budgets">{say('budgets')}</h2>
          <BudgetSliders
            first={first}
            budgets={known}
            onChange={(body, amount) => set({ budgets: budgetsText(new Map([...known, [body, amount]])) })}
          />
          <p className="quiet">{say('budgetNote')}</p>
          <div className="row">
            <label className="field">
              <span>{say('objective')}</span>
              <select
                value={objective ?? first.question.objective}
                onChange={(event) => set({ objective: event.target.value })}
              >
                {objectives.map((it) => (
                  <option key={it} value={it}>
                    {codeWord('allocationObjective', it, language)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{say('partnersPerCell')}</span>
              <input
                type="number"
                min={1}
                max={9}
                value={perCell ?? first.question.partnersPerCell}
                onChange={(event) => set({ partners: event.target.value })}
              />
            </label>
            <Button onPress={() => set({ budgets: undefined, objective: undefined, partners: undefined })}>
              {say('reset')}
            </Button>
          </div>
        </section>
        <section aria-labelledby="outcome" aria-busy={current.isFetching}>
          <h2 id="outcome">{say('outcome')}</h2>
          <p role="status" className="computing">
            {current.isFetching ? say('computing') : undefined}
          </p>
          {current.error === null ? undefined : (
            <Failure error={current.error} onRetry={() => void current.refetch()} />
          )}
          <div className={current.isFetching || current.error !== null ? 'stale' : ''}>
            <AllocationResult first={first} now={current.data ?? first} asking={asking} />
          </div>
        </section>
      </div>
    </>
  )
}
