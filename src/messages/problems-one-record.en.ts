import { formatDate } from './format.ts'
import { someOf } from './problems.ts'
import type { OneRecordProblemSentences } from './problems-one-record.ts'

const sides = { from: 'is in force from', to: 'is in force until', appliesFrom: 'reaches back to' } as const

const day = (it: string | undefined): string => {
  if (it === undefined) return 'no day named'
  return it === 'open' ? 'no last day' : it <= '0001-01-01' ? 'no first day' : formatDate(it, 'en')
}

export const englishOneRecord: OneRecordProblemSentences = {
  'no-such-provision': ({ scheme, label, id, known }) =>
    `The scheme “${label.en}” (${scheme}) says that it carries out provision ${id}, which the dossier does not have. Correct the scheme's dossier field, or add the provision. The dossier has: ${someOf(known)}.`,
  'act-not-on-record': ({ act, rules }) =>
    `The rules cite the act ${act}, which the dossier does not have (in ${someOf(rules, 4)}). Add it to legal-acts.yaml, or correct its id.`,
  'scheme-beyond-provision': ({ scheme, label, provisions, side, rules, dossier }) =>
    `The scheme “${label.en}” (${scheme}) ${sides[side]}: ${day(rules)}; its provision in the dossier (${provisions.join(', ')}): ${day(dossier)}. Compare the act's final articles and correct the side that is wrong.`,
  'provision-without-rules': ({ id, label }) =>
    `No scheme of the rules carries out the provision “${label.en}” (${id}) yet.`,
  'provision-beyond-rules': ({ id, label, schemes, side, rules, dossier }) =>
    `The provision “${label.en}” (${id}) ${sides[side]}: ${day(dossier)}; the schemes that carry it out (${someOf(schemes, 4)}): ${day(rules)}. For the rest of the time rules are missing.`,
  'act-not-cited': ({ id, label, schemes, acts }) =>
    `The provision “${label.en}” (${id}) rests on ${acts.join(', ')}, which none of the schemes that carry it out (${someOf(schemes, 4)}) cites.`,
}
