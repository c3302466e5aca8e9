import { z } from 'zod'
import type { Dossier } from '#dossier/dossier'
import { earliestDay, isPartialDate, latestDay } from '#ground/date'
import { type Problem, Problems } from '#ground/problem'
import { always } from '#ground/span'
import { text } from '#ground/text-schema'
import { citations } from '#review/citation'
import { coversOn, serves } from '#review/cover'
import { ownersOf } from '#review/owners'
import { body, cellLabel } from '#review/proposal'
import { evidence, observationView } from '#review/shape-common'
import { coverView } from '#review/shape-responses'
import {
  clauseEvidence,
  cellLabel as labelOf,
  coverView as viewCover,
  observationView as viewObservation,
} from '#review/view'
import { type Cell, cellsOf, shares } from '#vocabulary/cell'
import { everyone } from '#vocabulary/group'
import { holdingsOf } from './holdings.ts'
import { asOfField, dayAsked, field, verb } from './verb.ts'

const output = z.object({
  cell: cellLabel,
  asOf: z.string(),
  owners: z.array(body),
  observations: z.array(observationView),
  covers: z.array(coverView),
  clauses: z.array(
    z.object({
      clause: z.string(),
      instrument: text,
      text,
      duty: z.string(),
      state: z.string(),
      serves: z.enum(['yes', 'unknown']),
      evidence: z.int(),
    }),
  ),
  evidence: z.array(evidence),
})

/** Everything known about one cell on a day: who needs, who serves, what was promised. */
export const cell = verb({
  name: 'cell',
  summary: { vi: 'Cho biết mọi điều đã ghi về một ô nhu cầu', en: 'Show everything known about one need cell' },
  input: z.object({
    expression: z
      .string()
      .meta(
        field(
          'Ô nhu cầu: chức năng / nhóm / nơi / thời gian, ví dụ “disability / pwd / vn-02 / 2022”; “all” là tất cả',
          'Cell: function / group / place / span, such as “disability / pwd / vn-02 / 2022”; “all” for everything',
          { argument: true },
        ),
      ),
    asOf: asOfField,
  }),
  output,
  run: ({ expression, asOf }, context) => {
    const { dossier } = context
    const asked = parseCell(expression, dossier)
    const day = dayAsked(asOf, context)
    const holdings = holdingsOf(dossier)
    const cited = citations(holdings, day)
    const covers = coversOn(holdings, day).flatMap((it) => {
      const certainty = serves(it, [{ ...asked, span: always }], holdings)
      return certainty === 'no' ? [] : [viewCover(it, holdings, cited, certainty)]
    })
    const clauses = dossier.records.instruments.flatMap((instrument) =>
      holdings.stateOf(instrument, day) === 'not yet'
        ? []
        : instrument.clauses.flatMap((clause) => {
            if (clause.reading.placing.functions === 'not stated') return []
            const certainty = sharesAny(
              cellsOf({ ...clause.reading.placing, span: 'all' }, dossier.space),
              asked,
              dossier,
            )
            if (certainty === 'no') return []
            return [
              {
                clause: clause.id,
                instrument: instrument.title,
                text: clause.text,
                duty: clause.reading.duty,
                state: holdings.stateOf(instrument, day),
                serves: certainty,
                evidence: clauseEvidence(clause, instrument, cited),
              },
            ]
          }),
    )
    const observations = dossier.records.observations.filter((it) => {
      const indicator = dossier.index.indicators.get(it.indicator)
      if (indicator === undefined || indicator.placing.functions === 'not stated') return false
      const groups = it.group === 'all' ? indicator.placing.groups : [it.group]
      const cells = cellsOf(
        {
          ...indicator.placing,
          groups,
          places: [it.place],
          span: isPartialDate(it.period) ? { from: it.period, to: it.period } : 'not stated',
        },
        dossier.space,
      )
      return sharesAny(cells, asked, dossier) === 'yes'
    })
    return {
      cell: labelOf(asked, holdings),
      asOf: day,
      owners: [...ownersOf(asked.function === 'all' ? 'all' : [asked.function], day, holdings)],
      observations: observations.map((it) => viewObservation(it, holdings, cited)),
      covers,
      clauses,
      evidence: [...cited.evidence()],
    }
  },
})

function sharesAny(cells: readonly Cell[], asked: Cell, dossier: Dossier): 'yes' | 'no' | 'unknown' {
  const truths = cells.map((it) => shares(it, asked, dossier.space))
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'
}

/** Reads `function / group / place / span`; parts left out are *all*. `×` separates as well as `/`. */
export function parseCell(expression: string, { space }: Dossier): Cell {
  const [fn = 'all', group = 'all', place = 'all', when = 'all'] = expression
    .split(/\s*[×/]\s*/)
    .map((it) => it.trim() || 'all')
  const problems: Problem[] = []
  const check = (dimension: string, value: string, known: ReadonlyMap<string, unknown>): void => {
    if (value !== 'all' && !known.has(value))
      problems.push({ code: 'unknown-in-cell', facts: { dimension, value, known: [...known.keys()].slice(0, 60) } })
  }
  check('function', fn, space.functions)
  check('group', group, space.groups)
  check('place', place, space.places)
  const [from = '', to = from] = when.split('..')
  if (when !== 'all' && !(isPartialDate(from) && isPartialDate(to)))
    problems.push({ code: 'wrong-day', facts: { value: when } })
  if (problems.length > 0) throw new Problems(problems)
  return {
    function: fn,
    group: group === 'all' ? everyone : (space.groups.get(group) ?? everyone),
    place: place === 'all' ? 'all' : (space.places.get(place) ?? []),
    span: when === 'all' ? always : { first: earliestDay(from), last: latestDay(to) },
  }
}
