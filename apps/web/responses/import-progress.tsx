import { Button } from 'react-aria-components/Button'
import { formatNumber } from '#messages/format'
import { importWords } from '#messages/screens/queues'
import { useView, useWords } from '../shell/view.ts'
import { type Item, isUnderWay } from './import-run.ts'

type Props = { readonly items: readonly Item[]; readonly onAgain?: ((key: number) => void) | undefined }

/** How far each file is, with live counts. */
export function ImportProgress({ items, onAgain }: Props) {
  const say = useWords(importWords)
  const { language } = useView()
  const isCheck = items.some((it) => it.state === 'checked')
  const heads = [
    'read',
    isCheck ? 'wouldTake' : 'taken',
    'unchanged',
    isCheck ? 'wouldQuarantine' : 'quarantined',
    'leftOut',
  ] as const
  const done = items.filter((it) => !isUnderWay(it.state)).length
  return (
    <>
      {/* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */}
      <div className="scroll" role="region" aria-label={say('waitingList')} tabIndex={0}>
        <table className="grid cards">
          <thead>
            <tr>
              <th scope="col">{say('file')}</th>
              <th scope="col">{say('state')}</th>
              {heads.map((it) => (
                <th scope="col" key={it} className="end">
                  {say(it)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((it) => (
              <tr key={it.key}>
                <th scope="row">
                  {it.name} <span className="quiet">{sizeWords(it.file.size, language)}</span>
                </th>
                <td data-head={say('state')}>
                  <StateOf it={it} />
                  {onAgain !== undefined &&
                  (it.state === 'lost' || it.state === 'cancelled' || it.state === 'stopped') ? (
                    <Button onPress={() => onAgain(it.key)}>{say('again')}</Button>
                  ) : undefined}
                </td>
                <td className="end" data-head={say('read')}>
                  {formatNumber(it.counts.read, language)}
                </td>
                <td className="end" data-head={say(heads[1])}>
                  {formatNumber(it.counts.taken, language)}
                </td>
                <td className="end" data-head={say('unchanged')}>
                  {formatNumber(it.before, language)}
                </td>
                <td className="end" data-head={say(heads[3])}>
                  {formatNumber(it.counts.quarantined, language)}
                </td>
                <td className="end" data-head={say('leftOut')}>
                  {formatNumber(it.counts.leftOut, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="quiet">
        {say('progressOf')}: {formatNumber(done, language)}/{formatNumber(items.length, language)}
      </p>
    </>
  )
}

function StateOf({ it }: { readonly it: Item }) {
  const say = useWords(importWords)
  const { state } = it
  const word = say(state === 'unchanged' ? 'same' : state)
  if (state !== 'running' && state !== 'sending') return <span className={`state ${state}`}>{word}</span>
  return (
    <label className="state">
      {word} <progress max={it.file.size} value={it.counts.bytes === 0 ? undefined : it.counts.bytes} />
    </label>
  )
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function sizeWords(bytes: number, language: string): string {
  const step = Math.min(3, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)))
  const unit = units[step] ?? 'byte'
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  })
  return format.format(bytes / 1000 ** step)
}
