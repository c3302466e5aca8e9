import { z } from 'zod'
import type { Asked } from '#review/asked'
import { recordNamed } from './answer.ts'
import { type Context, field } from './verb.ts'

/** Fields that narrow a question about who does what. */
export const askedFields = {
  function: z
    .string()
    .optional()
    .meta(field('Mã chức năng (nhu cầu), ví dụ “old-age”', 'Id of a need function, such as “old-age”')),
  group: z.string().optional().meta(field('Mã nhóm đối tượng, ví dụ “pwd”', 'Id of a group of people, such as “pwd”')),
  partner: z.string().optional().meta(field('Mã đối tác', 'Id of a partner')),
}

type Fields = { readonly [K in keyof typeof askedFields]?: string | undefined }

/** What the user asks about. @throws Problems where a name is not known. */
export function askedOf({ function: need, group, partner }: Fields, { dossier }: Context): Asked {
  const { index, records, space } = dossier
  const known = group === undefined ? undefined : recordNamed(group, index.groups, 'group', records.aliases)
  const people = known === undefined ? undefined : space.groups.get(known.id)
  return {
    ...(need === undefined ? {} : { need: recordNamed(need, index.functions, 'function', records.aliases).id }),
    ...(people === undefined ? {} : { group: people }),
    ...(partner === undefined
      ? {}
      : { partner: recordNamed(partner, index.organisations, 'organisation', records.aliases).id }),
  }
}
