import { expect, it } from 'vitest'
import { z } from 'zod'
import { lineIn, markedText } from '#document/blocks'
import type { Language } from '#ground/text'
import {
  all,
  any,
  enumeration,
  howMany,
  input,
  parameter,
  periodEnd,
  periodStart,
  person,
  ruleBook,
  schemesOf,
  variable,
} from '#rules/1-language/index'
import { compile } from '#rules/compile'
import { rulesHash } from '#rules/hash'
import { explainVerb } from '#verbs/explain'

/** How conditions in the way are told: by the names that an official would use, each once, and the right way round. */

const text = (vi: string, en: string) => ({ vi, en })
const facts = z.strictObject({ function: z.string() })
const scheme = schemesOf<z.infer<typeof facts>>()
const month = { entity: person, period: 'month' } as const
const truth = { ...month, kind: 'truth' } as const

const birth = input({ name: text('Ngày sinh', 'Date of birth'), entity: person, period: 'always', kind: 'date' })
const died = input({ ...truth, name: text('Đã chết', 'Has died'), assumed: false })
const levels = enumeration({
  name: text('Cấp học', 'Levels'),
  codes: {
    none: text('không đi học', 'does not study'),
    nursery: text('nhà trẻ', 'nursery'),
    primary: text('tiểu học', 'primary'),
    university: text('đại học', 'university'),
  },
})
const level = input({ ...month, name: text('Cấp học', 'Level'), codes: levels })
const degrees = enumeration({
  name: text('Mức độ khuyết tật', 'Degrees'),
  codes: { none: text('không khuyết tật', 'none'), severe: text('nặng', 'severe'), worse: text('rất nặng', 'worse') },
})
const degree = input({ ...month, name: text('Mức độ khuyết tật', 'Degree of disability'), codes: degrees })
const certified = input({ ...truth, name: text('Có chứng nhận', 'Certified') })
const visits = input({ ...month, name: text('Số lần khám', 'Visits'), unit: '1', flow: true, min: 0 })
const checks = input({ ...month, name: text('Số lần kiểm tra', 'Checks'), unit: '1', flow: true, min: 0 })
const tests = input({ ...month, name: text('Số lần thử', 'Tests'), unit: '1', flow: true, min: 0 })
const term = parameter({ name: text('Thời hạn', 'Term'), unit: 'month', values: { '2020-01-01': 3 }, law: 'act-1/7' })
const amount = parameter({ name: text('Mức', 'Amount'), unit: 'VND', law: 'act-1/2', values: { '2020-01-01': 100 } })

const loss = input({ ...month, name: text('Mức suy giảm', 'Loss'), unit: '%', flow: false, min: 0, max: 100 })
const merit = input({ ...truth, name: text('Có công', 'Of merit'), assumed: false, fixed: true })
const age = variable({ ...month, name: text('Tuổi', 'Age'), flow: false, formula: birth.completedYears(periodStart) })
const alive = variable({
  ...month,
  name: text('Còn sống', 'Alive'),
  formula: all(birth.onOrBefore(periodEnd), died.not()),
})
const pupil = variable({
  ...month,
  name: text('Trẻ em mầm non, học sinh phổ thông', 'Pupil'),
  formula: level.isOneOf('nursery', 'primary'),
})
const disabledOrCertified = variable({
  ...month,
  name: text('Khuyết tật hoặc có chứng nhận', 'Disabled or certified'),
  formula: any(degree.isOneOf('severe', 'worse'), all(certified, visits.atLeast(9))),
})
const contacts = variable({
  ...month,
  name: text('Số lần tiếp xúc', 'Contacts'),
  flow: true,
  formula: visits.plus(checks).plus(tests),
})
const signs = variable({
  ...month,
  name: text('Số dấu hiệu', 'Signs'),
  flow: false,
  formula: howMany(certified, visits.atLeast(1), checks.atLeast(1)),
})
const late = variable({ ...month, name: text('Quá hạn', 'Late'), formula: birth.plusMonths(term).before(periodStart) })

