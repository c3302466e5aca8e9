import type { Language } from '#ground/text'
import { formatNumber, missingWords } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import { ruleDecimal, ruleUnit } from '#messages/rule-units'
import { assumedWords, ruleWords } from '#messages/rule-words'
import { type Sureness, sureness, togetherSure } from '#rules/2-ir/confidence'
import { isZero, lessExact, roundedExact } from '#rules/exact'
import type { RunShown, Told } from '#rules/views/shape-run'
import type { Block, Column, Particular, Passage, Row } from './blocks.ts'
import { surenessLines } from './sureness.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { asWritten, dateWords, label, lawPassage, outlined, quiet, say, speak, type Voice } from './voice.ts'

export const runHead = (it: RunShown, voice: Voice): readonly Particular[] => [
  ...(it.reforms.length === 0
    ? []
    : [
        {
          term: label(voice, 'runReforms'),
          details: it.reforms.map((one) => speak(voice, (language) => [one.label[language], quiet(` (${one.file})`)])),
        },
      ]),
  { term: label(voice, 'casePeriod'), details: [dateWords(voice, it.period)] },
  ...(it.known === undefined ? [] : [{ term: label(voice, 'lawKnownOn'), details: [dateWords(voice, it.known)] }]),
  { term: label(voice, 'runPopulation'), details: [asWritten(it.population.path)] },
  {
    term: label(voice, 'runSample'),
    details: [
      speak(voice, (language) => [
        labels[language].runSampleWords
          .replace('{persons}', formatNumber(it.population.persons, language))
          .replace('{households}', formatNumber(it.population.households, language)),
        quiet(`; ${labels[language][it.population.weighted ? 'runWeighted' : 'runUnweighted']}`),
      ]),
    ],
  },
  {
    term: label(voice, 'runBackend'),
    details: [asWritten(it.workers > 1 ? `${it.backend} × ${it.workers}` : it.backend)],
  },
]

/** What a run counted: schemes first, then what else was asked, and what the figures leave open. */
export const runBlocks = (it: RunShown, voice: Voice): readonly Block[] => [
  ...(it.schemes.length === 0
    ? []
    : [heading(voice, 'ruleSchemes'), figuresTable('schemes', 'runSchemes', it.schemes, it, voice)]),
  ...(it.variables.length === 0
    ? []
    : [heading(voice, 'ruleVariables'), figuresTable('variables', 'ruleVariables', it.variables, it, voice)]),
  ...clausesBlocks(it, voice),
  ...it.breakDowns.flatMap((one) => breakDownBlocks(one, it, voice)),
  ...remarks(it, voice),
]

type Subject = RunShown['variables'][number] & { readonly arrears?: RunShown['schemes'][number]['arrears'] }

const hasReform = (it: RunShown): boolean => it.reforms.length > 0

/** Figures of several subjects. With a reform every figure has a line of its own: as it is, as it would be, and the difference. */
function figuresTable(name: Asked, caption: LabelKey, list: readonly Subject[], run: RunShown, voice: Voice): Block {
  const hasArrears = list.some((it) => it.arrears !== undefined)
  const marked = areMarked(run)
  return dataTable(
    name,
    voice,
    caption,
    [
      column(voice, 'ruleName', marked ? 26 : 34),
      ...figureColumns(name, run, hasArrears, voice),
      ...(marked ? [column(voice, 'runSureness', 8)] : []),
    ],
    list.flatMap((it) =>
      figureCells(name, it, run, hasArrears, voice).map((cells) =>
        keyed(it.name, row(say(voice, it.label), ...cells, ...(marked ? [markOf(it, voice)] : []))),
      ),
    ),
  )
}

/** Whether a figure rests on law that nobody has read in the act itself. */
const areMarked = ({ schemes, variables }: RunShown): boolean => [...schemes, ...variables].some(isMarked)

const surenessOf = ({ confidence }: Pick<Subject, 'confidence'>): readonly Sureness[] =>
  [confidence?.baseline, confidence?.reformed].flatMap((it) => it?.weakest ?? [])

const isMarked = (it: Pick<Subject, 'confidence'>): boolean =>
  surenessOf(it).some((one) => one === 'unconfirmed' || one === 'secondary')

/** How sure the law is that a figure rests on: of two laws that they are compared by the less sure. */
function markOf(it: Pick<Subject, 'confidence'>, voice: Voice): Passage {
  const least = sureness.options.find((one) => surenessOf(it).includes(one))
  return least === undefined || least === 'not-stated'
    ? asWritten('')
    : speak(voice, (language) => [ruleWords[language].confidence[least]])
}

/** What is counted is called as it is asked for: what a scheme pays is its cost. */
const figureKeys = {
  schemes: { sum: 'runCost', number: 'runRecipients', unknown: 'runUnknown' },
  variables: { sum: 'runSum', number: 'runNumber', unknown: 'runUnknown' },
} as const

type Asked = keyof typeof figureKeys

