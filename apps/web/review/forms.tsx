import { type ComponentProps, lazy, type ReactNode } from 'react'
import { Waiting } from '../shell/failure.tsx'
import { useSearchState } from '../shell/view.ts'

/** Forms come with the first of them that is opened: the sheet is read before anybody writes. */
const Decision = lazy(() => import('./decision-form.tsx'))
const Note = lazy(() => import('./note-form.tsx'))

export const DecisionForm = (props: ComponentProps<typeof Decision>): ReactNode => (
  <Waiting name={props.name}>
    <Decision {...props} />
  </Waiting>
)

export const NoteForm = (props: ComponentProps<typeof Note>): ReactNode => (
  <Waiting name={props.name}>
    <Note {...props} />
  </Waiting>
)

/** The form that is open; its name stands in the address, so that a reload opens it again with its draft. */
export function useOpenForm(): readonly [string | undefined, (name: string | undefined) => void] {
  const [{ form }, set] = useSearchState()
  return [form, (name) => set({ form: name })]
}
