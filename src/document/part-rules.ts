import type { Text } from '#ground/text'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import { lawWords } from '#messages/law-words'
import { ruleNumber, ruleUnit, valueOfNamed } from '#messages/rule-units'
import { assumedWords, inForceWords, ruleWords } from '#messages/rule-words'
import type { RuleShown, RulesGraph, RulesList } from '#rules/views/shape-rules'
import type { Block, Particular, Passage } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { asWritten, dateWords, label, lawPassage, outlined, quiet, say, speak, type Voice } from './voice.ts'

/** What is in a rule book: schemes first, as that is what people look for. */
export const rulesBlocks = (it: RulesList, voice: Voice): readonly Block[] => [
  ...listed(
    'schemes',
    voice,
    'ruleSchemes',
    [
      column(voice, 'ruleName', 30),
      column(voice, 'ruleCode', 20),
      column(voice, 'ruleLaw', 20),
      column(voice, 'ruleInForce', 20),
      column(voice, 'ruleHolds', 10),
    ],
    it.schemes.map((one) =>
      keyed(
        one.name,
        row(say(voice, one.label), asWritten(one.name), laws(one.laws, voice), time(one, voice), holds(one, voice)),
      ),
    ),
  ),
  ...listed(
    'inputs',
    voice,
    'ruleInputs',
    [
      column(voice, 'ruleName', 40),
      column(voice, 'ruleCode', 20),
      column(voice, 'ruleKind', 25),
      column(voice, 'ruleAssumed', 15),
    ],
    it.inputs.map((one) =>
      keyed(
        one.name,
        row(
          say(voice, one.label),
          asWritten(one.name),
          kindOf(one, voice),
          one.assumed === undefined ? [] : assumedAs(one.assumed, one, voice),
        ),
      ),
    ),
  ),
  ...listed(
    'variables',
    voice,
    'ruleVariables',
    [
      column(voice, 'ruleName', 30),
      column(voice, 'ruleCode', 20),
      column(voice, 'ruleKind', 20),
      column(voice, 'ruleLaw', 15),
      column(voice, 'ruleInForce', 15),
    ],
    it.variables.map((one) =>
      keyed(
        one.name,
        row(say(voice, one.label), asWritten(one.name), kindOf(one, voice), laws(one.laws, voice), time(one, voice)),
      ),
    ),
  ),
  ...listed(
    'parameters',
    voice,
    'ruleParameters',
    [
      column(voice, 'ruleName', 30),
      column(voice, 'ruleCode', 20),
      column(voice, 'ruleValue', 20, 'end'),
      column(voice, 'ruleLaw', 15),
      column(voice, 'ruleInForce', 15),
    ],
    it.parameters.map((one) =>
      keyed(
        one.name,
        row(
          say(voice, one.label),
          asWritten(one.name),
          valueOnDay(one, voice),
          laws(one.laws, voice),
          time(one, voice),
        ),
      ),
    ),
  ),
  ...listed(
    'reforms',
    voice,
    'ruleReforms',
    [column(voice, 'ruleName', 60), column(voice, 'ruleCode', 40)],
    it.reforms.map((one) => keyed(one.name, row(say(voice, one.label), asWritten(one.name)))),
  ),
]

/** What a rule book has of one kind, under its heading; nothing where it has none. */
const listed = (...[name, voice, caption, columns, rows]: Parameters<typeof dataTable>): readonly Block[] =>
  rows.length === 0 ? [] : [heading(voice, caption), dataTable(name, voice, caption, columns, rows)]

export const rulesHead = (it: RulesList, voice: Voice): readonly Particular[] => [
  { term: label(voice, 'rulesOn'), details: [dateWords(voice, it.on)] },
]

