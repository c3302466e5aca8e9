/** A font in the bundle: the address of its file, from the file that imports it. */
declare module '*.woff2' {
  const address: string
  export default address
}
