import { asianBankFormat, asianBankLocations, chinaFormat, koicaFormat, worldBankFormat } from './aiddata-formats.ts'
import { crsFormat } from './crs-format.ts'
import type { FlatFormat } from './flat-format.ts'
import { sourcesIn } from './flat-table.ts'
import { iatiFlatFormat } from './iati-flat-format.ts'
import { folded } from './table-rows.ts'

/** Published tables that are read as they come. */
export const flatFormats: readonly FlatFormat[] = [
  crsFormat,
  iatiFlatFormat,
  chinaFormat,
  koicaFormat,
  asianBankFormat,
  asianBankLocations,
  worldBankFormat,
]

/** The format whose headers all stand in a row; what recognises one never recognises another. */
export function formatOf(header: readonly string[]): FlatFormat | undefined {
  const there = new Set(header.map(folded))
  return flatFormats.find((it) => it.recognisedBy.every((name) => there.has(folded(name))))
}

const headers = new Set(flatFormats.flatMap((it) => [...sourcesIn(it), ...it.recognisedBy].map(folded)))

export const isFlatHeader = (words: string): boolean => headers.has(folded(words))
