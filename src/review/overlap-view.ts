import type { Day } from '#ground/date'
import type { Activity } from '#responses/activity'
import { type Asked, isAskedOf } from './asked.ts'
import type { Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { type MoneyReader, moneyReader } from './money-at-stake.ts'
import { lengthOf } from './overlap-factors.ts'
import { findOverlaps, isUnresolved, type Overlap, threshold } from './overlaps.ts'
import type { OverlapsView, OverlapView } from './shape-responses.ts'
import { cellLabel, coverView } from './view.ts'

/** Overlaps of a day: what people have to look at, what may complete each other, and what people have settled.
 *  @param limit most lines of each list.
 *  @param asked narrows it to a need, a group or a partner. */
export function overlapsOn(
  covers: readonly Cover[],
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
  asked: Asked = {},
): { readonly view: OverlapsView; readonly open: readonly Overlap[] } {
  const found = findOverlaps(covers, holdings, day)
  const all = found.overlaps.filter((it) => isAskedOf(it.cell, it.covers, asked, holdings))
  const open = all.filter((it) => it.kind === 'overlap' && isUnresolved(it))
  const complements = all.filter((it) => it.kind === 'complement' && isUnresolved(it))
  const settled = all.filter((it) => !isUnresolved(it))
  const moneyOf = moneyReader(holdings)
  const show = (list: readonly Overlap[]) =>
    list.slice(0, limit).map((it) => overlapView(it, moneyOf, holdings, citations))
  return {
    open,
    view: {
      threshold,
      overlaps: show(open),
      complements: show(complements),
      settled: show(settled),
      possible: found.possible,
      unknownEnd: found.unknownEnd,
      notCompared: found.notCompared,
      totals: { overlaps: open.length, complements: complements.length, settled: settled.length },
    },
  }
}

function overlapView(it: Overlap, moneyOf: MoneyReader, holdings: Holdings, citations: Citations): OverlapView {
  const money = it.covers.map(({ record }) => moneyOf(record as Activity, it.time))
  const isKnown = money.every((one) => one.inDollars !== 'unknown')
  return {
    cell: cellLabel(it.cell, holdings),
    certain: it.certain,
    covers: it.covers.map((one) => coverView(one, holdings, citations)),
    means: it.means.map((id) => nameIn(holdings.means, id)),
    factors: it.factors.map((one) => ({
      ...one,
      alike: one.alike === 'unknown' ? one.alike : Math.round(one.alike * 100) / 100,
    })),
    ...it.score,
    ...(it.time === undefined ? {} : { time: { from: it.time.first, to: it.time.last, days: lengthOf(it.time) } }),
    money: {
      ofEach: money,
      inDollars: isKnown ? money.reduce((sum, one) => sum + BigInt(one.inDollars), 0n).toString() : 'unknown',
    },
    linked: it.linked,
    ...(it.found === undefined
      ? {}
      : {
          found: {
            verdict: it.found.reading.verdict,
            reason: it.found.reading.reason,
            by: it.found.reading.by,
            made: it.found.reading.made,
            reportedSince: it.found.reportedSince.map((one) => one.id),
          },
        }),
  }
}
