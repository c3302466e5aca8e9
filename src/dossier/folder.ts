import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text'

/** A folder of plain files, read into memory: path inside the folder → its text. */
export type Folder = {
  /** Name shown in problems; the path as the user gave it. */
  readonly name: string
  readonly files: ReadonlyMap<string, string>
}

/** `dossier.yaml`: names the dossier and the folders that are laid over each other, lowest first. */
export const manifest = z.strictObject({
  id,
  name: text,
  country: id,
  /** Series whose next meeting `npm start` prepares. */
  series: id,
  /** Folders beside this one. `over` lets an owner's folder replace fields of records below it; without it a
   *  contradiction between folders is a problem. */
  layers: z.array(z.strictObject({ folder: z.string(), owner: text, over: z.boolean().default(false) })),
})
export type Manifest = z.infer<typeof manifest>
export type Layer = Manifest['layers'][number]
