import type { Source } from '#ground/source'
import { coversOn, plannedSchemes } from '#review/cover'
import { nameIn } from '#review/holdings'
import type { RecordKind, RecordLine } from '#review/shape-record'
import { observationId, observationView, provisionEvidence } from '#review/view'
import { conflictingObservations, type Indicator, type Observation } from '#vocabulary/indicator'
import { type LegalAct, type Provision, replacementsOf } from '#vocabulary/law'
import {
  clauseLine,
  code,
  date,
  ifAny,
  line,
  nameLines,
  oneLine,
  part,
  quantityValue,
  record,
  spanValue,
  sure,
  type Teller,
  type Told,
  textOr,
  textValue,
  words,
} from './teller.ts'

/** What the law provides, what is measured, and where it can be opened. */

export function tellProvision(it: Provision, teller: Teller): Told {
  const { holdings, day, citations, rules } = teller
  const cover = [...coversOn(holdings, day), ...plannedSchemes(holdings, day)].find((one) => one.record === it)
  return {
    title: it.name,
    self: provisionEvidence(it, holdings, citations),
    confidence: it.confidence,
    placings: [it.placing],
    facts: [
      oneLine('state', code('coverState', cover?.state ?? 'unknown')),
      oneLine('in-force', spanValue(it.inForce)),
      ...(it.appliesFrom === undefined ? [] : [oneLine('applies-from', date(it.appliesFrom))]),
      oneLine('tier', textValue(nameIn(holdings.tiers, it.tier))),
      ...(it.standing === undefined ? [] : [oneLine('standing', textValue(it.standing))]),
      oneLine('financing', textValue(it.financing)),
      oneLine('payer', textOr(it.payer)),
      part('means', nameLines(it.means, holdings.means)),
      part('aims', nameLines(it.aims, holdings.aims)),
      ...(it.reading === undefined ? [] : [oneLine('reading', textValue(it.reading))]),
    ],
    parts: [
      part(
        'law',
        it.law.map(({ act, articles }) => {
          const found = holdings.legalActs.get(act)
          return line(
            found === undefined ? words(act) : record('legal-acts', act, { vi: found.number, en: found.number }),
            ...(found === undefined || typeof found.title === 'string' ? [] : [textValue(found.title)]),
            ...(articles === undefined ? [] : [code('part', 'articles'), words(articles)]),
          )
        }),
      ),
      ...ifAny(
        'law-cited',
        it.cited.map((one) => line(words(one))),
      ),
      part(
        'rules-schemes',
        rules.of(it.id).map((name) => line(record('schemes', name, rules.names.get(name) ?? { vi: name, en: name }))),
      ),
      ...ifAny(
        'rates',
        it.rates.map((one) =>
          sure(
            line(
              quantityValue(one.value, one.unit),
              textValue(nameIn(holdings.indicators, one.indicator)),
              textValue(one.note),
            ),
            one.confidence,
          ),
        ),
      ),
      part(
        'employment-links',
        it.employmentLinks.map((one) =>
          sure(line(code('employmentMeasure', one.measure), textValue(one.how)), one.confidence),
        ),
      ),
    ],
  }
}

/** A scheme of the rule book: its provisions; what its rules say is shown beside it. */
export function tellScheme(id: string, teller: Teller): Told {
  const { holdings, citations, rules } = teller
  const name = rules.names.get(id) ?? { vi: id, en: id }
  const provisions = rules.provisions(id).flatMap((one) => holdings.provisions.find((it) => it.id === one) ?? [])
  const [first] = provisions
  return {
    title: name,
    self:
      first === undefined
        ? citations.cite('schemes', id, name, { sources: [], confidence: 'seen' })
        : provisionEvidence(first, holdings, citations),
    confidence: 'seen',
    placings: provisions.map((it) => it.placing),
    facts: [oneLine('identifiers', words(id))],
    parts: [
      part(
        'provisions',
        provisions.map((it) =>
          sure(
            line(record('provisions', it.id, it.name), spanValue(it.inForce)),
            it.confidence,
            provisionEvidence(it, holdings, citations),
          ),
        ),
      ),
    ],
  }
}

const figureLine = (it: Observation, { holdings, citations }: Teller): RecordLine => {
  const view = observationView(it, holdings, citations)
  return sure(
    line(
      { is: 'quantity', value: view.value, unit: view.unit },
      date(view.period),
      record('observations', observationId(it), view.indicator),
      textValue(view.place),
      textValue(view.group),
      ...(view.part === undefined ? [] : [words(view.part)]),
      code('observationKind', view.kind),
    ),
    view.confidence,
    view.evidence,
  )
}

