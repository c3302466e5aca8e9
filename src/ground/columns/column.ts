/** A typed array that holds one value per row. The type says how wide the values are, not what they mean. */
export type Values = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float32Array | Float64Array

/** One value per row, and which of them are known. Truths are 0 and 1, codes of an enumeration count from 0 in its own order,
 *  dates are days since 1970-01-01. A row that is not known holds 0, which means nothing. */
export type Column = {
  readonly values: Values
  /** 1 where the value is known, 0 where it is not; left out where every value is known. */
  readonly known?: Uint8Array
}

/** Columns of one length, by name. */
export type Columns = { readonly [name: string]: Column }
