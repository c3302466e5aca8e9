import { activitiesExport } from './activities-export.ts'
import { allocate } from './allocate.ts'
import { benchmark } from './benchmark.ts'
import { cell } from './cell.ts'
import { cells } from './cells.ts'
import { changes } from './changes.ts'
import { check } from './check.ts'
import { comments } from './comments.ts'
import { compare } from './compare.ts'
import { concentration } from './concentration.ts'
import { confirm } from './confirm.ts'
import { corridors } from './corridors.ts'
import { decide } from './decide.ts'
import { decisions } from './decisions.ts'
import { duplicates } from './duplicates.ts'
import { ended } from './ended.ts'
import { figures } from './figures.ts'
import { gaps } from './gaps.ts'
import { instruments } from './instruments.ts'
import { match } from './match.ts'
import { matrix } from './matrix.ts'
import { meetings } from './meetings.ts'
import { money } from './money.ts'
import { names } from './names.ts'
import { needs } from './needs.ts'
import { note } from './note.ts'
import { overlaps } from './overlaps.ts'
import { pack } from './pack.ts'
import { pair } from './pair.ts'
import { partner } from './partner.ts'
import { places } from './places.ts'
import { proposals } from './proposals.ts'
import { resolve } from './resolve.ts'
import { review } from './review.ts'
import { roles } from './roles.ts'
import { series } from './series.ts'
import { track } from './track.ts'

/** Everything a user can do. */
export const verbs = {
  review,
  decide,
  needs,
  figures,
  places,
  decisions,
  names,
  note,
  proposals,
  compare,
  matrix,
  instruments,
  confirm,
  roles,
  comments,
  track,
  match,
  partner,
  benchmark,
  series,
  changes,
  duplicates,
  pair,
  resolve,
  money,
  corridors,
  concentration,
  overlaps,
  gaps,
  cells,
  ended,
  allocate,
  meetings,
  cell,
  pack,
  check,
  activitiesExport,
} as const
