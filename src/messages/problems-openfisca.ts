import type { PeriodUnit } from '#ground/period'
import type { Language, Text } from '#ground/text'
import type { NotSaid } from '#rules/openfisca/given-back'
import type { NotAValue } from '#rules/openfisca/system'
import type { NotTaken } from '#rules/openfisca/taken'

/** Problems of parameters and tests in OpenFisca's formats, with the facts that come with each. */
export type OpenFiscaProblemFacts = {
  // YAML, and parameters as files write them
  'openfisca-name-twice': { name: string }
  'openfisca-child-twice': { name: string }
  'openfisca-wrong-shape': { what: string; shape: 'mapping' | 'parameter' | 'texts' | 'number' }
  'openfisca-unknown-property': { name: string; allowed: readonly string[] }
  'openfisca-no-values': Record<string, never>
  'openfisca-no-value': { instant: string }
  'openfisca-not-an-instant': { name: string }
  'openfisca-brackets-not-a-list': Record<string, never>
  'openfisca-not-a-number': { name: string }
  'openfisca-not-a-file-name': { name: string }
  'openfisca-option-in-test': { name: string }
  'openfisca-no-output': { name: string }
  'openfisca-not-a-period': { text: string }
  'openfisca-no-period': { name: string }
  'openfisca-wrong-margin': { name: string }
  'openfisca-no-margin': { name: string }
  'openfisca-unknown-entity': { name: string; known: readonly string[] }
  'openfisca-unknown-variable': { name: string; near: readonly string[] }
  'openfisca-wrong-entity': { name: string; entity: string; found: string }
  'openfisca-unknown-output': { name: string }
  'openfisca-unknown-instance': { name: string; known: readonly string[] }
  'openfisca-no-persons': { expected: string }
  'openfisca-unknown-person': { person: string; role: string }
  'openfisca-person-twice': { person: string; entity: string }
  'openfisca-too-many-in-role': { role: string; max: number; found: number }
  'openfisca-list-length': { name: string; expected: number; found: number }
  'openfisca-not-a-value': NotAValue
  'openfisca-wrong-axis': Record<string, never>
  // between rule books and OpenFisca
  'openfisca-not-taken': { name: string; why: NotTaken }
  'openfisca-not-said': { name: string; why: NotSaid }
  'openfisca-unknown-reform': { name: string; known: readonly string[] }
  'openfisca-period-too-short': { name: string; period: string; unit: PeriodUnit }
  'openfisca-inputs-contradict': { name: string; period: string }
}

export type OpenFiscaProblemSentences = {
  readonly [C in keyof OpenFiscaProblemFacts]: (facts: OpenFiscaProblemFacts[C]) => string
}

/** Codes as they are written, each with what it is called, because a code alone says little to who looks for the right one. */
export const namedCodes = (codes: readonly string[], labels: readonly Text[] | undefined, language: Language): string =>
  codes
    .map((code, at) => ({ code, label: labels?.[at]?.[language] }))
    .map(({ code, label }) => (label === undefined || label === code ? code : `${code} (${label})`))
    .join(', ')

/** Whether a value is a number with signs between its thousands, as people write amounts of money. */
export const hasGroups = (found: string): boolean => /^"\d{1,3}(?:[.,\s]\d{3})+"$/.test(found)
