import { isMissing } from '#ground/missing'
import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { missingWords } from '#messages/format'
import { termName } from '#messages/registry-terms'
import { type RegistryWord, registryWords } from '#messages/screens/registry'
import type { RegistryRow, Term } from '../store/registry-shape.ts'

/** The registry as a table to be kept: dates as they are stated, amounts as plain numbers beside their currency. */

const columns = [
  'id',
  'title',
  'reporter',
  'partner',
  'function',
  'group',
  'place',
  'basis',
  'modality',
  'state',
  'start',
  'end',
  'committed',
  'spent',
  'severalCountries',
  'reported',
  'confidence',
  'origin',
  'file',
] as const satisfies readonly RegistryWord[]

export const heads = (language: Language): string[] => columns.map((it) => registryWords[it][language])

export function valuesOf(it: RegistryRow, language: Language): string[] {
  const say = (word: RegistryWord): string => registryWords[word][language]
  const list = (terms: readonly Term[]): string => terms.map((one) => termName('', one, language)).join('; ')
  const date = (of: string): string => (isMissing(of) ? missingWords[language][of] : of)
  const sums = (of: RegistryRow['committed']): string =>
    of.length === 0 ? say('noneRecorded') : of.map((one) => `${one.amount} ${one.currency}`).join('; ')
  return [
    it.id,
    it.title[language],
    it.reporter[language],
    list(it.partners),
    list(it.functions),
    list(it.groups),
    list(it.places),
    codeWord('basis', it.basis, language),
    codeWord('modality', it.modality, language),
    codeWord('coverState', it.state, language),
    date(it.from),
    date(it.to),
    sums(it.committed),
    sums(it.spent),
    say(it.severalCountries ? 'yes' : 'no'),
    date(it.lastReported),
    codeWord('confidence', it.confidence, language),
    say(it.origin === 'file' ? 'fromFile' : 'fromImport'),
    it.file,
  ]
}
