import { lazy, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { shellWords } from '#messages/screens/shell'
import type { Input, VerbName } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useWords } from '../shell/view.ts'

/** What is in the menu comes when it is first opened. */
const ExportChoices = lazy(() => import('./export-choices.tsx'))

type Props<N extends VerbName> = {
  readonly verb: N
  readonly input: Input<N>
  readonly sections?: readonly string[] | undefined
  /** Whether to print and to copy the link: what is about the whole screen stands once on it. */
  readonly withScreen?: boolean
}

/** An answer as a file to take along, in either language or in both; the screen on paper; a link that opens the same view. */
export function ExportMenu<N extends VerbName>({ verb, input, sections, withScreen = true }: Props<N>) {
  const say = useWords(shellWords)
  return (
    <div className="document-tools">
      <DialogTrigger>
        <Button>{say('export')}</Button>
        <Popover>
          <Dialog className="export" aria-label={say('export')}>
            <Waiting>
              <ExportChoices verb={verb} input={input} sections={sections} />
            </Waiting>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {withScreen ? (
        <>
          <Button onPress={() => window.print()}>{say('print')}</Button>
          <CopyLink />
        </>
      ) : undefined}
    </div>
  )
}

function CopyLink() {
  const say = useWords(shellWords)
  const [said, setSaid] = useState<'copied' | 'notCopied'>()
  const copy = (): void =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    )
  return (
    <>
      <Button onPress={copy}>{say('copyLink')}</Button>
      <span role="status" className="copied">
        {said === undefined ? '' : say(said)}
      </span>
    </>
  )
}
