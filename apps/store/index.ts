export { importFile, named } from './import-file.ts'
export {
  holdingsOfStore,
  leftOutValues,
  publishedFiles,
  quarantinedRecords,
  quarantinedTexts,
  removeImports,
  severalRecords,
} from './imports.ts'
export { addToJournal, storedJournal } from './journal.ts'
export { readPlainFiles, writePlainFiles } from './plain-files.ts'
export { writePublished } from './published-files.ts'
export { formats, isReadable, readRecords } from './read-records.ts'
export { withStore } from './store.ts'
export { folderOfStore } from './store-folder.ts'
