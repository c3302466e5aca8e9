import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { folded } from '#ground/fold'
import { reviewWords } from '#messages/screens/review'
import { useAnswer } from '../shell/answers.ts'
import type { Input as Asked } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with it, or what to think of. */
  readonly remark?: string | undefined
  readonly isWrong?: boolean
  readonly lang?: string
}

/** Several lines of text. */
export function LongText({ label, value, onChange, remark, isWrong = false, lang }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={lang}
        rows={Math.min(10, Math.max(3, Math.ceil(value.length / 70)))}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-remark`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Remark id={id} text={remark} isWrong={isWrong} />
    </div>
  )
}

export function ShortText({
  label,
  value,
  onChange,
  remark,
  isWrong = false,
  type = 'text',
}: FieldProps & { readonly type?: 'text' | 'date' }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-remark`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Remark id={id} text={remark} isWrong={isWrong} />
    </div>
  )
}

export function Choice({
  label,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly (readonly [string, string])[] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

const Remark = ({
  id,
  text,
  isWrong,
}: {
  readonly id: string
  readonly text: string | undefined
  readonly isWrong: boolean
}) => (
  <p id={`${id}-remark`} className={isWrong ? 'remark wrong' : 'remark'} role="status">
    {text}
  </p>
)

/** A record of the dossier by its name, found with and without diacritics. */
export function RecordField({
  kind,
  label,
  value,
  onChange,
  remark,
}: FieldProps & { readonly kind: Asked<'names'>['kind'] }) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const list = useAnswer('names', { kind })
  const items = list.map((it) => ({
    id: it.id,
    name: it.hasEnded ? `${it.name[language]} (${say('hasEnded')})` : it.name[language],
  }))
  return (
    <ComboBox
      className="field"
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      defaultItems={items}
      defaultFilter={(text, typed) => folded(text).includes(folded(typed))}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      <div className="with-button">
        <Input />
        <Button aria-label={say('showList')}>▾</Button>
      </div>
      {remark === undefined ? undefined : <p className="remark">{remark}</p>}
      <Popover className="react-aria-Popover list">
        <ListBox>
          {(it: { readonly id: string; readonly name: string }) => <ListBoxItem id={it.id}>{it.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
