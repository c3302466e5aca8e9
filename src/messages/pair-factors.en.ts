import { formatNumber } from './format.ts'
import type { PairFactorSentences } from './pair-factors.ts'

const number = (it: number): string => formatNumber(it, 'en')
const percent = (share: number): string => `${number(Math.round(share * 100))}\u00a0%`
const money = (amount: string, currency: string): string => `${currency} ${number(Number(amount))}`
const days = (count: number): string => (count === 1 ? '1 day' : `${number(count)} days`)

export const english: PairFactorSentences = {
  'same identifier': () => 'The identifiers are the same but for case, spaces and signs.',
  'identifier inside the other': ({ inner }) => `The identifier ${inner} stands inside the other one.`,
  'same number': ({ number: shared }) => `Both carry the number ${shared} behind the code of their publisher.`,
  'stated link': ({ relation, by }) =>
    ({
      parent: `${by} names the other as the whole that it is part of.`,
      child: `${by} names the other as its part.`,
      sibling: `${by} names the other as a part of the same whole.`,
      'co-funded': `${by} names the other as paid for together.`,
      'third party': `${by} names the other as a report on the same activity by somebody else.`,
      provider: `${by} says that its money comes from the other.`,
      receiver: `${by} says that its money goes to the other.`,
    })[relation],
  'funds and implements': ({ funder, both }) =>
    both
      ? `Both say that the publisher of ${funder} pays and the publisher of the other carries out.`
      : `One of the two says that the publisher of ${funder} pays and the publisher of the other carries out.`,
  'same third party': ({ role }) =>
    role === 'funding' ? 'Both name the same third body that pays.' : 'Both name the same third body that carries out.',
  'starts together': ({ days: apart }) =>
    apart === 0 ? 'Both start on the same day.' : `They start ${days(apart)} apart.`,
  'spans overlap': ({ share }) => `Of the time that either runs, both run for ${percent(share)}.`,
  'starts apart': ({ days: apart }) => `Against it: they start ${days(apart)} apart.`,
  'spans apart': ({ days: apart }) => `Against it: one ended ${days(apart)} before the other began.`,
  'same places': ({ shared, share }) =>
    `Both name ${shared.map((it) => it.en).join(', ')} (${percent(share)} of the places that either names).`,
  'other places': () => 'Against it: both name places, and none is the same.',
  'other countries': () => 'Against it: they name different countries.',
  'money passed on': ({ payer, amount, currency, days: apart }) =>
    apart === 'total'
      ? `What ${payer} committed is all that entered the other: ${money(amount, currency)}.`
      : `${money(amount, currency)} left ${payer} and entered the other ${apart === 0 ? 'on the same day' : `within ${days(apart)}`}.`,
  'same money': ({ of, amount, currency }) =>
    ({
      budgets: `The budgets are equal: ${money(amount, currency)}.`,
      commitments: `The commitments are equal: ${money(amount, currency)}.`,
      'budget and commitment': `The budget of one is the commitment of the other: ${money(amount, currency)}.`,
    })[of],
  'near money': ({ of, converted }) =>
    `The ${of} are within 2\u00a0% of each other${converted ? ', converted at the rates of their dates' : ''}.`,
  'titles alike': ({ share, bearers }) =>
    `${share === 1 ? 'The titles are the same.' : `The titles are ${percent(share)} alike; rare words count for more.`}${bearers > 2 ? ` In all, ${number(bearers)} activities bear such a title, which lowers its weight.` : ''}`,
  'descriptions alike': ({ share }) => `The descriptions are ${percent(share)} alike; rare words count for more.`,
  'shared names': ({ names, acrossLanguages }) =>
    `Both write ${names.join(', ')}, which few others do.${acrossLanguages ? ' Their titles are in different languages, so that other words cannot match.' : ''}`,
  'same publisher': () => 'Against it: one publisher gave them two identifiers.',
}
