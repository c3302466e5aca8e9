import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { AlignmentRow } from '#review/shape-alignment'
import type { Input } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { BothTexts, Cite, Mark, RecordLink } from './parts.tsx'

type Of = AlignmentRow['counterparts'][number]

/** A clause or scheme that stands against what is asked: its words in both languages, the state of its text, who leads it, and what of it
 *  is not as asked. */
export function CounterpartView({ of, asked }: { readonly of: Of; readonly asked: Input<'compare'> }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const kind = of.kind === 'clause' ? 'clauses' : 'provisions'
  return (
    <div className="counterpart">
      <BothTexts of={of.text} />
      <p>
        <RecordLink kind={kind} id={of.id} of={of.of} confidence={of.confidence} /> ·{' '}
        {codeWord('instrumentState', of.state, language)} <Cite verb="compare" input={asked} number={of.evidence} />
        {of.chosenBy === 'reader' ? <span className="tag">{say('namedByReader')}</span> : undefined}
      </p>
      <ul className="plain quiet">
        {of.standing === undefined ? undefined : <Lacking of={of.standing} />}
        {of.leads.map((it) => (
          <li key={it.id}>
            {it.ofText ? say('ofText') : say('ledBy')}:{' '}
            <RecordLink kind="organisations" id={it.id} of={it.name} confidence={it.confidence} />
            {it.ended === undefined ? '' : ` (${say('ended')} ${formatDate(it.ended, language)})`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Lacking({ of }: { readonly of: NonNullable<Of['standing']> }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const words = [
    ...(of.need === 'whole' ? [] : [codeWord('alignedNeed', of.need, language)]),
    ...(of.people === 'whole' ? [] : [codeWord('alignedPeople', of.people, language)]),
    ...(of.duty === 'same' ? [] : [say('otherDuty')]),
    ...(of.means === 'other' ? [say('otherMeans')] : []),
    ...(of.onlyAims ? [say('onlyAnAim')] : []),
    ...(of.number === 'none asked' ? [] : [codeWord('numberStanding', of.number, language)]),
  ]
  return words.length === 0 ? null : (
    <li>
      {words.join('; ')} <Mark of="computed" />
    </li>
  )
}
