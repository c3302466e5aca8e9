/** Adds a field that is worked out when somebody first reads it, and kept. To whoever reads, compares or writes the object it is a field like others. */
export function onDemand<T extends object, K extends string, V>(
  it: T,
  field: K,
  make: () => V,
): T & { readonly [F in K]: V } {
  const get = (): V => {
    const value = make()
    Object.defineProperty(it, field, { value, enumerable: true })
    return value
  }
  Object.defineProperty(it, field, { get, enumerable: true, configurable: true })
  return it as T & { readonly [F in K]: V }
}