const figureColumns = (asked: Asked, run: RunShown, hasArrears: boolean, voice: Voice): readonly Column[] =>
  hasReform(run)
    ? [
        column(voice, 'runFigure', 18),
        ...(['runBaseline', 'runReformed', 'runDifference'] as const).map((it) => column(voice, it, 16, 'end')),
      ]
    : [...Object.values(figureKeys[asked]), ...(hasArrears ? (['caseArrears'] as const) : [])].map((it) =>
        column(voice, it, 16, 'end'),
      )

/** Cells behind the name of a subject, line by line. */
function figureCells(
  asked: Asked,
  it: Subject,
  run: RunShown,
  hasArrears: boolean,
  voice: Voice,
): readonly (readonly Passage[])[] {
  const whole = ['sum', 'number', 'unknown'] as const
  if (!hasReform(run))
    return [
      [
        ...whole.map((which) => toldPassage(it.baseline, which, which === 'sum' ? it.unit : undefined, voice)),
        ...(hasArrears ? [exactPassage(it.arrears?.baseline ?? '0', it.unit, voice)] : []),
      ],
    ]
  const told = whole
    .filter((which) => which !== 'sum' || it.unit !== undefined)
    .map((which) => {
      const unit = which === 'sum' ? it.unit : undefined
      return [
        label(voice, figureKeys[asked][which]),
        toldPassage(it.baseline, which, unit, voice),
        toldPassage(it.reformed, which, unit, voice),
        differencePassage(it.baseline, it.reformed, which, unit, voice),
      ]
    })
  if (it.arrears === undefined) return told
  const { baseline = '0', reformed = '0' } = it.arrears
  return [
    ...told,
    [
      label(voice, 'caseArrears'),
      exactPassage(baseline, it.unit, voice),
      exactPassage(reformed, it.unit, voice),
      signed(lessExact(reformed, baseline), it.unit, voice),
    ],
  ]
}

type Which = 'sum' | 'number' | 'unknown'

function toldPassage(told: Told | undefined, which: Which, unit: string | undefined, voice: Voice): Passage {
  if (told === undefined || told === 'not-in-force') return label(voice, 'runNotInForce')
  if (told === 'suppressed') return speak(voice, (language) => [missingWords[language].suppressed])
  const value = told[which]
  return value === undefined ? asWritten('') : exactPassage(value, unit, voice)
}

/** What a reform changes; where one of the two laws has no such scheme, what comes with it or goes. */
function differencePassage(
  before: Told,
  after: Told | undefined,
  which: Which,
  unit: string | undefined,
  voice: Voice,
): Passage {
  const a = amountOf(before, which)
  const b = amountOf(after, which)
  if (a === undefined || b === undefined || (before === 'not-in-force' && after === 'not-in-force'))
    return asWritten('')
  return signed(lessExact(b, a), unit, voice)
}

/** A difference with its sign. */
function signed(difference: string, unit: string | undefined, voice: Voice): Passage {
  const passage = exactPassage(difference, unit, voice)
  if (difference.startsWith('-') || isZero(difference)) return passage
  return {
    ...passage,
    lines: passage.lines.map((line) => ({ ...line, runs: [{ kind: 'words', text: '+' }, ...line.runs] })),
  }
}

const amountOf = (told: Told | undefined, which: Which): string | undefined =>
  told === undefined || told === 'suppressed' ? undefined : told === 'not-in-force' ? '0' : told[which]

/** A weighted figure is a share of an estimate: whole numbers say all that it holds; what has a finer unit keeps two decimals. */
const exactPassage = (exact: string, unit: string | undefined, voice: Voice): Passage => {
  const rounded = roundedExact(exact, unit === '1' ? 2 : 0)
  return {
    ...speak(voice, (language) => {
      const after = unit === undefined ? '' : ruleUnit(unit, language)
      const text = ruleDecimal(rounded, language)
      return [after === '' ? text : `${text}\u00a0${after}`]
    }),
    value: Number(exact),
  }
}

/** Whom one condition alone leaves out, scheme by scheme. */
function clausesBlocks(it: RunShown, voice: Voice): readonly Block[] {
  if (it.clauses.length === 0) return []
  const rowOf = (one: RunShown['clauses'][number]): Row =>
    keyed(
      `${one.scheme} ${one.at + 1}`,
      row(
        speak(voice, (language) => [
          one.label?.[language] ?? one.variableLabel?.[language] ?? `${labels[language].runCondition} ${one.at + 1}`,
        ]),
        say(voice, one.schemeLabel),
        one.law === undefined ? [] : lawPassage(voice, one.law),
        label(voice, one.side === 'baseline' ? 'runBaseline' : 'runReformed'),
        exactPassage(one.leftOut, undefined, voice),
        exactPassage(one.unknown, undefined, voice),
      ),
    )
  return [
    heading(voice, 'runClauses'),
    note(voice, 'runClausesNote'),
    dataTable(
      'clauses',
      voice,
      'runClauses',
      [
        column(voice, 'runCondition', 34),
        column(voice, 'ruleSchemes', 18),
        column(voice, 'ruleLaw', 16),
        column(voice, 'runSide', 8),
        column(voice, 'runLeftOut', 12, 'end'),
        column(voice, 'runUnknown', 12, 'end'),
      ],
      it.clauses.map(rowOf),
    ),
  ]
}

