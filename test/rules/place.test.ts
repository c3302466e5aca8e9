import { describe, expect, it } from 'vitest'
import { firstOutside, relativePlace } from '#rules/1-language/place'

describe('where an author wrote something', () => {
  it.each([
    [
      'V8',
      'Error: where\n    at callingPlace (/a b/src/rules/1-language/place.ts:8:9)\n    at Object.<anonymous> (/a b/content/pension.ts:12:5)',
      '/a b/content/pension.ts',
    ],
    [
      'V8 without a function',
      'Error: where\n    at /src/rules/1-language/x.ts:1:1\n    at file:///content/pension.ts?x=1:12:5',
      'file:///content/pension.ts',
    ],
    [
      'V8 on Windows',
      'Error\n    at new X (C:\\src\\rules\\1-language\\x.ts:1:1)\n    at C:\\content\\pension.ts:12:5',
      'C:\\content\\pension.ts',
    ],
    [
      'Firefox and Safari',
      'defined@https://h/src/rules/1-language/x.ts:1:1\n@https://h/content/pension.ts:12:5',
      'https://h/content/pension.ts',
    ],
  ])('is read from a stack of %s', (_, stack, file) => {
    expect(firstOutside(stack)).toEqual({ file, line: 12, column: 5 })
  })

  it('is not known where there is no stack', () => {
    expect(firstOutside('')).toBeUndefined()
    expect(firstOutside('Error: where\n    at native')).toBeUndefined()
  })

  it.each([
    ['/home/x/content/schemes/pension.ts', 'schemes/pension.ts'],
    ['/home/x/shared/people.ts', '../shared/people.ts'],
    ['file:///home/x/content/people.ts', 'people.ts'],
  ])('is shown as seen from the book: %s', (file, shown) => {
    const book = { file: '/home/x/content/book.ts', line: 1, column: 1 }
    expect(relativePlace({ file, line: 3, column: 4 }, book)).toEqual({ file: shown, line: 3, column: 4 })
  })

  it('is shown without any folder where the place of the book is not known', () => {
    expect(relativePlace({ file: '/home/x/people.ts', line: 3, column: 4 }, undefined).file).toBe('people.ts')
  })
})
