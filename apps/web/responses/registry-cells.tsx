import type { ReactNode } from 'react'
import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { termName } from '#messages/registry-terms'
import { type RegistryWord, registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import type { RegistryRow, Sort, Term } from '../../store/registry-shape.ts'
import { Go, toRecord } from '../shell/go.tsx'

/** A column of the registry. */
export type Column = {
  readonly key: RegistryWord
  readonly width: number
  readonly sort?: Sort
  readonly isNumber?: boolean
  /** Whether it stands there before somebody chooses. */
  readonly isFirst: boolean
  readonly cell: (it: RegistryRow, language: Language) => ReactNode
}

export const columns: readonly Column[] = [
  {
    key: 'title',
    width: 340,
    sort: 'title',
    isFirst: true,
    cell: (it, language) => <Title row={it} language={language} />,
  },
  { key: 'partner', width: 190, sort: 'partner', isFirst: true, cell: (it, language) => list(it.partners, language) },
  {
    key: 'state',
    width: 140,
    sort: 'state',
    isFirst: true,
    cell: (it, language) => <State row={it} language={language} />,
  },
  {
    key: 'start',
    width: 110,
    sort: 'start',
    isFirst: true,
    cell: (it, language) => <Day day={it.from} language={language} />,
  },
  {
    key: 'end',
    width: 110,
    sort: 'end',
    isFirst: true,
    cell: (it, language) => <Day day={it.to} language={language} />,
  },
  {
    key: 'function',
    width: 190,
    isFirst: true,
    cell: (it, language) => (
      <>
        {list(it.functions, language)}
        {it.basis === 'computed' ? <Mark>{responsesWords.computedPlacing[language]}</Mark> : undefined}
      </>
    ),
  },
  { key: 'group', width: 170, isFirst: false, cell: (it, language) => list(it.groups, language) },
  { key: 'place', width: 170, isFirst: true, cell: (it, language) => list(it.places, language) },
  {
    key: 'modality',
    width: 140,
    isFirst: true,
    cell: (it, language) => quietIf(isMissing(it.modality), codeWord('modality', it.modality, language)),
  },
  {
    key: 'committed',
    width: 170,
    sort: 'committed',
    isNumber: true,
    isFirst: true,
    cell: (it, language) => <Sums of={it.committed} several={it.severalCountries} language={language} />,
  },
  {
    key: 'spent',
    width: 170,
    sort: 'spent',
    isNumber: true,
    isFirst: false,
    cell: (it, language) => <Sums of={it.spent} several={it.severalCountries} language={language} />,
  },
  {
    key: 'reported',
    width: 120,
    sort: 'reported',
    isFirst: false,
    cell: (it, language) => <Day day={it.lastReported} language={language} />,
  },
  {
    key: 'confidence',
    width: 140,
    isFirst: true,
    cell: (it, language) =>
      it.confidence === 'seen' ? (
        codeWord('confidence', it.confidence, language)
      ) : (
        <Mark>{codeWord('confidence', it.confidence, language)}</Mark>
      ),
  },
  {
    key: 'origin',
    width: 130,
    isFirst: false,
    cell: (it, language) => registryWords[it.origin === 'file' ? 'fromFile' : 'fromImport'][language],
  },
  { key: 'reporter', width: 190, isFirst: false, cell: (it, language) => it.reporter[language] },
  { key: 'id', width: 230, isFirst: false, cell: (it) => it.id },
]

export function Title({ row, language }: { readonly row: RegistryRow; readonly language: Language }) {
  const { titleIn } = row
  return (
    <Go to={toRecord('activities', row.id)}>
      <span lang={titleIn !== undefined && titleIn !== language ? titleIn : undefined}>{row.title[language]}</span>
    </Go>
  )
}

/** A state by its sign as well as its word: what is not known is dashed. */
export function State({ row, language }: { readonly row: RegistryRow; readonly language: Language }) {
  return (
    <span className={`state ${row.state.replaceAll(' ', '-')}`}>{codeWord('coverState', row.state, language)}</span>
  )
}

export const Day = ({ day, language }: { readonly day: string; readonly language: Language }) =>
  quietIf(isMissing(day), formatDate(day, language))

/** The sum in the first currency, and that there are others. */
export function Sums({
  of,
  several,
  language,
}: {
  readonly of: RegistryRow['committed']
  readonly several: boolean
  readonly language: Language
}) {
  const [first, ...others] = of
  if (first === undefined) return quietIf(true, registryWords.noneRecorded[language])
  const more =
    others.length === 0
      ? undefined
      : `${responsesWords.moreOf[language]} ${formatNumber(others.length, language)} ${responsesWords.moreSums[language]}`
  return (
    <>
      {formatNumber(Math.round(Number(first.amount)), language)} {first.currency}
      {more === undefined ? undefined : <Mark>{more}</Mark>}
      {several ? <Mark>{responsesWords.severalShort[language]}</Mark> : undefined}
    </>
  )
}

const Mark = ({ children }: { readonly children: ReactNode }) => <span className="mark">{children}</span>

const quietIf = (isQuiet: boolean, words: string): ReactNode =>
  isQuiet ? <span className="missing">{words}</span> : words

/** Names with commas; words for what is not stated stand quiet. */
export function list(terms: readonly Term[], language: Language): ReactNode {
  const [first] = terms
  const words = terms.map((it) => termName('', it, language)).join(', ')
  return quietIf(terms.length === 1 && first !== undefined && isMissing(first.key), words)
}