const common = {
  entity: person,
  period: 'month',
  law: 'act-1/1',
  inForce: { from: '2020-01-01' },
  amount,
  function: 'other',
} as const
const named = (vi: string, en: string) => ({ ...common, name: text(vi, en) })
const social = scheme({ ...named('Hưu trí xã hội', 'Social pension'), eligibility: alive })
const bridge = scheme({ ...named('Trợ cấp chờ', 'Bridge'), eligibility: social.eligible.not() })
const tuition = scheme({ ...named('Miễn học phí', 'Tuition'), eligibility: pupil })
const grown = scheme({ ...named('Học bổng', 'Grant'), eligibility: level.isOneOf('primary', 'university') })
const study = scheme({
  ...named('Chi phí học tập', 'Study costs'),
  eligibility: degree.is('none').not().saying(text('Là người khuyết tật', 'Has a disability')),
})
const care = scheme({ ...named('Chăm sóc', 'Care'), eligibility: disabledOrCertified })
const funeral = scheme({ ...named('Mai táng', 'Funeral'), eligibility: all(died, certified) })
const counting = scheme({ ...named('Đếm', 'Counting'), eligibility: any(contacts.atLeast(3), signs.atLeast(3)) })
const delay = scheme({ ...named('Trễ hạn', 'Delay'), eligibility: late.not() })

const retired = scheme({ ...named('Lương hưu', 'Pension'), eligibility: any(age.atLeast(60), loss.atLeast(61)) })
const honour = scheme({ ...named('Ưu đãi', 'Honour'), eligibility: merit })
const chance = scheme({ ...named('Chứng nhận', 'Certificate'), eligibility: any(merit, certified) })

const rules = compile(
  ruleBook({
    id: 'words',
    name: text('Cách nói', 'Words'),
    currency: 'VND',
    facts,
    parts: [
      { birth, died, levels, level, degrees, degree, certified, visits, checks, tests, term, amount, loss, merit },
      { age, alive, pupil, disabledOrCertified, contacts, signs, late },
      { social, bridge, tuition, grown, study, care, funeral, counting, delay, retired, honour, chance },
    ],
  }),
  { 'act-1': { number: '1/2019/QH14', kind: 'law' } },
)
const book = { rules, hash: rulesHash(rules) }
const one =
  'persons: { an: { birth: 1980-02-01, level: none, degree: none, certified: false, visits: 1, checks: 0, tests: 1, loss: 60 } }'

/** What a document says, line by line. */
function linesOf(language: Language, variable?: string): readonly string[] {
  const result = explainVerb.run(
    book,
    { name: 'one.yaml', text: one },
    { on: '2026-05-10', variable, grounds: variable === undefined ? 'received' : 'all' },
  )
  const words = (it: Parameters<typeof lineIn>[0]): string => {
    const line = lineIn(it, language)
    return line === undefined
      ? ''
      : markedText(line)
          .replaceAll(/[\u00a0\u2003]/g, ' ')
          .trim()
  }
  return explainVerb
    .document(result, [language])
    .sheet.blocks.flatMap((block) =>
      block.kind === 'particulars'
        ? block.entries.flatMap(({ term: head, details }) => [`${words(head)}:`, ...details.map(words)])
        : [],
    )
}
/** The line that refuses a scheme, without its name and what would change it. */
const refused = (language: Language, scheme: string): string | undefined =>
  linesOf(language)
    .find((it) => it.startsWith(`${scheme}: `))
    ?.slice(scheme.length + 2)
    .replace(/ → .*/, '')

it('says that another scheme is due, and not the innermost condition of that one', () => {
  expect(refused('vi', 'Trợ cấp chờ')).toBe(
    'Hưu trí xã hội: đủ điều kiện hưởng: có, nên không thuộc diện [Điều 1 Luật 1/2019/QH14]',
  )
  expect(refused('en', 'Bridge')).toBe('Social pension: entitled: yes, and so excluded [Law 1/2019/QH14, art. 1]')
  expect(refused('en', 'Delay')).toBe('Late: yes, and so excluded [Law 1/2019/QH14, art. 1]')
})