function breakDownBlocks(it: RunShown['breakDowns'][number], run: RunShown, voice: Voice): readonly Block[] {
  const title = it.entity === 'person' ? 'runByPersons' : 'runByHouseholds'
  const marked = areMarked(run)
  const share = Math.floor((marked ? 27 : 35) / (it.by.length + 1))
  const places = it.by.map((one): Column => ({ head: say(voice, one.label), share }))
  const asked: Asked = run.variables.length === 0 ? 'schemes' : 'variables'
  const figures = figureColumns(asked, run, false, voice).map((one) => ({
    ...one,
    share: one.align === 'end' ? 15 : 9,
  }))
  const units: Column = column(voice, 'runUnits', 11, 'end')
  const subjects = new Map([...run.schemes, ...run.variables].map((one) => [one.name, one]))
  return [
    heading(voice, title),
    ...(it.suppressed === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            role: 'note' as const,
            passage: speak(voice, (language) => [
              labels[language].runSuppressed
                .replace('{cells}', formatNumber(it.suppressed, language))
                .replace('{least}', formatNumber(run.smallestCell, language)),
            ]),
          },
        ]),
    dataTable(
      it.entity === 'person' ? 'by-persons' : 'by-households',
      voice,
      title,
      [
        ...places,
        column(voice, 'ruleName', share),
        ...figures,
        units,
        ...(marked ? [column(voice, 'runSureness', 8)] : []),
      ],
      it.rows.flatMap((one) =>
        figureCells(asked, one, run, false, voice).map((cells) =>
          row(
            ...one.cell.map((place, at) => placePassage(place, it.by[at]?.edges, voice)),
            say(voice, one.label),
            ...cells,
            toldUnits(one.baseline, voice),
            ...(marked ? [markOf(subjects.get(one.name) ?? {}, voice)] : []),
          ),
        ),
      ),
    ),
  ]
}

const toldUnits = (told: Told, voice: Voice): Passage =>
  typeof told === 'string' ? toldPassage(told, 'number', undefined, voice) : exactPassage(told.units, undefined, voice)

type Place = RunShown['breakDowns'][number]['rows'][number]['cell'][number]

function placePassage(place: Place, edges: readonly number[] | undefined, voice: Voice): Passage {
  if (place === null) return label(voice, 'runOutside')
  const { value, label: words } = place
  if (words !== undefined) return say(voice, words)
  if (typeof value === 'boolean') return label(voice, value ? 'ruleYes' : 'ruleNo')
  const next = edges?.[edges.indexOf(Number(value)) + 1]
  if (edges === undefined || typeof value !== 'number') return asWritten(String(value))
  return speak(voice, (language) => [groupWords(value, next, language)])
}

/** `18 – < 60`, `60 +` */
const groupWords = (from: number, to: number | undefined, language: Language): string =>
  to === undefined
    ? `≥ ${formatNumber(from, language)}`
    : `${formatNumber(from, language)} – < ${formatNumber(to, language)}`

/** The name of a figure, and below it the law that it rests on and that is not sure. */
function restsOnLines({ label: name, confidence }: Subject, voice: Voice): readonly Passage[] {
  const told = [confidence?.baseline, confidence?.reformed].flatMap((it) => it?.notPrimary ?? [])
  const all = togetherSure(told)
  return all === undefined
    ? []
    : [outlined(0, say(voice, name)), ...surenessLines(all, voice).map((it) => outlined(1, it))]
}

/** What the figures rest on and leave open. */
function remarks({ population, notBrokenDown, schemes, variables }: RunShown, voice: Voice): readonly Block[] {
  const { ignored, assumed, missing } = population
  const entries: readonly (readonly [LabelKey, readonly Passage[]])[] = [
    [
      'caseAssumed',
      assumed.map((it) =>
        speak(voice, (language) => [
          `${it.label[language]} (${it.column ?? it.name}): ${assumedWords(it.value, it.unit, it.valueLabel, language)}${
            it.number === undefined
              ? ''
              : labels[language].runAssumedFor.replace('{number}', ruleDecimal(roundedExact(it.number, 0), language))
          }`,
        ]),
      ),
    ],
    ['runMissing', missing.map((it) => speak(voice, (language) => [`${it.label[language]} (${it.name})`]))],
    ['runIgnored', ignored.map(asWritten)],
    ['runNotBrokenDown', notBrokenDown.map((it) => say(voice, it.label))],
    ['runRestsOn', [...schemes, ...variables].filter(isMarked).flatMap((it) => restsOnLines(it, voice))],
  ]
  const told = entries.filter(([, details]) => details.length > 0)
  if (told.length === 0) return []
  return [
    heading(voice, 'runRemarks'),
    { kind: 'particulars', entries: told.map(([key, details]) => ({ term: label(voice, key), details })) },
  ]
}
