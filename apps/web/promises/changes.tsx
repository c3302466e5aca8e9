import { isDay } from '#ground/date'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { ChangeView } from '#review/shape'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Input, Result } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { yearBefore } from './dates.ts'
import { AsDocument, Choice, Cite, known, LeftOut, RecordLink, Shown, Words } from './parts.tsx'
import { shownValue } from './values.ts'

const groups = ['promises', 'law', 'values', 'activities', 'bodies', 'places', 'meetings'] as const

/** Kinds of record that have a screen of their own. */
const opened = [
  'instruments',
  'clauses',
  'activities',
  'organisations',
  'provisions',
  'recommendations',
  'meetings',
  'undertakings',
]

/** What changed after one day and up to another. The second is the day of the view where the address names none. */
export default function Changes() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const { asOf: viewed } = useAnswer('comments', { asOf })
  const from = dayIn(search['from'])
  const until = dayIn(search['until'])
  const last = until.value ?? viewed
  const input = { from: from.value ?? yearBefore(last), until: last }
  const about = known(search['about'], groups)
  const day = (name: 'from' | 'until') => (
    <div className="field">
      <label htmlFor={`changes-${name}`}>{say(name)}</label>
      <input
        id={`changes-${name}`}
        type="date"
        required
        value={input[name]}
        onChange={(event) => isDay(event.target.value) && set({ [name]: event.target.value })}
      />
    </div>
  )
  return (
    <div className="promises">
      <h1>{say('changes')}</h1>
      <LeftOut values={[from.wrong, until.wrong, about.wrong]} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        {day('from')}
        {day('until')}
        <Choice
          label={say('about')}
          value={about.value}
          none={say('all')}
          options={groups.map((it) => ({ value: it, label: codeWord('changeGroup', it, language) }))}
          onChange={(it) => set({ about: it })}
        />
      </form>
      <Waiting name={`${input.from} ${input.until}`}>
        <ChangeList input={input} about={about.value} />
      </Waiting>
    </div>
  )
}

function dayIn(value: string | undefined): { readonly value?: string; readonly wrong?: string } {
  if (value === undefined) return {}
  return isDay(value) ? { value } : { wrong: value }
}

type ListProps = { readonly input: Input<'changes'>; readonly about: (typeof groups)[number] | undefined }

function ChangeList({ input, about }: ListProps) {
  const { language } = useView()
  const made = useAnswer('changes', input)
  const shown = made.changes.filter((it) => (about ?? it.group) === it.group)
  return (
    <>
      <div className="bar">
        <Shown count={shown.length} all={made.changes.length} />
        <ExportMenu verb="changes" input={input} />
      </div>
      {groups.map((group) => {
        const list = shown.filter((it) => it.group === group)
        return list.length === 0 ? undefined : (
          <section key={group} aria-labelledby={`changes-${group}`}>
            <h2 id={`changes-${group}`}>
              {codeWord('changeGroup', group, language)} ({formatNumber(list.length, language)})
            </h2>
            <ul className="timeline">
              {list.map((it) => (
                <Change
                  key={`${it.on} ${it.change} ${it.what.en} ${it.evidence ?? ''}`}
                  of={it}
                  made={made}
                  input={input}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <AsDocument verb="changes" input={input} />
    </>
  )
}

type ChangeProps = { readonly of: ChangeView; readonly made: Result<'changes'>; readonly input: Input<'changes'> }

function Change({ of, made, input }: ChangeProps) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const evidence = made.evidence.find((it) => it.number === of.evidence)
  return (
    <li>
      <span className="when">{formatDate(of.on, language)}</span>
      <span>
        <span className="quiet">
          {codeWord('change', of.change, language)}
          {of.step === undefined ? '' : `: ${codeWord('step', of.step, language)}`} ·{' '}
        </span>
        {evidence !== undefined && opened.includes(evidence.kind) ? (
          <RecordLink kind={evidence.kind} id={evidence.id} of={of.what} confidence={evidence.confidence} />
        ) : (
          <Words of={of.what} confidence={evidence?.confidence ?? 'seen'} />
        )}
        {of.value === undefined ? undefined : (
          <>
            {': '}
            <strong>{shownValue(of.value.now, of.value.unit, language)}</strong>
            {of.value.before === undefined
              ? ''
              : ` (${say('before')} ${formatDate(of.value.period ?? 'unknown', language)}: ${shownValue(of.value.before, of.value.unit, language)})`}
          </>
        )}{' '}
        {of.evidence === undefined ? undefined : <Cite verb="changes" input={input} number={of.evidence} />}
      </span>
    </li>
  )
}
