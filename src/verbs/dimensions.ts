import { z } from 'zod'
import { text } from '#ground/text-schema'
import { verb } from './verb.ts'

const named = z.strictObject({ id: z.string(), name: text })

/** What a need cell can be cut from: the functions, groups and places of the dossier. */
export const dimensions = verb({
  name: 'dimensions',
  summary: {
    vi: 'Liệt kê chức năng, nhóm đối tượng và nơi mà ô nhu cầu có thể nêu',
    en: 'List the functions, groups and places that a need cell can name',
  },
  input: z.object({}),
  output: z.strictObject({
    functions: z.array(z.strictObject({ ...named.shape, within: z.string().optional() })),
    groups: z.array(named),
    places: z.array(z.strictObject({ ...named.shape, level: z.string(), from: z.string(), to: z.string() })),
  }),
  run: (_, { dossier: { records } }) => ({
    functions: records.functions.map(({ id, name, within }) => ({
      id,
      name,
      ...(within === undefined ? {} : { within }),
    })),
    groups: records.groups.map(({ id, name }) => ({ id, name })),
    places: records.places.map(({ id, name, level, span }) => ({ id, name, level, from: span.from, to: span.to })),
  }),
})
