/** A file that stands in the bundle as its text. */
declare module '*.yaml' {
  const text: string
  export default text
}
