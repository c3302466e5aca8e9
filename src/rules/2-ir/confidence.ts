import { z } from 'zod'
import { text } from '#ground/text-schema'
import type { Dated } from './rules.ts'

/** How sure we are of a piece of law. What says nothing of it is not taken to be read in the act itself. */
export const sureness = z.enum(['unconfirmed', 'secondary', 'not-stated', 'primary'])
export type Sureness = z.infer<typeof sureness>

/** A dated number, table or formula of the law, as far as a reader needs it to look it up. */
const lawPiece = z.strictObject({
  name: z.string(),
  label: text.optional(),
  from: z.string().optional(),
  law: z.string().optional(),
  confidence: sureness,
})
export type LawPiece = z.infer<typeof lawPiece>

/** How sure an answer is, as far as it rests on law: the weakest of its pieces, and those that nobody has read in the act itself. */
export const restsOn = z.strictObject({ weakest: sureness, notPrimary: z.array(lawPiece) })
export type RestsOn = z.infer<typeof restsOn>

/** A piece of law for a reader. Of formulas those that cite nothing and of which nobody says how sure they are say no more than what words mean. */
export function pieceOf(
  { name, label }: Pick<LawPiece, 'name' | 'label'>,
  { from, law, confidence }: { readonly [F in 'from' | 'law' | 'confidence']?: Dated[F] | undefined },
  kind: 'number' | 'formula',
): readonly LawPiece[] {
  if (kind === 'formula' && law === undefined && confidence === undefined) return []
  return [
    {
      name,
      ...(label && { label }),
      ...(from !== undefined && from > '0001-01-01' && { from }),
      ...(law !== undefined && { law }),
      confidence: confidence ?? 'not-stated',
    },
  ]
}

/** How sure all these pieces together are; nothing where no piece says it, so that books which do not speak of it are not marked. */
export function togetherSure(pieces: readonly LawPiece[]): RestsOn | undefined {
  if (pieces.every((it) => it.confidence === 'not-stated')) return undefined
  const distinct = [...new Map(pieces.map((it) => [`${it.name} ${it.from} ${it.law}`, it])).values()]
  const rank = (it: LawPiece): number => sureness.options.indexOf(it.confidence)
  const sorted = distinct.sort((a, b) => rank(a) - rank(b))
  return {
    weakest: sorted[0]?.confidence ?? 'primary',
    notPrimary: sorted.filter((it) => it.confidence !== 'primary'),
  }
}