/** One rule: what it is, its formulas line by line as the law lists them, its dated numbers, and its place among the others. */
export const ruleBlocks = (it: RuleShown, voice: Voice): readonly Block[] => [
  { kind: 'particulars', entries: particularsOf(it, voice) },
  ...it.formulas.flatMap((one): readonly Block[] => [
    { kind: 'heading', level: 3, passage: say(voice, one.label) },
    {
      kind: 'table',
      name: one.name.replaceAll('/', '-'),
      caption: label(voice, 'ruleFormulas'),
      columns: [column(voice, 'ruleInForce', 30), column(voice, 'ruleFormula', 70)],
      sections: [
        {
          rows: one.formulas.map((formula) =>
            row(
              [datedWords(formula, voice), ...(formula.label === undefined ? [] : [say(voice, formula.label)])],
              formula.lines.map((line) =>
                outlined(
                  line.depth,
                  speak(voice, (language) => [
                    line.text[language],
                    ...(line.law === undefined ? [] : [quiet(` [${lawWords(line.law, voice.acts, language)}]`)]),
                  ]),
                ),
              ),
            ),
          ),
        },
      ],
    },
  ]),
  ...(it.values.length === 0
    ? []
    : [
        heading(voice, 'ruleValues'),
        dataTable(
          'values',
          voice,
          'ruleValues',
          [column(voice, 'ruleInForce', 40), column(voice, 'ruleSet', 30, 'end'), column(voice, 'ruleLaw', 30)],
          it.values.map((one) =>
            row(
              [...placeOf(one, voice), datedWords({ ...one, law: undefined }, voice)],
              enteredValue(one, it.label, voice),
              one.law === undefined ? [] : lawPassage(voice, one.law),
            ),
          ),
        ),
      ]),
  ...namesBlock('reads', it.reads, voice),
  ...namesBlock('readBy', it.readBy, voice),
]

type Dated = Omit<RuleShown['formulas'][number]['formulas'][number], 'lines' | 'label'>

/** `from 1 July 2025; law-41/article-21; issued 29 June 2024` */
const datedWords = (it: Dated, voice: Voice): Passage =>
  speak(voice, (language) => {
    const said = labels[language]
    return [
      [
        inForceWords(it, language),
        ...(it.appliesFrom === undefined ? [] : [`${said.ruleAppliesFrom} ${formatDate(it.appliesFrom, language)}`]),
        ...(it.scope === undefined ? [] : [`${said.ruleScope}: ${it.scope[language]}`]),
        ...(it.issued === undefined ? [] : [`${said.ruleIssued} ${formatDate(it.issued, language)}`]),
        ...(it.law === undefined ? [] : [lawWords(it.law, voice.acts, language)]),
        ...(it.confidence === undefined ? [] : [ruleWords[language].confidence[it.confidence]]),
      ].join('; '),
    ]
  })

function placeOf({ bracket, side, cell }: RuleShown['values'][number], voice: Voice): readonly Passage[] {
  if (cell !== undefined) return [say(voice, cell)]
  if (bracket === undefined || side === undefined) return []
  return [speak(voice, (language) => [`${labels[language].ruleBracket} ${bracket}: ${ruleWords[language].side[side]}`])]
}

const enteredValue = ({ value, unit }: RuleShown['values'][number], name: Text, voice: Voice): Passage =>
  value === null ? label(voice, 'ruleEnded') : numberOrWord(value, unit, name, voice)

