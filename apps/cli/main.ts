import { Command, CommanderError, Option } from 'commander'
import type { z } from 'zod'
import type { entry } from '#dossier/journal'
import { type Problem, Problems } from '#ground/problem'
import { languages as bothLanguages, type Language, type Text } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import { verbs } from '#verbs/index'
import type { DocumentVerb, Presented, Verb } from '#verbs/verb'
import { addRuleCommands } from './commands-rules.ts'
import { contextFor } from './context.ts'
import { appendToJournal, readTextFile, writeFiles, writeFolder } from './files.ts'
import { printCell, printCheck, printEntry, printMeetings, printProblems, printReview } from './print.ts'
import { printDocument } from './print-document.ts'

const {
  allocate,
  benchmark,
  cell,
  changes,
  check,
  comments,
  compare,
  concentration,
  confirm,
  corridors,
  decide,
  decisions,
  note,
  duplicates,
  match,
  meetings,
  money,
  pair,
  partner,
  pack,
  resolve,
  ended,
  figures,
  gaps,
  cells,
  needs,
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
    // A command that ran to its end may still say no: tests that fail.
    return process.exitCode === 1 ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // A command that needs another word after it: its help was shown, and says all.
    if (error instanceof CommanderError && error.code === 'commander.help') return 1
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
    withCommonOptions(program.command(name).copyInheritedSettings(program).description(say(summary)), say)

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
  documentCommand(needs)
  documentCommand(figures)
  documentCommand(compare)
  documentCommand(roles)
  documentCommand(comments)
  documentCommand(track)
  documentCommand(match)
  documentCommand(partner)
  documentCommand(benchmark)
  documentCommand(series)
  documentCommand(changes)
  documentCommand(duplicates)
  documentCommand(money)
  documentCommand(corridors)
  documentCommand(concentration)
  documentCommand(overlaps)
  documentCommand(gaps)
  documentCommand(cells)
  documentCommand(pair)
  documentCommand(ended)
  documentCommand(decisions)
  documentCommand(allocate)
  /** A command whose result is a line of the journal. */
  const journalCommand = <I extends z.ZodObject>(verb: Verb<I, typeof entry>): Command =>
    verbCommand(verb, async (line, options) => {
      await appendToJournal(options.dossier, line)
      if (options.json !== true) printEntry(line, spoken)
    })

  journalCommand(decide)
  journalCommand(note)
  journalCommand(confirm)
  journalCommand(resolve)
  verbCommand(meetings, (lines, { json }) => json !== true && printMeetings(lines, spoken))
  verbCommand(cell, (result, { json }) => json !== true && printCell(result, spoken))

  const checking = command(check.name, check.summary).argument('[dossier]', say(interfaceWords.dossier))
  checking.action(async () => {
    const options = checking.opts<Options>()
    const folder = checking.args[0] ?? options.dossier
    const context = await contextFor(folder, spoken)
    const { rulesBeside } = await import('./rules-beside.ts')
    const result = check.run({}, { ...context, ...(await rulesBeside(folder)) })
    if (options.json === true) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    else printCheck(result, spoken)
  })

  /** A command of a group, such as `activities import`, with the options that every command takes. */
  const commandOf = (group: Command, name: string, summary: Text): Command =>
    withCommonOptions(group.command(name).copyInheritedSettings(program).description(say(summary)), say)

  const activities = program
    .command('activities')
    .copyInheritedSettings(program)
    .description(say(interfaceWords.activities))
  const importing = commandOf(activities, 'import', interfaceWords.activitiesImport)
    .argument('<paths...>', say(interfaceWords.paths))
    .option('--out <folder>', say(interfaceWords.out))
  importing.action(async () => {
    const options = importing.opts<Options & Fields>()
    const { importActivities } = await import('./activities.ts')
    const { activitiesImport } = await import('#verbs/activities')
    const result = await importActivities(importing.args, options, spoken)
    await presentDocument(activitiesImport, result, options, spoken)
    if (result.files.some((it) => it.how === 'stopped')) throw new Problems([{ code: 'import-stopped', facts: {} }])
  })

  const form = commandOf(activities, 'template', interfaceWords.activitiesTemplate)
    .requiredOption('--out <file>', say(interfaceWords.templateFile))
    .option('--years <years>', say(interfaceWords.templateYears))
  form.action(async () => {
    const { out = '', years, dossier } = form.opts<Options & Fields>()
    const { writeTemplate } = await import('./template.ts')
    await writeTemplate(out, years, dossier, spoken)
    process.stdout.write(`${inLanguages(spoken, interfaceWords.written)}: ${out}\n`)
  })

  const { activitiesExport } = verbs
  const exporting = commandOf(activities, 'export', activitiesExport.summary).requiredOption(
    '--out <folder>',
    say(interfaceWords.out),
  )
  addFields(exporting, activitiesExport.input, say)
  exporting.option('--published', say(interfaceWords.published))
  exporting.action(async () => {
    const { out = '', published, ...options } = exporting.opts<Options & Fields>()
    const context = await contextFor(options.dossier, spoken)
    const { report, files } = activitiesExport.run(
      inputFor(activitiesExport.input, options),
      context,
      spoken[0] ?? 'vi',
    )
    await writeFiles(out, files)
    if (published !== undefined) await (await import('./activities.ts')).exportPublished(out, options)
    await presentDocument(activitiesExport, report, options, spoken)
  })

  verbCommand(pack, async (result, { json, out }) => {
    if (json === true) return
    const target = out ?? `${result.partner}-pack`
    await writeFolder(target, new Map(result.files.map((it) => [it.path, it.text])))
    process.stdout.write(`${inLanguages(spoken, interfaceWords.written)}: ${target}\n`)
  }).option('--out <folder>', say(interfaceWords.out))

  const laying = command('lay', interfaceWords.lay)
    .argument('<folder>', say(interfaceWords.packFolder))
    .option('--take <side>', say(interfaceWords.take))
    .option('--who <who>', say(interfaceWords.who))
    .option('--out <folder>', say(interfaceWords.out))
  laying.action(async () => {
    const options = laying.opts<Options & Fields>()
    const { layPack } = await import('./packs.ts')
    const { lay } = await import('#verbs/lay')
    await presentDocument(lay, await layPack(laying.args[0] ?? '', options as never, spoken), options, spoken)
  })

  const inspecting = commandOf(activities, 'check', interfaceWords.activitiesCheck)
    .argument('<paths...>', say(interfaceWords.paths))
    .option('--xsd <folder>', say(interfaceWords.xsd))
    .addOption(new Option('--lists <folder>', say(interfaceWords.lists)).default('content/iati'))
    .option('--out <folder>', say(interfaceWords.out))
  inspecting.action(async () => {
    const options = inspecting.opts<Options & Fields>()
    const { checkActivities } = await import('./check-activities.ts')
    const { activitiesCheck } = await import('#verbs/activities-check')
    const result = await checkActivities(inspecting.args, options, spoken)
    await presentDocument(activitiesCheck, result, options, spoken)
  })

  const store = program.command('store').copyInheritedSettings(program).description(say(interfaceWords.storeCommand))
  for (const [way, summary] of [
    ['export', interfaceWords.storeExport],
    ['import', interfaceWords.storeImport],
  ] as const) {
    const exchanging = commandOf(store, way, summary).argument('<folder>', say(interfaceWords.plainFiles))
    exchanging.action(async () => {
      const { exchangeStore } = await import('./activities.ts')
      const counts = await exchangeStore(way, exchanging.args[0] ?? '.', exchanging.opts<Options>())
      process.stdout.write(`${JSON.stringify(counts)}\n`)
    })
  }

  addRuleCommands(program, spoken)

  const opening = command('open', interfaceWords.open).option('--port <number>', say(interfaceWords.port))
  opening.action(async () => (await documents()).openOnThisMachine(opening.opts<Options & { port?: string }>(), spoken))
  return program
}

