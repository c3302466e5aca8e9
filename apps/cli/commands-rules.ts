import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { isDay } from '#ground/date'
import { Problems } from '#ground/problem'
import type { Language, Text } from '#ground/text'
import { inLanguages, interfaceWords } from '#messages/interface'
import type { Presented } from '#verbs/verb'
import { clock } from './context.ts'
import type { SpokenOptions } from './documents.ts'
import { printDocument } from './print-document.ts'
import { program as folder } from './program-folder.ts'

type Fields = SpokenOptions & Readonly<Record<string, string | undefined>>

/** Where rules are looked for if nobody says: Viet Nam's where one stands, else those of this program. */
const ownRules = existsSync('content/viet-nam') ? 'content/viet-nam' : join(folder, 'content/viet-nam')

/** Adds the commands that read rules. */
export function addRuleCommands(program: Command, spoken: readonly Language[]): void {
  const say = (words: Text): string => inLanguages(spoken, words)
  const options = (it: Command): Command =>
    it
      .addOption(
        new Option('--lang <language>', say(interfaceWords.lang)).choices(['vi', 'en', 'both']).default('both'),
      )
      .option('--json', say(interfaceWords.json))
  const command = (group: Command, name: string, summary: Text): Command =>
    options(group.command(name).copyInheritedSettings(program).description(say(summary)))

  // An option behind a command of a group is that command's, though the group has one of the same name.
  program.enablePositionalOptions()
  const rules = command(program, 'rules', interfaceWords.rules)
    .argument('[rules]', say(interfaceWords.rulesArgument))
    .argument('[name]', say(interfaceWords.ruleNameArgument))
    .option('--on <day>', say(interfaceWords.onDay))
    .enablePositionalOptions()
    .option('--graph', say(interfaceWords.graph))
    .option('--out <path>', say(interfaceWords.outGraph))
  rules.action(async () => {
    const asked = rules.opts<Fields>()
    const [path = ownRules, name] = rules.args
    const { rulesVerb, ruleVerb, rulesGraphVerb } = await import('#verbs/rules')
    const { entryOf, readRuleBook } = await import('./rule-book.ts')
    const book = await readRuleBook(path)
    if (asked['graph'] !== undefined) {
      const graph = rulesGraphVerb.run(book, name)
      const { dotOf, mermaidOf } = await import('#document/graph-text')
      const first = spoken[0] ?? 'vi'
      const more = { '.dot': () => dotOf(graph, first), '.mmd': () => mermaidOf(graph, first) }
      return present(rulesGraphVerb, graph, asked, spoken, more)
    }
    if (name !== undefined) {
      const { dossierBeside } = await import('./rules-beside.ts')
      return present(
        ruleVerb,
        ruleVerb.run(book, name, await dossierBeside(dirname(await entryOf(path)))),
        asked,
        spoken,
      )
    }
    return present(rulesVerb, rulesVerb.run(book, dayAsked(asked['on']), book.reforms), asked, spoken)
  })

  const explaining = command(program, 'explain', interfaceWords.explain)
    .argument('<case>', say(interfaceWords.caseArgument))
    .requiredOption('--on <day>', say(interfaceWords.caseDay))
    .addOption(new Option('--rules <rules>', say(interfaceWords.rulesOption)).default(ownRules))
    .option('--known <day>', say(interfaceWords.knownDay))
    .option('--variable <name>', say(interfaceWords.variableOption))
    .option('--compare <day>', say(interfaceWords.compareDay))
    .addOption(new Option('--grounds <which>', say(interfaceWords.groundsOption)).choices(['all', 'received']))
    .option('--out <path>', say(interfaceWords.outFileOrFolder))
  explaining.action(async () => {
    const asked = explaining.opts<Fields>()
    const { rules: path = ownRules, known, variable } = asked
    const grounds = asked['grounds'] as 'all' | 'received' | undefined
    const on = dayAsked(asked['on'])
    if (known !== undefined) dayAsked(known)
    const and = asked['compare'] === undefined ? undefined : dayAsked(asked['compare'])
    await checkOutFirst(asked, [...explaining.args, path])
    const { compareCaseVerb, explainVerb } = await import('#verbs/explain')
    const { readTextFile } = await import('./files.ts')
    const name = explaining.args[0] ?? ''
    const text = await readTextFile(name)
    const book = await (await import('./rule-book.ts')).readRuleBook(path)
    if (and !== undefined)
      return present(
        compareCaseVerb,
        compareCaseVerb.run(book, { name, text }, { on, known, variable }, and),
        asked,
        spoken,
      )
    await present(explainVerb, explainVerb.run(book, { name, text }, { on, known, variable, grounds }), asked, spoken)
  })

  const running = command(program, 'run', interfaceWords.run)
    .argument('<rules>', say(interfaceWords.rulesArgument))
    .argument('<population>', say(interfaceWords.populationArgument))
    .requiredOption('--period <period>', say(interfaceWords.periodOption))
    .option('--known <day>', say(interfaceWords.knownDay))
    .addOption(new Option('--reform <file>', say(interfaceWords.reformOption)).argParser(several).default([]))
    .addOption(new Option('--backend <name>', say(interfaceWords.backendOption)).default('javascript'))
    .addOption(new Option('--workers <number>', say(interfaceWords.workersOption)).default('1'))
    .option('--by <names>', say(interfaceWords.byOption))
    .option('--variables <names>', say(interfaceWords.variablesOption))
    .option('--clauses <schemes>', say(interfaceWords.clausesOption))
    .option('--unweighted', say(interfaceWords.unweightedOption))
    .option('--allow-missing', say(interfaceWords.allowMissingOption))
    .addOption(new Option('--smallest-cell <number>', say(interfaceWords.smallestCellOption)).default('5'))
    .option('--out <path>', say(interfaceWords.outFileOrFolder))
  running.action(async () => {
    const asked = running.opts<Fields>()
    await checkOutFirst(asked, [...running.args, ...running.opts<{ readonly reform: readonly string[] }>().reform])
    const [rules = '', population = ''] = running.args
    const { runOver } = await import('./run-command.ts')
    const { runVerb } = await import('#verbs/run')
    await present(runVerb, await runOver(rules, population, running.opts(), spoken), asked, spoken, {}, 'as-grids')
  })

  const testing = command(program, 'test', interfaceWords.test)
    .argument('<paths...>', say(interfaceWords.testPaths))
    .addOption(new Option('--rules <rules>', say(interfaceWords.rulesOption)).default(ownRules))
    .option('--out <path>', say(interfaceWords.outFileOrFolder))
  testing.action(async () => {
    const asked = testing.opts<Fields>()
    await checkOutFirst(asked, [...testing.args, asked['rules'] ?? ownRules])
    const { runTests } = await import('./test-command.ts')
    const { testVerb } = await import('#verbs/test')
    const result = await runTests(testing.args, asked['rules'] ?? ownRules, spoken)
    await present(testVerb, result, asked, spoken)
    if (result.failed + result.notRun > 0) process.exitCode = 1
  })

  const compiling = command(rules, 'compile', interfaceWords.rulesCompile)
    .argument('<folder>', say(interfaceWords.rulesFolder))
    .requiredOption('--out <file>', say(interfaceWords.rulesOut))
  compiling.action(async () => {
    const { out = '', json } = compiling.opts<Fields>()
    if (!out.toLowerCase().endsWith('.json'))
      throw new Problems([{ code: 'wrong-option', facts: { option: 'out', value: out, allowed: ['*.json'] } }])
    const { readRuleBook, textOfBook } = await import('./rule-book.ts')
    const book = await readRuleBook(compiling.args[0] ?? '')
    const { writeFiles } = await import('./files.ts')
    await writeFiles(dirname(out), new Map([[basename(out), () => textOfBook(book)]]))
    process.stdout.write(
      json === true
        ? `${JSON.stringify({ file: out, hash: book.hash }, null, 2)}\n`
        : `${say(interfaceWords.written)}: ${out}\nSHA-256: ${book.hash}\n`,
    )
  })
}

