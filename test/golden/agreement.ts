import { createHash } from 'node:crypto'
import type { Dossier } from '#dossier/dossier'
import type { Grade } from '#promises/alignment'
import { compare } from '#verbs/compare'

/** A reading by a person beside the grade computed for the same clause, texts and day. */
export type Pair = { readonly clause: string; readonly computed: Grade; readonly read: Grade; readonly heldOut: boolean }

/** Every recorded reading with its computed grade. The halves are drawn by the hash of the clause's id: one was looked at
 *  while the rules of grading were written, the other only counted. */
export function readingPairs(dossier: Dossier): readonly Pair[] {
  return dossier.records.alignments.map(({ clause, against, on, grade }) => {
    const of = dossier.records.instruments.find((it) => it.clauses.some((one) => one.id === clause))?.id ?? ''
    const made = compare.run(
      { of, against: typeof against === 'string' ? against : against.join(','), asOf: on },
      { dossier, today: on, now: `${on}T00:00:00Z` },
    )
    const row = 'rows' in made && made.schema === 'an-sinh/compare/1' ? made.rows.find((it) => it.clause === clause) : undefined
    if (row === undefined) throw new Error(`${clause} has no row`)
    return { clause, computed: row.computed, read: grade, heldOut: isHeldOut(clause) }
  })
}

const isHeldOut = (clause: string): boolean => (createHash('sha256').update(clause).digest()[0] ?? 0) % 2 === 1

/** How many grades are the same, and Cohen's kappa: the agreement beyond what the shares of the grades would give by
 *  chance, 1 at best and 0 where it is no better than chance. */
export function agreement(pairs: readonly Pair[]): { readonly same: number; readonly of: number; readonly kappa: number } {
  const same = pairs.filter((it) => it.computed === it.read).length
  const grades = new Set(pairs.flatMap((it) => [it.computed, it.read]))
  const share = (key: 'computed' | 'read', grade: Grade) => pairs.filter((it) => it[key] === grade).length / pairs.length
  const byChance = [...grades].reduce((sum, grade) => sum + share('computed', grade) * share('read', grade), 0)
  return { same, of: pairs.length, kappa: (same / pairs.length - byChance) / (1 - byChance) }
}
