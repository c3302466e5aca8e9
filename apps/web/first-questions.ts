import { languages } from '#ground/text'

/** What the screen at an address asks first, for addresses that a visit begins with: the answer is on its way before the scripts are. */
export function firstQuestions(path: string): readonly string[] {
  const [, name, ...rest] = path.split('/')
  const language = languages.find((it) => it === name)
  if (language === undefined || rest.join('') !== '') return []
  return [`/api/review.blocks?meeting=next&lang=${language}&sections=none`]
}