export function tellObservation(it: Observation, teller: Teller): Told {
  const { holdings, citations } = teller
  const view = observationView(it, holdings, citations)
  const indicator = holdings.indicators.get(it.indicator)
  const others = holdings.observations.filter(
    (one) => one !== it && one.indicator === it.indicator && one.place === it.place,
  )
  const differing = conflictingObservations([it, ...others])
    .filter((group) => group.includes(it))
    .flat()
  return {
    title: view.indicator,
    self: view.evidence,
    confidence: it.confidence,
    placings: [
      {
        functions: indicator?.placing.functions ?? 'not stated',
        groups: it.group === 'all' ? (indicator?.placing.groups ?? 'all') : [it.group],
        places: [it.place],
        span: 'all',
      },
    ],
    facts: [
      oneLine('value', { is: 'quantity', value: it.value, unit: it.unit }),
      oneLine('period', date(view.period)),
      oneLine('made-by', code('observationKind', it.kind)),
      oneLine('confidence', code('confidence', it.confidence)),
      oneLine('place', textValue(view.place)),
      oneLine('group', textValue(view.group)),
      ...(it.breakdown === undefined ? [] : [oneLine('breakdown', words(it.breakdown))]),
      oneLine('numerator', textOr(it.numerator)),
      oneLine('denominator', textOr(it.denominator)),
      part('indicator', indicator === undefined ? [] : [line(record('indicators', indicator.id, indicator.name))]),
      ...(indicator === undefined
        ? []
        : [oneLine('definition', textValue(indicator.definition)), oneLine('formula', date(indicator.formula))]),
    ],
    parts: [
      ...ifAny(
        'other-reports',
        differing.filter((one) => one !== it).map((one) => figureLine(one, teller)),
      ),
      ...ifAny(
        'figures',
        others.filter((one) => !differing.includes(one)).map((one) => figureLine(one, teller)),
      ),
    ],
  }
}

