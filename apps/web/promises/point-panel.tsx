import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { reasonSentence } from '#messages/reasons'
import { promisesWords } from '#messages/screens/promises'
import type { AlignmentRow, MatrixView } from '#review/shape-alignment'
import { ExportMenu } from '../parts/export-menu.tsx'
import { useAnswer } from '../shell/answers.ts'
import type { Input } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useView, useWords } from '../shell/view.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { CounterpartView } from './counterpart.tsx'
import { GradeBadge, standingOf } from './grades.tsx'
import { BothTexts, Cite, Mark, RecordLink } from './parts.tsx'

type Props = {
  readonly of: string
  readonly clause: string
  readonly column: MatrixView['columns'][number]
  readonly input: Input<'matrix'>
  readonly onClose: () => void
}

/** One meeting point beside the matrix: the grade with its reasons, who read it, both texts, and a form to confirm or correct it. */
export function PointPanel({ of, clause, column, input, onClose }: Props) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const title =
    column.kind === 'together'
      ? say('together')
      : column.kind === 'schemes'
        ? say('schemes')
        : `${column.title[language]} (${column.adopted.slice(0, 4)})`
  return (
    // oxlint-disable-next-line jsx_a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is within
    <aside
      ref={panel}
      tabIndex={-1}
      className="point-panel"
      aria-label={`${say('point')}: ${title}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="panel-head">
        <h2>{title}</h2>
        <Button onPress={onClose}>{say('close')}</Button>
      </div>
      <Waiting name={`${clause} ${column.against}`}>
        <Point asked={{ ...input, of, against: column.against, grade: undefined }} clause={clause} />
      </Waiting>
    </aside>
  )
}

function Point({ asked, clause }: { readonly asked: Input<'compare'>; readonly clause: string }) {
  const say = useWords(promisesWords)
  const made = useAnswer('compare', asked)
  if (made.schema !== 'an-sinh/compare/1') return null
  const row = made.rows.find((it) => it.clause === clause)
  if (row === undefined) return <p className="unknown">{say('notCompared')}</p>
  const leading = row.readings.find((it) => it.leads)
  return (
    <>
      <p>
        <GradeBadge grade={row.grade} standing={standingOf(leading)} /> {say(standingOf(leading))}
      </p>
      <section aria-label={say('asked')}>
        <h3>{say('asked')}</h3>
        <BothTexts of={row.text} />
        <p>
          <RecordLink kind="clauses" id={row.clause} of={made.of.title} confidence={row.confidence} />{' '}
          <Cite verb="compare" input={asked} number={row.evidence} />
        </p>
      </section>
      <Why row={row} asked={asked} />
      <section aria-label={say('found')}>
        <h3>{say('found')}</h3>
        {row.counterparts.length === 0 ? <p>{say('nothingFound')}</p> : undefined}
        {row.counterparts.map((it) => (
          <CounterpartView key={it.id} of={it} asked={asked} />
        ))}
        <More row={row} />
      </section>
      <Owners row={row} />
      <ConfirmForm row={row} asked={asked} />
      <ExportMenu verb="compare" input={asked} />
    </>
  )
}

/** The computed grade with its reasons, and every reading beside it. */
function Why({ row, asked }: { readonly row: AlignmentRow; readonly asked: Input<'compare'> }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  return (
    <section aria-label={say('why')}>
      <h3>{say('why')}</h3>
      <p>
        {say('computedGrade')}: <GradeBadge grade={row.computed} standing="computed" />{' '}
        {row.reasons.map((it) => reasonSentence(it, language)).join(' ')} <Mark of="computed" />
      </p>
      {row.readings.length === 0 ? <p>{say('noReadings')}</p> : <h4>{say('readings')}</h4>}
      <ul className="plain">
        {row.readings.toReversed().map((it) => (
          <li key={`${it.on} ${it.made} ${it.by.en} ${it.evidence}`} className={it.leads ? 'leads' : ''}>
            <GradeBadge grade={it.grade} standing={standingOf(it)} /> {it.by[language]}, {formatDate(it.made, language)}
            {it.leads ? ` · ${say('leads')}` : ''}
            {it.standing === 'holds' ? '' : ` · ${codeWord('readingStanding', it.standing, language)}`}
            {it.confidence === 'seen' ? '' : ' '}
            {it.confidence === 'seen' ? undefined : <Mark of={it.confidence} />}{' '}
            <Cite verb="compare" input={asked} number={it.evidence} />
            <br />
            {it.reason[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function More({ row }: { readonly row: AlignmentRow }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const more = row.counterpartCount - row.counterparts.length
  return more <= 0 ? null : <p>{say('moreFound').replace('{n}', formatNumber(more, language))}</p>
}

function Owners({ row }: { readonly row: AlignmentRow }) {
  const say = useWords(promisesWords)
  return (
    <section aria-label={say('owners')}>
      <h3>{say('owners')}</h3>
      {row.owners.length === 0 ? <p>{say('noneRecorded')}</p> : undefined}
      <ul className="plain">
        {row.owners.map((it) => (
          <li key={it.id}>
            <RecordLink kind="organisations" id={it.id} of={it.name} confidence={it.confidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
