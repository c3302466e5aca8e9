import { type Element, readElement } from '#responses/iati-xml'
import type { Finding } from '#responses/validation/finding'

/** A small invented activity in which no check finds anything, one element on each line. */
export const soundLines = [
  '<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2025-03-01T10:00:00Z" hierarchy="1">',
  '<iati-identifier>XM-DAC-1-A7</iati-identifier>',
  '<reporting-org ref="XM-DAC-1" type="10"><narrative>An organisation</narrative></reporting-org>',
  '<title><narrative>Pensions for all</narrative><narrative xml:lang="vi">Lương hưu cho mọi người</narrative></title>',
  '<description type="1"><narrative>Advice on pensions</narrative></description>',
  '<participating-org role="1" type="10" ref="XM-DAC-1"><narrative>An organisation</narrative></participating-org>',
  '<activity-status code="2"/>',
  '<activity-date type="1" iso-date="2024-01-01"/>',
  '<activity-date type="2" iso-date="2024-02-01"/>',
  '<activity-date type="3" iso-date="2027-12-31"/>',
  '<recipient-country code="VN" percentage="100"/>',
  '<sector vocabulary="1" code="16010" percentage="60"/>',
  '<sector vocabulary="1" code="16020" percentage="40"/>',
  '<default-aid-type code="C01"/>',
  '<budget type="1" status="1"><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><value value-date="2025-01-01">1000</value></budget>',
  '<transaction><transaction-type code="2"/><transaction-date iso-date="2024-03-01"/><value value-date="2024-03-01">5000</value></transaction>',
  '</iati-activity>',
] as const

export type Change = readonly [from: string, to: string]

/** The sound activity with some of its lines written otherwise: the first text that a line holds is replaced. */
export function changed(...changes: readonly Change[]): Element {
  let text: string = soundLines.join('\n')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the case holds no ${from}`)
    text = text.replace(from, () => to)
  }
  const { element, fault } = readElement(text)
  if (element === undefined) throw new Error(JSON.stringify(fault))
  return element
}

/** `code line` of each finding, for short expectations. */
export const told = (found: readonly Finding[]): readonly string[] =>
  found.map((it) => `${it.code} ${it.position.line}`)
