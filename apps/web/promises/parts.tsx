import { type ReactNode, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Confidence } from '#ground/source'
import type { Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import { DocumentView } from '../parts/document-view.tsx'
import { EvidencePanel } from '../parts/evidence-panel.tsx'
import { usePage } from '../shell/answers.ts'
import type { Input, VerbName } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { Go, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

/** What the screens about promises are put together from. */

/** A record's words in the reader's language, with the sign behind Vietnamese that is not the official one, and the mark of what is
 *  less than seen. */
export function Words({ of, confidence = 'seen' }: { readonly of: Text; readonly confidence?: Confidence }) {
  const { language } = useView()
  return (
    <>
      {of[language]}
      {language === 'vi' && of.wording === 'restored' ? <sup className="sign">†</sup> : undefined}
      {confidence === 'seen' ? undefined : (
        <>
          {' '}
          <Mark of={confidence} />
        </>
      )}
    </>
  )
}

export function Mark({ of }: { readonly of: Confidence }) {
  const { language } = useView()
  return <span className={`mark ${of}`}>{codeWord('confidence', of, language)}</span>
}

type RecordProps = {
  readonly kind: string
  readonly id: string
  readonly of: Text
  readonly confidence?: Confidence
}

/** Words that open the screen of their record. */
export function RecordLink({ kind, id, of, confidence = 'seen' }: RecordProps) {
  return (
    <>
      <Go to={toRecord(kind, id)}>
        <Words of={of} />
      </Go>
      {confidence === 'seen' ? undefined : (
        <>
          {' '}
          <Mark of={confidence} />
        </>
      )}
    </>
  )
}

/** A text in both languages side by side. */
export function BothTexts({ of }: { readonly of: Text }) {
  return (
    <div className="both-texts">
      <p lang="vi">
        {of.vi}
        {of.wording === 'restored' ? <sup className="sign">†</sup> : undefined}
      </p>
      <p lang="en">{of.en}</p>
    </div>
  )
}

type CiteProps<N extends VerbName> = { readonly verb: N; readonly input: Input<N>; readonly number: number }

/** The number of a piece of evidence, which opens beside the screen. */
export function Cite<N extends VerbName>({ verb, input, number }: CiteProps<N>) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const [open, setOpen] = useState<string>()
  return (
    <>
      <Button className="cite" aria-label={`${say('evidenceOf')} ${number}`} onPress={() => setOpen(`e${number}`)}>
        [{formatNumber(number, language)}]
      </Button>
      {open === undefined ? undefined : (
        <Waiting>
          <OpenEvidence verb={verb} input={input} anchor={open} onOpen={setOpen} />
        </Waiting>
      )}
    </>
  )
}

type OpenProps<N extends VerbName> = Omit<CiteProps<N>, 'number'> & {
  readonly anchor: string
  readonly onOpen: (anchor: string | undefined) => void
}

function OpenEvidence<N extends VerbName>({ verb, input, anchor, onOpen }: OpenProps<N>) {
  return <EvidencePanel document={usePage(verb, input, ['evidence', 'sources'])} anchor={anchor} onOpen={onOpen} />
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string; readonly under?: string }[]
  /** What the choice of nothing is called; without it something is always chosen. */
  readonly none?: string
  readonly onChange: (value: string | undefined) => void
}

/** A list to choose from; options with the same `under` stand under that heading. */
export function Choice({ label, value, options, none, onChange }: ChoiceProps) {
  const id = useId()
  const headings = [...new Set(options.map((it) => it.under))]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        {none === undefined ? undefined : <option value="">{none}</option>}
        {headings.map((under) => {
          const within = options
            .filter((it) => it.under === under)
            .map((it) => (
              <option key={it.value} value={it.value}>
                {it.label}
              </option>
            ))
          return under === undefined ? (
            within
          ) : (
            <optgroup key={under} label={under}>
              {within}
            </optgroup>
          )
        })}
      </select>
    </div>
  )
}

/** A value of the address that is one of those known, and what of it is not. */
export function known<T extends string>(
  value: string | undefined,
  options: readonly T[],
): { readonly value?: T; readonly wrong?: string } {
  if (value === undefined) return {}
  const found = options.find((it) => it === value)
  return found === undefined ? { wrong: value } : { value: found }
}

/** Says what of the address was left out. */
export function LeftOut({ values }: { readonly values: readonly (string | undefined)[] }) {
  const say = useWords(promisesWords)
  const wrong = values.filter((it) => it !== undefined)
  if (wrong.length === 0) return null
  return (
    <p role="status" className="left-out">
      {say('leftOut')}: {wrong.join(', ')}
    </p>
  )
}

/** How many lines of a list are shown. */
export function Shown({ count, all }: { readonly count: number; readonly all: number }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <p role="status" className="shown">
      {say('shown').replace('{n}', formatNumber(count, language)).replace('{all}', formatNumber(all, language))}
      {count === 0 ? `. ${say('nothingLeft')}` : ''}
    </p>
  )
}

/** The same answer as the document that is printed and handed round, drawn when somebody opens it. */
export function AsDocument<N extends VerbName>({ verb, input }: { readonly verb: N; readonly input: Input<N> }) {
  const say = useWords(promisesWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="as-document" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('asDocument')}</summary>
      {isOpen ? (
        <Waiting>
          <DocumentView verb={verb} input={input} sections={[]} withHead={false} />
        </Waiting>
      ) : undefined}
    </details>
  )
}

/** A wide table in a frame of its own, so that the page itself never scrolls sideways. */
export function Wide({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- who has no mouse scrolls it with the arrow keys
    <section className="wide" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
