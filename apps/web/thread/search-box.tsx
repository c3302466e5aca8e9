import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { recordKindWords } from '#messages/record-words'
import { shellWords } from '#messages/screens/shell'
import { threadWords } from '#messages/screens/thread'
import type { SearchHit } from '#review/shape-search'
import { ask } from '../shell/ask.ts'
import { useGo } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { Marked, screenOfHit } from './hits.tsx'

/** Hits that the box lists; Enter opens the screen with all of them. */
const listed = '8'
/** A question is asked when the reader has paused this long, in milliseconds. */
const pause = 120

/** Search from every screen: a box with the first hits under it, which `/` reaches from anywhere. */
export function SearchBox() {
  const { language } = useView()
  const say = useWords(shellWords)
  const tell = useWords(threadWords)
  const go = useGo()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [{ q: asked = '' }] = useSearchState()
  const [written, write] = useState(asked)
  const [isOpen, open] = useState(false)
  const [active, setActive] = useState(-1)
  const hits = useHits(written, isOpen)
  useSlash(input)
  useEffect(() => write(asked), [asked])
  const words = written.trim()
  const isShown = isOpen && words !== '' && hits.length > 0
  const lastAt = hits.length
  // The box itself, each hit, and the line for all of them.
  const places = lastAt + 2
  const leave = (): void => {
    open(false)
    setActive(-1)
  }
  const all = (): void => {
    leave()
    if (words !== '') go('search', { q: words })
  }
  const choose = (at: number): void => {
    const hit = hits[at]
    if (hit === undefined) return all()
    leave()
    write('')
    go(screenOfHit(hit))
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && words !== '') {
      event.preventDefault()
      open(true)
      setActive((it) => ((it + 1 + step + places) % places) - 1)
    } else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') {
      event.preventDefault()
      if (isShown && active >= 0) choose(active)
      else all()
    }
  }
  return (
    <form role="search" className="search-box" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        type="search"
        name="q"
        role="combobox"
        aria-label={say('searchHint')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={say('search')}
        autoComplete="off"
        maxLength={200}
        value={written}
        onChange={(event) => {
          write(event.target.value)
          setActive(-1)
          open(true)
        }}
        onFocus={() => open(true)}
        onBlur={leave}
        onKeyDown={press}
      />
      {/* The list takes no focus of its own: the box keeps it, and says which line is meant. */}
      <ul id={list} role="listbox" aria-label={tell('suggestions')} hidden={!isShown}>
        {hits.map((it, at) => (
          <Line key={`${it.kind}/${it.id}`} id={`${list}-${at}`} isActive={at === active} onChoose={() => choose(at)}>
            <span>
              <Marked pieces={it.name[language]} />
              {it.as === undefined ? undefined : <span className="quiet"> · {it.as}</span>}
            </span>
            <span className="kind">{recordKindWords[it.kind][language]}</span>
          </Line>
        ))}
        <Line id={`${list}-${lastAt}`} isActive={active === lastAt} onChoose={all}>
          <span>
            {tell('allResults')} “{words}”
          </span>
        </Line>
      </ul>
    </form>
  )
}

type LineProps = {
  readonly id: string
  readonly isActive: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

function Line({ id, isActive, onChoose, children }: LineProps) {
  return (
    // A press must not take the focus from the box before the click arrives. Keys are the box's.
    // oxlint-disable-next-line jsx_a11y/click-events-have-key-events
    <li
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </li>
  )
}

function useHits(written: string, isOpen: boolean): readonly SearchHit[] {
  const q = useDeferredValue(usePaused(written.trim()))
  const { data } = useQuery({
    queryKey: ['search', { q, limit: listed }],
    queryFn: () => ask('search', { q, limit: listed }),
    enabled: isOpen && q !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  return written.trim() === '' ? [] : (data?.hits ?? [])
}

/** The same value once it has stayed so for a moment. */
function usePaused(value: string): string {
  const [paused, set] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => set(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

/** `/` goes to the box, unless somebody is writing. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      const at = event.target
      const isWriting = at instanceof HTMLElement && at.closest('input, textarea, select, [contenteditable]') !== null
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [input])
}
