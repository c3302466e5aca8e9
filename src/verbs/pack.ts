import { z } from 'zod'
import { packOf } from '#dossier/pack'
import { Problems } from '#ground/problem'
import { recordNamed } from './answer.ts'
import { reportedBy } from './holdings.ts'
import { field, verb } from './verb.ts'

/** A partner's own folder, to be handed to whoever keeps another dossier. */
export const pack = verb({
  name: 'pack',
  summary: {
    vi: 'Xuất phần đóng góp của một đối tác (hoạt động, ưu tiên, góp ý) thành thư mục riêng',
    en: "Write a partner's contribution (activities, priorities, comments) as a folder of its own",
  },
  input: z.object({ partner: z.string().meta(field('Mã đối tác', 'Id of the partner', { argument: true })) }),
  output: z.strictObject({
    schema: z.literal('an-sinh/pack/1'),
    partner: z.string(),
    files: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  }),
  run: ({ partner }, { dossier, today }) => {
    const { id } = recordNamed(partner, dossier.index.organisations, 'organisation', dossier.records.aliases)
    const files = packOf({ partner: id, reported: reportedBy(id, dossier) }, dossier, today)
    if (files.size === 0) throw new Problems([{ code: 'nothing-contributed', facts: { partner: id } }])
    return { schema: 'an-sinh/pack/1' as const, partner: id, files: [...files].map(([path, text]) => ({ path, text })) }
  },
})