const withCommonOptions = (it: Command, say: (words: Text) => string): Command =>
  it
    .addOption(new Option('--dossier <folder>', say(interfaceWords.dossier)).default('content/viet-nam'))
    .addOption(new Option('--lang <language>', say(interfaceWords.lang)).choices(['vi', 'en', 'both']).default('both'))
    .option('--json', say(interfaceWords.json))

/** Prints a result as its document, as JSON, or writes it as files. */
async function presentDocument<O>(
  it: Presented<O>,
  result: O,
  options: Options & Fields,
  spoken: readonly Language[],
): Promise<void> {
  if (options['out'] !== undefined) await (await documents()).writeDocument(it, result, options['out'], options, spoken)
  else if (options.json !== true)
    printDocument(it.document(result, spoken), (line) => process.stdout.write(`${line}\n`))
  if (options.json === true) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

/** Reads the dossier, runs the verb, and lets go of the dossier before its result is drawn. */
async function runVerb<I extends z.ZodObject, O extends z.ZodType>(
  verb: Verb<I, O>,
  input: Readonly<Record<string, unknown>>,
  dossier: string,
  spoken: readonly Language[],
): Promise<z.output<O>> {
  const asked = inputFor(verb.input, await withFiles(verb.input, input))
  const context = await contextFor(dossier, spoken)
  return verb.run(asked, verb.solves === true ? { ...context, solve: await loadSolver() } : context)
}

/** What the user gave, checked. @throws Problems with every option that is wrong. */
function inputFor<I extends z.ZodObject>(schema: I, input: Readonly<Record<string, unknown>>): z.output<I> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  throw new Problems(
    read.error.issues.map((it) => {
      const option = String(it.path[0] ?? '')
      const given = input[option]
      const value = typeof given === 'string' ? given : ''
      if (value.trim() === '') return { code: 'empty-option', facts: { option } }
      return { code: 'wrong-option', facts: { option, value, allowed: 'values' in it ? it.values : [] } }
    }),
  )
}

/** Loading the solver takes longer than most answers. */
const loadSolver = async () => (await import('./solver.ts')).loadSolver()

/** What was given with name and text in place of the name, for fields that are files. */
async function withFiles(
  fields: z.ZodObject,
  input: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const files = Object.entries(fields.shape).flatMap(([name, schema]) => {
    const path = input[name]
    return (schema as z.ZodType).meta()?.['file'] === true && typeof path === 'string' ? [{ name, path }] : []
  })
  const read = await Promise.all(
    files.map(async ({ name, path }) => [name, { name: path, text: await readTextFile(path) }] as const),
  )
  return { ...input, ...Object.fromEntries(read) }
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
