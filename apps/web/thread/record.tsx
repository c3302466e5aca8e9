import { useParams } from '@tanstack/react-router'
import { recordKindWords } from '#messages/record-words'
import { threadWords } from '#messages/screens/thread'
import { DocumentView } from '../parts/document-view.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Go } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

/** One record of the dossier with everything about it. */
export default function RecordScreen() {
  const { kind = '', id = '' } = useParams({ strict: false })
  const { language, asOf } = useView()
  const say = useWords(threadWords)
  const input = { kind, id, asOf }
  const it = useAnswer('record', input)
  return (
    <article className="thread">
      <header className="thread-head">
        <p className="overline">{recordKindWords[it.kind][language]}</p>
        <h1>{it.title[language]}</h1>
        {it.kind === 'organisations' && it.partnerPage ? (
          <p>
            <Go to="responses/partner" search={{ organisation: it.id }}>
              {say('partnerPage')}
            </Go>
          </p>
        ) : undefined}
      </header>
      <DocumentView verb="record" input={input} sections={[]} withHead={false} />
    </article>
  )
}
