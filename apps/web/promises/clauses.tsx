import { folded } from '#ground/fold'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatSpan } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { InstrumentView } from '#review/instruments'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, RecordLink, Shown } from './parts.tsx'

/** Every instrument as it stands on the day, with its clauses, each of which opens. */
export default function Clauses() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const { instruments } = useAnswer('instruments', { asOf })
  const levels = [...new Set(instruments.map((it) => it.level))]
  const states = [...new Set(instruments.map((it) => it.state))]
  const duties = [...new Set(instruments.flatMap((it) => it.clauses.map((one) => one.duty)))]
  const level = known(search['level'], levels)
  const state = known(search['state'], states)
  const duty = known(search['duty'], duties)
  const words = folded(search['words'] ?? '')
  const shown = instruments
    .filter((it) => (level.value ?? it.level) === it.level && (state.value ?? it.state) === it.state)
    .map((it) => ({
      ...it,
      clauses: it.clauses.filter(
        (one) =>
          (duty.value ?? one.duty) === one.duty &&
          (words === '' || [one.text, it.title].some((text) => folded(`${text.vi} ${text.en}`).includes(words))),
      ),
    }))
    .filter((it) => it.clauses.length > 0 || (words === '' && duty.value === undefined))
  const count = (list: readonly InstrumentView[]): number => list.reduce((sum, it) => sum + it.clauses.length, 0)
  const choices = (list: readonly string[], word: 'instrumentLevel' | 'instrumentState' | 'duty') =>
    list.map((it) => ({ value: it, label: codeWord(word, it, language) }))
  return (
    <div className="promises">
      <h1>{say('clauses')}</h1>
      <LeftOut values={[level.wrong, state.wrong, duty.wrong]} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor="clause-words">{say('words')}</label>
          <input
            id="clause-words"
            type="search"
            value={search['words'] ?? ''}
            onChange={(event) => set({ words: event.target.value })}
          />
        </div>
        <Choice
          label={say('state')}
          value={state.value}
          none={say('all')}
          options={choices(states, 'instrumentState')}
          onChange={(it) => set({ state: it })}
        />
        <Choice
          label={say('level')}
          value={level.value}
          none={say('all')}
          options={choices(levels, 'instrumentLevel')}
          onChange={(it) => set({ level: it })}
        />
        <Choice
          label={say('duty')}
          value={duty.value}
          none={say('all')}
          options={choices(duties, 'duty')}
          onChange={(it) => set({ duty: it })}
        />
      </form>
      <div className="bar">
        <Shown count={count(shown)} all={count(instruments)} />
        <ExportMenu verb="instruments" input={{ asOf, level: level.value }} />
      </div>
      {shown.map((it) => (
        <Instrument key={it.id} of={it} isOpen={words !== '' || duty.value !== undefined} />
      ))}
      <AsDocument verb="instruments" input={{ asOf, level: level.value }} />
    </div>
  )
}

function Instrument({ of, isOpen }: { readonly of: InstrumentView; readonly isOpen: boolean }) {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  return (
    <section className="instrument" aria-label={of.title[language]}>
      <h2>
        <RecordLink kind="instruments" id={of.id} of={of.title} confidence={of.confidence} />
      </h2>
      <p className="facts">
        <span className="text-state">{codeWord('instrumentState', of.state, language)}</span>
        <span>{codeWord('instrumentLevel', of.level, language)}</span>
        <span>
          {say('adopted')}: {formatDate(of.adopted, language)}
        </span>
        <span>
          {say('horizon')}: {formatSpan(of.horizon.from, of.horizon.to, language)}
        </span>
        <span>
          {say('answersFor')}:{' '}
          {of.responsible === undefined ? (
            say('noneRecorded')
          ) : (
            <>
              <RecordLink
                kind="organisations"
                id={of.responsible.id}
                of={of.responsible.name}
                confidence={of.responsible.confidence}
              />
              {of.responsible.ended === undefined
                ? ''
                : ` (${say('ended')} ${formatDate(of.responsible.ended, language)})`}
            </>
          )}
        </span>
        {of.state === 'not yet' ? undefined : (
          <Go to="promises/alignment" search={{ framework: of.id }}>
            {say('compareIt')}
          </Go>
        )}
      </p>
      <details open={isOpen}>
        <summary>
          {formatNumber(of.clauses.length, language)} {say('clausesCounted')}
          {of.inPart ? ` · ${say('inPart')}` : ''}
        </summary>
        <ul className="clause-list">
          {of.clauses.map((it) => (
            <li key={it.id} className={it.entered ? '' : 'unknown'}>
              <RecordLink kind="clauses" id={it.id} of={it.text} confidence={it.confidence} />
              <span className="quiet">
                {' '}
                {it.duty === 'none' ? '' : `· ${codeWord('duty', it.duty, language)} `}
                {it.due === undefined ? '' : `· ${say('due')} ${it.due} `}
                {it.entered ? '' : `· ${say('notEntered')}`}
              </span>{' '}
              <Cite verb="instruments" input={{ asOf }} number={it.evidence} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
