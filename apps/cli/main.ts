import { Command, CommanderError, Option } from 'commander'
import type { z } from 'zod'
import type { entry } from '#dossier/journal'
import { type Problem, Problems } from '#ground/problem'
import { languages as bothLanguages, type Language, type Text } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import { verbs } from '#verbs/index'
import type { DocumentVerb, Verb } from '#verbs/verb'
import { contextFor } from './context.ts'
import { appendToJournal } from './files.ts'
import { printCell, printCheck, printEntry, printMeetings, printProblems, printReview } from './print.ts'
import { printDocument } from './print-document.ts'

const {
  benchmark,
  cell,
  changes,
  check,
  comments,
  compare,
  confirm,
  decide,
  ended,
  gaps,
  match,
  meetings,
  overlaps,
  review,
  roles,
  series,
  track,
} = verbs

/** Options that every command takes. */
export type Options = {
  readonly dossier: string
  readonly lang: Language | 'both'
  readonly json?: boolean
}

type Fields = Readonly<Record<string, string | undefined>>

/** Runs the command line. @returns the exit code: 0, or 1 where something was wrong. */
export async function main(args: readonly string[]): Promise<number> {
  const spoken = spokenLanguages(args)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => endOutput(error, spoken))
  try {
    await commandLine(spoken).parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    printProblems(problemsOf(error), spoken, args.includes('--json'))
    return 1
  }
}

/** A reader who has seen enough (`| head`) ends the command quietly; output that finds no room is said to be cut. */
function endOutput(error: NodeJS.ErrnoException, spoken: readonly Language[]): never {
  if (error.code === 'EPIPE') process.exit(0)
  printProblems([{ code: 'cannot-print', facts: { reason: error.code ?? error.message } }], spoken, false)
  process.exit(1)
}

/** The reader's language: what `--lang` says, else the system's; both where neither is one of ours. */
function spokenLanguages(args: readonly string[]): readonly Language[] {
  const at = args.indexOf('--lang')
  const system = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  const asked = at >= 0 ? args[at + 1] : system.slice(0, 2)
  return bothLanguages.find((it) => it === asked) === undefined ? bothLanguages : [asked as Language]
}

/** What went wrong as problems: a sentence for the reader, never a stack trace, unless the fault is our own. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems
  if (error instanceof CommanderError)
    return [{ code: 'wrong-command', facts: { kind: error.code, reason: error.message.replace(/^error: /, '') } }]
  throw error
}

function commandLine(spoken: readonly Language[]): Command {
  const say = (words: Text): string => inLanguages(spoken, words)
  const program = new Command('an-sinh')
    .description(say(interfaceWords.program))
    .configureHelp({ helpWidth: 110 })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .helpOption('-h, --help', say(interfaceWords.help))
    .helpCommand(false)

  const command = (name: string, summary: Text): Command =>
    program
      .command(name)
      .copyInheritedSettings(program)
      .description(say(summary))
      .addOption(new Option('--dossier <folder>', say(interfaceWords.dossier)).default('content/viet-nam'))
      .addOption(
        new Option('--lang <language>', say(interfaceWords.lang)).choices(['vi', 'en', 'both']).default('both'),
      )
      .option('--json', say(interfaceWords.json))

  /** A command made from a verb: its fields become arguments and options. */
  const verbCommand = <I extends z.ZodObject, O extends z.ZodType>(
    verb: Verb<I, O>,
    present: (result: z.output<O>, options: Options & Fields) => unknown,
  ): Command => {
    const it = command(verb.name, verb.summary)
    const positional = addFields(it, verb.input, say)
    return it.action(async () => {
      const options = it.opts<Options & Fields>()
      const input = { ...options, ...Object.fromEntries(positional.map((name, index) => [name, it.args[index]])) }
      const result = await runVerb(verb, input, options.dossier, spoken)
      await present(result, options)
      if (options.json === true) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    })
  }

  /** A command whose result is a document: printed, or with `--out` written as files. */
  const documentCommand = <I extends z.ZodObject, O extends z.ZodType>(
    verb: DocumentVerb<I, O>,
    print: (result: z.output<O>) => void = (result) =>
      printDocument(verb.document(result, spoken), (line) => process.stdout.write(`${line}\n`)),
  ): Command =>
    verbCommand(verb, async (result, options) => {
      if (options['out'] !== undefined)
        await (await documents()).writeDocument(verb, result, options['out'], options, spoken)
      else if (options.json !== true) print(result)
    }).option('--out <folder>', say(interfaceWords.out))

  documentCommand(review, (result) => printReview(result, spoken))
  documentCommand(compare)
  documentCommand(roles)
  documentCommand(comments)
  documentCommand(track)
  documentCommand(match)
  documentCommand(benchmark)
  documentCommand(series)
  documentCommand(changes)
  documentCommand(overlaps)
  documentCommand(gaps)
  documentCommand(ended)
  /** A command whose result is a line of the journal. */
  const journalCommand = <I extends z.ZodObject>(verb: Verb<I, typeof entry>): Command =>
    verbCommand(verb, async (line, options) => {
      await appendToJournal(options.dossier, line)
      if (options.json !== true) printEntry(line, spoken)
    })

  journalCommand(decide)
  journalCommand(confirm)
  verbCommand(meetings, (lines, { json }) => json !== true && printMeetings(lines, spoken))
  verbCommand(cell, (result, { json }) => json !== true && printCell(result, spoken))

  const checking = command(check.name, check.summary).argument('[dossier]', say(interfaceWords.dossier))
  checking.action(async () => {
    const options = checking.opts<Options>()
    const result = check.run({}, await contextFor(checking.args[0] ?? options.dossier, spoken))
    if (options.json === true) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    else printCheck(result, spoken)
  })

  const opening = command('open', interfaceWords.open).option('--port <number>', say(interfaceWords.port))
  opening.action(async () => (await documents()).openReview(opening.opts<Options & { port?: string }>(), spoken))
  return program
}

/** Reads the dossier, runs the verb, and lets go of the dossier before its result is drawn. */
async function runVerb<I extends z.ZodObject, O extends z.ZodType>(
  verb: Verb<I, O>,
  input: Readonly<Record<string, unknown>>,
  dossier: string,
  spoken: readonly Language[],
): Promise<z.output<O>> {
  const read = verb.input.safeParse(input)
  if (!read.success)
    throw new Problems(
      read.error.issues.map((it) => ({ code: 'empty-option', facts: { option: String(it.path[0] ?? '') } })),
    )
  return verb.run(read.data, await contextFor(dossier, spoken))
}

/** Page and Word file are only loaded where one is made. */
const documents = () => import('./documents.ts')

/** Adds a verb's fields to its command. @returns the names of the positional ones, in order. */
function addFields(command: Command, input: z.ZodObject, say: (words: Text) => string): readonly string[] {
  const positional: string[] = []
  for (const [name, schema] of Object.entries(input.shape)) {
    const meta = (schema as z.ZodType).meta() as unknown as (Text & { argument?: boolean }) | undefined
    const words = meta === undefined ? name : say(meta)
    const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const isOptional = (schema as z.ZodType).safeParse(undefined).success
    if (meta?.argument === true) {
      command.argument(isOptional ? `[${flag}]` : `<${flag}>`, words)
      positional.push(name)
    } else if (isOptional) command.option(`--${flag} <value>`, words)
    else command.requiredOption(`--${flag} <value>`, words)
  }
  return positional
}
