import { Button } from 'react-aria-components/Button'
import type { Section } from '#document/blocks'
import { linesHtml } from '#document/html-blocks'
import { html } from '#document/markup'
import { reviewWords } from '#messages/screens/review'
import { evidenceOf, Paper } from '../parts/document-view.tsx'
import { usePage } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useWords } from '../shell/view.ts'
import type { Chosen } from './parts-chosen.ts'

type Props = {
  readonly input: Input<'review'>
  readonly annexes: readonly Section[]
  readonly chosen: Chosen
}

/** The annexes by their titles; each is asked for when it is opened. */
export function Annexes({ input, annexes, chosen }: Props) {
  const say = useWords(reviewWords)
  const areAllOpen = chosen.anchors.length === annexes.length
  const toggle = (anchor: string): void =>
    chosen.set(
      chosen.anchors.includes(anchor) ? chosen.anchors.filter((it) => it !== anchor) : [...chosen.anchors, anchor],
    )
  return (
    <section aria-labelledby="annexes" className={chosen.anchors.length === 0 ? 'no-print' : ''}>
      <div className="annexes-head no-print">
        <h2 id="annexes">{say('annexes')}</h2>
        <Button onPress={() => chosen.set(areAllOpen ? [] : annexes.map((it) => it.anchor))}>
          {say(areAllOpen ? 'hideAll' : 'showAll')}
        </Button>
      </div>
      {annexes.map((it) => (
        <Annex
          key={it.anchor}
          input={input}
          section={it}
          isOpen={chosen.anchors.includes(it.anchor)}
          onToggle={() => toggle(it.anchor)}
        />
      ))}
    </section>
  )
}

type AnnexProps = {
  readonly input: Input<'review'>
  readonly section: Section
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Annex({ input, section, isOpen, onToggle }: AnnexProps) {
  const { anchor, letter } = section
  const title = html`${linesHtml(section.heading)}`.toString()
  return (
    <div className="fold">
      <h3 className="no-print">
        <Button
          className="fold-button"
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': `within-${anchor}` } : {})}
          onPress={onToggle}
        >
          <span className="letter">{letter ?? '·'}</span>
          <span dangerouslySetInnerHTML={{ __html: title }} />
        </Button>
      </h3>
      {isOpen ? (
        <div id={`within-${anchor}`}>
          <Waiting name={anchor}>
            <AnnexPaper input={input} anchor={anchor} />
          </Waiting>
        </div>
      ) : undefined}
    </div>
  )
}

function AnnexPaper({ input, anchor }: { readonly input: Input<'review'>; readonly anchor: string }) {
  const sections = [anchor]
  const document = usePage('review', input, sections)
  return (
    <Paper
      document={document}
      withHead={false}
      withSheet={false}
      sections={sections}
      evidence={evidenceOf('review', input)}
    />
  )
}
