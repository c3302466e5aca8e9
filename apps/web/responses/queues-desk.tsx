import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { type PairVerdict, queueWords, readyReasons } from '#messages/screens/pairs'
import type { PairReading } from '#responses/pair-reading'
import type { Standing } from '../../api/standing.ts'
import { useFetched } from '../shell/answers.ts'
import { addressOf } from '../shell/ask.ts'
import { Failure, Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { useRemembered } from './queues-memory.ts'
import { type Draft, isShown, type Queued, type Shown, shownWays } from './queues-pairs.ts'
import { type Sent, standingOf, useFindings } from './queues-sending.ts'
import { Sides } from './queues-sides.tsx'
import { VerdictForm } from './queues-verdict.tsx'

type Props = {
  readonly asks: 'one activity' | 'overlap'
  readonly pairs: readonly Queued[]
  readonly verdicts: readonly PairVerdict[]
  /** What is said where the queue holds nothing at all. */
  readonly empty: string
}

/** A queue of pairs beside the pair that is looked at: why it is proposed, its two records, and the finding. */
export function PairDesk({ asks, pairs, verdicts, empty }: Props) {
  const say = useWords(queueWords)
  const { language } = useView()
  const [search, set] = useSearchState()
  const [who, setWho] = useRemembered('who', '')
  const [keys, setKeys] = useRemembered('shortcuts', 'on')
  const { draftOf, setDraft, sent, record, forget } = useFindings(asks, who)
  const reason = useRef<HTMLTextAreaElement>(null)
  /** Tags of what stood of each pair when it was last shown. */
  const tags = useRef(new Map<string, string | null>())
  const way: Shown = shownWays.find((it) => it === search['show']) ?? 'open'
  const isSent = (it: Queued): boolean => {
    const state = sent.get(it.key)?.state
    return state === 'recording'
  }
  const list = pairs.filter((it) => isShown(it, way, who) && !(way === 'open' && isSent(it)))
  const at = Math.max(
    0,
    list.findIndex((it) => it.key === search['pair']),
  )
  const pair = list[at] ?? undefined
  const step = (by: number): void => set({ pair: list[Math.min(list.length - 1, Math.max(0, at + by))]?.key })
  const choices = pair?.isSettled === true ? ([...verdicts, 'open'] as const) : verdicts

  useShortcuts(keys === 'on', {
    j: () => step(1),
    k: () => step(-1),
    r: () => reason.current?.focus(),
    ...Object.fromEntries(
      choices.map((verdict, index) => [
        `${index + 1}`,
        () => pair !== undefined && setDraft(pair.key, { ...draftOf(pair.key), verdict }),
      ]),
    ),
  })

  if (pairs.length === 0) return <p>{empty}</p>
  const settled = pairs.filter((it) => it.isSettled).length
  return (
    <>
      <div className="row no-print">
        <label className="field">
          <span>{say('show')}</span>
          <select value={way} onChange={(event) => set({ show: event.target.value, pair: undefined })}>
            {shownWays.map((it) => (
              <option key={it} value={it}>
                {say(it)} ({formatNumber(pairs.filter((one) => isShown(one, it, who)).length, language)})
              </option>
            ))}
          </select>
        </label>
        <label className="progress">
          {say('progress')
            .replace('{done}', formatNumber(settled, language))
            .replace('{all}', formatNumber(pairs.length, language))}
          <progress max={pairs.length} value={settled} />
        </label>
        <details className="keys">
          <summary>{say('keys')}</summary>
          <p>{say('keysHelp')}</p>
          <label className="tick">
            <input
              type="checkbox"
              checked={keys === 'on'}
              onChange={(event) => setKeys(event.target.checked ? 'on' : 'off')}
            />
            {say('keysOn')}
          </label>
        </details>
      </div>
      <SentList
        sent={[...sent.values()]}
        onAgain={(it) => void record(it.pair, it.draft, it.instead?.tag ?? tags.current.get(it.pair.key) ?? null)}
        onUndo={(it) => {
          const taken = readyReasons.open.at(-1)
          const draft: Draft = { ...it.draft, verdict: 'open', vi: taken?.vi ?? '', en: taken?.en ?? '' }
          standingOf(asks, it.pair.activities)
            .then(({ tag, entry }) => record(it.pair, draft, entry?.who === who.trim() ? tag : null))
            .catch(() => record(it.pair, draft, null))
        }}
        onForget={forget}
      />
      <div className="desk">
        <nav aria-label={say('list')}>
          {list.length === 0 ? <p>{say(way === 'open' ? 'noneOpen' : 'noneShown')}</p> : undefined}
          <ol>
            {list.map((it) => (
              <li key={it.key}>
                <button type="button" aria-current={it === pair} onClick={() => set({ pair: it.key })}>
                  <span className="what">
                    {it.said[language]}
                    {it.points === undefined ? undefined : (
                      <span className="points">
                        {formatNumber(it.points, language)} {say('points')}
                      </span>
                    )}
                  </span>
                  {it.activities.map((one) => (
                    <span key={one.id}>{one.title[language]}</span>
                  ))}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {pair === undefined ? undefined : (
          <article key={pair.key} aria-labelledby="pair-heading">
            <div className="row no-print">
              <Button isDisabled={at === 0} onPress={() => step(-1)}>
                {say('previous')}
              </Button>
              <Button isDisabled={at >= list.length - 1} onPress={() => step(1)}>
                {say('next')}
              </Button>
            </div>
            <h2 id="pair-heading">{pair.said[language]}</h2>
            <Finding pair={pair} />
            {pair.why}
            <h3>{say('sides')}</h3>
            <Waiting name={pair.key}>
              <Seen asks={asks} pair={pair} onSeen={(tag) => tags.current.set(pair.key, tag)} />
              <Sides first={pair.activities[0].id} second={pair.activities[1].id} />
            </Waiting>
            <VerdictForm
              pair={pair}
              verdicts={choices}
              draft={draftOf(pair.key)}
              onDraft={(it) => setDraft(pair.key, it)}
              who={who}
              onWho={setWho}
              reason={reason}
              onRecord={() => {
                const after = list[at + 1] ?? list[at - 1]
                void record(pair, draftOf(pair.key), tags.current.get(pair.key) ?? null)
                set({ pair: after?.key })
              }}
            />
          </article>
        )}
      </div>
    </>
  )
}

type SeenProps = {
  readonly asks: string
  readonly pair: Queued
  readonly onSeen: (tag: string | null) => void
}

/** Remembers what of the pair stood while it was looked at, so that what somebody else finds meanwhile is not written over unseen. */
function Seen({ asks, pair, onSeen }: SeenProps) {
  const [a, b] = pair.activities
  const { tag } = useFetched<Standing>(
    addressOf('standing', { kind: 'pair-readings', first: a.id, second: b.id, asks }),
  )
  useEffect(() => onSeen(tag))
  return null
}

/** What a person found before, and what others found otherwise. */
function Finding({ pair: { found } }: { readonly pair: Queued }) {
  const say = useWords(queueWords)
  const { language } = useView()
  if (found === undefined) return null
  return (
    <div className="found">
      <p>
        <strong>{codeWord('pairVerdict', found.verdict, language)}</strong>: {found.reason[language]}{' '}
        <span className="quiet">
          {say('foundBy')}: {found.by[language]}, {formatDate(found.made, language)}
          {found.reportedSince === undefined || found.reportedSince.length === 0
            ? undefined
            : `; ${say('reportedSince')}: ${found.reportedSince.join(', ')}`}
        </span>
      </p>
      {found.more === undefined || found.more.length === 0 ? undefined : (
        <>
          <p>{say('otherwise')}:</p>
          <ul>
            {found.more.map((it) => (
              <li key={`${it.by.vi} ${it.verdict}`}>
                {codeWord('pairVerdict', it.verdict, language)}: {it.reason[language]} ({it.by[language]})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type SentProps = {
  readonly sent: readonly Sent[]
  readonly onAgain: (it: Sent) => void
  readonly onUndo: (it: Sent) => void
  readonly onForget: (key: string) => void
}

/** What became of the findings that were handed in: one that did not get there can be handed in again. */
function SentList({ sent, onAgain, onUndo, onForget }: SentProps) {
  const say = useWords(queueWords)
  const { language } = useView()
  const titles = (it: Sent): string => it.pair.activities.map((one) => one.title[language]).join(' – ')
  const failed = sent.filter((it) => it.state === 'failed')
  const last = sent.filter((it) => it.state !== 'failed').at(-1)
  return (
    <>
      {failed.map((it) => (
        <div key={it.pair.key}>
          <Failure error={it.error} {...(it.instead === undefined ? { onRetry: () => onAgain(it) } : {})} />
          <p>
            {say('notRecorded')}: {titles(it)}
          </p>
          {it.instead === undefined ? undefined : (
            <>
              <Instead it={it.instead} />
              <div className="row">
                <Button onPress={() => onAgain(it)}>{say('mineToo')}</Button>
                <Button onPress={() => onForget(it.pair.key)}>{say('keepTheirs')}</Button>
              </div>
            </>
          )}
        </div>
      ))}
      <p role="status" className="sent">
        {last === undefined ? undefined : (
          <>
            {say(last.state === 'recorded' ? 'recorded' : 'recording')}:{' '}
            {codeWord('pairVerdict', last.draft.verdict ?? 'open', language)} – {titles(last)}
          </>
        )}
        {last?.state === 'recorded' && last.draft.verdict !== 'open' ? (
          <Button onPress={() => onUndo(last)}>{say('undo')}</Button>
        ) : undefined}
      </p>
    </>
  )
}

/** The finding that stands in place of the reader's own. */
function Instead({ it }: { readonly it: Standing }) {
  const { language } = useView()
  const say = useWords(queueWords)
  const { verdict, reason, by } = (it.value ?? {}) as Partial<Pick<PairReading, 'verdict' | 'reason' | 'by'>>
  if (verdict === undefined || reason === undefined || by === undefined) return <p>{say('nothingStands')}</p>
  return (
    <p className="found">
      {say('stands')}: <strong>{codeWord('pairVerdict', verdict, language)}</strong>: {reason[language]} ({by[language]}
      )
    </p>
  )
}

/** Single keys, only while nothing is being written. */
function useShortcuts(isOn: boolean, does: Readonly<Record<string, () => unknown>>): void {
  const current = useRef(does)
  useEffect(() => {
    current.current = does
  })
  useEffect(() => {
    if (!isOn) return undefined
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      const act = current.current[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [isOn])
}

/** A radio button or a tick takes no letters. */
const isWriting = (it: EventTarget | null): boolean =>
  it instanceof HTMLElement &&
  it.matches('textarea, select, [contenteditable], [role="dialog"] *, input:not([type="radio"], [type="checkbox"])')
