import { useParams } from '@tanstack/react-router'
import { codeWord } from '#messages/codes'
import { threadWords } from '#messages/screens/thread'
import { DocumentView } from '../parts/document-view.tsx'
import { useAnswer } from '../shell/answers.ts'
import { useView, useWords } from '../shell/view.ts'

/** The page of one need cell, which everything opens. */
export default function CellScreen() {
  const { cell: expression = 'all' } = useParams({ strict: false })
  const { language, asOf } = useView()
  const say = useWords(threadWords)
  const input = { expression, asOf }
  const { cell } = useAnswer('cell', input)
  const names = [
    typeof cell.function === 'string' ? codeWord('cellFunction', cell.function, language) : cell.function[language],
    typeof cell.group === 'string' ? codeWord('cellGroup', cell.group, language) : cell.group[language],
    typeof cell.place === 'string' ? codeWord('cellPlace', cell.place, language) : cell.place[language],
  ]
  return (
    <article className="thread">
      <header className="thread-head">
        <p className="overline">{say('cell')}</p>
        <h1>{names.join(' · ')}</h1>
      </header>
      <DocumentView verb="cell" input={input} sections={[]} withHead={false} />
    </article>
  )
}
