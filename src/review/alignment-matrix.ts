import type { Day } from '#ground/date'
import type { Against } from '#promises/alignment-reading'
import { type Instrument, isInPart } from '#promises/instrument'
import { isHolding } from '#promises/statement'
import { type Focus, isNational } from './alignment-texts.ts'
import { alignmentOf } from './alignments.ts'
import { type Citations, citations } from './citation.ts'
import type { Holdings } from './holdings.ts'
import type { AlignmentRow, AlignmentView, MatrixView } from './shape-alignment.ts'

/** How the clauses of one instrument stand in others, text by text: each meeting point has a grade of its own, and the first
 *  column the grade of all texts together, since several may hold between them what none holds alone. */
export function matrixOf(
  of: Instrument,
  against: Against,
  focus: Focus,
  holdings: Holdings,
  day: Day,
  cited: Citations,
): MatrixView {
  const together = alignmentOf(of, against, focus, holdings, day, cited)
  const texts = textsIn(against, of, holdings, day)
  // What a single text rests on is looked up where its point is opened.
  const aside = citations(holdings, day)
  const single = texts.map((it) => ({ it, made: alignmentOf(of, [it.id], focus, holdings, day, aside) }))
  const schemes = against === 'national' ? alignmentOf(of, 'schemes', focus, holdings, day, aside) : undefined
  const all: readonly AlignmentView[] = [together, ...single.map(({ made }) => made), ...(schemes ? [schemes] : [])]
  return {
    of: together.of,
    focus: together.focus,
    counts: together.counts,
    columns: [
      { kind: 'together', against: String(against), counts: together.counts, of: together.against },
      ...single.map(({ it, made }) => ({
        kind: 'instrument' as const,
        against: it.id,
        title: it.title,
        state: holdings.stateOf(it, day),
        adopted: it.adopted,
        inPart: isInPart(it),
        counts: made.counts,
      })),
      ...(schemes === undefined
        ? []
        : [{ kind: 'schemes' as const, against: 'schemes', schemes: schemes.against.schemes, counts: schemes.counts }]),
    ],
    rows: together.rows.map((row) => ({
      clause: row.clause,
      text: row.text,
      duty: row.duty,
      owners: row.owners,
      confidence: row.confidence,
      evidence: row.evidence,
      points: all.map(({ rows }) => pointOf(rows.find((it) => it.clause === row.clause))),
    })),
  }
}

/** The texts that get a column each. */
function textsIn(against: Against, of: Instrument, holdings: Holdings, day: Day): readonly Instrument[] {
  if (against === 'schemes') return []
  if (typeof against !== 'string')
    return against.length < 2
      ? []
      : against.flatMap((id) => holdings.instruments.get(id) ?? []).filter((it) => it !== of)
  return [...holdings.instruments.values()].filter(
    (it) => it !== of && isNational(it, holdings) && isHolding(holdings.stateOf(it, day)),
  )
}

/** A clause that a comparison leaves out was not compared. */
function pointOf(it: AlignmentRow | undefined): MatrixView['rows'][number]['points'][number] {
  if (it === undefined) return { grade: 'unknown', computed: 'unknown', counterparts: 0 }
  const leading = it.readings.find((one) => one.leads)
  return {
    grade: it.grade,
    computed: it.computed,
    counterparts: it.counterpartCount,
    ...(leading === undefined ? {} : { read: { by: leading.by, made: leading.made, confidence: leading.confidence } }),
  }
}
