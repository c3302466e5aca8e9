import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readFolder } from '#apps/cli/files'
import { Problems } from '#ground/problem'

const made: string[] = []

afterEach(() => {
  for (const it of made.splice(0)) rmSync(it, { recursive: true, force: true })
})

async function folderWith(path: string, bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-files-'))
  made.push(folder)
  mkdirSync(join(folder, 'activities'))
  writeFileSync(join(folder, path), bytes)
  return readFolder(folder)
}

function problemIn(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof Problems) return error.problems[0]
  }
  return undefined
}

const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><title>H\xe0 N\xf4i</title>`

describe('a file in the folder of a dossier', () => {
  it('is read in the encoding that an IATI file states', async () => {
    const { read } = await folderWith('activities/a.xml', Buffer.from(xml('ISO-8859-1'), 'latin1'))
    expect(read('activities/a.xml')).toContain('Hà Nôi')
  })

  it.each(['activities/a.xml', 'activities/a.csv', 'activities/a.yaml'])(
    'is refused, and no byte of it replaced, where %s says or has to be UTF-8 and is not',
    async (path) => {
      const bytes = Buffer.from(xml('UTF-8'), 'latin1')
      const { read } = await folderWith(path, bytes)
      const problem = problemIn(() => read(path))
      expect(problem?.code).toMatch(/^(wrong-encoding|not-utf-8)$/)
      expect(problem?.facts['offset']).toBe(bytes.indexOf(0xe0))
    },
  )
})
