import { someOf } from './problems.ts'
import type { PopulationProblemSentences } from './problems-populations.ts'

/** “Row 7”, “3 rows (7, 9, 12)”, “1,204 rows (7, 9, 12, …)”. */
function rowsIn({ count, rows }: { readonly count: number; readonly rows: readonly number[] }): string {
  if (count === 1) return `Row ${rows[0]}`
  return `${count.toLocaleString('en-US')} rows (${rows.join(', ')}${count > rows.length ? ', …' : ''})`
}

/** “at least 0”, “from 0 to 120”. */
function boundsOf(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `from ${min} to ${max}`
  return min === undefined ? `at most ${max}` : `at least ${min}`
}

const separators = { ';': 'semicolons', '\t': 'tabs' } as Readonly<Record<string, string>>
const kinds = {
  number: 'numbers',
  truth: 'true or false',
  date: 'dates',
  code: 'codes',
  id: 'the ids of households',
} as Readonly<Record<string, string>>
const types = { text: 'text', number: 'numbers', truth: 'true or false', date: 'dates' } as Readonly<
  Record<string, string>
>

export const englishPopulations: PopulationProblemSentences = {
  // the file as a whole
  'population-empty': () =>
    'The file has no persons, so there is nothing to compute. Give a file with a header and one row for each person.',
  'population-file-missing': ({ folder, names }) =>
    `The folder ${folder} has no ${names.join(' or ')}. A population is one file of persons, or a folder with persons and households in a file each.`,
  'population-file-twice': ({ files }) =>
    `${files.join(' and ')} stand side by side, and nothing says which one holds. Leave one of them in the folder.`,
  'population-format': ({ formats }) =>
    `A population is read from one of: ${formats.join(', ')}. Save it as one of these.`,
  'population-not-parquet': ({ reason }) =>
    `This is not a whole Parquet file (${reason}). It may have been cut off when it was copied; get it again.`,
  'population-broken-parquet': ({ column, reason, rows }) =>
    `The column ${column} cannot be read from row ${rows[0]} on (${reason}), so the file was not read further. Write the file again.`,
  'population-broken-quotes': ({ rows }) =>
    `A quote is not closed, or stands inside a field, at row ${rows[0]}, so the file was not read further. Put the whole field in quotes and write a quote inside it twice.`,
  'population-separator': ({ separator }) =>
    `The columns are separated by ${separators[separator] ?? separator}. Save the file with commas (CSV UTF-8), and numbers with a decimal point.`,
  'population-row-length': ({ expected, ...rows }) =>
    `${rowsIn(rows)}: not as many fields as the header has columns (${expected}). Complete or remove them; a comma inside a text needs quotes around it.`,
  'population-column-missing': ({ column, columns }) =>
    `There is no column “${column}”, and the rules cannot be computed without it. Add it, or correct the name; the file has ${someOf(columns)}.`,
  'population-wrong-type': ({ column, type, kind }) =>
    `The column “${column}” holds ${types[type] ?? 'something that no rule can use'}, where ${kinds[kind] ?? kind} are needed. Write the column in the type that is needed.`,
  // one cell
  'population-not-a-number': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” is no number (first: “${value}”). Write digits with a decimal point${column === 'weight' ? '; a household of unknown weight cannot be counted' : ', or leave the cell empty where the value is not known'}.`,
  'population-number-with-separators': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: the number in “${column}” has commas, or groups of thousands (first: “${value}”), and may be read in two ways. Write 1234567.5, without groups and with a decimal point.`,
  'population-not-whole': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” is not a whole number (first: ${value}). Whether to round, and which way, is for whoever made the file to say; write whole numbers.`,
  'population-out-of-bounds': ({ column, value, min, max, ...rows }) =>
    `${rowsIn(rows)}: “${column}” must be ${boundsOf(min, max)} (first: ${value}). Correct the value, or leave the cell empty where it is not known.`,
  'population-not-a-truth': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” is neither true nor false (first: “${value}”). Write true or false, yes or no, 1 or 0; leave the cell empty where it is not known.`,
  'population-not-a-date': ({ column, value, ...rows }) =>
    `${rowsIn(rows)}: “${column}” is no day (first: “${value}”). Write YYYY-MM-DD, a day that exists, such as 1966-12-28.`,
  'population-not-a-code': ({ column, value, codes, ...rows }) =>
    `${rowsIn(rows)}: “${column}” has a value that the rules do not know (first: “${value}”). Use one of: ${someOf(codes)}.`,
  'population-not-applicable': ({ column, ...rows }) =>
    `${rowsIn(rows)}: “${column}” is marked as not applicable, but the rules need it of everybody. Write the value, or leave the cell empty where it is not known.`,
  // households and their weights
  'population-person-without-household': (rows) =>
    `${rowsIn(rows)}: the column “household” is empty, so this person belongs to nobody. Give everybody a household; who lives alone is a household too.`,
  'population-household-without-id': (rows) =>
    `${rowsIn(rows)}: a household without an id, so no person can belong to it. Fill the column “household”.`,
  'population-household-number-too-large': ({ value, ...rows }) =>
    `${rowsIn(rows)}: the number of the household is too large to be told apart from the next (first: ${value}). Write the column “household” as text.`,
  'population-household-too-large': ({ household, most, ...rows }) =>
    `${rowsIn(rows)}: a household of more than ${most.toLocaleString('en-US')} members begins here (first: ${household}). Check the column “household”; it must tell one household from another.`,
  'population-household-again': ({ household, ...rows }) =>
    `${rowsIn(rows)}: a household comes again after other households (first: ${household}). Sort the file by the column “household”, so that its members follow each other.`,
  'population-household-disagrees': ({ column, household, ...rows }) =>
    `${rowsIn(rows)}: “${column}” belongs to the household, but differs from the row above, which is of the same household (first: ${household}). Write the same value for all members; an empty cell differs from a filled one.`,
  'population-household-not-on-file': ({ household, ...rows }) =>
    `${rowsIn(rows)}: persons of a household that the file of households does not have (first: ${household}). Add the household, or remove its persons.`,
  'population-household-without-members': ({ household, ...rows }) =>
    `${rowsIn(rows)}: households of which the file of persons has no member (first: ${household}). Add the persons, or remove the household.`,
  'population-households-in-other-order': ({ household, rows }) =>
    `From row ${rows[0]} on (household ${household}) the two files have their households in different order. Sort both by the column “household”.`,
  'population-weight-unknown': (rows) =>
    `${rowsIn(rows)}: the weight is missing, and a household of unknown weight cannot be counted. Fill the column “weight”.`,
  'population-weight-not-positive': ({ value, ...rows }) =>
    `${rowsIn(rows)}: the weight is not above zero (first: ${value}). Remove households that stand for nobody, or correct the weight.`,
  'population-weight-too-small': ({ value, least, ...rows }) =>
    `${rowsIn(rows)}: the weight is so small that it would count as zero (first: ${value}); weights count in steps of ${least}. Check whether the weights are shares; multiply them by the number of households.`,
  'population-weight-too-large': ({ value, most, ...rows }) =>
    `${rowsIn(rows)}: the weight is too large (first: ${value}); the largest is ${most}. Check the unit of the weights.`,
}
