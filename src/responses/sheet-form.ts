import { isPartialDate } from '#ground/date'
import type { Raw } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import { readBudgets, readInKind, readShares } from './sheet-amounts.ts'
import { type Column, directionNamed, isAll, modalityNamed, roleNamed, statusNamed } from './sheet-columns.ts'
import type { FormHeader } from './sheet-header.ts'
import { type FormRow, listIn, type Wrong } from './sheet-row.ts'
import { fits, type Line, widthProblem } from './table-rows.ts'

/** Reads the rows of the spreadsheet form in which a partner hands in activities, one each (docs/activities.md). */
export function readForm(header: FormHeader, lines: readonly Line[], file: string) {
  const problems: Problem[] = []
  const records = lines.flatMap((line): readonly Raw[] => {
    if (!fits(line, header.line)) {
      problems.push(widthProblem(line, file))
      return []
    }
    const activity = readRow(rowOf(line, header), header, file, problems)
    return activity === undefined ? [] : [{ value: activity, path: [line.line] }]
  })
  return { records, problems }
}

function rowOf({ line, fields }: Line, { columns }: FormHeader): FormRow {
  const cells = new Map<Column, string>()
  for (const [index, column] of columns.entries()) {
    const cell = fields[index]?.trim() ?? ''
    if (column !== undefined && cell !== '') cells.set(column, cell)
  }
  return { line, cells }
}

/** Problems that every format can have name an element; those that only the form has name its column. */
const codesOfForm = ['wrong-word', 'budget-without-period', 'years-not-budget', 'wrong-share', 'wrong-amount']

function readRow(
  { line, cells }: FormRow,
  header: FormHeader,
  file: string,
  problems: Problem[],
): ActivityInput | undefined {
  const position = { file, line }
  const id = cells.get('id')
  if (id === undefined) {
    problems.push({ code: 'missing-id', facts: { row: line }, position })
    return undefined
  }
  const wrong: Wrong = (code, column, value) => {
    const name = header.names.get(column) ?? column
    const where = codesOfForm.includes(code) ? { column: name } : { element: name }
    problems.push({ code, facts: { record: `activities/${id}`, row: line, ...where, value }, position })
    return undefined
  }
  const word = <T>(column: Column, read: (it: string) => T | undefined): T | undefined => {
    const written = cells.get(column)
    return written === undefined ? undefined : (read(written) ?? wrong('wrong-word', column, written))
  }
  const date = (column: Column) => {
    const written = cells.get(column)
    if (written === undefined || isPartialDate(written)) return written
    return wrong('wrong-date', column, written)
  }
  const dates = defined({
    plannedStart: date('plannedStart'),
    actualStart: date('actualStart'),
    plannedEnd: date('plannedEnd'),
    actualEnd: date('actualEnd'),
  })
  const organisation = cells.get('organisation') ?? 'not stated'
  const role = word('role', roleNamed)
  const title = defined({ en: cells.get('titleEn'), vi: cells.get('titleVi') })
  const description = defined({ en: cells.get('noteEn'), vi: cells.get('noteVi') })
  const follows = listIn(cells.get('follows'))
  const inKind = readInKind(cells, wrong)
  return {
    id,
    title: Object.keys(title).length === 0 ? 'not stated' : title,
    ...(Object.keys(description).length === 0 ? {} : { description }),
    reporting: { name: organisation },
    participants: [
      ...(role === undefined ? [] : [{ name: organisation, role }]),
      ...listIn(cells.get('funding')).map((name) => ({ name, role: 'funding' as const })),
      ...listIn(cells.get('implementing')).map((name) => ({ name, role: 'implementing' as const })),
    ],
    status: word('status', statusNamed) ?? 'not stated',
    dates,
    countries: readShares('countries', /^[A-Z]{2}$/, cells, wrong),
    sectors: readShares('sectors', /^(\d{3}|\d{5})$/, cells, wrong).map(({ code, ...share }) => ({
      vocabulary: code.length === 3 ? '2' : '1',
      code,
      ...share,
    })),
    modality: word('modality', modalityNamed) ?? 'not stated',
    ...defined({ direction: word('direction', directionNamed) }),
    budgets: readBudgets(cells, dates, header.hasUnits, wrong),
    ...(inKind.length === 0 ? {} : { inKind }),
    ...(follows.length === 0 ? {} : { follows }),
    ...placingOf(cells, dates),
    means: listIn(cells.get('means')),
    sources: listIn(cells.get('source')),
    confidence: 'seen',
  }
}

type Dates = NonNullable<ActivityInput['dates']>

/** Cells as the partner names them. A dimension that the row leaves empty is not stated; it is never all. */
function placingOf(cells: FormRow['cells'], dates: Dates): Pick<ActivityInput, 'placing' | 'basis'> {
  const dimension = (column: Column) => {
    const written = cells.get(column)
    return written === undefined ? 'not stated' : isAll(written) ? 'all' : [...listIn(written)]
  }
  if (!cells.has('functions') && !cells.has('groups') && !cells.has('places')) return {}
  const span = defined({ from: dates.actualStart ?? dates.plannedStart, to: dates.actualEnd ?? dates.plannedEnd })
  return {
    placing: { functions: dimension('functions'), groups: dimension('groups'), places: dimension('places'), span },
    basis: 'stated',
  }
}
