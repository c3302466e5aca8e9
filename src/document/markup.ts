/** Markup that is safe to print: only `html` makes it, and `html` escapes whatever is put in that is not markup itself. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type { Markup }

type Slot = Markup | string | number | undefined | readonly Slot[]

/** html`<p>${title}</p>`: the title's `<`, `>`, `&` and quotes become entities; `undefined` prints nothing. */
export const html = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup =>
  new Markup(parts.map((part, index) => part + (index < slots.length ? print(slots[index]) : '')).join(''))

/** The same for XML: what is escaped for a page is escaped for it. */
export const xml = html

function print(slot: Slot): string {
  if (slot === undefined) return ''
  if (slot instanceof Markup) return slot.text
  if (typeof slot === 'string') return escape(slot)
  if (typeof slot === 'number') return String(slot)
  return slot.map(print).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => (hasMarks.test(text) ? text.replace(marks, (it) => entities[it] ?? it) : text)

const hasMarks = /[&<>"']/
const marks = /[&<>"']/g

/** Text of our own that is markup already, such as a style sheet. Never for words of a dossier. */
export const trusted = (text: string): Markup => new Markup(text)

/** Whether an address may stand in a link: a dossier's source is data, and could hold a script. */
export const isSafeAddress = (address: string): boolean => /^(https?:\/\/|#)/i.test(address)
