import { someOf } from './problems.ts'
import type { ResponseProblemSentences } from './problems-responses.ts'

export const englishResponses: ResponseProblemSentences = {
  'broken-json-line': ({ line }) =>
    `Line ${line} is not a complete JSON object. Each line must be one record; mend the line or take it out.`,
  'broken-store': ({ file, reason }) =>
    `The store ${file} cannot be opened (${reason}). The plain files of the dossier are not touched; check that you may write there, or move this file away and import the activities again.`,
  'store-not-empty': () =>
    'The store holds something already and is not read over, so that nothing is lost. Read into a dossier without a store, or move its .store.db away first.',
  'no-store': ({ folder }) =>
    `The dossier ${folder} has no store of activities yet. Import some first: an-sinh activities import <file>.`,
  'unreadable-format': ({ file, formats }) =>
    `The file ${file} is of no known format. Use one of: ${formats.join(', ')}.`,
  'nothing-to-import': ({ path, formats }) =>
    `There is nothing to import at ${path}. Name a file, or a folder with files of one of these formats: ${formats.join(', ')}.`,
  'imported-elsewhere': () =>
    'Another process is importing this file. Nothing was written twice; wait for it to end and run this again.',
  'nothing-contributed': ({ partner }) =>
    `The dossier holds no activity, priority or comment of ${partner}, so there is nothing to write. Import or record its contribution first.`,
  'no-pack': ({ folder, file }) =>
    `The folder ${folder} is not a contribution: its ${file} is missing or cannot be read. Make it again with an-sinh pack.`,
  'wrong-option': ({ option, value, allowed }) =>
    `--${option}: “${value}” cannot be used. ${allowed.length === 0 ? 'See with --help how it is written.' : `Use one of: ${allowed.join(', ')}.`}`,
  'years-out-of-order': ({ from, until }) =>
    `${until} comes before ${from}, so no year lies between. Change --from or --until.`,
  'import-stopped': () =>
    'A file could not be read to its end (the reason stands above). What was read of it stays; mend or replace the file and import it again.',
  'not-utf-8': ({ offset }) =>
    `The file is not written in UTF-8: byte ${offset} is no part of a character. In Excel, save it as “CSV UTF-8”; then hand it in again.`,
  'file-too-large': ({ limit }) =>
    `The file holds more than ${limit} bytes, and a file of this kind is read in one piece, so none of it was read. Split it into several, each with its header, or hand it in as IATI XML, which has no such limit.`,
  'broken-gzip': () =>
    'The packed file (.gz) is cut off or damaged. Get it again from its publisher, or hand in the file unpacked.',
  'not-by-donor': ({ file }) =>
    `${file} has sums by sector, not by donor, and says nothing about donors. Give the table with a column donor.`,
  'empty-file': () => 'This file is empty, so there is nothing to read. Ask the publisher for the file again.',
  'xml-cut-off': ({ reason }) =>
    `The file ends before its XML does (${reason}), so something of it is missing. What stands before is read; get the file again for the rest.`,
  'too-many-broken-activities': ({ limit }) =>
    `${limit} activities in a row up to here are broken, so the rest was not read. Ask the publisher for a correct file.`,
  'unknown-encoding': ({ encoding }) =>
    `This file says that it is written in ${encoding}, which cannot be read. Save it as UTF-8 and hand it in again.`,
  'wrong-encoding': ({ encoding, offset }) =>
    `The file is not written in ${encoding} throughout: byte ${offset} is no part of a character. Save it anew in ${encoding}, or state the right encoding in its first line.`,
  'broken-activity': ({ reason }) =>
    `The XML of this activity is broken here (${reason}), so it is set aside; the other activities are read. Ask its publisher to correct it.`,
  'activity-too-deep': ({ limit }) =>
    `In this activity elements are nested more than ${limit} deep, which no IATI activity needs, so it is set aside; the others are read. Ask its publisher to correct it.`,
  'activity-text-too-long': ({ limit }) =>
    `In this activity a text is longer than ${limit} characters, so it is set aside; the others are read. Ask its publisher to shorten the text.`,
  'activity-too-large': ({ limit }) =>
    `This activity is longer than ${limit} characters, or does not end, so it is set aside; the others are read. Ask its publisher to split or correct it.`,
  'encoding-contradicted': ({ stated, read }) =>
    `The first line says ${stated}, but the bytes are ${read}, and were read as such. Check letters with marks; the publisher should state ${read}.`,
  'written-as-version-1': ({ record, version }) =>
    `${record}: it stands under version ${version} but is written as in 1.0x, and was read so. Check its codes; the publisher should state the right version.`,
  'date-with-time': ({ record, element, value }) =>
    `${record}: ${element} “${value}” has a time where a day belongs. The day was read, as it is written; check it where time zones matter.`,
  'date-in-part': ({ record, element, value }) =>
    `${record}: ${element} “${value}” is not a whole date. It was read as far as it goes; ask the publisher for the day where it matters.`,
  'stated-twice': ({ record, element, value }) =>
    `${record}: ${element} stands more than once; the first was read, and “${value}” was not. Check which one holds.`,
  'code-not-stated': ({ record, element, value }) =>
    `${record}: ${element}${value === '' ? '' : ` “${value}”`} has no code, and stands as “not stated”. Ask the publisher for the code.`,
  'no-official-schema': ({ folder, file }) =>
    `There is no ${file} in ${folder}, so the official schema cannot be used. Give a folder that holds the schema files of the version side by side, or leave out --xsd: structure is checked from our own table all the same.`,
  'no-schema-validator': ({ package: name }) =>
    `The official schema needs the package ${name}, which is not installed. Install it (npm install ${name}), or leave out --xsd: structure is checked from our own table all the same.`,
  'unknown-activity': ({ id, known }) =>
    `There is no activity ${id}. Use an identifier of the dossier: ${someOf(known)}.`,
  'activity-not-iati': ({ record, missing }) =>
    `${record} was left out of the IATI file, because the standard demands what it does not say: ${missing.join(', ')}. Add it to the record, or to the organisation it names.`,
  'left-out-of-iati': ({ record, fields }) =>
    `${record} went out without ${fields.join(', ')}: IATI has no place for it, or wants a date that is not known. It stays in the dossier.`,
  'completed-for-iati': ({ record, fields }) =>
    `${record}: ${fields.join(', ')} went out as a full day, because IATI wants one: the first day of a start, the last of an end or payment; a value without a date of its own took that of its payment, or the first day of its period. Give the day where it is known.`,
  'nothing-for-iati': () =>
    'No IATI file was made: none of the activities says everything that the standard demands. The reasons stand beside each of them.',
  'no-header': ({ headers, known }) =>
    `No header was found among the first ten rows${headers.length === 0 ? '' : `; the first says ${someOf(headers, 8)}`}. Known headers: ${someOf(known, 40)}. Write the header as one row (see docs/activities.md).`,
  'header-below-title': ({ rows }) =>
    `The header was found below ${rows === 1 ? 'a row' : `${rows} rows`} that stand above it, and the table was read from there. Nothing of what stands above was taken in.`,
  'header-in-two-rows': ({ rows }) =>
    `The header is spread over rows ${rows.join(' and ')}, as merged cells make it. Each column was read by the name nearest to it.`,
  'units-in-a-row': ({ units }) =>
    `The row under the header says units (${someOf(units)}), so the budgets do not mean what they say and were not read. Write whole amounts of the currency and remove this row.`,
  'years-not-budget': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” is not the sum of the budgets of the years, which were read. Correct one of them, or leave the whole out.`,
  'wrong-share': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” is no code with its share. Write 16010:60; 11220:40 for sectors, VN:100 for countries; a share is at most 100.`,
  'wrong-amount': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” does not go with what is given in kind. Write one amount for each thing, in the same order: 20 tonnes; 3 months.`,
  'recognised-table': ({ format }) => `This table was read as: ${format.en}.`,
  'columns-not-read': ({ columns }) =>
    `Columns that this kind of table does not usually have were not read: ${someOf(columns, 40)}. Check that none of them matters.`,
  'rows-differ': ({ record, columns }) =>
    `${record}: its rows differ on ${columns.join(', ')}; the first of them was read. Check which one holds.`,
  'unknown-recipient': ({ record, value, row }) =>
    `${record}: row ${row}: the code of the country or region “${value}” is not known, so its money is placed nowhere. Give the code beside the name.`,
  'unread-word': ({ record, row, column, value }) =>
    `${record}: row ${row}, ${column}: “${value}” is not a word that tables of this kind use here. It was left out; check what it means.`,
  'left-out-of-form': ({ record, fields }) =>
    `${record}: the form has no words for all of ${fields.join(', ')}. The table says the rest; hand on YAML or IATI where it matters.`,
  'not-activities': () =>
    'This table holds sums or shares of money, not activities, so no record was made from it. Keep it out of the folder of activities. From sums by donor, `an-sinh concentration --table` works out how concentrated aid is.',
  // money: flat tables of shares
  'flat-table-lacks-columns': ({ columns }) =>
    `This table of shares has no column ${columns.join(', ')}, without which no row can be read. Give the table with the headers of its publisher, in English.`,
  // pairs of activities
  'pair-of-one': ({ id }) =>
    `Both identifiers are ${id}. A finding is about two activities: give the identifier of the other one.`,
  'wrong-verdict': ({ verdict, asks, known }) =>
    `“${verdict}” is no answer to the question “${asks}”. Use one of: ${known.join(', ')}.`,
  'which-question': ({ a, b }) =>
    `For ${a} and ${b} both questions have been answered, so it is not clear which one to open again. Add --asks "one activity" or --asks overlap.`,
  'nothing-to-open': ({ a, b, asks }) =>
    `Nobody has answered the question “${asks}” for ${a} and ${b}, so there is nothing to open again. Leave it, or give a verdict.`,
  'row-without-name': ({ row, column }) =>
    `Row ${row}: ${column} is empty, so its amount belongs to nobody and was left out. Add the name.`,
  // allocation
  'wrong-budget': ({ value }) =>
    `“${value}” is no budget. Write the partner's id, an equals sign, amount and currency, several with semicolons: giz=2000000 USD; unicef=500000 USD.`,
  'no-budget': () =>
    'There is no money to allocate. Give a file with the question (--question) or budgets (--budget "giz=2000000 USD").',
  'wrong-number-of-partners': ({ value }) =>
    `“${value}” is no number of partners. Write a whole number from 1 with --partners-per-cell.`,
  'wrong-objective': ({ value }) =>
    `“${value}” is no objective. Write value (the most need closed for the money) or max-min (the need that is closed least is closed as far as possible).`,
  'wrong-method': ({ value }) => `“${value}” is no method. Write best, or preview for the quick one without a solver.`,
  'segments-not-falling': ({ record, field }) =>
    `${record}: in ${field} a later part is worth more than an earlier one. The first part of a need counts most; put the parts in falling order of worth.`,
  'segments-not-whole': ({ record, field }) =>
    `${record}: the shares in ${field} do not add up to 100. They are the parts of one need, in percent; complete them.`,
  'cell-without-row': () =>
    'A cell names no standing row and does not say what it is. Give row, or key, name and placing.',
  'cell-twice': ({ key }) =>
    `The cell “${key}” stands twice in the question. Keep one, or give the second a key of its own.`,
  'partner-twice': ({ body }) =>
    `The partner “${body}” stands twice in the question. Put its funds under one entry: budgets and smallest sizes are counted by partner.`,
  'need-not-in-people': ({ indicator, unit }) =>
    `${indicator} counts in “${unit}”, not in people. Name an indicator of persons, or a share with “of”, or state the number of people.`,
  'cost-not-in-money': ({ indicator, unit }) =>
    `${indicator} counts in “${unit}”, which is not an amount of money. Name an indicator of an amount, or state the cost per person.`,
  'no-exchange-rate': ({ from, to, day, last }) =>
    `The dossier has no exchange rate between ${from} and ${to} for ${day}${last === 'none' ? '' : `; its last is for ${last}`}. Set rateDay in the question to a day that has one, or write the amounts in ${to}.`,
  'amount-too-large': ({ amount, currency }) =>
    `${amount} ${currency} is more than can be counted to the single unit. Use a currency with a larger unit, or count in thousands.`,
}
