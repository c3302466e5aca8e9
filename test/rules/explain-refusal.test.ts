import { expect, it } from 'vitest'
import { z } from 'zod'
import { all, input, parameter, person, ruleBook, schemesOf } from '#rules/1-language/index'
import { compile } from '#rules/compile'
import { rulesHash } from '#rules/hash'
import { explainVerb } from '#verbs/explain'

const text = (vi: string, en: string) => ({ vi, en })
const pensioner = input({ name: text('Hưu trí', 'Draws a pension'), entity: person, period: 'month', kind: 'truth' })
const insured = input({ name: text('Tham gia', 'Insured'), entity: person, period: 'month', kind: 'truth' })
const amount = parameter({ name: text('Mức', 'Amount'), unit: 'VND', law: 'act-1/2', values: { '2020-01-01': 100 } })
const grant = schemesOf<object>()({
  name: text('Hỗ trợ', 'Grant'),
  entity: person,
  period: 'month',
  law: 'act-1/1',
  inForce: { from: '2020-01-01' },
  amount,
  eligibility: all(
    pensioner.not().saying(text('Chưa nghỉ hưu', 'Not retired')),
    insured.saying(text('Đang tham gia bảo hiểm', 'Is insured')),
  ),
})
const rules = compile(
  ruleBook({
    id: 'words',
    name: text('Lời', 'Words'),
    currency: 'VND',
    facts: z.strictObject({}),
    parts: [{ pensioner, insured, amount, grant }],
  }),
)
const book = { rules, hash: rulesHash(rules) }

it('a refusal has the words of a condition for what fails, never for its contrary', () => {
  const given = '{ persons: { an: { pensioner: true, insured: false } }, households: { h: { members: [an] } } }'
  const { schemes } = explainVerb.run(book, { name: 'a.yaml', text: given }, { on: '2024-05-10' })
  const failing = schemes[0]?.whether.whyNot?.failing ?? []
  expect(failing.map((one) => [one.label?.en, one.condition.answer])).toEqual([
    ['Not retired', { status: 'known', value: { kind: 'truth', value: false } }],
    ['Is insured', { status: 'known', value: { kind: 'truth', value: false } }],
  ])
})
