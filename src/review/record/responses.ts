import { sumByCurrency } from '#ground/money'
import { hasEnded } from '#ground/span'
import { rolesOf } from '#promises/instrument'
import { type Activity, partnersOf, spanOf, stateOn } from '#responses/activity'
import { placingReader } from '#responses/placing'
import { clausesById } from '#review/clause-view'
import { bodyName, nameIn, narrativeText } from '#review/holdings'
import { heirsOf } from '#review/owners'
import type { RecordLine, RecordValue } from '#review/shape-record'
import { bodyEvidence } from '#review/view'
import type { Organisation } from '#vocabulary/organisation'
import {
  body,
  bodyLine,
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

/** Who does what: activities, and the organisations that act. */

const titleOf = (it: Activity) => narrativeText(it.title, it.id)

const activityLine = (it: Activity, { day, citations }: Teller, ...more: readonly RecordValue[]): RecordLine => ({
  values: [
    record('activities', it.id, titleOf(it)),
    code('coverState', stateOn(it, day)),
    spanValue(spanOf(it)),
    ...more,
  ],
  evidence: [citations.cite('activities', it.id, titleOf(it), it)],
})

const plain = (it: string): RecordValue => date(it)

export function tellActivity(it: Activity, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const read = placingReader({ ...holdings, mappings: holdings.sectorMappings, words: holdings.cellWords })(it)
  const linked = (ids: readonly string[]) =>
    ids.map((id) => {
      const found = holdings.activities.find((one) => one.id === id)
      return found === undefined ? line(words(id)) : activityLine(found, teller)
    })
  const party = (one: { readonly organisation?: string | undefined; readonly name: string }) =>
    one.organisation !== undefined && holdings.organisations.has(one.organisation)
      ? body(one.organisation, teller)
      : plain(one.name)
  const kinds = [...new Set(it.transactions.map((one) => one.type))]
  const sums = kinds.map((type) =>
    line(
      code('transaction', type),
      ...sumByCurrency(it.transactions.filter((one) => one.type === type).map((one) => one.money)).map(
        (money): RecordValue => ({ is: 'money', ...money }),
      ),
    ),
  )
  return {
    title: titleOf(it),
    self: citations.cite('activities', it.id, titleOf(it), it),
    confidence: it.confidence,
    placings: [read.placing],
    facts: [
      ...(it.summary === undefined ? [] : [oneLine('summary', textValue(it.summary))]),
      oneLine('state', code('coverState', stateOn(it, day))),
      oneLine('span', spanValue(spanOf(it))),
      part('reporting', [line(party(it.reporting))]),
      oneLine('last-reported', date(it.lastReported)),
      oneLine('modality', code('modality', it.modality)),
      part('means', nameLines(it.means, holdings.means)),
      part('placed-by', [
        line(code('basis', read.basis), ...(it.reading === undefined ? [] : [textValue(it.reading)])),
        ...read.reasons.map((one) =>
          one.from === 'record'
            ? line(code('placedFrom', one.from), textValue(nameIn(holdings[`${one.dimension}s`], one.value)))
            : sure(line(code('placedFrom', one.from), words(one.words)), 'computed'),
        ),
      ]),
      oneLine('identifiers', words(it.id)),
      ...ifAny(
        'locations',
        it.locations.map((one) =>
          line(one.place === undefined ? plain(one.name) : textValue(nameIn(holdings.places, one.place))),
        ),
      ),
      ...ifAny(
        'sectors',
        it.sectors.map((one) => line(words(`${one.code}${one.share === undefined ? '' : ` (${one.share} %)`}`))),
      ),
    ],
    parts: [
      part(
        'participants',
        it.participants.map((one) => line(code('activityRole', one.role), party(one))),
      ),
      part('transactions', sums),
      ...ifAny(
        'budgets',
        it.budgets.map((one) => line(spanValue({ from: one.from, to: one.to }), { is: 'money', ...one.money })),
      ),
      ...ifAny(
        'in-kind',
        (it.inKind ?? []).map((one) =>
          line(
            textValue(one.what),
            ...(one.quantity === undefined ? [] : [quantityValue(one.quantity, one.unit ?? 'not stated')]),
            date(one.date),
          ),
        ),
      ),
      ...ifAny('related', linked(it.related.map((one) => one.ref))),
      ...ifAny('follows', linked(it.follows ?? [])),
      ...ifAny(
        'followed-by',
        holdings.activities.filter((one) => one.follows?.includes(it.id)).map((one) => activityLine(one, teller)),
      ),
      ...ifAny(
        'pairs',
        holdings.pairReadings
          .filter((one) => one.activities.includes(it.id))
          .map((one) => {
            const other = holdings.activities.find((found) => found.id !== it.id && one.activities.includes(found.id))
            return sure(
              line(
                code('pairVerdict', one.verdict),
                ...(other === undefined ? [] : [record('activities', other.id, titleOf(other))]),
                textValue(one.reason),
                textValue(one.by),
                date(one.made),
              ),
              one.confidence,
            )
          }),
      ),
      ...(it.description === undefined
        ? []
        : [oneLine('description', textValue(narrativeText(it.description, it.id)))]),
    ],
  }
}

export function tellOrganisation(it: Organisation, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const others = [...holdings.organisations.values()]
  const reported = holdings.activities.filter((one) => partnersOf(one).includes(it.id))
  const joined = holdings.activities.flatMap((one) => {
    const role = one.participants.find(({ organisation }) => organisation === it.id)?.role
    return role === undefined || reported.includes(one) ? [] : [activityLine(one, teller, code('activityRole', role))]
  })
  const aliases = holdings.aliases.filter((one) => one.of === it.id)
  const isGone = hasEnded(it.span, day) === 'yes'
  const tasks = [...clausesById(holdings).values()].flatMap((placed) =>
    rolesOf(placed.clause)
      .filter((role) => role.body === it.id)
      .map((role) => clauseLine(placed, teller, code('roleTask', role.task))),
  )
  return {
    title: it.name,
    self: bodyEvidence(it, citations),
    confidence: it.confidence,
    partnerPage: reported.length > 0 || joined.length > 0,
    placings: holdings.mandates.filter((one) => one.body === it.id).map((one) => one.placing),
    facts: [
      oneLine('type', code('organisationType', it.type)),
      oneLine('span', spanValue(it.span)),
      ...(it.within === undefined ? [] : [part('body-within', [bodyLine(it.within, teller)])]),
      ...(it.country === undefined ? [] : [oneLine('country', textValue(nameIn(holdings.places, it.country)))]),
      ...ifAny('aliases', [
        ...it.aliases.map((one) => line(words(one))),
        ...aliases.flatMap((one) => [...one.vi, ...one.en].map((word) => line(words(word)))),
      ]),
      ...ifAny(
        'identifiers',
        it.identifiers.map((one) => line(words(one))),
      ),
      ...(isGone
        ? [
            part(
              'responsible-today',
              heirsOf(it.id, 'all', day, holdings).map((one) =>
                sure(line(record('organisations', one.id, one.name)), one.confidence),
              ),
            ),
          ]
        : []),
    ],
    parts: [
      ...ifAny(
        'predecessors',
        others.flatMap((one) =>
          one.successors
            .filter((heir) => heir.to === it.id)
            .map((heir) =>
              sure(line(record('organisations', one.id, one.name), textValue(heir.work)), heir.confidence),
            ),
        ),
      ),
      ...ifAny(
        'successors',
        it.successors.map((heir) =>
          sure(
            line(
              body(heir.to, teller),
              textValue(heir.work),
              ...heir.functions.map((fn) => textValue(nameIn(holdings.functions, fn))),
            ),
            heir.confidence,
          ),
        ),
      ),
      part(
        'mandates',
        holdings.mandates
          .filter((one) => one.body === it.id)
          .map((one) => sure(line(textValue(one.work), spanValue(one.span)), one.confidence)),
      ),
      part(
        'activities-reported',
        reported.map((one) => activityLine(one, teller)),
      ),
      ...ifAny('activities-joined', joined),
      part('roles-in-clauses', tasks),
      ...ifAny(
        'units',
        others
          .filter((one) => one.within === it.id)
          .map((one) => line(record('organisations', one.id, bodyName(holdings, one.id)))),
      ),
      ...ifAny(
        'meetings-named',
        holdings.meetings
          .filter((one) => one.participants.some(({ organisation }) => organisation === it.id))
          .map((one) =>
            line(
              record('meetings', one.id, one.title),
              textOr(one.participants.find(({ organisation }) => organisation === it.id)?.role ?? 'not stated'),
            ),
          ),
      ),
    ],
  }
}
