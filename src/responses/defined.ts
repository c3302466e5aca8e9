type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Fields without those that are undefined: what a source leaves out is a field left out, not a field that holds nothing. */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, it]) => it !== undefined)) as Defined<T>
}
