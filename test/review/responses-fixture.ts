import { type Activity, type ActivityInput, activity } from '#responses/activity'
import { citations } from '#review/citation'
import { coversOn } from '#review/cover'
import type { Holdings } from '#review/holdings'
import { holdingsOf } from '#verbs/holdings'
import { basis, load } from '../dossier/folders.ts'

/** A small dossier with two provinces, three groups, two needs, a count of people and a share of them. */
const files = {
  ...basis,
  'places.yaml': [
    '- { id: vnm, code: VN, name: { vi: Việt Nam, en: Viet Nam }, level: country, span: {}, confidence: unconfirmed }',
    '- { id: ha-giang, name: { vi: Hà Giang, en: Ha Giang }, level: province, span: {}, within: [vnm], confidence: unconfirmed }',
    '- { id: lao-cai, name: { vi: Lào Cai, en: Lao Cai }, level: province, span: {}, within: [vnm], confidence: unconfirmed }',
  ].join('\n'),
  'exchange-rates.yaml': '- { currency: EUR, per: USD, date: 2024, rate: 0.5, confidence: unconfirmed }\n',
  'indicators.yaml': [
    indicator('population', 'million persons', 'context'),
    indicator('pension', 'percent', 'up'),
  ].join('\n'),
  'need-rows.yaml': [
    '- { id: old-age, name: { vi: Tuổi già, en: Old age }, aim: income, placing: { functions: [old-age], groups: [older] }, indicators: [pension], people: { count: population, share: pension } }',
    '- { id: health, name: { vi: Y tế, en: Health }, aim: income, placing: { functions: [health], groups: all } }',
  ].join('\n'),
}

function indicator(id: string, unit: string, better: string): string {
  return `- { id: ${id}, name: { vi: ${id}, en: ${id} }, kind: x, definition: { vi: x, en: x }, formula: not stated, numerator: not stated, denominator: not stated, unit: ${unit}, better: ${better}, custodian: not stated, placing: { functions: [old-age] }, confidence: unconfirmed }`
}

export function holdingsWith(activities: readonly Activity[], more: Readonly<Record<string, string>> = {}): Holdings {
  const { dossier, problems } = load([{ files: { ...files, ...more } }])
  if (dossier === undefined) throw new Error(JSON.stringify(problems))
  return { ...holdingsOf(dossier), activities }
}

/** An activity for older people in Ha Giang, by cash, as a grant, through 2024, but for what is given. */
export const given = (id: string, reporter: string, it: Partial<ActivityInput> = {}): Activity =>
  activity.parse({
    id,
    title: { en: id },
    reporting: { name: reporter },
    dates: { actualStart: '2024-01-01', plannedEnd: '2024-12-31' },
    countries: [{ code: 'VN' }],
    modality: 'grant',
    placing: { functions: ['old-age'], groups: ['older'], places: ['ha-giang'] },
    means: ['cash'],
    basis: 'stated',
    confidence: 'seen',
    ...it,
  })

export const day = '2024-06-01'
export const coversOf = (holdings: Holdings, on = day) => coversOn(holdings, on)
export const cited = (holdings: Holdings, on = day) => citations(holdings, on)
