import { responsesWords } from '#messages/screens/responses'
import { DocumentView } from '../parts/document-view.tsx'
import { useView, useWords } from '../shell/view.ts'

/** Where workers go, and who helps along the way. */
export default function Corridors() {
  const say = useWords(responsesWords)
  const { asOf } = useView()
  return (
    <div className="registry">
      <h1>{say('corridors')}</h1>
      <DocumentView verb="corridors" input={{ asOf }} withHead={false} />
    </div>
  )
}
