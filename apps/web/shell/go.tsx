import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Search, useView, withoutGaps } from './view.ts'

type GoProps = {
  /** A screen below the language: `responses/registry`, `cell/old-age%20%2F%20all`. */
  readonly to: string
  readonly search?: Search
  readonly className?: string
  readonly children: ReactNode
}

/** A link inside the workbench. Day, place and scenario of the view go with it, unless `search` says otherwise. */
export function Go({ to, search, className, children }: GoProps) {
  const { language, ...view } = useView()
  return (
    <Link
      to={`/${language}${to === '' ? '' : `/${to}`}` as never}
      search={withoutGaps({ ...view, ...search }) as never}
      className={className}
      activeOptions={{ includeSearch: false }}
    >
      {children}
    </Link>
  )
}

/** The same as a step that code takes. */
export function useGo(): (to: string, search?: Search) => void {
  const { language, ...view } = useView()
  const navigate = useNavigate()
  return (to, search) =>
    void navigate({ to: `/${language}/${to}`, search: withoutGaps({ ...view, ...search }) } as never)
}

/** Screen of a need cell: `old-age / pwd / vn-02`. */
export const toCell = (expression: string): string => `cell/${encodeURIComponent(expression)}`

/** Screen of a record of the dossier, by its kind (`instruments`, `clauses`, `activities`, `organisations`, `provisions`, `observations` …) and its id. */
export const toRecord = (kind: string, id: string): string => `record/${kind}/${encodeURIComponent(id)}`
