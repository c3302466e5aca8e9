import { z } from 'zod'
import { hasEnded } from '#ground/span'
import { text } from '#ground/text-schema'
import { field, verb } from './verb.ts'

const kinds = ['organisations', 'functions', 'groups', 'places'] as const

/** What a form can be filled with: the records of a kind by id and name. */
export const names = verb({
  name: 'names',
  summary: {
    vi: 'Cho mã và tên các bản ghi của một loại, để điền biểu mẫu',
    en: 'Give the ids and names of the records of a kind, to fill in a form',
  },
  input: z.object({
    kind: z.enum(kinds).meta(field(`Loại: ${kinds.join(', ')}`, `Kind: ${kinds.join(', ')}`, { argument: true })),
  }),
  output: z.array(
    z.strictObject({
      id: z.string(),
      name: text,
      /** Whether the body no longer exists. */
      hasEnded: z.boolean(),
    }),
  ),
  run: ({ kind }, { dossier, today }) =>
    kind === 'organisations' || kind === 'places'
      ? dossier.records[kind].map(({ id, name, span }) => ({
          id,
          name,
          hasEnded: hasEnded(span, today) === 'yes',
        }))
      : dossier.records[kind].map(({ id, name }) => ({ id, name, hasEnded: false })),
})
