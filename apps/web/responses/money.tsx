import { useState } from 'react'
import { codeWord } from '#messages/codes'
import { responsesWords } from '#messages/screens/responses'
import { askedMeasures, moneyColumns } from '#review/shape-money'
import type { RegistryAnswer } from '../../store/registry-shape.ts'
import { DocumentView } from '../parts/document-view.tsx'
import { useFetched } from '../shell/answers.ts'
import { addressOf } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { type Search, useSearchState, useView, useWords } from '../shell/view.ts'

/** Money laid out as one asks for it: every choice stands in the address. */
export default function Money() {
  const say = useWords(responsesWords)
  const [search] = useSearchState()
  const { asOf } = useView()
  const asked = Object.fromEntries(fields.map((it) => [it, search[it]]))
  return (
    <div className="registry">
      <h1>{say('money')}</h1>
      <Form search={search} />
      <Waiting name={JSON.stringify(asked)}>
        <DocumentView verb="money" input={{ ...asked, asOf }} withHead={false} />
      </Waiting>
    </div>
  )
}

const fields = [
  'by',
  'measure',
  'currency',
  'level',
  'direction',
  'places',
  'functions',
  'partner',
  'from',
  'until',
] as const

function Form({ search }: { readonly search: Search }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [, set] = useSearchState()
  const [first = 'function', second = ''] = (search['by'] ?? 'function').split(',')
  const column = (it: string): string => codeWord('moneyColumn', it, language)
  return (
    <form className="registry-tools no-print" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('columnsBy')}
        value={first}
        options={moneyColumns}
        nameOf={column}
        onChange={(it) => set({ by: joined(it, second) })}
      />
      <Choice
        label={say('thenBy')}
        value={second}
        options={['', ...moneyColumns.filter((it) => it !== first)]}
        nameOf={(it) => (it === '' ? say('nothingMore') : column(it))}
        onChange={(it) => set({ by: joined(first, it) })}
      />
      <Choice
        label={say('measure')}
        value={search['measure'] ?? 'commitment'}
        options={askedMeasures}
        nameOf={(it) => measureName(it, language)}
        onChange={(it) => set({ measure: it })}
      />
      <Choice
        label={say('level')}
        value={search['level'] ?? 'funder'}
        options={['funder', 'implementer']}
        nameOf={(it) => codeWord('countingLevel', it, language)}
        onChange={(it) => set({ level: it })}
      />
      <Choice
        label={say('direction')}
        value={search['direction'] ?? 'received'}
        options={['received', 'obligation', 'given']}
        nameOf={(it) => codeWord('direction', it, language)}
        onChange={(it) => set({ direction: it })}
      />
      <Choice
        label={say('sharePlaces')}
        value={search['places'] ?? 'not shared out'}
        options={['not shared out', 'equal parts', 'by population']}
        nameOf={(it) => codeWord('sharingRule', it, language)}
        onChange={(it) => set({ places: it })}
      />
      <Choice
        label={say('shareFunctions')}
        value={search['functions'] ?? 'not shared out'}
        options={['not shared out', 'equal parts']}
        nameOf={(it) => codeWord('sharingRule', it, language)}
        onChange={(it) => set({ functions: it })}
      />
      <Waiting name="partners">
        <PartnerChoice value={search['partner'] ?? ''} onChange={(it) => set({ partner: it })} />
      </Waiting>
      <Written
        label={say('currencyOf')}
        value={search['currency'] ?? 'USD'}
        onChange={(it) => set({ currency: it.toUpperCase() })}
      />
      <Written label={say('fromYear')} value={search['from'] ?? ''} onChange={(it) => set({ from: it })} />
      <Written label={say('untilYear')} value={search['until'] ?? ''} onChange={(it) => set({ until: it })} />
    </form>
  )
}

const joined = (first: string, second: string): string =>
  second === '' || second === first ? first : `${first},${second}`

const measureName = (it: string, language: 'vi' | 'en'): string =>
  codeWord(
    it === 'spent' || it === 'budget' || it === 'planned disbursement' ? 'askedMeasure' : 'transaction',
    it,
    language,
  )

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly nameOf: (it: string) => string
  readonly onChange: (it: string) => void
}

/** A value of the address that is none of the options stands among them as it was written: the answer says what is wrong with it. */
function Choice({ label, value, options, nameOf, onChange }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.includes(value) ? undefined : <option value={value}>{value}</option>}
        {options.map((it) => (
          <option key={it} value={it}>
            {nameOf(it)}
          </option>
        ))}
      </select>
    </label>
  )
}

function PartnerChoice({ value, onChange }: { readonly value: string; readonly onChange: (it: string) => void }) {
  const { asOf, language } = useView()
  const say = useWords(responsesWords)
  const answer = useFetched<RegistryAnswer>(addressOf('registry', { limit: '0', asOf }))
  const partners = answer.facets?.partner.values ?? []
  const names = new Map(partners.map((it) => [it.key, it.name[language]]))
  return (
    <Choice
      label={say('ofPartner')}
      value={value}
      options={['', ...names.keys()]}
      nameOf={(it) => names.get(it) ?? say('everyPartner')}
      onChange={onChange}
    />
  )
}

type WrittenProps = { readonly label: string; readonly value: string; readonly onChange: (it: string) => void }

/** What is written is asked when it is done, not letter by letter. */
function Written({ label, value, onChange }: WrittenProps) {
  const [text, setText] = useState(value)
  const done = (): void => {
    if (text !== value) onChange(text.trim())
  }
  return (
    <label className="field short">
      <span>{label}</span>
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </label>
  )
}