/** The day that the user gives, else today. @throws Problems where it is no day. */
function dayAsked(day: string | undefined): string {
  if (day !== undefined && !isDay(day)) throw new Problems([{ code: 'wrong-day', facts: { value: day } }])
  return day ?? clock().today
}

/** An option that may be given several times. */
const several = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** A file of a kind that cannot be written, or one of those that are read, is refused before anything is worked out. */
async function checkOutFirst({ out }: Fields, inputs: readonly string[]): Promise<void> {
  if (out === undefined) return
  ;(await import('./write-answer.ts')).checkOut(out)
  await (await import('./never-over-input.ts')).neverOverInput(out, inputs)
}

/** Prints an answer, as JSON where that is asked for, or writes it as files. */
async function present<R>(
  verb: Presented<R>,
  result: R,
  asked: Fields,
  spoken: readonly Language[],
  more: Readonly<Record<string, () => string>> = {},
  tables: 'as-lists' | 'as-grids' = 'as-lists',
): Promise<void> {
  if (asked['out'] !== undefined)
    await (await import('./write-answer.ts')).writeAnswer(verb, result, asked['out'], asked, spoken, more)
  else if (asked.json !== true)
    printDocument(verb.document(result, spoken), (line) => process.stdout.write(`${line}\n`), tables)
  if (asked.json === true) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}
