import { expect, test } from 'vitest'
import { z } from 'zod'
import { resultJson, resultSchema } from '#document/json'
import { review } from '#review/shape'
import { smallReview } from './fixture.ts'

test('the file of a review says what the review says, and ends its last line', () => {
  const written = resultJson(smallReview())
  expect(written.endsWith('}\n')).toBe(true)
  expect(written).toContain('\n  "asOf": "2022-12-28",\n')
  expect(JSON.parse(written)).toEqual(smallReview())
})

test('the file of a review holds to the published schema', () => {
  const schema = z.fromJSONSchema(JSON.parse(resultSchema(review)))
  expect(schema.safeParse(JSON.parse(resultJson(smallReview()))).error).toBeUndefined()
})

test('a review with a broken value does not hold to the schema', () => {
  const schema = z.fromJSONSchema(JSON.parse(resultSchema(review)))
  const [row, ...others] = smallReview().rows
  const broken = { ...smallReview(), rows: [{ ...row, activities: 'absent' }, ...others] }
  expect(schema.safeParse(broken).success).toBe(false)
})
