/** Where an author wrote something: address of the file as the machine gives it, and line and column from 1. It is kept in memory only;
 *  what is shown is `relativePlace`. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** Where the language was called from: the first line of the stack outside its own folder. Nothing where the machine keeps no readable stack. */
export const callingPlace = (): Place | undefined => firstOutside(new Error('where').stack ?? '')

/** First place in the text of a stack that is not in the language itself; V8, Firefox and Safari write it each in its own way. */
export function firstOutside(stack: string): Place | undefined {
  for (const line of stack.split('\n')) {
    const [, file, row, column] = frame.exec(line.trim()) ?? []
    if (file === undefined || /[\\/]rules[\\/]1-language[\\/]/.test(file)) continue
    return { file: file.split('?')[0] ?? file, line: Number(row), column: Number(column) }
  }
  return undefined
}

const frame = /((?:file:\/\/|https?:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/

/** The file as seen from the folder of another. */
export function relativePlace(place: Place, from: Place | undefined): Place {
  const file = steps(place.file)
  const folder = from === undefined ? file.slice(0, -1) : steps(from.file).slice(0, -1)
  let same = 0
  while (same < folder.length && same < file.length - 1 && folder[same] === file[same]) same++
  return { ...place, file: [...folder.slice(same).map(() => '..'), ...file.slice(same)].join('/') }
}

const steps = (file: string): readonly string[] => file.replace(/^file:\/\//, '').split(/[\\/]/)
