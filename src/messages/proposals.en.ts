import type { CellLabel } from '#review/proposal'
import { formatDate, formatNumber, formatValue, formatWords } from './format.ts'
import type { ProposalSentences } from './proposals.ts'

const list = (names: readonly { readonly en: string }[]): string =>
  names.map((it) => it.en.replace(/\.$/, '')).join('; ')

/** A cell in words: for whom, which need, where. */
function cellWords(it: CellLabel): string {
  const group = it.group === 'all' ? 'everyone' : it.group === 'not stated' ? 'a group that is not stated' : it.group.en
  const need = typeof it.function === 'string' ? '' : it.function.en
  const place = typeof it.place === 'string' ? '' : it.place.en
  return `the need “${need}” of ${group.toLowerCase()}${place === '' ? '' : ` in ${place}`}`
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
  'confirm-successor': ({ body, ended, count, successors }) => ({
    title: `Confirm who now answers for the ${count} clauses in force that name the ${body.en}`,
    reason: `The body ended on ${formatDate(ended, 'en')}. Recorded successors: ${list(successors)}. Which clause passed to whom is our reading of their fields.`,
  }),
  'renew-cover': ({ cell, activity, ended, count, byPlan, perhaps }) => ({
    title: `Decide who serves ${cellWords(cell)} now that the only recorded activity has ended`,
    reason: [
      `“${activity.en}”${count > 1 ? ` and ${count - 1} more` : ''} ended ${byPlan ? 'by plan' : ''} on ${formatDate(ended, 'en')}.`.replace(
        '  ',
        ' ',
      ),
      'No other activity is known to serve this cell.',
      perhaps > 0 ? `${perhaps} may do so, but do not state whom or where they serve.` : '',
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
  'fill-gap': ({ row, activities, schemes, indicator, value, unit, period, demanded }) => ({
    title: `Name a partner for: ${row.en}`,
    reason: [
      activities === 'only ended' ? 'Every recorded activity has ended.' : 'No activity is recorded.',
      schemes === 'running' ? 'A scheme of the law is in force.' : 'No scheme in force is recorded.',
      demanded === 0
        ? ''
        : `${demanded} ${demanded === 1 ? 'clause' : 'clauses'} in force ${demanded === 1 ? 'names' : 'name'} this need.`,
      indicator === undefined
        ? 'No value is recorded.'
        : `${indicator.en}: ${formatValue(value, unit, 'en')} (${formatDate(period, 'en')}).`,
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
  'late-target': ({ target, instrument, wanted, unit, year, missed, last, period, yearlyRise, confirmed }) => ({
    title: missed
      ? `Decide how to go on with a target missed in ${year}: ${target.en.replace(/\.$/, '')}`
      : `Agree on what brings the target of ${year} within reach: ${target.en.replace(/\.$/, '')}`,
    reason: [
      `Wanted: ${formatValue(wanted, unit, 'en')} by ${year} (${instrument.en}). Last value: ${formatValue(last, unit, 'en')} (${formatDate(period, 'en')}).`,
      yearlyRise === undefined
        ? ''
        : `Needed: ${yearlyRise > 0 ? 'a rise' : 'a fall'} of ${formatNumber(Math.abs(yearlyRise), 'en')} points a year.`,
      confirmed ? '' : 'The target’s number is not confirmed against the official text.',
    ]
      .filter((it) => it !== '')
      .join(' '),
  }),
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
    reason: `No priority that names the same need is recorded in ${list(against)} for: ${list(alone)} (${of.en}).`,
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
