import { z } from 'zod'
import { kindNames } from '#dossier/kinds'
import { heldTogether } from '#dossier/one-record'
import { Problems } from '#ground/problem'
import { confidence } from '#ground/source'
import { verb } from './verb.ts'

const output = z.object({
  dossier: z.string(),
  records: z.record(z.string(), z.int()),
  confidence: z.record(confidence, z.int()),
  overlays: z.array(z.object({ kind: z.string(), id: z.string(), field: z.string(), layer: z.string() })),
  /** The last line of the journal; nothing where nobody has recorded anything. */
  lastChange: z.object({ at: z.string(), who: z.string(), kind: z.string() }).optional(),
  /** What the rules that stand beside the dossier do not have yet. */
  remarks: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })),
})

/** What a sound dossier holds. A dossier with problems never gets this far: reading it reports them all. Where rules stand beside it, the two are held together. */
export const check = verb({
  name: 'check',
  summary: { vi: 'Kiểm tra một hồ sơ và nêu mọi lỗi', en: 'Check a dossier and name everything that is wrong' },
  input: z.object({}),
  output,
  run: (_, { dossier, rules }) => {
    const { problems, remarks } = rules === undefined ? { problems: [], remarks: [] } : heldTogether(rules, dossier)
    if (problems.length > 0) throw new Problems(problems)
    const counted = { seen: 0, computed: 0, inferred: 0, unconfirmed: 0 }
    const facts = [...Object.values(dossier.records).flat(), ...dossier.records.instruments.flatMap((it) => it.clauses)]
    for (const it of facts) if ('confidence' in it) counted[it.confidence] += 1
    const last = dossier.journal.at(-1)
    return {
      dossier: dossier.manifest.id,
      records: Object.fromEntries(kindNames.map((kind) => [kind, dossier.records[kind].length])),
      confidence: counted,
      overlays: [...dossier.overlays],
      ...(last === undefined ? {} : { lastChange: { at: last.at, who: last.who, kind: last.kind } }),
      remarks: remarks.map(({ code, facts }) => ({ code, facts })),
    }
  },
})
