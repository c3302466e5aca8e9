import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { CommentView } from '#review/shape-promises'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { AsDocument, Choice, Cite, known, LeftOut, RecordLink, Shown, Words } from './parts.tsx'

const states = ['open', 'accepted', 'accepted in part', 'declined', 'withdrawn'] as const

/** Comments on drafts: which are open, and whether the next version took them up. */
export default function Comments() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const { instruments } = useAnswer('instruments', { asOf })
  const { comments } = useAnswer('comments', { asOf })
  const commented = new Set(comments.map((it) => it.clause.instrument.en))
  const drafts = instruments.filter((it) => it.status === 'draft' || commented.has(it.title.en))
  const draft = known(
    search['draft'],
    drafts.map((it) => it.id),
  )
  const state = known(search['state'], states)
  const input = { draft: draft.value, asOf }
  return (
    <div className="promises">
      <h1>{say('comments')}</h1>
      <LeftOut values={[draft.wrong, state.wrong]} />
      {drafts.length === 0 ? (
        <div className="notice">
          <p>{say('noDrafts')}</p>
          <p>{say('noComments')}</p>
          <Go to="promises/clauses">{say('clauses')}</Go>
        </div>
      ) : (
        <>
          <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
            <Choice
              label={say('draft')}
              value={draft.value}
              none={say('everyDraft')}
              options={drafts.map((it) => ({
                value: it.id,
                label: `${it.title[language]} (${formatDate(it.adopted, language)}; ${codeWord('instrumentState', it.state, language)})`,
              }))}
              onChange={(it) => set({ draft: it })}
            />
            <Choice
              label={say('disposition')}
              value={state.value}
              none={say('all')}
              options={states.map((it) => ({ value: it, label: codeWord('disposition', it, language) }))}
              onChange={(it) => set({ state: it })}
            />
          </form>
          <Waiting name={JSON.stringify(input)}>
            <CommentList input={input} state={state.value} />
          </Waiting>
        </>
      )}
      <AsDocument verb="comments" input={input} />
    </div>
  )
}

type ListProps = { readonly input: Input<'comments'>; readonly state: (typeof states)[number] | undefined }

function CommentList({ input, state }: ListProps) {
  const say = useWords(promisesWords)
  const { comments } = useAnswer('comments', input)
  const shown = comments
    .filter((it) => (state ?? it.state) === it.state)
    .toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
  return (
    <>
      <div className="bar">
        <Shown count={shown.length} all={comments.length} />
        <ExportMenu verb="comments" input={input} />
      </div>
      {comments.length === 0 ? <p>{say('noComments')}</p> : <p className="hint">{say('openFirst')}</p>}
      <ol className="ledger">
        {shown.map((it) => (
          <Comment key={it.id} of={it} input={input} />
        ))}
      </ol>
    </>
  )
}

function Comment({ of, input }: { readonly of: CommentView; readonly input: Input<'comments'> }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <li className={of.state === 'open' ? 'open' : ''}>
      <p className="ledger-text">
        <Words of={of.text} /> <Cite verb="comments" input={input} number={of.evidence} />
      </p>
      <p className="quiet">
        <Words of={of.author} />, {formatDate(of.on, language)} ·{' '}
        <RecordLink kind="clauses" id={of.clause.clause} of={of.clause.text} /> (
        <Words of={of.clause.instrument} />)
      </p>
      {of.proposes === undefined ? undefined : (
        <p>
          {say('proposes')}: “<Words of={of.proposes} />”
        </p>
      )}
      <p>
        <strong>
          {say('disposition')}: {codeWord('disposition', of.state, language)}
        </strong>
        {of.reason === undefined ? '' : `. ${of.reason[language]}`}
        {of.decided === undefined ? '' : ` (${of.decided.by[language]}, ${formatDate(of.decided.on, language)})`}
      </p>
      <p>
        <strong>{say('nextVersion')}:</strong> {codeWord('fate', of.fate, language)}
        {of.next === undefined ? undefined : (
          <>
            {': '}
            <RecordLink kind="clauses" id={of.next.clause} of={of.next.text} />
          </>
        )}
        {of.fault === undefined ? undefined : (
          <>
            {' · '}
            <strong>{codeWord('commentFault', of.fault, language)}</strong>
          </>
        )}
      </p>
    </li>
  )
}
