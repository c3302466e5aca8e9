import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { formatNumber } from '#messages/format'
import { importWords } from '#messages/screens/queues'
import type { ImportRow } from '../../api/import-events.ts'
import { Failure } from '../shell/failure.tsx'
import { Go } from '../shell/go.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { type Item, saveAnswer } from './import-run.ts'

/** Lines shown at once; a filter or the file shows the rest. */
const shownAtOnce = 200

/** What is wrong in the files, line by line, with what to do; to filter, and to take along. */
export function ImportErrors({ items }: { readonly items: readonly Item[] }) {
  const say = useWords(importWords)
  const { language } = useView()
  const [{ severity, kind, file }, set] = useSearchState()
  const [limit, setLimit] = useState(shownAtOnce)
  const [failed, setFailed] = useState<unknown>()
  const all = items.flatMap((it) => it.rows)
  const untold = items.reduce((sum, it) => sum + it.counts.untold, 0)
  const several = items.flatMap((it) => it.several)
  const taken = items.some((it) => it.counts.taken > 0 && it.state !== 'checked')
  const rows = all.filter(
    (it) =>
      (severity === undefined || it.severity === severity) &&
      (kind === undefined || it.code === kind) &&
      (file === undefined || it.file === file),
  )
  const save = (form: 'csv' | 'xlsx'): void => {
    setFailed(undefined)
    saveAnswer(`/api/activities/errors/${form}`, { lang: language, rows }, `errors.${form}`).catch(setFailed)
  }
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">
        {say('errors')} ({formatNumber(all.length + untold, language)})
      </h2>
      {taken ? (
        <p>
          <Go to="responses/registry">{say('seeOwn')}</Go>
        </p>
      ) : undefined}
      {all.length === 0 ? (
        <p>{say('noErrors')}</p>
      ) : (
        <>
          <div className="row">
            <Choice
              name="severity"
              value={severity}
              words={countsOf(all, (it) => it.severity)}
              say={(it) => say(it as ImportRow['severity'])}
              onChange={(it) => set({ severity: it })}
            />
            <Choice
              name="code"
              value={kind}
              words={countsOf(all, (it) => it.code)}
              onChange={(it) => set({ kind: it })}
            />
            <Choice
              name="file"
              value={file}
              words={countsOf(all, (it) => it.file)}
              onChange={(it) => set({ file: it })}
            />
            <Button onPress={() => save('csv')}>{say('toCsv')}</Button>
            <Button onPress={() => save('xlsx')}>{say('toExcel')}</Button>
          </div>
          {failed === undefined ? undefined : <Failure error={failed} />}
          {rows.length === 0 ? (
            <p>{say('noneMatch')}</p>
          ) : (
            /* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */
            <div className="scroll" role="region" aria-label={say('errors')} tabIndex={0}>
              <table className="grid cards">
                <thead>
                  <tr>
                    <th scope="col">{say('severity')}</th>
                    <th scope="col">{say('file')}</th>
                    <th scope="col" className="end">
                      {say('line')}
                    </th>
                    <th scope="col">{say('activity')}</th>
                    <th scope="col">{say('sentence')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, limit).map((it, index) => (
                    // Lines are only ever added behind the others.
                    // oxlint-disable-next-line react/no-array-index-key
                    <tr key={index}>
                      <td data-head={say('severity')}>
                        <span className={`weight ${it.severity}`}>{say(it.severity)}</span>
                      </td>
                      <td data-head={say('file')}>{it.file}</td>
                      <td className="end" data-head={say('line')}>
                        {it.line === undefined ? say('whole') : formatNumber(it.line, language)}
                      </td>
                      <td data-head={say('activity')}>{it.id ?? say('noId')}</td>
                      <td data-head={say('sentence')}>
                        {it[language]} <span className="quiet">{it.code}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {rows.length > limit ? (
            <Button onPress={() => setLimit(limit + shownAtOnce)}>
              {say('more')} ({formatNumber(rows.length - limit, language)})
            </Button>
          ) : undefined}
          {untold === 0 ? undefined : (
            <p className="quiet">
              {formatNumber(untold, language)} {say('untold')}
            </p>
          )}
        </>
      )}
      {several.length === 0 ? undefined : (
        <>
          <h3>{say('several')}</h3>
          <p className="quiet">{say('severalNote')}</p>
          <ul>
            {several.map((it) => (
              <li key={it.id}>
                {it.id}: {it.files.join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type ChoiceProps = {
  readonly name: 'severity' | 'code' | 'file'
  readonly value: string | undefined
  readonly words: ReadonlyMap<string, number>
  readonly say?: (value: string) => string
  readonly onChange: (value: string | undefined) => void
}

function Choice({ name, value, words, say: sayValue = (it) => it, onChange }: ChoiceProps) {
  const say = useWords(importWords)
  const { language } = useView()
  return (
    <label className="field">
      <span>{say(name)}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{say('all')}</option>
        {[...words].map(([it, count]) => (
          <option key={it} value={it}>
            {sayValue(it)} ({formatNumber(count, language)})
          </option>
        ))}
      </select>
    </label>
  )
}

function countsOf(rows: readonly ImportRow[], of: (it: ImportRow) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const it of rows) counts.set(of(it), (counts.get(of(it)) ?? 0) + 1)
  return counts
}
