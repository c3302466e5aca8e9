import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Name of the database inside the folder of a dossier; hidden, for it is not one of its plain files. */
export const storeFile = '.store.db'

export const storePath = (dossier: string): string => join(dossier, storeFile)

/** Asked without loading the database, which most dossiers do without. */
export const hasStore = (dossier: string): boolean => existsSync(storePath(dossier))
