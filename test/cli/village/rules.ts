import { ruleBook } from '#rules/1-language/index'
import * as people from './people.ts'
import * as schemes from './schemes.ts'

/** A village of three schemes, as an author writes it in a folder of their own. */
export default ruleBook({
  id: 'village',
  name: { vi: 'Làng mẫu', en: 'Sample village' },
  currency: 'VND',
  parts: [people, schemes],
})
