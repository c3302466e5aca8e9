import { type ChangeEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { personWords } from '#messages/screens/person'
import { useWords } from '../shell/view.ts'
import { askRules } from './ask-rules.ts'
import type { Asked } from './engine.ts'
import type { FileForm } from './messages.ts'

type Props = {
  readonly asked: Asked
  readonly onStartOver: () => void
  readonly onFile: (file: File) => void
  readonly onFailure: (error: unknown) => void
}

const forms = [
  ['html', 'fileHtml'],
  ['docx', 'fileWord'],
  ['yaml', 'fileCase'],
] as const satisfies readonly (readonly [FileForm, keyof typeof personWords])[]

/** Taking the household along: as a link, as a file, on paper; and another one instead. */
export function Tools({ asked, onStartOver, onFile, onFailure }: Props) {
  const say = useWords(personWords)
  const chooser = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    const isDone = await navigator.clipboard.writeText(window.location.href).then(
      () => true,
      () => false,
    )
    setSaid(say(isDone ? 'copied' : 'notCopied'))
  }
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? []
    if (file !== undefined) onFile(file)
    // The same file can be chosen again after it was mended.
    event.target.value = ''
  }
  const save = (form: FileForm): void => void download(asked, form).catch(onFailure)
  return (
    <div className="person-tools no-print">
      <Button onPress={() => void copy()}>{say('copyLink')}</Button>
      <MenuTrigger>
        <Button>{say('download')}</Button>
        <Popover>
          <Menu>
            {forms.map(([form, word]) => (
              <MenuItem key={form} onAction={() => save(form)}>
                {say(word)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button onPress={() => window.print()}>{say('print')}</Button>
      <Button onPress={() => chooser.current?.click()}>{say('openFile')}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".yaml,.yml,.json"
        onChange={choose}
        aria-label={say('openFile')}
      />
      <Button onPress={onStartOver}>{say('startOver')}</Button>
      <p role="status" className="quiet">
        {said}
      </p>
    </div>
  )
}

/** A file made in the browser. */
async function download(asked: Asked, form: FileForm): Promise<void> {
  const { name, type, bytes } = await askRules('file', { asked, form }, 'later')
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
