type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Fields without those that are undefined: what a source leaves out is a field left out, not a field that holds nothing. */
export function defined<T extends object>(fields: T): Defined<T> {
  const kept: Partial<T> = {}
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept as Defined<T>
}
