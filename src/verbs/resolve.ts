import { z } from 'zod'
import { entry, pairReadingsIn } from '#dossier/journal'
import { type Problem, Problems } from '#ground/problem'
import { type PairReading, pairQuestion, pairReading, pairVerdicts, readingOfPair } from '#responses/pair-reading'
import { unknownRecord } from './answer.ts'
import { type Context, field, verb } from './verb.ts'

const verdicts = [...new Set(pairQuestion.options.flatMap((it) => [...pairVerdicts[it]]))]

const input = z.object({
  first: z
    .string()
    .meta(
      field(
        'Mã hoạt động thứ nhất: bên tài trợ (chain), hoạt động lớn (part), hoặc bản ghi được tính tiền (same)',
        'Id of the first activity: the one that funds (chain), the whole (part), or whose money counts (same)',
        { argument: true },
      ),
    ),
  second: z.string().meta(field('Mã hoạt động thứ hai', 'Id of the second activity', { argument: true })),
  verdict: z.string().meta(field(`Kết luận: ${verdicts.join(', ')}`, `Verdict: ${verdicts.join(', ')}`)),
  vi: z.string().min(1).meta(field('Lý do bằng tiếng Việt', 'The reason in Vietnamese')),
  en: z.string().min(1).meta(field('Lý do bằng tiếng Anh', 'The reason in English')),
  who: z.string().min(1).meta(field('Người hoặc đơn vị kết luận', 'Who found it: a person or unit')),
  asks: z
    .string()
    .optional()
    .meta(
      field(
        'Câu hỏi: “one activity” hoặc overlap; nếu không ghi thì hiểu theo kết luận',
        'Question: “one activity” or overlap; without it, the one that the verdict answers',
      ),
    ),
  organisation: z.string().optional().meta(field('Mã cơ quan của người kết luận', 'Id of the body of who found it')),
})

type Input = z.output<typeof input>

/** Records what a person found about two activities: whether they are one activity, or whether their overlap is one. The
 *  finding is signed and dated, stands until another is made, and `open` takes it back. */
export const resolve = verb({
  name: 'resolve',
  summary: {
    vi: 'Ghi kết luận về hai hoạt động: có phải là một, hoặc có chồng chéo hay không',
    en: 'Record what was found about two activities: whether they are one, or whether they overlap',
  },
  input,
  output: entry,
  run: (asked, context) => {
    const { index, records, journal } = context.dossier
    const readings = [...records['pair-readings'], ...pairReadingsIn(journal)]
    const pair: readonly [string, string] = [asked.first, asked.second]
    const { asks, problems: ofQuestion } = questionOf(asked, pair, readings)
    const known = records.activities.map((it) => it.id)
    const problems: Problem[] = [
      ...pair.filter((id) => !known.includes(id)).map((id) => ({ code: 'unknown-activity', facts: { id, known } })),
      ...(asked.first === asked.second ? [{ code: 'pair-of-one', facts: { id: asked.first } }] : []),
      ...(asked.organisation === undefined || index.organisations.has(asked.organisation)
        ? []
        : [unknownRecord(asked.organisation, 'organisation', [...index.organisations.keys()])]),
      ...ofQuestion,
    ]
    if (problems.length > 0) throw new Problems(problems)
    return lineOf(asked, asks, readings, context)
  },
})

/** The question that a verdict answers. `open` belongs to both: it opens the one that was answered. */
function questionOf(
  { verdict, asks }: Input,
  [a, b]: readonly [string, string],
  readings: readonly PairReading[],
): { readonly asks: PairReading['asks']; readonly problems: readonly Problem[] } {
  const asked = pairQuestion.options.find((it) => it === asks)
  if (asks !== undefined && asked === undefined)
    return { asks: 'one activity', problems: [unknownRecord(asks, 'question', pairQuestion.options)] }
  const answers = (it: PairReading['asks']): readonly string[] => pairVerdicts[it]
  const fitting = pairQuestion.options.filter((it) => answers(it).includes(verdict))
  if (fitting.length === 0 || (asked !== undefined && !fitting.includes(asked))) {
    const facts = { verdict, asks: asked ?? pairQuestion.options.join(', '), known: asked ? answers(asked) : verdicts }
    return { asks: asked ?? 'one activity', problems: [{ code: 'wrong-verdict', facts }] }
  }
  if (verdict !== 'open') return { asks: asked ?? fitting[0] ?? 'one activity', problems: [] }
  const answered = (asked === undefined ? pairQuestion.options : [asked]).filter(
    (it) => readingOfPair(it, a, b, readings) !== undefined,
  )
  if (answered.length === 0) {
    const facts = { a, b, asks: asked ?? pairQuestion.options.join(', ') }
    return { asks: asked ?? 'one activity', problems: [{ code: 'nothing-to-open', facts }] }
  }
  if (answered.length > 1) return { asks: 'one activity', problems: [{ code: 'which-question', facts: { a, b } }] }
  return { asks: answered[0] ?? 'one activity', problems: [] }
}

function lineOf(found: Input, asks: PairReading['asks'], readings: readonly PairReading[], { now }: Context) {
  const after = pairReading.parse({
    activities: [found.first, found.second],
    asks,
    verdict: found.verdict,
    reason: { vi: found.vi, en: found.en },
    by: { vi: found.who, en: found.who },
    ...(found.organisation === undefined ? {} : { organisation: found.organisation }),
    made: now.slice(0, 10),
    confidence: 'seen',
    sources: [],
  })
  return entry.parse({
    at: now,
    who: found.who,
    kind: 'pair-readings',
    id: lineId(found.first, found.second),
    before: readingOfPair(asks, found.first, found.second, readings) ?? null,
    after,
  })
}

/** A name for the line: identifiers of activities may hold signs that a name in the journal does not. */
const lineId = (first: string, second: string): string =>
  [first, second].map((it) => it.replaceAll(/[^A-Za-z0-9._:/()-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '')).join('..')
