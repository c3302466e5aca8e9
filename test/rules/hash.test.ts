import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '#rules/compile'
import { rulesHash, sha256 } from '#rules/hash'
import { sample } from './sample/book.ts'

describe('the hash of a rule book', () => {
  it('is SHA-256', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
    )
  })

  it('is the same after a round trip through JSON, in whatever order fields come', () => {
    const rules = compile(sample)
    const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(rules)) as object).reverse())
    expect(rulesHash(turned as typeof rules)).toBe(rulesHash(rules))
    expect(rulesHash(rules)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('differs where one number differs', () => {
    const rules = compile(sample)
    const raised = JSON.parse(JSON.stringify(rules).replace('360000', '360001')) as typeof rules
    expect(rulesHash(raised)).not.toBe(rulesHash(rules))
  })
})
