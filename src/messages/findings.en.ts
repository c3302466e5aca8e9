import { type FindingSentences, placeWords } from './findings.ts'
import { englishRules } from './findings-rules.en.ts'
import { formatDate } from './format.ts'
import { someOf } from './problems.ts'

const date = (day: string): string => formatDate(day, 'en')

const types: Readonly<Record<string, string>> = {
  decimal: 'a plain number such as 1500000.50: digits and a point, no separators, no exponent',
  integer32: 'a whole number',
  natural: 'a whole number, zero or more',
  positive: 'a whole number above zero',
  boolean: 'true or false (or 1 or 0)',
  date: 'a day that exists, written 2025-07-01',
  dateTime: 'a day and a time, written 2025-07-01T09:00:00',
  language: 'a language code such as vi or en',
  uri: 'a web address, its special characters escaped',
  NMTOKEN: 'one word without spaces',
}

const organisations: Readonly<Record<string, string>> = {
  'participating-org': 'participating organisation',
  'provider-org': 'provider of money',
  'receiver-org': 'receiver of money',
}

export const englishFindings: FindingSentences = {
  'unknown-element': ({ element, parent }) =>
    parent === ''
      ? `A file of the standard does not begin with ${element}. Begin with iati-activities or iati-organisations.`
      : `The standard knows no ${element} in ${parent}, so programs will pass over it. Check the spelling, move it to its place, or give it a namespace of your own.`,
  'element-of-other-version': ({ element, parent, version, versions }) =>
    `${element} stands in ${parent} only in version ${versions}; the file says it is ${version}. Raise the version of the file, or leave the element out.`,
  'element-out-of-place': ({ element, parent, other, should }) =>
    `In ${parent}, ${element} has to stand ${should} ${other}: the standard fixes the order. Move it there.`,
  'element-too-often': ({ element, parent }) =>
    `${parent} may hold ${element} only once; it is there again. Keep the right one.`,
  'element-missing': ({ element, parent }) => `${parent} has no ${element}, which the standard asks for. Add it.`,
  'foreign-element-not-last': ({ element, parent }) =>
    `${element}, of another namespace, stands among the standard's elements of ${parent}. Move it to the end.`,
  'text-not-allowed': ({ element, text }) =>
    `${element} holds the text “${text}”, but may hold only elements and attributes. In version 2 names and texts stand in narrative, and codes in attributes.`,
  'unknown-attribute': ({ element, attribute }) =>
    `${element} has no attribute ${attribute} in the standard. Check the spelling, leave it out, or give it a namespace of your own.`,
  'attribute-of-other-version': ({ element, attribute, version, versions }) =>
    `${element} has the attribute ${attribute} only in version ${versions}; the file says it is ${version}. Raise the version of the file, or leave the attribute out.`,
  'attribute-missing': ({ element, attribute }) =>
    `${element} has no attribute ${attribute}, which the standard asks for. Add it.`,
  'wrong-type': (facts) =>
    `${placeWords(facts)} says “${facts.value}”; it has to be ${types[facts.type] ?? facts.type}. Until it is, the value cannot be read.`,
  'unknown-version': ({ version }) =>
    `The file says it is of version ${version === '' ? '(none stated)' : version}. Structure and rules are checked for 2.01, 2.02 and 2.03 only; the other checks were made. State the version, or ask the publisher for a file of version 2.`,
  'official-schema': ({ reason }) => `The official schema says: ${reason}`,
  'unknown-code': (facts) =>
    `${placeWords(facts)} says “${facts.value}”, which is not a code of the list ${facts.list}. Take a code of the list, or name the vocabulary that it belongs to.`,
  'code-written-otherwise': (facts) =>
    `${placeWords(facts)} says “${facts.value}”; the list ${facts.list} writes this code ${facts.code}. Write it as the list does.`,
  'code-withdrawn': ({ list, value, name, since, day, ...place }) =>
    `${placeWords(place)} uses ${value} (${name}), which the list ${list} has withdrawn${since === 'not stated' ? '' : ` since ${date(since)}`}${day === 'not stated' ? '' : `, for something dated ${date(day)}`}. Take the code that has replaced it.`,
  'code-not-adopted': ({ list, value, name, ...place }) =>
    `${placeWords(place)} uses ${value} (${name}), which is proposed for the list ${list} and not yet adopted. Others may not know it; nothing has to be done if it is adopted.`,
  'standard-rule': ({ rule, values, said }) =>
    `${englishRules[rule] ?? (said === '' ? `A rule of the rule set is not kept: ${rule}.` : said)}${values.length === 0 ? '' : ` Found: ${values.join('; ')}.`}`,
  'no-identifier': () =>
    'The activity has no identifier, so it cannot be referred to, updated or told from others. Give it one that begins with the identifier of the reporting organisation.',
  'unsafe-characters': ({ value, characters, ...place }) =>
    `${placeWords(place)} is “${value}”, with ${characters.map((it) => (it.trim() === '' ? 'a space' : it)).join(' ')}: such characters break web addresses and file names. Keep the identifier if it is published already, so that links stay whole; choose letters, digits, hyphen and point for new ones.`,
  'identifier-without-reporter': ({ identifier, reporter }) =>
    `The identifier ${identifier} does not begin with ${reporter}-, the reporting organisation's own, so two organisations may use the same one. Begin with it, or state the earlier identifier of the organisation in other-identifier of type B1.`,
  'identifier-twice': ({ identifier, files, same }) =>
    same
      ? `${identifier} stands ${files.length} times, with the same content: ${someOf(files)}. Its money would be counted more than once. Keep one.`
      : `${identifier} stands ${files.length} times, with different content: ${someOf(files)}. It is not clear which one holds. Keep the right one, or give the others identifiers of their own.`,
  'related-nowhere': ({ reference, ...place }) =>
    `${placeWords(place)} points to ${reference}, which is not among the files at hand. It may be published elsewhere; load it too, so that money is not counted twice.`,
  'organisation-without-ref': ({ element, name }) =>
    `The ${organisations[element] ?? element} ${name === '' ? '(without a name)' : `“${name}”`} has no identifier, so it cannot be recognised under other spellings. Add its ref.`,
  'generic-organisation': ({ name }) =>
    `The participating organisation is “${name}”: that names nobody. Name it, unless there is a reason to withhold it.`,
  'end-before-start': ({ start, end }) =>
    `It ends on ${date(end)}, before it starts on ${date(start)}. One of the two days is wrong.`,
  'implementation-after-end': ({ end, planned }) =>
    `Its status says that it is being implemented, but its ${planned ? 'planned ' : ''}end was ${date(end)}. Update the status, or the date of its end.`,
  'transaction-ahead': ({ date: on, day }) =>
    `A transaction is dated ${date(on)}, after the day of this check (${date(day)}). What is still to come belongs in budget or planned-disbursement.`,
  'no-forward-budget': ({ last, day }) =>
    `It gives budgets, but none after ${date(last)}, though it is not said to be over on ${date(day)}. Add the budgets ahead, or update its status.`,
  'budget-not-positive': ({ value, currency }) =>
    `A budget is ${value} ${currency}. State whether there is no money (leave it out) or what it corrects (as a revised budget).`,
  'budget-of-one-day': ({ date: on, value }) =>
    `A budget of ${value} begins and ends on ${date(on)}. Spread over years it would all fall on one day; state the period that it is for.`,
  'value-date-ahead': ({ of, date: on, day }) =>
    `The value date of a ${of} is ${date(on)}, after the day of this check (${date(day)}); no exchange rate is known for it. State the day whose rate was used.`,
  'perhaps-cumulative': ({ type, dates, values }) =>
    `The ${type === '3' ? 'disbursements' : 'expenditures'} grow from date to date (${dates
      .map((it, index) => `${date(it)}: ${values[index] ?? ''}`)
      .slice(0, 4)
      .join(
        '; ',
      )}${dates.length > 4 ? ' …' : ''}). They may be running totals, each holding the one before; added together they would count money several times. Ask the publisher; if they are totals, report the differences.`,
  'shares-not-whole': ({ of, vocabulary, sum }) =>
    `The shares of ${of}${vocabulary === '' ? '' : ` under vocabulary ${vocabulary}`} add up to ${sum}, not 100. Correct them; until then any division of the money rests on a repair, and says so.`,
  'share-missing': ({ of, vocabulary, missing, all }) =>
    `${missing} of ${all} ${of}${vocabulary === '' ? '' : ` under vocabulary ${vocabulary}`} have no share. Where there are several, each needs its percentage, or the money cannot be divided among them.`,
  'language-not-stated': ({ narratives, first }) =>
    `${narratives} texts state no language, neither on themselves nor on the activity (first: “${first}”). Add xml:lang, so that readers and search find them.`,
  'several-versions': ({ versions }) =>
    `The files are of several versions of the standard: ${versions.join(', ')}. The same element may mean something else in each; every file is read by its own.`,
}
