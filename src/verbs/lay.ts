import { layBlocks } from '#document/part-lay'
import { reportDocument } from '#document/report-document'
import type { Dossier } from '#dossier/dossier'
import { layingOf, type PackManifest } from '#dossier/pack'
import type { Language } from '#ground/text'
import { type LayReport, layReport } from '#review/shape-lay'

/** Shows what a partner's folder brings to a dossier, conflicts side by side. Nothing is taken in by it. The folder lies
 *  on a disk, so the face reads it.
 *  @param after the dossier with the folder laid over it.
 *  @param layer name of that folder. */
export const lay = {
  name: 'lay',
  output: layReport,
  run: (before: Dossier, after: Dossier, layer: string, pack: PackManifest, today: string): LayReport => {
    const { added, same, conflicts } = layingOf(before, after, layer)
    const { id, name } = before.manifest
    return {
      schema: 'an-sinh/lay/1',
      dossier: { id, name },
      asOf: today,
      partner: pack.name,
      made: pack.made,
      added: added.map((it) => ({ ...it })),
      same,
      conflicts: conflicts.map(({ ours, theirs, ...it }) => ({
        ...it,
        ...(ours === undefined ? {} : { ours: JSON.stringify(ours) }),
        ...(theirs === undefined ? {} : { theirs: JSON.stringify(theirs) }),
      })),
      evidence: [],
      sources: [],
    }
  },
  document: (result: LayReport, languages: readonly Language[]) =>
    reportDocument(result, 'layTitle', layBlocks, languages, result.partner),
} as const
