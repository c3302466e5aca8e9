import { reformsOfTemplate } from './reforms.ts'

/** The example country, with the reforms that its tests ask for by name. */
export { country as default } from './book.ts'
export const reforms = Object.fromEntries(reformsOfTemplate)
