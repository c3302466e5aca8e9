import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatNumber } from '#messages/format'
import { importWords } from '#messages/screens/queues'
import { useFetched } from '../shell/answers.ts'
import { Failure } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { undo } from './import-run.ts'

type Held = {
  readonly file: string
  readonly state: 'reading' | 'done'
  readonly activities: number
  readonly quarantined: number
}

/** The files that the store holds; each can be taken out again. */
export function ImportHeld() {
  const say = useWords(importWords)
  const { language } = useView()
  const client = useQueryClient()
  const held = useFetched<readonly Held[]>('/api/activities/held')
  const [asked, setAsked] = useState<string>()
  const [undone, setUndone] = useState<string>()
  const [failed, setFailed] = useState<unknown>()
  const takeOut = async (file: string): Promise<void> => {
    setFailed(undefined)
    try {
      await undo(file)
      setUndone(file)
    } catch (error) {
      setFailed(error)
    }
    setAsked(undefined)
    await client.invalidateQueries()
  }
  return (
    <section aria-labelledby="held">
      <h2 id="held">{say('held')}</h2>
      <p role="status">{undone === undefined ? undefined : `${say('undone')}: ${undone}`}</p>
      {failed === undefined ? undefined : <Failure error={failed} />}
      {held.length === 0 ? (
        <p>{say('noneHeld')}</p>
      ) : (
        /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
        <div className="scroll" role="region" aria-label={say('held')} tabIndex={0}>
          <table className="grid cards">
            <thead>
              <tr>
                <th scope="col">{say('file')}</th>
                <th scope="col">{say('state')}</th>
                <th scope="col" className="end">
                  {say('activities')}
                </th>
                <th scope="col" className="end">
                  {say('quarantined')}
                </th>
                <th scope="col">{say('undo')}</th>
              </tr>
            </thead>
            <tbody>
              {held.map((it) => (
                <tr key={it.file}>
                  <th scope="row">{it.file}</th>
                  <td data-head={say('state')}>{say(it.state === 'done' ? 'done' : 'half')}</td>
                  <td className="end" data-head={say('activities')}>
                    {formatNumber(it.activities, language)}
                  </td>
                  <td className="end" data-head={say('quarantined')}>
                    {formatNumber(it.quarantined, language)}
                    {it.quarantined > 0 && /\.xml(\.gz)?$/i.test(it.file) ? (
                      <>
                        {' '}
                        <a href={`/api/activities/quarantine.xml?file=${encodeURIComponent(it.file)}`} download>
                          {say('quarantineFile')}
                        </a>
                      </>
                    ) : undefined}
                  </td>
                  <td data-head={say('undo')}>
                    {asked === it.file ? (
                      <span className="row">
                        {say('undoSure')}
                        <Button onPress={() => void takeOut(it.file)}>{say('undoYes')}</Button>
                        <Button onPress={() => setAsked(undefined)}>{say('undoNo')}</Button>
                      </span>
                    ) : (
                      <Button aria-label={`${say('undo')}: ${it.file}`} onPress={() => setAsked(it.file)}>
                        {say('undo')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
