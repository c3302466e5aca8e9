import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { lineIn, type PageDocument, plainText, type Section } from '#document/blocks'
import { reviewWords } from '#messages/screens/review'
import { ExportMenu } from '../parts/export-menu.tsx'
import type { Input } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import type { Chosen } from './parts-chosen.ts'

type Props = {
  readonly input: Input<'review'>
  readonly document: PageDocument
  readonly chosen: Chosen
}

/** Which parts of the review go into the file that is taken into the meeting. */
export function FileParts({ input, document, chosen }: Props) {
  const { language } = useView()
  const say = useWords(reviewWords)
  const { annexes } = document
  const isEveryPart = chosen.anchors.length === annexes.length
  const title = ({ letter, heading }: Section): string => {
    const line = lineIn(heading, language)
    return [letter, line === undefined ? '' : plainText(line)].filter(Boolean).join('. ')
  }
  return (
    <section className="panel">
      <ExportMenu verb="review" input={input} sections={isEveryPart ? undefined : chosen.anchors} />
      <CheckboxGroup value={[...chosen.anchors]} onChange={chosen.set}>
        <Label>{say('inTheFile')}</Label>
        <p className="quiet">{say('sheetAlways')}</p>
        {annexes.map((it) => (
          <Checkbox key={it.anchor} value={it.anchor}>
            <span className="check-mark" aria-hidden="true" />
            {title(it)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="panel-tools">
        <Button isDisabled={isEveryPart} onPress={() => chosen.set(annexes.map((it) => it.anchor))}>
          {say('everyPart')}
        </Button>
        <Button isDisabled={chosen.anchors.length === 0} onPress={() => chosen.set([])}>
          {say('sheetOnly')}
        </Button>
      </div>
    </section>
  )
}
