import { type Day, isDay } from '#ground/date'
import type { Element } from '#responses/iati-xml'

/** Ways into an element that every check needs. */

export const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((it) => it.name === name)

export const childOf = (element: Element, name: string): Element | undefined =>
  element.children.find((it) => it.name === name)

/** An attribute with something in it. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}

/** The identifier as written, without the white space around it; absent where it says nothing. */
export function identifierOf(activity: Element): string | undefined {
  const text = childOf(activity, 'iati-identifier')?.text.trim()
  return text === undefined || text === '' ? undefined : text
}

/** A day as an attribute gives it; a time or a zone behind it is passed over. */
export function dayIn(element: Element | undefined, attribute = 'iso-date'): Day | undefined {
  const day = element?.attributes[attribute]?.trim().slice(0, 10)
  return day !== undefined && isDay(day) ? day : undefined
}

/** Day of an activity by the code of its type: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
export const activityDay = (activity: Element, type: '1' | '2' | '3' | '4'): Day | undefined =>
  dayIn(activity.children.find((it) => it.name === 'activity-date' && it.attributes['type']?.trim() === type))

/** The name of an organisation, or what a title says: the first narrative that says something. */
export const narrativeOf = (element: Element): string =>
  childrenOf(element, 'narrative')
    .map((it) => it.text.trim())
    .find((it) => it !== '') ?? ''

const decimalPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/** A decimal as written, ready for exact arithmetic; absent where it is none. */
export function decimalIn(text: string | undefined): string | undefined {
  const value = text?.trim()
  return value !== undefined && decimalPattern.test(value) ? value.replace(/^\+/, '') : undefined
}
