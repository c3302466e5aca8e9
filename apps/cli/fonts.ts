import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontFaces, FontSubset } from '#document/html-fonts'

const { resolve } = createRequire(import.meta.url)

/** Reads the typeface that pages carry inside themselves: Be Vietnam Pro in two weights. */
export async function readFonts(): Promise<FontFaces> {
  const subset = async (name: FontSubset) => ({ regular: await file(name, 400), bold: await file(name, 600) })
  const [latin, latinExt, vietnamese] = await Promise.all([subset('latin'), subset('latin-ext'), subset('vietnamese')])
  return { latin, 'latin-ext': latinExt, vietnamese }
}

const file = async (subset: FontSubset, weight: 400 | 600): Promise<string> =>
  (
    await readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`))
  ).toString('base64')
