import { isMissing } from '#ground/missing'
import type { Language, Text } from '#ground/text'
import { codeWord } from './codes.ts'
import { missingWords } from './format.ts'
import { registryWords } from './screens/registry.ts'

/** The name of a value of a dimension of the registry: of a record its own; of a code its words. */
export function termName(
  dimension: string,
  { key, name }: { readonly key: string; readonly name: Text },
  language: Language,
): string {
  switch (dimension) {
    case 'state':
      return codeWord('coverState', key, language)
    case 'modality':
      return codeWord('modality', key, language)
    case 'confidence':
      return codeWord('confidence', key, language)
    case 'origin':
      return registryWords[key === 'file' ? 'fromFile' : 'fromImport'][language]
    default:
      return key === 'all' ? registryWords.all[language] : isMissing(key) ? missingWords[language][key] : name[language]
  }
}
