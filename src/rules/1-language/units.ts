/** Unit of a product, computed by the compiler as `timesUnit` of `2-ir` computes it: `1` is neutral, `VND/person × person = VND`. */
export type Times<U extends string, V extends string> = string extends U | V
  ? string
  : Cancelled<[...Above<U>, ...Above<V>], [...Below<U>, ...Below<V>]>

/** Unit of a quotient, as `overUnit` has it: `VND ÷ VND = 1`, `VND ÷ year = VND/year`. */
export type Over<U extends string, V extends string> = string extends U | V
  ? string
  : Cancelled<[...Above<U>, ...Below<V>], [...Below<U>, ...Above<V>]>

type Above<U extends string> = U extends `${infer A}/${string}` ? Factors<A> : Factors<U>
type Factors<A extends string> = A extends '1' ? [] : Parted<A, '·'>
type Below<U extends string> = U extends `${string}/${infer B}` ? Parted<B, '/'> : []

type Parted<S extends string, Mark extends string> = S extends `${infer H}${Mark}${infer T}`
  ? [H, ...Parted<T, Mark>]
  : [S]

type Cancelled<A extends string[], B extends string[], Kept extends string[] = []> = A extends [
  infer H extends string,
  ...infer T extends string[],
]
  ? H extends B[number]
    ? Cancelled<T, Without<B, H>, Kept>
    : Cancelled<T, B, [...Kept, H]>
  : `${Kept extends [] ? '1' : Joined<Kept>}${Strokes<B>}`

type Without<B extends string[], H extends string> = B extends [infer F extends string, ...infer T extends string[]]
  ? F extends H
    ? T
    : [F, ...Without<T, H>]
  : []

type Joined<A extends string[]> = A extends [infer H extends string, ...infer T extends string[]]
  ? T extends []
    ? H
    : `${H}·${Joined<T>}`
  : ''

type Strokes<B extends string[]> = B extends [infer H extends string, ...infer T extends string[]]
  ? `/${H}${Strokes<T>}`
  : ''