it('answers a condition that has words of its own by itself, and not by what it denies', () => {
  expect(refused('vi', 'Chi phí học tập')).toBe(
    'Là người khuyết tật: không (Mức độ khuyết tật: không khuyết tật) [Điều 1 Luật 1/2019/QH14]',
  )
  expect(refused('en', 'Study costs')).toBe(
    'Has a disability: no (Degree of disability: none) [Law 1/2019/QH14, art. 1]',
  )
})

it('asks for one of several codes once', () => {
  expect(refused('vi', 'Học bổng')).toBe(
    'Cấp học là một trong: tiểu học; đại học: không (Cấp học: không đi học) [Điều 1 Luật 1/2019/QH14]',
  )
  expect(refused('en', 'Grant')).toBe(
    'Level is one of: primary; university: no (Level: does not study) [Law 1/2019/QH14, art. 1]',
  )
  expect(linesOf('en', 'grown')).toContain('Level is one of: primary; university: no')
})

it('names a variable that is about codes, or true by one of several ways, and not a code inside it', () => {
  expect(refused('vi', 'Miễn học phí')).toBe(
    'Trẻ em mầm non, học sinh phổ thông: không (Cấp học: không đi học) [Điều 1 Luật 1/2019/QH14]',
  )
  expect(refused('en', 'Tuition')).toBe('Pupil: no (Level: does not study) [Law 1/2019/QH14, art. 1]')
  expect(refused('en', 'Care')).toBe('Disabled or certified: no (Degree of disability: none) [Law 1/2019/QH14, art. 1]')
})

it('cites an article once for the conditions that stand in it', () => {
  expect(refused('vi', 'Mai táng')).toBe('Đã chết: không; Có chứng nhận: không [Điều 1 Luật 1/2019/QH14]')
  expect(refused('en', 'Funeral')).toBe('Has died: no; Certified: no [Law 1/2019/QH14, art. 1]')
})

it('tells a sum of many terms as one list, and a count of conditions as such', () => {
  const sum = linesOf('en', 'contacts')
  expect(sum.filter((it) => it.includes('+'))).toEqual(['Visits + Checks + Tests: 2'])
  expect(linesOf('vi', 'signs')).toContain(
    'số điều kiện được đáp ứng trong (Có chứng nhận; Số lần khám ≥ 1; Số lần kiểm tra ≥ 1): 1',
  )
  expect(linesOf('en', 'signs')).toContain('how many of these hold: (Certified; Visits ≥ 1; Checks ≥ 1): 1')
})

it('counts months once', () => {
  expect(linesOf('vi', 'late')).toContain('Ngày sinh cộng Thời hạn < 1/5/2026: có')
  expect(linesOf('en', 'late')).toContain('Date of birth plus Term < 1 May 2026: yes')
})

const changes = (language: Language, scheme: string): string | undefined =>
  linesOf(language)
    .find((it) => it.startsWith(`${scheme}: `))
    ?.replace(/.* → /, '')

it('proposes a fact on record before one that comes by waiting, and what nobody can change last', () => {
  expect(changes('vi', 'Lương hưu')).toBe('sẽ đủ điều kiện nếu Mức suy giảm: ít nhất 61 % thay vì 60 %')
  expect(changes('en', 'Pension')).toBe('would qualify with Loss: at least 61 % instead of 60 %')
  expect(changes('en', 'Certificate')).toBe('would qualify with Certified: yes instead of no')
  const refusals = linesOf('en').slice(linesOf('en').indexOf('Not entitled to:') + 1)
  expect(refusals.filter((it) => it.includes('→')).at(-1)).toMatch(/^Honour: .* → would qualify with Of merit: yes/)
})
