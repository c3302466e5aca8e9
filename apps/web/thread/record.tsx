import { useParams } from '@tanstack/react-router'
import { recordKindWords } from '#messages/record-words'
import { threadWords } from '#messages/screens/thread'
import { DocumentView } from '../parts/document-view.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Go } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

/** One record of the dossier with everything about it: its words in both languages side by side, then what its document says. */
export default function RecordScreen() {
  const { kind = '', id = '' } = useParams({ strict: false })
  const { language, asOf } = useView()
  const say = useWords(threadWords)
  const input = { kind, id, asOf }
  const it = useAnswer('record', input)
  const other = language === 'vi' ? 'en' : 'vi'
  const isLong = it.title[language].length > 90
  return (
    <article className="thread record">
      <header className="thread-head">
        <p className="overline">{recordKindWords[it.kind][language]}</p>
        <h1 className={isLong ? 'long' : ''}>
          {it.title[language]}
          {language === 'vi' && it.title.wording === 'restored' ? <sup className="sign">†</sup> : undefined}
        </h1>
        {it.title[other] === it.title[language] ? undefined : (
          <p className="other" lang={other}>
            {it.title[other]}
            {other === 'vi' && it.title.wording === 'restored' ? <sup className="sign">†</sup> : undefined}
          </p>
        )}
        {it.title.wording === 'restored' ? <p className="quiet">{say('restored')}</p> : undefined}
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
