/** Words as they compare: lower case, without marks, `đ` as `d`, every other sign as one space. Publishers write
 *  Vietnamese with and without its marks, and names in any case; only for comparing, never for showing. */
export const folded = (words: string): string => withoutSigns(words.replaceAll('&', ' and '), ' ').trim()

/** An identifier as it compares: its letters and digits alone. Spaces, dashes and signs that no identifier should hold
 *  are what one publisher changes who copies the identifier of another. */
export const foldedCode = (code: string): string => withoutSigns(code, '')

const withoutSigns = (words: string, instead: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, instead)
