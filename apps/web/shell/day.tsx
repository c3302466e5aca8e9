import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { formatDate } from '#messages/format'
import { shellWords } from '#messages/screens/shell'
import { today } from './today.ts'
import { useSearchState, useView, useWords } from './view.ts'

const DayPicker = lazy(() => import('./day-picker.tsx'))

/** The day of the view, in the reader's way of writing it; pressed, it can be changed. */
export function DayButton() {
  const say = useWords(shellWords)
  const { asOf, language } = useView()
  const [, set] = useSearchState()
  const day = asOf ?? today()
  return (
    <DialogTrigger>
      <Button className="quiet-button">
        <span className="label">{say('asOf')}</span> {formatDate(day, language)}
        {asOf === undefined ? ` (${say('today').toLowerCase()})` : ''}
      </Button>
      <Popover placement="bottom end">
        <Dialog aria-label={say('asOf')} className="day-dialog">
          {({ close }) => (
            <Suspense fallback={<p className="loading">{say('loading')}</p>}>
              <DayPicker
                day={day}
                onChoose={(chosen) => {
                  set({ asOf: chosen })
                  close()
                }}
              />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
