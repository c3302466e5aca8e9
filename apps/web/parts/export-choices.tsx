import { type MouseEvent, type ReactNode, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Language } from '#ground/text'
import { formatNumber } from '#messages/format'
import { shellWords } from '#messages/screens/shell'
import { useFetched } from '../shell/answers.ts'
import { addressOf, type Input, type VerbName } from '../shell/ask.ts'
import { Failure, Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { saveFile } from './save.ts'

type Props = {
  readonly verb: VerbName
  readonly input: Input<VerbName>
  readonly sections: readonly string[] | undefined
}

/** A form of the answer, and whether it is made in a language or holds both. */
const forms = [
  ['docx', 'word', true],
  ['xlsx', 'excel', true],
  ['html', 'page', true],
  ['json', 'data', false],
  ['schema', 'schema', false],
] as const

type FileLanguage = Language | 'both'

/** What can be taken along: the forms of the answer, and each of its tables. */
export default function ExportChoices({ verb, input, sections }: Props) {
  const { language } = useView()
  const say = useWords(shellWords)
  const [lang, setLang] = useState<FileLanguage>(language)
  const [hasTables, setTables] = useState(false)
  const [saving, setSaving] = useState<{ readonly address: string; readonly error?: unknown }>()
  const save = (address: string): void => {
    setSaving({ address })
    saveFile(address).then(
      () => setSaving(undefined),
      (error: unknown) => setSaving({ address, error }),
    )
  }
  const to = (form: string, inLanguage: boolean, more: object = {}): string =>
    addressOf(`${verb}.${form}`, { ...(input as object), ...(inLanguage ? { lang } : {}), ...more })
  const parts = sections === undefined ? {} : { sections: sections.join(',') || 'none' }
  return (
    <>
      <LanguageChoice lang={lang} onChange={setLang} />
      <ul>
        {forms.map(([form, word, inLanguage]) => (
          <li key={form}>
            <FileLink address={to(form, inLanguage, inLanguage ? parts : {})} onSave={save}>
              {say(word)}
            </FileLink>
          </li>
        ))}
      </ul>
      <Button className="quiet-button" aria-expanded={hasTables} onPress={() => setTables(!hasTables)}>
        {say('tables')} {hasTables ? '–' : '+'}
      </Button>
      {hasTables ? (
        <Waiting name={lang}>
          <Tables address={to('tables', true)} toTable={(table) => to('csv', true, { table })} onSave={save} />
        </Waiting>
      ) : undefined}
      <p role="status" className="quiet">
        {saving !== undefined && saving.error === undefined ? say('preparing') : ''}
      </p>
      {saving?.error === undefined ? undefined : <Failure error={saving.error} onRetry={() => save(saving.address)} />}
    </>
  )
}

const languageWords = [
  ['vi', 'vietnamese'],
  ['en', 'english'],
  ['both', 'both'],
] as const

function LanguageChoice({
  lang,
  onChange,
}: {
  readonly lang: FileLanguage
  readonly onChange: (it: FileLanguage) => void
}) {
  const say = useWords(shellWords)
  const name = useId()
  return (
    <fieldset>
      <legend>{say('fileLanguage')}</legend>
      {languageWords.map(([it, word]) => (
        <label key={it}>
          <input type="radio" name={name} checked={lang === it} onChange={() => onChange(it)} /> {say(word)}
        </label>
      ))}
    </fieldset>
  )
}

type LinkProps = {
  readonly address: string
  readonly onSave: (address: string) => void
  readonly children: ReactNode
}

/** A link, so that it can be copied and opened elsewhere; pressed, it saves and says what is wrong. */
function FileLink({ address, onSave, children }: LinkProps) {
  const press = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onSave(address)
  }
  return (
    <a href={address} download onClick={press}>
      {children}
    </a>
  )
}

type Table = { readonly name: string; readonly title: string; readonly rows: number }

function Tables({
  address,
  toTable,
  onSave,
}: {
  readonly address: string
  readonly toTable: (name: string) => string
  readonly onSave: (address: string) => void
}) {
  const { language } = useView()
  const say = useWords(shellWords)
  return (
    <ul className="tables">
      {useFetched<readonly Table[]>(address)
        .filter((it) => it.name !== 'about')
        .map((it) => (
          <li key={it.name}>
            <FileLink address={toTable(it.name)} onSave={onSave}>
              {it.title}
            </FileLink>{' '}
            <span className="quiet">
              {it.name} · {formatNumber(it.rows, language)} {say('rows')}
            </span>
          </li>
        ))}
    </ul>
  )
}