function particularsOf(it: RuleShown, voice: Voice): readonly Particular[] {
  const { kind, entity, period, unit, bounds, assumed, codes, facts, note: remark } = it
  return [
    { term: label(voice, 'ruleCode'), details: [asWritten(it.name)] },
    {
      term: label(voice, 'ruleKind'),
      details: [
        speak(voice, (language) => [
          [
            ruleWords[language].part[it.part],
            ...(kind === undefined ? [] : [ruleWords[language].kind[kind]]),
            ...(unit === undefined || unit === '1'
              ? []
              : [valueOfNamed(it.label[language], ruleUnit(unit, language), language)]),
            ...(entity === undefined ? [] : [ruleWords[language].entity[entity]]),
            ...(period === undefined ? [] : [ruleWords[language].period[period]]),
          ].join(', '),
        ]),
      ],
    },
    ...(remark === undefined ? [] : [{ term: label(voice, 'ruleNote'), details: [say(voice, remark)] }]),
    ...(bounds === undefined
      ? []
      : [
          {
            term: label(voice, 'ruleBounds'),
            details: [
              speak(voice, (language) => [
                [bounds.min, bounds.max]
                  .map((one) => (one === undefined ? '…' : ruleNumber(one, unit, language)))
                  .join(' – '),
              ]),
            ],
          },
        ]),
    ...(assumed === undefined ? [] : [{ term: label(voice, 'ruleAssumed'), details: [assumedAs(assumed, it, voice)] }]),
    ...(codes === undefined
      ? []
      : [
          {
            term: label(voice, 'ruleCodes'),
            details: codes.map(({ key, label: words }) => speak(voice, (language) => [`${words[language]} (${key})`])),
          },
        ]),
    ...(facts === undefined || Object.keys(facts).length === 0
      ? []
      : [
          {
            term: label(voice, 'ruleFacts'),
            details: Object.entries(facts).map(([name, value]) =>
              asWritten(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
            ),
          },
        ]),
  ]
}

type Named = { readonly name: string; readonly label: Text }

function namesBlock(way: 'reads' | 'readBy', names: readonly Named[], voice: Voice): readonly Block[] {
  const [title, none] =
    way === 'reads' ? (['ruleReads', 'ruleReadsNothing'] as const) : (['ruleReadBy', 'ruleReadByNothing'] as const)
  if (names.length === 0) return [{ kind: 'paragraph', role: 'note', passage: label(voice, none) }]
  return [
    {
      kind: 'particulars',
      entries: [{ term: label(voice, title), details: names.map((it) => namedPassage(it, voice)) }],
    },
  ]
}

const namedPassage = (it: Named, voice: Voice): Passage =>
  speak(voice, (language) => [it.label[language], quiet(` (${it.name})`)])

/** What rests on what as a tree: what was opened once is not opened again. */
export function graphBlocks(it: RulesGraph, voice: Voice): readonly Block[] {
  const byName = new Map(it.nodes.map((one) => [one.name, one]))
  const reads = new Map<string, string[]>()
  for (const { from, to } of it.edges) reads.set(from, [...(reads.get(from) ?? []), to])
  const opened = new Set<string>()
  const lines: Passage[] = []
  const visit = (name: string, depth: number): void => {
    const node = byName.get(name)
    if (node === undefined) return
    const isAgain = opened.has(name) && (reads.get(name) ?? []).length > 0
    opened.add(name)
    lines.push(
      outlined(
        depth,
        speak(voice, (language) => [
          node.label[language],
          quiet(
            ` (${ruleWords[language].part[node.part].toLowerCase()} ${name}${isAgain ? `; ${labels[language].graphAgain}` : ''})`,
          ),
        ]),
      ),
    )
    if (!isAgain) for (const next of reads.get(name) ?? []) visit(next, depth + 1)
  }
  for (const name of it.of) visit(name, 0)
  return [
    note(voice, 'graphNote'),
    { kind: 'particulars', entries: [{ term: label(voice, 'ruleReads'), details: lines }] },
  ]
}

const laws = (list: readonly string[], voice: Voice): Passage | readonly Passage[] =>
  list.map((it) => lawPassage(voice, it))

const time = ({ inForce }: Pick<RulesList['schemes'][number], 'inForce'>, voice: Voice): Passage =>
  speak(voice, (language) => [inForceWords(inForce, language)])

const holds = (it: { readonly holds: boolean }, voice: Voice): Passage => label(voice, it.holds ? 'ruleYes' : 'ruleNo')

const kindOf = (
  { label: name, kind, unit, entity, period }: RulesList['inputs'][number] | RulesList['variables'][number],
  voice: Voice,
): Passage =>
  speak(voice, (language) => {
    const said = ruleWords[language]
    return [
      [
        unit === undefined || unit === '1'
          ? said.kind[kind]
          : valueOfNamed(name[language], ruleUnit(unit, language), language),
        said.entity[entity],
        said.period[period],
      ].join(', '),
    ]
  })

const valueOnDay = (it: RulesList['parameters'][number], voice: Voice): Passage => {
  if (it.form === 'scale' || it.form === 'table')
    return speak(voice, (language) => [ruleWords[language].part[it.form as 'scale' | 'table']])
  return it.value === undefined ? label(voice, 'ruleNoValue') : numberOrWord(it.value, it.unit, it.label, voice)
}

const numberOrWord = (value: number | string, unit: string | undefined, name: Text, voice: Voice): Passage =>
  typeof value === 'number'
    ? {
        ...speak(voice, (language) => [valueOfNamed(name[language], ruleNumber(value, unit, language), language)]),
        value,
      }
    : value === 'unknown'
      ? label(voice, 'ruleUnknownValue')
      : dateWords(voice, value)

const assumedAs = (
  value: string,
  { unit, assumedLabel }: Pick<RuleShown, 'unit' | 'assumedLabel'>,
  voice: Voice,
): Passage => speak(voice, (language) => [assumedWords(value, unit, assumedLabel, language)])
