/** Where an author wrote something: address of the file as the machine gives it, and line and column from 1. It is kept in memory only;
 *  what is shown is `relativePlace`. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** Where the language was called from: the first line of the stack outside its own folder. Nothing where the machine keeps no readable stack. */
export function callingPlace(): Place | undefined {
  for (const line of new Error('where').stack?.split('\n') ?? []) {
    const [, file, row, column] =
      /(?:\(|@|at (?:async )?)?((?:file:\/\/|https?:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/.exec(line) ?? []
    if (file === undefined || /[\\/]rules[\\/]1-language[\\/]/.test(file)) continue
    return { file: file.split('?')[0] ?? file, line: Number(row), column: Number(column) }
  }
  return undefined
}

/** The file as seen from the folder of another. */
export function relativePlace(place: Place, from: Place | undefined): Place {
  const file = steps(place.file)
  const folder = from === undefined ? file.slice(0, -1) : steps(from.file).slice(0, -1)
  let same = 0
  while (same < folder.length && same < file.length - 1 && folder[same] === file[same]) same++
  return { ...place, file: [...folder.slice(same).map(() => '..'), ...file.slice(same)].join('/') }
}

const steps = (file: string): readonly string[] => file.replace(/^file:\/\//, '').split(/[\\/]/)
