import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { isSafeAddress } from '#document/markup'
import type { Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatValue, formatWords } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import { shellWords } from '#messages/screens/shell'
import type { ObservationView } from '#review/shape-common'
import type { Result } from '../shell/ask.ts'
import { Go, toRecord } from '../shell/go.tsx'
import { useView, useWords } from '../shell/view.ts'

type Cited = Pick<Result<'figures'>, 'evidence' | 'sources'>

type Props = Cited & {
  readonly observation: ObservationView
  /** Of what the value is, for the name of its button. */
  readonly name: Text
}

/** A published value with its period, kind and mark; it opens its source. */
export function Value({ observation: it, name, evidence, sources }: Props) {
  const { language } = useView()
  const say = useWords(needsWords)
  const [isOpen, setOpen] = useState(false)
  const value = formatValue(it.value, it.unit, language)
  return (
    <span className="figure">
      <Button
        className="value"
        aria-label={`${value}. ${say('evidence').replace('{place}', name[language])}`}
        onPress={() => setOpen(true)}
      >
        {value}
      </Button>{' '}
      <span className="quiet">
        {formatDate(it.period, language)} · {codeWord('observationKind', it.kind, language)}
      </span>
      {it.confidence === 'seen' ? undefined : (
        <span className={`mark ${it.confidence}`}>{codeWord('confidence', it.confidence, language)}</span>
      )}
      {isOpen ? (
        <Source observation={it} evidence={evidence} sources={sources} onClose={() => setOpen(false)} />
      ) : undefined}
    </span>
  )
}

type SourceProps = Cited & { readonly observation: ObservationView; readonly onClose: () => void }

/** Where a figure stands: what it counts, its base, its sources, and its record in the dossier. */
function Source({ observation: it, evidence, sources, onClose }: SourceProps) {
  const { language } = useView()
  const say = useWords({ ...needsWords, ...shellWords })
  const record = evidence.find((one) => one.number === it.evidence)
  const cited = sources.filter((one) => record?.sources.includes(one.id) === true)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className="overlay">
      <Modal className="side">
        <Dialog>
          <Heading slot="title">{it.indicator[language]}</Heading>
          <Button onPress={onClose}>{say('close')}</Button>
          <dl className="source">
            <dt>{say('value')}</dt>
            <dd>
              {formatValue(it.value, it.unit, language)} · {it.place[language]} · {it.group[language]} ·{' '}
              {formatDate(it.period, language)}
            </dd>
            <dt>{say('base')}</dt>
            <dd>
              {formatWords(it.numerator, language)} / {formatWords(it.denominator, language)}
            </dd>
            <dt>{say('kind')}</dt>
            <dd>
              {codeWord('observationKind', it.kind, language)} · {codeWord('confidence', it.confidence, language)}
            </dd>
            <dt>{say('source')}</dt>
            {cited.map((one) => (
              <dd key={one.id}>
                {formatWords(one.title, language)}
                {one.publisher === 'not stated' ? '' : ` – ${one.publisher}`}
                {one.date === 'not stated' ? '' : `, ${formatDate(one.date, language)}`}
                {isSafeAddress(one.address) ? (
                  <>
                    {' '}
                    <a href={one.address} rel="noreferrer">
                      {one.address}
                    </a>
                  </>
                ) : undefined}
                {one.note === undefined ? undefined : <span className="quiet"> {one.note[language]}</span>}
              </dd>
            ))}
            {cited.length === 0 ? <dd>{say('noSource')}</dd> : undefined}
            {record?.note === undefined ? undefined : (
              <>
                <dt>{say('note')}</dt>
                <dd>{record.note[language]}</dd>
              </>
            )}
          </dl>
          {record === undefined ? undefined : <Go to={toRecord('observations', record.id)}>{say('openRecord')}</Go>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
