import type { CaseExplained } from '#rules/views/shape-case'
import type { Block, Particular, Section } from './blocks.ts'
import { briefBlocks } from './part-case-brief.ts'
import { nextBlocks } from './part-case-change.ts'
import { decisionsTable, schemeBlocks, valuesBlocks } from './part-case-full.ts'
import { asWritten, dateWords, label, type Voice } from './voice.ts'

export const caseHead = (it: CaseExplained, voice: Voice): readonly Particular[] => [
  { term: label(voice, 'caseFile'), details: [asWritten(it.case)] },
  { term: label(voice, 'rulesOn'), details: [dateWords(voice, it.on)] },
  ...(it.known === undefined ? [] : [{ term: label(voice, 'lawKnownOn'), details: [dateWords(voice, it.known)] }]),
]

/** What the law says about a case. With all grounds: the decisions in one table, then each scheme in full. Of a large rule book: person by person, as an official
 *  answers. */
export const caseBlocks = (it: CaseExplained, voice: Voice): readonly Block[] =>
  it.grounds === 'received'
    ? [...briefBlocks(it, voice), ...nextBlocks(it.next, voice)]
    : [
        ...(it.schemes.length < 2 ? [] : [decisionsTable(it, voice)]),
        ...it.schemes.flatMap((one) => schemeBlocks(one, it, voice)),
        ...valuesBlocks(it, voice),
        ...nextBlocks(it.next, voice),
      ]

/** Every decision in one table, where the answer itself does not have it. */
export const caseAnnexes = (it: CaseExplained, voice: Voice): readonly Section[] =>
  it.grounds === 'received'
    ? [{ anchor: 'decisions', heading: label(voice, 'caseDecisions'), blocks: [decisionsTable(it, voice)] }]
    : []
