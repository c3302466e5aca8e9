import { ruleBook } from '#rules/1-language/index'
import * as people from './people.ts'
import * as schemes from './schemes.ts'

/** A small invented country for tests: eight schemes, in every way the language knows. */
export const sample = ruleBook({
  id: 'sample',
  name: { vi: 'Quốc gia mẫu', en: 'Sample country' },
  currency: 'VND',
  facts: schemes.facts,
  parts: [people, schemes],
})
