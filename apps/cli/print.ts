import { styleText } from 'node:util'
import type { z } from 'zod'
import type { Entry } from '#dossier/journal'
import type { Problem } from '#ground/problem'
import type { Language } from '#ground/text'
import { formatDate } from '#messages/format'
import { inLanguages, interfaceWords } from '#messages/interface'
import { problemSentence } from '#messages/problems'
import { proposalSentence } from '#messages/proposals'
import type { Review } from '#review/shape'
import type { check } from '#verbs/check'
import type { meetings } from '#verbs/meetings'

/** What the commands print for a person to read. */

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const bold = (words: string): string => styleText('bold', words)

/** Every problem with its place and what to do, in each language spoken; as data where JSON was asked for. */
export function printProblems(problems: readonly Problem[], spoken: readonly Language[], json: boolean): void {
  if (json) {
    const withSentences = problems.map((it) => ({
      ...it,
      vi: problemSentence(it, 'vi'),
      en: problemSentence(it, 'en'),
    }))
    print(JSON.stringify({ problems: withSentences }, null, 2))
    return
  }
  for (const it of problems) {
    const { position } = it
    const place =
      position === undefined
        ? ''
        : [position.file, position.line, position.column].filter((one) => one !== undefined).join(':')
    if (place !== '') process.stderr.write(`${styleText('bold', place)}\n`)
    for (const language of spoken) process.stderr.write(`  ${problemSentence(it, language)}\n`)
  }
  if (problems.length > 1) process.stderr.write(`${problems.length} ${inLanguages(spoken, interfaceWords.problems)}\n`)
}

export function printReview(it: Review, spoken: readonly Language[]): void {
  for (const language of spoken) {
    print(bold(it.meeting.title[language]))
    print(`${interfaceWords.asOf[language]} ${formatDate(it.asOf, language)}`)
    print(`\n${bold(interfaceWords.proposals[language])}`)
    for (const proposal of it.proposals) {
      const { title, reason } = proposalSentence(proposal, language)
      print(`${proposal.id}. ${title}\n   ${reason}`)
    }
    print('')
  }
}

export function printEntry(it: Entry, spoken: readonly Language[]): void {
  print(`${inLanguages(spoken, interfaceWords.recorded)}: ${it.id}`)
}

export function printMeetings(lines: z.output<typeof meetings.output>, spoken: readonly Language[]): void {
  for (const it of lines) {
    const date = inLanguages(spoken, { vi: formatDate(it.first, 'vi'), en: formatDate(it.first, 'en') })
    print(`${bold(it.id)}  ${date}\n  ${inLanguages(spoken, it.title)}`)
  }
}

export function printCheck(it: z.output<typeof check.output>, spoken: readonly Language[]): void {
  print(inLanguages(spoken, interfaceWords.sound))
  const total = Object.values(it.records).reduce((sum, count) => sum + count, 0)
  print(`${total} ${inLanguages(spoken, interfaceWords.records)}:`)
  for (const [kind, count] of Object.entries(it.records)) print(`  ${String(count).padStart(6)}  ${kind}`)
  print(`${it.confidence.unconfirmed} ${inLanguages(spoken, interfaceWords.unconfirmedFacts)}`)
  if (it.remarks.length === 0) return
  print(`${it.remarks.length} ${inLanguages(spoken, interfaceWords.remarks)}:`)
  for (const one of it.remarks)
    for (const language of spoken) print(`  ${language === spoken[0] ? '–' : ' '} ${problemSentence(one, language)}`)
}
