import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { folded } from '#ground/fold'
import { personWords } from '#messages/screens/person'
import { useView, useWords } from '../shell/view.ts'
import type { Whose } from './household.ts'
import { useBook } from './rule-context.ts'

type Props = {
  readonly entity: Whose['entity']
  /** Facts that stand in the form already. */
  readonly except: readonly string[]
  readonly whom: string
  readonly onAdd: (fact: string) => void
}

/** Finds any fact of the rule book by words of its name, with and without diacritics. */
export function AddFact({ entity, except, whom, onAdd }: Props) {
  const { language } = useView()
  const say = useWords(personWords)
  const { inputs } = useBook()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const list = useId()
  const hint = `${say('addFact')} – ${whom}`
  if (!isOpen)
    return (
      <Button className="quiet-button" aria-label={hint} onPress={() => setOpen(true)}>
        + {say('addFact')}
      </Button>
    )
  const wanted = folded(text)
    .split(/\s+/)
    .filter((it) => it !== '')
  const found = Object.entries(inputs).filter(([name, it]) => {
    if (it.entity !== entity || except.includes(name)) return false
    const words = folded(`${it.label.vi} ${it.label.en}`)
    return wanted.every((one) => words.includes(one))
  })
  const add = (fact: string): void => {
    setOpen(false)
    setText('')
    onAdd(fact)
  }
  return (
    <div className="field fact add">
      <label>
        <span>{hint}</span>
        {/* oxlint-disable-next-line jsx_a11y/no-autofocus: the field appears because its button was pressed */}
        <input
          type="search"
          autoFocus
          value={text}
          placeholder={say('addFactHint')}
          aria-controls={list}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        />
      </label>
      <ul className="plain found" id={list}>
        {found.slice(0, 8).map(([name, it]) => (
          <li key={name}>
            <Button className="quiet-button" onPress={() => add(name)}>
              {it.label[language]}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
