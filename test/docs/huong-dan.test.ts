import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { anSinh } from '../cli/command.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/huong-dan.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'huong-dan-'))
const file = join(folder, 'ba-lan.yaml')
writeFileSync(file, /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
const commands = /```sh\n([\s\S]*?)```/.exec(page)?.[1]?.trim().split('\n') ?? []

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the guide for officials', () => {
  it('has commands to follow', () => expect(commands).not.toEqual([]))

  it.each(commands)('can be followed: %s', (line) => {
    const words = (line.split('#')[0] ?? '').trim().split(/\s+/).slice(1)
    const { status, stderr } = anSinh(...words.map((it) => it.replace(/^ba-lan\./, `${folder}/ba-lan.`)))
    expect({ status, stderr: stderr.replace('Đang dựng tài liệu… \n', '') }).toEqual({ status: 0, stderr: '' })
  })

  it('tells the amounts that come out', () => {
    for (const [day, amount] of [
      ['2026-06-10', '500.000'],
      ['2026-10-10', '540.000'],
    ] as const) {
      const { stdout } = anSinh('explain', file, '--on', day, '--variable', 'social-pension', '--lang', 'vi')
      expect(stdout).toMatch(new RegExp(`Mức hưởng: ${amount}\\sđồng`))
      expect(page).toContain(`${amount} đồng tháng ${Number(day.slice(5, 7))}/2026`)
    }
  })
})
