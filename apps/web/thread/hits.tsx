import type { SearchHit } from '#review/shape-search'
import { toCell, toRecord } from '../shell/go.tsx'

/** Screen that a hit opens: the dimensions of a cell open the cell of all that is recorded of them. */
export const screenOfHit = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string =>
  kind === 'cells' || kind === 'functions' || kind === 'groups' || kind === 'places' ? toCell(id) : toRecord(kind, id)

/** Words with what was looked for marked. They are words of the dossier, and never markup. */
export function Marked({ pieces }: { readonly pieces: SearchHit['name']['vi'] }) {
  return pieces.map((it, index) => (it.hit ? <mark key={index}>{it.text}</mark> : <span key={index}>{it.text}</span>))
}
