import { reviewWords } from '#messages/screens/review'
import { evidenceOf, Paper } from '../parts/document-view.tsx'
import { usePage } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { Annexes } from './annexes.tsx'
import { CardTools } from './card-tools.tsx'
import { DecidedBefore, DecidedHere } from './decided.tsx'
import { FileParts } from './file-parts.tsx'
import { Notes } from './notes.tsx'
import { useChosen } from './parts-chosen.ts'
import { MeetingBar } from './picker.tsx'
import { Standing } from './standing.tsx'

/** A meeting: what it is asked to decide, what stands behind that, and what it decided. */
export function MeetingScreen({ id }: { readonly id: string }) {
  return (
    <>
      <Waiting name="bar">
        <MeetingBar id={id} />
      </Waiting>
      <Waiting name={id}>
        <Meeting id={id} />
      </Waiting>
    </>
  )
}

/** The sheet comes first and alone; whatever is longer is asked for when it is opened. */
function Meeting({ id }: { readonly id: string }) {
  const { asOf } = useView()
  const say = useWords(reviewWords)
  const input = { meeting: id, asOf }
  const document = usePage('review', input, [])
  const shown = useChosen('open', document.annexes, 'none')
  const inFile = useChosen('sections', document.annexes, 'all')
  const unknown = [...shown.unknown, ...inFile.unknown]
  return (
    <div className="meeting">
      {unknown.length === 0 ? undefined : (
        <p role="status" className="left-out">
          {say('leftOut')}: {unknown.join(', ')}
        </p>
      )}
      <div className="meeting-main">
        <Paper
          document={document}
          sections={[]}
          evidence={evidenceOf('review', input)}
          afterCard={({ number }) => <CardTools meeting={id} asOf={asOf} number={number} />}
        />
        <Waiting name="decided">
          <DecidedHere meeting={id} asOf={asOf} />
          <DecidedBefore meeting={id} asOf={asOf} />
          <Notes meeting={id} asOf={asOf} document={document} />
        </Waiting>
        <Annexes input={input} annexes={document.annexes} chosen={shown} />
      </div>
      <aside className="meeting-aside no-print" aria-label={say('inTheFile')}>
        <FileParts input={input} document={document} chosen={inFile} />
        <Waiting name="standing">
          <Standing />
        </Waiting>
      </aside>
    </div>
  )
}
