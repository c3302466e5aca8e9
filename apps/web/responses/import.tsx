import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone, Text } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { importWords } from '#messages/screens/queues'
import { Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { ImportErrors } from './import-errors.tsx'
import { ImportHeld } from './import-held.tsx'
import { ImportProgress } from './import-progress.tsx'
import { isUnderWay, type Named, useImport } from './import-run.ts'

const readable = ['.xml', '.xml.gz', '.csv', '.csv.gz', '.xlsx', '.yaml', '.yml', '.jsonl', '.jsonl.gz']

/** Files of activities, dropped or chosen: checked or taken record by record, with what is wrong to filter and to take along. */
export default function Import() {
  const say = useWords(importWords)
  const { language } = useView()
  const [isCheck, setCheck] = useState(false)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const { items, isRunning, add, run, cancel, clear } = useImport()
  const take = (files: readonly Named[]): void => {
    const isTaken = ({ name }: Named): boolean => readable.some((it) => name.toLowerCase().endsWith(it))
    add(files.filter(isTaken))
    setSkipped(files.filter((it) => !isTaken(it)).map((it) => it.name))
  }
  const choose = (list: FileList | null): void =>
    take([...(list ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name })))
  return (
    <div className="queues">
      <h1>{say('title')}</h1>
      <DropZone className="drop" onDrop={({ items: dropped }) => void filesIn(dropped).then(take)}>
        <Text slot="label">{say('dropHere')}</Text>
        <p>{say('lead')}</p>
        <div className="row">
          <FileTrigger allowsMultiple acceptedFileTypes={readable} onSelect={choose}>
            <Button className="button primary">{say('chooseFiles')}</Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={choose}>
            <Button>{say('chooseFolder')}</Button>
          </FileTrigger>
          <a className="button" href={`/api/activities/template.xlsx?lang=${language}`} download>
            {say('form')}
          </a>
        </div>
      </DropZone>
      {skipped.length === 0 ? undefined : (
        <p role="alert" className="left-out">
          {say('skipped')}: {skipped.join(', ')}
        </p>
      )}
      {items.length === 0 ? (
        <p>{say('noFiles')}</p>
      ) : (
        <section aria-labelledby="chosen">
          <h2 id="chosen">{say('waitingList')}</h2>
          <div className="row">
            <label className="tick">
              <input
                type="checkbox"
                checked={isCheck}
                disabled={isRunning}
                onChange={(event) => setCheck(event.target.checked)}
              />
              {say('checkOnly')}
            </label>
            {isRunning ? (
              <Button onPress={cancel}>{say('cancel')}</Button>
            ) : (
              <>
                <Button className="button primary" onPress={() => void run(isCheck, (it) => isOpen(it.state))}>
                  {say(isCheck ? 'startCheck' : 'start')}
                </Button>
                <Button onPress={clear}>{say('clear')}</Button>
              </>
            )}
          </div>
          <ImportProgress
            items={items}
            onAgain={isRunning ? undefined : (key) => void run(isCheck, (it) => it.key === key)}
          />
          <ImportErrors items={items} />
        </section>
      )}
      <Waiting>
        <ImportHeld />
      </Waiting>
    </div>
  )
}

/** Whether a file is still to be taken: one that was only checked is. */
const isOpen = (it: Parameters<typeof isUnderWay>[0]): boolean =>
  isUnderWay(it) || it === 'checked' || it === 'cancelled' || it === 'lost'

type Dropped = Parameters<NonNullable<Parameters<typeof DropZone>[0]['onDrop']>>[0]['items'][number]
type Entry = Extract<Dropped, { kind: 'file' | 'directory' }>

/** Every file among what was dropped, folders opened. */
async function filesIn(dropped: Iterable<Dropped> | AsyncIterable<Entry>, folder = ''): Promise<readonly Named[]> {
  const found: Named[] = []
  for await (const it of dropped) {
    if (it.kind === 'file') found.push({ file: await it.getFile(), name: `${folder}${it.name}` })
    else if (it.kind === 'directory') found.push(...(await filesIn(it.getEntries(), `${folder}${it.name}/`)))
  }
  return found
}
