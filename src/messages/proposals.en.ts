import type { CellLabel, ProposalFacts, ShownValue } from '#review/proposal'
import { formatDate, formatNumber, formatValue, formatWords } from './format.ts'
import type { ProposalSentences } from './proposals.ts'

const list = (names: readonly { readonly en: string }[]): string =>
  names.map((it) => it.en.replace(/\.$/, '')).join('; ')

const sentences = (...parts: readonly string[]): string => parts.filter((it) => it !== '').join(' ')

type Ended = ProposalFacts['renew-cover']['activities'][number]

const endWords = ({ title, to, byPlan, lastReported }: Ended): string =>
  byPlan
    ? `“${title.en}” was planned to end on ${formatDate(to, 'en')} (last report: ${formatDate(lastReported, 'en')})`
    : `“${title.en}” ended on ${formatDate(to, 'en')}`

/** A cell in words: for whom, which need, where. */
function cellWords(it: CellLabel): string {
  const group = it.group === 'all' ? 'everyone' : it.group === 'not stated' ? 'a group that is not stated' : it.group.en
  const need = typeof it.function === 'string' ? '' : it.function.en
  const place = typeof it.place === 'string' ? '' : it.place.en
  return `the need “${need}” of ${group.toLowerCase()}${place === '' ? '' : ` in ${place}`}`
}

/** A value, or all that were reported of it. */
const reported = (values: readonly ShownValue[], unit: string): string =>
  `${values.map((it) => formatValue(it, unit, 'en')).join(' or ')}${values.length > 1 ? ', as reported in different ways' : ''}`

const undecidedWords = ({ count, candidates }: ProposalFacts['confirm-successor']['undecided']): string => {
  if (count === 0) return ''
  return candidates.length === 0
    ? `For ${count}, no successor is recorded.`
    : `For ${count}, no record says which successor: ${list(candidates)}.`
}

export const english: ProposalSentences = {
  'follow-up': ({ decision, decided, due }) => ({
    title: `Report on the decision of ${formatDate(decided, 'en')}: ${decision.en}`,
    reason: `It is recorded as open; its date is ${formatDate(due, 'en')}.`,
  }),
  'answer-recommendation': ({ meeting, count, recommendations, reached }) => ({
    title: `Ask for an answer to ${count === 1 ? 'the recommendation' : `the ${count} recommendations`} of the ${meeting.en}`,
    reason: `The last step recorded is “${reached}”; whether they were noted is unknown. They concern: ${list(recommendations)}.`,
  }),
  'next-step': ({ undertaking, taken, step, notTakenBy }) => ({
    title: `Settle the next step of “${undertaking.en}”: ${step.en.toLowerCase()}`,
    reason: sentences(
      `Recorded as taken: ${list(taken)}.`,
      notTakenBy === 'unknown'
        ? 'No record speaks of the next step.'
        : `By ${formatDate(notTakenBy, 'en')} the next step was recorded as not taken; what came later is not recorded.`,
    ),
  }),
  'confirm-successor': ({ body, ended, count, successors, undecided }) => ({
    title: `Confirm who now answers for the ${count} clauses in force recorded under the ${body.en}`,
    reason: sentences(
      `The body ended on ${formatDate(ended, 'en')}.`,
      ...successors.map(
        (it) =>
          `By their field, as we read it, ${it.count} of them passed to the ${it.name.en}${it.confidence === 'unconfirmed' ? ' (unconfirmed)' : ''}.`,
      ),
      undecidedWords(undecided),
    ),
  }),
  'renew-cover': ({ cell, activities, count, perhaps, schemes }) => ({
    title: `Consider who serves ${cellWords(cell)}, now that the recorded activities are past their end`,
    reason: sentences(
      `${activities.map(endWords).join('; ')}${count > activities.length ? `; and ${count - activities.length} more` : ''}.`,
      'No other activity is known to serve this need of these people there.',
      perhaps > 0 ? `${perhaps} may do so, but do not state whom or where they serve.` : '',
      schemes === 'running' ? 'A scheme of the law runs for this need.' : '',
    ),
  }),
  'fill-gap': ({ row, activities, schemes, indicator, values, unit, period, demanded }) => ({
    title: `Name a partner for: ${row.en}`,
    reason: sentences(
      activities === 'only ended' ? 'Every recorded activity is past its end.' : 'No activity is recorded.',
      schemes === 'running' ? 'A scheme of the law is in force.' : 'No scheme in force is recorded.',
      demanded === 0 ? '' : `We place ${demanded} ${demanded === 1 ? 'clause' : 'clauses'} in force under this need.`,
      indicator === undefined
        ? 'No value is recorded.'
        : `${indicator.en}: ${reported(values, unit)} (${formatDate(period, 'en')}).`,
    ),
  }),
  'late-target': ({ target, instrument, wanted, unit, year, missed, last, period, confirmed }) => {
    const rises = last.flatMap((it) => it.yearlyRise ?? [])
    const points = unit === 'percent' ? 'percentage points' : 'points'
    return {
      title: missed
        ? `Decide how to go on with a target missed in ${year}: ${target.en.replace(/\.$/, '')}`
        : `Agree on what brings the target of ${year} within reach: ${target.en.replace(/\.$/, '')}`,
      reason: sentences(
        `Wanted: ${formatValue(wanted, unit, 'en')} by ${year} (${instrument.en}).`,
        `Last value (${formatDate(period, 'en')}): ${reported(
          last.map((it) => it.value),
          unit,
        )}.`,
        rises.length === 0
          ? ''
          : `Counted from there, it needs ${rises.map((it) => `${it > 0 ? '+' : '−'}${formatNumber(Math.abs(it), 'en')}`).join(' or ')} ${points} a year on average.`,
        confirmed ? '' : 'The target’s number is not confirmed against the official text.',
      ),
    }
  },
  'settle-figure': ({ indicator, period, values }) => ({
    title: `Agree on one base for a figure that is reported in ${values.length} ways: ${indicator.en}`,
    reason: `${formatDate(period, 'en')}: ${values
      .map(
        (it) =>
          `${formatValue(it.value, it.unit, 'en')} (${formatWords(it.numerator, 'en')}; base: ${formatWords(it.denominator, 'en')})`,
      )
      .join('; ')}.`,
  }),
  'match-interest': ({ of, alone, against }) => ({
    title: `Say whether ${alone.length === 1 ? 'an interest' : `${alone.length} interests`} that partners stated ${alone.length === 1 ? 'is' : 'are'} to become a common priority`,
    reason: `No priority that names the same need is recorded in ${against.map((it) => `${it.title.en}${it.draft ? ' (then a draft, read by its later text)' : ''}`).join('; ')} for: ${list(alone)} (${of.en}).`,
  }),
  'measure-need': ({ count, rows }) => ({
    title: `Ask for figures on ${count} needs of which no value is recorded`,
    reason: `Without them neither gap nor progress can be shown: ${list(rows)}.`,
  }),
  'resolve-overlap': ({ activities, certain, means }) => ({
    title: `Ask the partners whether these activities are duplicate, complementary or joint: ${list(activities)}`,
    reason: certain
      ? `They serve one cell in the same way (${list(means)}) at the same time.`
      : `They serve the same need in the same way (${list(means)}) at the same time; whom or where is not stated, so they may not meet.`,
  }),
}
