import { type Finding, finding, type Site } from './finding.ts'

/** The official schema of one kind of file, as whoever can load it offers it. */
export type OfficialSchema = {
  /** Validates the text of a whole file. Lines count from 1. */
  readonly faults: (text: string) => readonly { readonly line: number; readonly reason: string }[]
}

/** One activity as a file of its own, so that a file of any length can be validated piece by piece.
 *  @param raw the activity's text as published, beginning on `line` of its file.
 *  @param root attributes of its file's root: the version, and the namespaces that the activity may use. */
export function officialFindings(
  raw: string,
  line: number,
  root: Readonly<Record<string, string>>,
  schema: OfficialSchema,
  site: Site,
): readonly Finding[] {
  const attributes = Object.entries({ version: '2.03', ...root })
    .filter(([name]) => name === 'version' || name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  return schema
    .faults(`<iati-activities${attributes}>${raw}</iati-activities>`)
    .map((it) => finding('official-schema', { reason: it.reason }, site, line + it.line - 1))
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