export function tellIndicator(it: Indicator, teller: Teller): Told {
  const { holdings, citations } = teller
  const targets = [...holdings.instruments.values()].flatMap((instrument) =>
    instrument.clauses
      .filter((clause) => clause.target !== undefined && (clause.target.indicator ?? clause.indicator) === it.id)
      .map((clause) =>
        clauseLine(
          { clause, instrument },
          teller,
          quantityValue(clause.target?.value ?? 'not stated', clause.target?.unit ?? 'not stated'),
          date(`${clause.target?.year ?? 'not stated'}`),
        ),
      ),
  )
  const figures = holdings.observations
    .filter((one) => one.indicator === it.id)
    .toSorted((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
  return {
    title: it.name,
    self: citations.cite('indicators', it.id, it.name, it),
    confidence: it.confidence,
    placings: [it.placing],
    facts: [
      oneLine('definition', textValue(it.definition)),
      oneLine('formula', date(it.formula)),
      oneLine('numerator', textOr(it.numerator)),
      oneLine('denominator', textOr(it.denominator)),
      oneLine('unit', { is: 'quantity', value: 'not applicable', unit: it.unit }),
      oneLine('better', code('betterWay', it.better)),
      oneLine('custodian', date(it.custodian)),
      ...ifAny(
        'disaggregation',
        it.disaggregation.map((one) => line(words(one))),
      ),
    ],
    parts: [
      part(
        'figures',
        figures.map((one) => figureLine(one, teller)),
      ),
      part('targets', targets),
      ...ifAny(
        'need-rows',
        holdings.needRows.filter((row) => row.indicators.includes(it.id)).map((row) => line(textValue(row.name))),
      ),
    ],
  }
}

export function tellAct(it: LegalAct, teller: Teller): Told {
  const { holdings, citations } = teller
  const title = { vi: it.number, en: it.number }
  const acts = (ids: readonly string[]) =>
    ids.map((id) => {
      const number = holdings.legalActs.get(id)?.number
      return line(number === undefined ? words(id) : record('legal-acts', id, { vi: number, en: number }))
    })
  return {
    title,
    self: citations.cite('legal-acts', it.id, title, it),
    confidence: it.confidence,
    facts: [
      oneLine('title', textOr(it.title)),
      oneLine('kind', code('actKind', it.kind)),
      oneLine('issued', date(it.issued)),
      oneLine('in-force', spanValue(it.inForce)),
      ...(it.appliesFrom === undefined ? [] : [oneLine('applies-from', date(it.appliesFrom))]),
      oneLine('evidence-of-text', code('textSeen', it.evidence)),
    ],
    parts: [
      ...ifAny('repeals', acts(it.repeals)),
      ...ifAny('replaced-by', acts(replacementsOf(holdings.legalActs.values(), it.id).map((one) => one.id))),
      part(
        'provisions',
        holdings.provisions
          .filter((one) => one.law.some(({ act }) => act === it.id))
          .map((one) =>
            sure(
              line(
                record('provisions', one.id, one.name),
                ...one.law
                  .filter(({ act, articles }) => act === it.id && articles !== undefined)
                  .flatMap(({ articles = '' }) => [code('part', 'articles'), words(articles)]),
                spanValue(one.inForce),
              ),
              one.confidence,
            ),
          ),
      ),
      ...ifAny(
        'mandates',
        holdings.mandates
          .filter((one) => one.law.some(({ act }) => act === it.id))
          .map((one) => sure(line(textValue(one.work), spanValue(one.span)), one.confidence)),
      ),
    ],
  }
}

/** A source, and every record that rests on it, by kind. */
export function tellSource(it: Source, teller: Teller): Told {
  const { holdings, citations } = teller
  const rests = (one: { readonly sources: readonly string[] }): boolean => one.sources.includes(it.id)
  const named = (
    kind: RecordKind,
    list: Iterable<{
      readonly id: string
      readonly sources: readonly string[]
      readonly name?: unknown
      readonly title?: unknown
      readonly number?: string | undefined
    }>,
  ) =>
    [...list].filter(rests).map((one) => {
      const name = (one.name ?? one.title) as { vi: string; en: string } | string | undefined
      const shown =
        typeof name === 'object' && 'vi' in name ? name : { vi: one.number ?? one.id, en: one.number ?? one.id }
      return line(record(kind, one.id, shown))
    })
  const title = typeof it.title === 'string' ? it.title : it.id
  const own = {
    vi: title === 'not stated' || title === 'unknown' ? it.id : title,
    en: title === 'not stated' || title === 'unknown' ? it.id : title,
  }
  return {
    title: own,
    self: citations.cite('sources', it.id, own, { sources: [it.id], confidence: 'seen', note: it.note }),
    confidence: 'seen',
    facts: [
      oneLine('publisher', date(it.publisher)),
      oneLine('date', date(it.date)),
      oneLine(
        'address',
        it.address === 'not stated' || it.address === 'unknown'
          ? date(it.address)
          : { is: 'address', address: it.address },
      ),
      ...(it.note === undefined ? [] : [oneLine('note', textValue(it.note))]),
    ],
    parts: [
      ...ifAny('instruments', named('instruments', holdings.instruments.values())),
      ...ifAny(
        'clauses',
        [...holdings.instruments.values()].flatMap((instrument) =>
          instrument.clauses.filter(rests).map((clause) => clauseLine({ clause, instrument }, teller)),
        ),
      ),
      ...ifAny('provisions', named('provisions', holdings.provisions)),
      ...ifAny('law', named('legal-acts', holdings.legalActs.values())),
      ...ifAny(
        'activities-reported',
        holdings.activities
          .filter(rests)
          .map((one) =>
            line(
              record(
                'activities',
                one.id,
                typeof one.title === 'string'
                  ? { vi: one.id, en: one.id }
                  : { vi: one.title['vi'] ?? one.title['en'] ?? one.id, en: one.title['en'] ?? one.id },
              ),
            ),
          ),
      ),
      ...ifAny('indicator', named('indicators', holdings.indicators.values())),
      ...ifAny(
        'figures',
        holdings.observations.filter(rests).map((one) => figureLine(one, teller)),
      ),
      ...ifAny('meeting', named('meetings', holdings.meetings)),
      ...ifAny(
        'recommendations',
        holdings.meetings.flatMap((one) =>
          one.recommendations.filter(rests).map((found) => line(record('recommendations', found.id, found.text))),
        ),
      ),
      ...ifAny('undertakings', named('undertakings', holdings.undertakings)),
      ...ifAny('cited-by', named('organisations', holdings.organisations.values())),
    ],
  }
}
