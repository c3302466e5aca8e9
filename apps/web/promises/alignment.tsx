import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { InstrumentView } from '#review/instruments'
import { ExportMenu } from '../parts/export-menu.tsx'
import { Picture } from '../parts/picture.tsx'
import { useAnswer } from '../shell/answers.ts'
import { Waiting } from '../shell/failure.tsx'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { type AlignmentAsked, alignmentAsked, gapGrades } from './alignment-asked.ts'
import { GradeBars } from './grade-bars.tsx'
import { GradeLegend, gradeList } from './grades.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { AsDocument, Choice, LeftOut, Mark, RecordLink } from './parts.tsx'
import { PointPanel } from './point-panel.tsx'

/** The clauses of a framework against national texts, point by point. */
export default function Alignment() {
  const { language, asOf } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const texts = useAnswer('instruments', { asOf })
  const asked = alignmentAsked(search, texts, asOf)
  const gradeOptions = [
    { value: gapGrades, label: say('gapsOnly') },
    ...gradeList.map((it) => ({ value: it, label: codeWord('alignment', it, language) })),
  ]
  const named = (list: typeof texts.groups) => list.map((it) => ({ value: it.id, label: it.name[language] }))
  return (
    <div className="promises">
      <h1>{say('alignment')}</h1>
      <LeftOut values={asked.wrong} />
      <form className="filters no-print" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('framework')}
          value={asked.of}
          options={options(texts.instruments, language)}
          onChange={(framework) => set({ framework, clause: undefined, with: undefined })}
        />
        <Choice
          label={say('against')}
          value={asked.against}
          options={againstOptions(texts.instruments, asked, say, language)}
          onChange={(against) => set({ against, clause: undefined, with: undefined })}
        />
        <Choice
          label={say('group')}
          value={asked.input.group}
          options={named(texts.groups)}
          none={say('all')}
          onChange={(group) => set({ group })}
        />
        <Choice
          label={say('need')}
          value={asked.input.function}
          options={named(texts.functions)}
          none={say('all')}
          onChange={(need) => set({ need })}
        />
        <Choice
          label={say('grade')}
          value={asked.input.grade}
          options={gradeOptions}
          none={say('all')}
          onChange={(grade) => set({ grade })}
        />
      </form>
      <Waiting name={JSON.stringify(asked.input)}>
        <Matrix asked={asked} />
      </Waiting>
    </div>
  )
}

function Matrix({ asked }: { readonly asked: AlignmentAsked }) {
  const { language } = useView()
  const say = useWords(promisesWords)
  const [search, set] = useSearchState()
  const made = useAnswer('matrix', asked.input)
  const open = { clause: search['clause'], with: search['with'] ?? asked.against }
  const column = made.columns.find((it) => it.against === open.with)
  const row = made.rows.find((it) => it.clause === open.clause)
  const isOpen = row !== undefined && column !== undefined
  const wrong = open.clause !== undefined && !isOpen ? [`${open.clause} × ${open.with}`] : []
  const caption = `${say('pictureCaption')}: ${made.of.title[language]}, ${formatDate(made.asOf, language)}`
  return (
    <>
      <LeftOut values={wrong} />
      <p className="lead">
        <RecordLink kind="instruments" id={made.of.id} of={made.of.title} /> ·{' '}
        {codeWord('instrumentState', made.of.state, language)} · {formatDate(made.of.adopted, language)}
      </p>
      <div className="bar">
        <GradeLegend />
        <ExportMenu verb="matrix" input={asked.input} />
      </div>
      <p className="hint">{say('matrixHelp')}</p>
      <MatrixGrid
        view={made}
        isOpen={(clause, against) => clause === open.clause && against === open.with}
        onOpen={(clause, against) => set({ clause, with: against })}
      />
      {isOpen ? (
        <PointPanel
          key={`${row.clause} ${column.against}`}
          of={asked.of}
          clause={row.clause}
          column={column}
          input={asked.input}
          onClose={() => set({ clause: undefined, with: undefined })}
        />
      ) : undefined}
      <Picture name={`alignment-${made.of.id}-${made.asOf}`} caption={caption}>
        <GradeBars view={made} />
      </Picture>
      {made.rows.some((it) => it.confidence === 'unconfirmed') ? (
        <p className="hint">
          <Mark of="unconfirmed" />
        </p>
      ) : undefined}
      <AsDocument verb="matrix" input={asked.input} />
    </>
  )
}

type Say = (key: keyof typeof promisesWords) => string

const options = (list: readonly InstrumentView[], language: 'vi' | 'en') =>
  list
    .filter((it) => it.state !== 'not yet')
    .map((it) => ({
      value: it.id,
      label: `${it.title[language]} (${it.adopted.slice(0, 4)})`,
      under: codeWord('instrumentLevel', it.level, language),
    }))

function againstOptions(
  list: readonly InstrumentView[],
  { of, against }: AlignmentAsked,
  say: Say,
  language: 'vi' | 'en',
) {
  const sets = [
    { value: 'national', label: say('national') },
    { value: 'schemes', label: say('schemesOnly') },
  ]
  const single = options(
    list.filter((it) => it.id !== of),
    language,
  )
  const several = against.includes(',') ? [{ value: against, label: against.replaceAll(',', ', ') }] : []
  return [...sets, ...several, ...single]
}
