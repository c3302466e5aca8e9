import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { blocksOf, readPage, type, write } from './worked-page.ts'

const readme = readPage('../README.md')
const section = readme.slice(readme.indexOf("## Viet Nam's rules"), readme.indexOf('## Rules'))
const blocks = blocksOf(section)
const folder = mkdtempSync(join(tmpdir(), 'readme-'))
write('lan.yaml', blocks.find((it) => it.language === 'yaml')?.text ?? '', folder)
const commands = blocks
  .filter((it) => it.language === 'sh')
  .flatMap((it) => it.text.match(/^an-sinh explain .*?(?= +#)/gm) ?? [])

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the case of the README', () => {
  it.each(commands)('can be asked: %s', (command) => {
    const { failed, printed } = type(command, folder)
    expect(failed).toBe(false)
    expect(printed).toMatch(/540[.,]000/)
  })

  it('is asked twice', () => {
    expect(commands).toHaveLength(2)
  })
})
