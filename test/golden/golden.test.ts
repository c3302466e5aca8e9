import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenText } from './make.ts'

/** A folder `MEETING@DAY` is a golden review; adding one adds a test. `npm run golden` writes them anew, to be read. */
const folders = readdirSync(import.meta.dirname).filter((it) => it.includes('@'))

describe('a golden review', () => {
  it('is there for the five real meetings and for the next one', () => {
    expect(new Set(folders.map((it) => it.split('@')[0]))).toEqual(
      new Set(['pg-02', 'dlg-2015', 'dlg-2022', 'gongo-18', 'res42-study-2023', 'next']),
    )
  })

  it.each(folders.flatMap((folder) => (['vi', 'en'] as const).map((language) => [folder, language] as const)))(
    '%s reads the same in %s',
    async (folder, language) => {
      const accepted = readFileSync(join(import.meta.dirname, folder, `review.${language}.txt`), 'utf8')
      expect(await goldenText(folder, language)).toBe(accepted)
    },
  )
})
