import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'

/** A folder of plain files. Texts are read when they are asked for, so that a large dossier is never in memory twice. */
export type Folder = {
  /** Name shown in problems; the path as the user gave it. */
  readonly name: string
  /** Paths inside the folder, with slashes. */
  readonly paths: readonly string[]
  readonly read: (path: string) => string
}

/** A folder that is in memory already. */
export const folderOf = (name: string, files: Readonly<Record<string, string>>): Folder => ({
  name,
  paths: Object.keys(files),
  read: (path) => files[path] ?? '',
})

/** `dossier.yaml`: names the dossier and the folders that are laid over each other, lowest first. */
export const manifest = z.strictObject({
  id,
  name: text,
  country: id,
  /** Series whose next meeting `npm start` prepares. */
  series: id,
  /** Folders beside this one. `over` lets an owner's folder replace fields of records below it; without it a
   *  contradiction between folders is a problem. Records of one that `yields` give way, field by field, to those of any
   *  folder above it. */
  layers: z.array(
    z.strictObject({
      folder: z.string(),
      owner: text,
      over: z.boolean().default(false),
      yields: z.boolean().default(false),
    }),
  ),
})
export type Manifest = z.infer<typeof manifest>
export type Layer = Manifest['layers'][number]
