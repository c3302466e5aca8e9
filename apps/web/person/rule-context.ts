import { createContext, useContext } from 'react'
import type { BookShown } from './messages.ts'

/** The facts that the rule book takes, for every field of the form. */
export const BookContext = createContext<BookShown>({ label: { vi: '', en: '' }, inputs: {}, enumerations: {} })

export const useBook = (): BookShown => useContext(BookContext)
