import { Button } from 'react-aria-components/Button'
import { lineIn, type PageDocument, plainText } from '#document/blocks'
import { formatDate } from '#messages/format'
import { reviewWords } from '#messages/screens/review'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { NoteForm, useOpenForm } from './forms.tsx'

type NoteLine = Result<'notes'>[number]
type Props = { readonly meeting: string; readonly asOf: string | undefined; readonly document: PageDocument }

/** Notes that people put into the file before a meeting: each stands under its heading, here all of them to be changed. */
export function Notes({ meeting, asOf, document }: Props) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const [open, setOpen] = useOpenForm()
  const list = useAnswer('notes', { meeting, asOf })
  const parts = [document.sheet, ...document.annexes].map(({ anchor, letter, heading }) => {
    const line = lineIn(heading, language)
    return [anchor, [letter, line === undefined ? '' : plainText(line)].filter(Boolean).join('. ')] as const
  })
  return (
    <section className="notes no-print" aria-labelledby="notes">
      <h2 id="notes">{say('notes')}</h2>
      {list.length === 0 ? (
        <p>{say('noNotes')}</p>
      ) : (
        <ul className="decision-list">
          {list.map((it) => (
            <li key={it.id}>
              <NoteItem
                {...{ meeting, asOf, it }}
                where={parts.find(([anchor]) => anchor === it.part)?.[1] ?? it.part}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="form-tools">
        <Button aria-expanded={open === 'note'} onPress={() => setOpen(open === 'note' ? undefined : 'note')}>
          {say('addNote')}
        </Button>
      </div>
      {open === 'note' ? (
        <NoteForm {...{ meeting, asOf, parts }} name="note" title={say('addNote')} onDone={() => setOpen(undefined)} />
      ) : undefined}
    </section>
  )
}

type ItemProps = {
  readonly meeting: string
  readonly asOf: string | undefined
  readonly it: NoteLine
  readonly where: string
}

function NoteItem({ meeting, asOf, it, where }: ItemProps) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const [open, setOpen] = useOpenForm()
  const form = `renote.${it.id}`
  const proposal = it.proposal === undefined ? '' : ` · ${say('aboutProposal')} ${it.proposal.number}`
  return (
    <article className="decided-item">
      <NoteText it={it} />
      <p className="quiet small">
        {where}
        {proposal} · {formatDate(it.recorded.slice(0, 10), language)} · {it.by}
      </p>
      <div className="form-tools">
        <Button
          className="react-aria-Button small"
          aria-expanded={open === form}
          onPress={() => setOpen(open === form ? undefined : form)}
        >
          {say('changeNote')}
        </Button>
      </div>
      {open === form ? (
        <NoteForm
          {...{ meeting, asOf }}
          name={form}
          title={say('changeNote')}
          note={it.id}
          canWithdraw
          initial={{ vi: it.text.vi ?? '', en: it.text.en ?? '' }}
          onDone={() => setOpen(undefined)}
        />
      ) : undefined}
    </article>
  )
}

function NoteText({ it }: { readonly it: NoteLine }) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const order = language === 'vi' ? (['vi', 'en'] as const) : (['en', 'vi'] as const)
  return order.map((one) => (
    <p
      key={one}
      className={one === language ? 'decided-text' : 'quiet'}
      lang={it.text[one] === undefined ? undefined : one}
    >
      {it.text[one] ?? <em>{say(one === 'vi' ? 'missingVi' : 'missingEn')}</em>}
    </p>
  ))
}
