import { z } from 'zod'
import { allocationBlocks } from '#document/part-allocation'
import { reportDocument } from '#document/report-document'
import { parseYaml, yamlLocator } from '#dossier/parse'
import { schemaProblems } from '#dossier/schema-problem'
import { isDay } from '#ground/date'
import { rateTable } from '#ground/money'
import { type Position, type Problem, Problems } from '#ground/problem'
import { allocationView } from '#review/allocation-answer'
import { askedOf } from '#review/allocation-asked'
import { moneyText, type Question, question } from '#review/allocation-question'
import { coversOn } from '#review/cover'
import type { Holdings } from '#review/holdings'
import { allocationView as viewShape } from '#review/shape-allocation'
import { report } from '#review/shape-common'
import { answerOn } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const file = z.strictObject({ name: z.string(), text: z.string() })

/** With a given budget and the partners' mandates: which gaps come first, why, and what does leaving one out cost? */
export const allocate = documentVerb({
  name: 'allocate',
  summary: {
    vi: 'Đề xuất phân bổ ngân sách cho các ô nhu cầu: ô nào trước, vì sao, bỏ từng ô thì mất bao nhiêu giá trị',
    en: 'Propose how to allocate budgets to need cells: which come first, why, and what leaving one out costs',
  },
  solves: true,
  input: z.object({
    question: file
      .optional()
      .meta(field('Tệp YAML ghi câu hỏi phân bổ', 'YAML file with the question', { file: true })),
    budget: z
      .string()
      .optional()
      .meta(
        field(
          'Ngân sách: "giz=2000000 USD; unicef=500000 USD"',
          'Budgets: "giz=2000000 USD; unicef=500000 USD"; they replace those of the question',
        ),
      ),
    partnersPerCell: z.string().optional().meta(field('Số đối tác tối đa ở một ô', 'Most partners in a cell')),
    objective: z
      .string()
      .optional()
      .meta(
        field(
          'Mục tiêu: value (đáp ứng nhiều nhất), max-min (nâng mức thấp nhất)',
          'Objective: value (the most need closed), max-min (the lowest raised)',
        ),
      ),
    method: z
      .string()
      .optional()
      .meta(
        field(
          'Cách tính: best (tốt nhất), preview (xem nhanh, không dùng bộ giải)',
          'Method: best, or preview, the quick one without a solver',
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/allocate/1'), ...report, ...viewShape.shape }),
  run: (input, context) =>
    answerOn(input.asOf, context, (holdings, day, cited) => {
      if (input.method !== undefined && input.method !== 'best' && input.method !== 'preview')
        throw new Problems([{ code: 'wrong-method', facts: { value: input.method } }])
      const { question: whole, locate } = questionOf(input, holdings)
      const problems = new Map<string, Problem>()
      const rateDay = whole.rateDay ?? day
      if (!isDay(rateDay)) throw new Problems([{ code: 'wrong-day', facts: { value: rateDay } }])
      const asked = askedOf(
        whole,
        {
          currency: whole.currency,
          rateDay,
          rates: rateTable(holdings.exchangeRates),
          worth: whole.worth,
          holdings,
          covers: coversOn(holdings, day),
          day,
          cited,
          // A rate that is lacking is lacking for every amount; it is told once, where it is first wanted.
          problem: (it) => {
            const key = JSON.stringify([it.code, it.facts])
            if (!problems.has(key)) problems.set(key, it)
          },
        },
        locate,
      )
      if (problems.size > 0) throw new Problems([...problems.values()])
      return {
        schema: 'an-sinh/allocate/1' as const,
        ...allocationView(whole, asked, input.method === 'preview' ? undefined : context.solve, holdings, cited),
      }
    }),
  document: (result, languages) => reportDocument(result, 'allocate', allocationBlocks, languages),
})

type Input = {
  readonly question?: z.output<typeof file> | undefined
  readonly budget?: string | undefined
  readonly partnersPerCell?: string | undefined
  readonly objective?: string | undefined
}
type Locate = (path: readonly (string | number)[]) => Position | undefined

/** The question of the file with what the options set in its place; without a file every standing row is asked about.
 *  @throws Problems, everything that is wrong with its form. */
function questionOf(input: Input, holdings: Holdings): { readonly question: Question; readonly locate: Locate } {
  const { partnersPerCell, objective } = input
  if (objective !== undefined && objective !== 'value' && objective !== 'max-min')
    throw new Problems([{ code: 'wrong-objective', facts: { value: objective } }])
  if (partnersPerCell !== undefined && !/^[1-9]\d{0,3}$/.test(partnersPerCell))
    throw new Problems([{ code: 'wrong-number-of-partners', facts: { value: partnersPerCell } }])
  const budgets = input.budget === undefined ? [] : budgetsIn(input.budget)
  const { question: written, locate } = input.question === undefined ? ofBudgets(budgets) : read(input.question)
  const known = new Map(written.partners.map((it) => [it.body, it]))
  for (const { body, amount } of budgets)
    known.set(body, {
      ...(known.get(body) ?? { body, state: false, gives: [] }),
      funds: [{ amount }],
    })
  const bodies = written.partners.map((it) => it.body)
  const twice = bodies.find((it, index) => bodies.indexOf(it) < index)
  if (twice !== undefined) throw new Problems([{ code: 'partner-twice', facts: { body: twice } }])
  return {
    question: {
      ...written,
      partners: [...known.values()],
      ...(partnersPerCell === undefined ? {} : { partnersPerCell: Number(partnersPerCell) }),
      ...(objective === undefined ? {} : { objective }),
      cells:
        written.cells.length > 0
          ? written.cells
          : holdings.needRows.map(({ id }) => ({ row: id, weight: 1, least: 0 })),
    },
    locate,
  }
}

function read({ name, text }: z.output<typeof file>): { readonly question: Question; readonly locate: Locate } {
  const { records, problems } = parseYaml(text, name)
  const locate = yamlLocator(text, name)
  if (problems.length > 0) throw new Problems(problems)
  const result = question.safeParse(records.length === 1 ? records[0]?.value : records.map((it) => it.value))
  if (!result.success) throw new Problems(schemaProblems(result.error.issues, name, locate))
  return { question: result.data, locate }
}

type Budget = { readonly body: string; readonly amount: z.output<typeof moneyText> }

function budgetsIn(text: string): readonly Budget[] {
  return text
    .split(';')
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => {
      const [body = '', amount = '', ...more] = it.split('=').map((part) => part.trim())
      const found = moneyText.safeParse(amount)
      if (body === '' || more.length > 0 || !found.success)
        throw new Problems([{ code: 'wrong-budget', facts: { value: it } }])
      return { body, amount: found.data }
    })
}

/** A question of budgets alone, in the currency of the first. */
function ofBudgets(budgets: readonly Budget[]): { readonly question: Question; readonly locate: Locate } {
  const first = budgets[0]
  if (first === undefined) throw new Problems([{ code: 'no-budget', facts: {} }])
  return {
    question: question.parse({
      name: { vi: 'Ngân sách cho các nhu cầu thường kỳ', en: 'Budgets for the standing needs' },
      currency: first.amount.currency,
      partners: budgets.map(({ body, amount }) => ({
        body,
        funds: [{ amount: `${amount.amount} ${amount.currency}` }],
      })),
    }),
    locate: () => undefined,
  }
}
