import { useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import { Slider, SliderFill, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { formatNumber } from '#messages/format'
import { allocationWords } from '#messages/screens/allocation'
import { useView, useWords } from '../shell/view.ts'
import { type Allocated, largest, stepFor } from './allocation-asked.ts'

type Props = {
  readonly first: Allocated
  /** Budgets that differ from the first, by body. */
  readonly budgets: ReadonlyMap<string, number>
  /** Heard when a slider is let go, or a number is written to its end. */
  readonly onChange: (body: string, amount: number) => void
}

/** What each has: a slider for trying out, a field for the exact amount. */
export function BudgetSliders({ first, budgets, onChange }: Props) {
  return (
    <ul className="budgets">
      {first.partners.map((it) => {
        const set = budgets.get(it.partner.id) ?? it.budget
        return (
          <li key={it.partner.id}>
            {/* A budget that is set elsewhere (a link, the way back) starts the slider anew. */}
            <Budget
              key={set}
              partner={it}
              start={set}
              currency={first.question.currency}
              onChange={(amount) => onChange(it.partner.id, amount)}
            />
          </li>
        )
      })}
    </ul>
  )
}

type BudgetProps = {
  readonly partner: Allocated['partners'][number]
  readonly start: number
  readonly currency: string
  readonly onChange: (amount: number) => void
}

function Budget({ partner, start, currency, onChange }: BudgetProps) {
  const say = useWords(allocationWords)
  const { language } = useView()
  const [amount, setAmount] = useState(start)
  const step = stepFor(Math.max(partner.budget, start))
  const most = Math.ceil((Math.max(partner.budget, start) * 2) / step) * step
  const name = `${partner.partner.name[language]}${partner.isState ? ` (${say('state')})` : ''}`
  return (
    <>
      <Slider
        value={amount}
        minValue={0}
        maxValue={most}
        step={step}
        onChange={setAmount}
        onChangeEnd={(it) => it !== start && onChange(it)}
      >
        <Label>{name}</Label>
        <output>
          {formatNumber(amount, language)} {currency}
        </output>
        <SliderTrack>
          <SliderFill />
          <SliderThumb />
        </SliderTrack>
      </Slider>
      <NumberField
        aria-label={`${name}, ${currency}`}
        value={amount}
        minValue={0}
        maxValue={largest}
        formatOptions={{ maximumFractionDigits: 0 }}
        onChange={(it) => Number.isFinite(it) && it !== start && onChange(it)}
      >
        <Input />
      </NumberField>
    </>
  )
}
