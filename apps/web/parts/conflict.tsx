import { Button } from 'react-aria-components/Button'
import { formatDate } from '#messages/format'
import { conflictWords } from '#messages/screens/api'
import { conflictIn } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'

/** One field of the record on both sides, in the words of the form. */
export type Side = {
  readonly label: string
  readonly mine: string
  /** The same of what stands now. */
  readonly theirs: (value: Readonly<Record<string, unknown>>) => string
}

type Props = {
  /** What sending ended with. Nothing is shown where it is no conflict. */
  readonly error: unknown
  readonly fields: readonly Side[]
  /** Records the reader's own over what stands, which has now been seen. @param standing its tag; nothing where nothing stands any more */
  readonly onKeepMine: (standing: string | undefined) => void
  readonly onTakeTheirs: () => void
}

/** Two people wrote to one record: both stand side by side, and the reader says which is to stand. Nothing that was written is lost before that. */
export function Conflict({ error, fields, onKeepMine, onTakeTheirs }: Props) {
  const { language } = useView()
  const say = useWords(conflictWords)
  const found = conflictIn(error)
  if (found === undefined) return null
  const { entry, value, tag } = found.standing
  const theirs = value as Readonly<Record<string, unknown>> | null
  const source =
    theirs === null
      ? say('nothing')
      : entry === null
        ? say('fromFiles')
        : `${say('by')}: ${entry.who}; ${say('at')}: ${formatDate(entry.at.slice(0, 10), language)}, ${entry.at.slice(11, 16)} UTC`
  return (
    <section role="alert" className="conflict" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">{say(found.isChanged ? 'meanwhile' : 'already')}</h2>
      <p>{say('nothingLost')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {say('theirs')} <span>({source})</span>
            </th>
            <th scope="col">{say('mine')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((it) => (
            <tr key={it.label}>
              <th scope="row">{it.label}</th>
              <td>{theirs === null ? say('nothing') : it.theirs(theirs)}</td>
              <td>{it.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="conflict-choice">
        <Button onPress={onTakeTheirs}>{say('takeTheirs')}</Button>
        <Button onPress={() => onKeepMine(tag ?? undefined)}>{say('keepMine')}</Button>
      </p>
    </section>
  )
}
