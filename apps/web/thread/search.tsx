import { type FormEvent, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatNumber } from '#messages/format'
import { recordKindWords } from '#messages/record-words'
import { threadWords } from '#messages/screens/thread'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Loading, Waiting } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { Marked, screenOfHit } from './hits.tsx'

/** Everything that a search found, the best first, by kind where the reader chooses one. */
export default function SearchScreen() {
  const say = useWords(threadWords)
  const [{ q = '', kind, limit }, set] = useSearchState()
  const look = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const asked = new FormData(event.currentTarget).get('asked')
    set({ q: typeof asked === 'string' ? asked.trim() : '', kind: undefined, limit: undefined })
  }
  const known = kind !== undefined && kind in recordKindWords ? kind : undefined
  return (
    <section className="thread search">
      <h1>{say('search')}</h1>
      <form className="search-form" onSubmit={look}>
        <label className="field">
          <span>{say('searchFor')}</span>
          <input key={q} type="search" name="asked" defaultValue={q} maxLength={200} />
        </label>
        <button type="submit" className="button primary">
          {say('go')}
        </button>
      </form>
      {kind !== undefined && known === undefined ? (
        <p role="status" className="left-out">
          {say('noSuchKind')}: {kind}
        </p>
      ) : undefined}
      {q.trim() === '' ? (
        <p className="quiet">{say('hint')}</p>
      ) : (
        <Waiting name={q}>
          <Suspense fallback={<Loading />}>
            <Results q={q} kind={known} limit={/^\d{1,3}$/.test(limit ?? '') ? limit : undefined} />
          </Suspense>
        </Waiting>
      )}
    </section>
  )
}

type Asked = { readonly q: string; readonly kind?: string | undefined; readonly limit?: string | undefined }

function Results({ q, kind, limit }: Asked) {
  const { language } = useView()
  const say = useWords(threadWords)
  const [, set] = useSearchState()
  const input = { q, kind, limit }
  const { hits, counts, total, readAs, onlySome } = useAnswer('search', input)
  const ofKind = kind === undefined ? total : (counts.find((it) => it.kind === kind)?.count ?? 0)
  return (
    <>
      <p role="status">
        {formatNumber(ofKind, language)} {say('found')}
        {readAs.length === 0
          ? ''
          : ` · ${say('readAs')}: ${readAs.map((it) => `${it.asked} → ${it.found}`).join('; ')}`}
      </p>
      {onlySome ? <p className="quiet">{say('onlySome')}</p> : undefined}
      {counts.length === 0 ? (
        <p className="none">{say('nothing')}</p>
      ) : (
        <>
          <nav aria-label={say('kinds')} className="kinds">
            <ul>
              {[{ kind: undefined, count: total }, ...counts].map((it) => (
                <li key={it.kind ?? 'all'}>
                  <button
                    type="button"
                    aria-pressed={it.kind === kind}
                    onClick={() => set({ kind: it.kind, limit: undefined })}
                  >
                    {it.kind === undefined ? say('allKinds') : recordKindWords[it.kind][language]}{' '}
                    <span className="count">{formatNumber(it.count, language)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <ExportMenu verb="search" input={input} />
          <ol className="hits">
            {hits.map((it) => (
              <li key={`${it.kind}/${it.id}`}>
                <p className="hit-name">
                  <Go to={screenOfHit(it)}>
                    <Marked pieces={it.name[language]} />
                  </Go>{' '}
                  <span className="kind">{recordKindWords[it.kind][language]}</span>
                </p>
                {it.as === undefined ? undefined : (
                  <p className="quiet">
                    {say('knownAs')} <mark>{it.as}</mark>
                  </p>
                )}
                {it.text === undefined ? undefined : (
                  <p>
                    <Marked pieces={it.text[language]} />
                  </p>
                )}
                {it.within === undefined ? undefined : <p className="quiet">{it.within[language]}</p>}
              </li>
            ))}
          </ol>
          {hits.length < ofKind && hits.length < 999 ? (
            <Button onPress={() => set({ limit: String(Math.min(999, hits.length + 100)) })}>{say('more')}</Button>
          ) : undefined}
        </>
      )}
    </>
  )
}
