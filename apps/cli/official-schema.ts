import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problems } from '#ground/problem'
import type { OfficialSchema } from '#responses/validation/official'
import { isKnownVersion } from '#responses/validation/structure-rules'

/** Files of the official schema that have to lie together. */
const main = 'iati-activities-schema.xsd'
const parts = ['iati-common.xsd', 'xml.xsd'] as const

/** Loads the official schema for activities of one version, from a folder with its files or with a folder for each
 *  version. The schema and the validator are not part of the product: the user has them or has not.
 *  @throws Problems where a file of the schema is missing, or the package `libxml2-wasm` is not installed. */
export async function loadOfficialSchema(folder: string, version: string): Promise<OfficialSchema> {
  const place = isKnownVersion(version) && existsSync(join(folder, version)) ? join(folder, version) : folder
  for (const file of [main, ...parts])
    if (!existsSync(join(place, file)))
      throw new Problems([{ code: 'no-official-schema', facts: { folder: place, file } }])
  const xml = await import('libxml2-wasm').catch(() => {
    throw new Problems([{ code: 'no-schema-validator', facts: { package: 'libxml2-wasm' } }])
  })
  const buffers = await Promise.all(parts.map(async (file) => [file, await readFile(join(place, file))] as const))
  xml.xmlRegisterInputProvider(new xml.XmlBufferInputProvider(Object.fromEntries(buffers)))
  const document = xml.XmlDocument.fromBuffer(await readFile(join(place, main)), { url: main })
  try {
    const validator = xml.XsdValidator.fromDoc(document)
    return { faults: (text) => faultsIn(text, validator, xml) }
  } finally {
    document.dispose()
    xml.xmlCleanupInputProvider()
  }
}

type Xml = typeof import('libxml2-wasm')
type Validator = ReturnType<Xml['XsdValidator']['fromDoc']>

function faultsIn(text: string, validator: Validator, xml: Xml): ReturnType<OfficialSchema['faults']> {
  const document = parsed(text, xml)
  if ('fault' in document) return [document.fault]
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof xml.XmlValidateError)) throw error
    return error.details.map((it) => ({ line: it.line, reason: it.message.trim() }))
  } finally {
    document.dispose()
  }
}

/** A text that is not well-formed has one fault, and no document. */
function parsed(text: string, xml: Xml) {
  try {
    return xml.XmlDocument.fromString(text, {
      option: xml.ParseOption.XML_PARSE_NONET | xml.ParseOption.XML_PARSE_HUGE | xml.ParseOption.XML_PARSE_BIG_LINES,
    })
  } catch (error) {
    if (!(error instanceof xml.XmlParseError)) throw error
    const first = error.details[0]
    return { fault: { line: first?.line ?? 1, reason: (first?.message ?? error.message).trim() } }
  }
}
