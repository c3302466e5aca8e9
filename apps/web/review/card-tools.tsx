import { Button } from 'react-aria-components/Button'
import { reviewWords } from '#messages/screens/review'
import { useAnswer } from '../shell/answers.ts'
import type { Result } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useWords } from '../shell/view.ts'
import { emptyDecision } from './decision-form-fields.ts'
import { DecisionForm, NoteForm, useOpenForm } from './forms.tsx'

type Props = { readonly meeting: string; readonly asOf: string | undefined; readonly number: number }

/** What can be written at a proposal: the decision that the meeting takes on it, and a note. */
export function CardTools({ meeting, asOf, number }: Props) {
  const say = useWords(reviewWords)
  const [open, setOpen] = useOpenForm()
  const [deciding, noting] = [`decide.${number}`, `note.${number}`]
  const close = (): void => setOpen(undefined)
  const about = (word: 'recordDecision' | 'addNote'): string => `${say(word)} ${say('aboutProposal')} ${number}`
  return (
    <div className="card-tools no-print">
      <Button
        aria-label={about('recordDecision')}
        aria-expanded={open === deciding}
        onPress={() => setOpen(open === deciding ? undefined : deciding)}
      >
        {say('recordDecision')}
      </Button>
      <Button
        aria-label={about('addNote')}
        aria-expanded={open === noting}
        onPress={() => setOpen(open === noting ? undefined : noting)}
      >
        {say('addNote')}
      </Button>
      {open === deciding ? (
        <Waiting name={deciding}>
          <FromProposal {...{ meeting, asOf, number }} title={about('recordDecision')} onDone={close} />
        </Waiting>
      ) : undefined}
      {open === noting ? (
        <NoteForm {...{ meeting, asOf }} name={noting} title={about('addNote')} proposal={`${number}`} onDone={close} />
      ) : undefined}
    </div>
  )
}

/** The proposal fills the form in both languages: the meeting changes what it wants otherwise. */
function FromProposal({
  meeting,
  asOf,
  number,
  title,
  onDone,
}: Props & { readonly title: string; readonly onDone: () => void }) {
  const { proposals } = useAnswer('proposals', { meeting, asOf })
  const found = proposals.find((it) => it.number === number)
  const initial = found === undefined ? emptyDecision : { ...emptyDecision, ...filled(found) }
  return (
    <DecisionForm
      {...{ meeting, asOf, title, initial, onDone }}
      name={`decide.${number}`}
      {...(found === undefined ? {} : { answers: `${number}` })}
    />
  )
}

function filled(it: Result<'proposals'>['proposals'][number]) {
  const [need = 'all', group = 'all'] = it.cells[0]?.expression?.split(' / ') ?? []
  const single = (id: string): string => (id === 'all' || id.includes('+') ? '' : id)
  return {
    vi: it.title.vi,
    en: it.title.en,
    owner: it.owners[0]?.id ?? '',
    partner: it.partners.length === 1 ? (it.partners[0]?.id ?? '') : '',
    due: it.due.length === 10 ? it.due : '',
    function: single(need),
    group: single(group),
  }
}
