import type { Language } from '#ground/text'
import { englishLabels } from './labels.en.ts'
import { vietnameseLabels } from './labels.vi.ts'
import { englishCoverLabels } from './labels-cover.en.ts'
import type { CoverLabelKey } from './labels-cover.ts'
import { vietnameseCoverLabels } from './labels-cover.vi.ts'
import { englishMeetingLabels } from './labels-meeting.en.ts'
import type { MeetingLabelKey } from './labels-meeting.ts'
import { vietnameseMeetingLabels } from './labels-meeting.vi.ts'
import { englishNeedLabels } from './labels-needs.en.ts'
import type { NeedLabelKey } from './labels-needs.ts'
import { vietnameseNeedLabels } from './labels-needs.vi.ts'
import { englishPromiseLabels } from './labels-promises.en.ts'
import type { PromiseLabelKey } from './labels-promises.ts'
import { vietnamesePromiseLabels } from './labels-promises.vi.ts'
import { englishResponseLabels } from './labels-responses.en.ts'
import type { ResponseLabelKey } from './labels-responses.ts'
import { vietnameseResponseLabels } from './labels-responses.vi.ts'
import { englishRuleLabels } from './labels-rules.en.ts'
import type { RuleLabelKey } from './labels-rules.ts'
import { vietnameseRuleLabels } from './labels-rules.vi.ts'
import { englishThreadLabels } from './labels-thread.en.ts'
import type { ThreadLabelKey } from './labels-thread.ts'
import { vietnameseThreadLabels } from './labels-thread.vi.ts'

/** Fixed words of the documents: headings, column heads, standing sentences. Complete in both languages. */
export type ReviewLabelKey =
  // the sheet
  | 'document'
  | 'sheet'
  | 'sheetNote'
  | 'noProposals'
  | 'asOf'
  | 'date'
  | 'place'
  | 'mode'
  | 'theme'
  | 'host'
  | 'series'
  | 'previous'
  | 'adjacent'
  | 'cells'
  | 'owner'
  | 'ownerUnknown'
  | 'partner'
  | 'partnerServed'
  | 'due'
  | 'evidence'
  | 'evidenceShort'
  | 'decision'
  | 'noneRecorded'
  | 'noData'
  | 'skip'
  | 'contents'
  | 'annex'
  | 'notRecorded'
  // the meeting
  | 'theMeeting'
  | 'particulars'
  | 'participants'
  | 'participantsNote'
  | 'agenda'
  | 'note'
  | 'sources'
  // A
  | 'needs'
  | 'needsNote'
  | 'need'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'target'
  | 'riseNeeded'
  | 'fallNeeded'
  | 'changeNeeded'
  | 'or'
  | 'aYear'
  | 'fromLast'
  | 'demands'
  // B
  | 'comparisons'
  | 'clause'
  | 'counterparts'
  | 'against'
  | 'taxonomies'
  | 'taxonomiesNote'
  | 'measure'
  | 'partOnly'
  // C
  | 'covers'
  | 'coversNote'
  | 'coversByNeed'
  | 'coversOnce'
  | 'coverTitle'
  | 'organisation'
  | 'means'
  | 'span'
  | 'state'
  | 'lastReported'
  | 'severalCountries'
  | 'schemes'
  | 'activities'
  // D
  | 'gaps'
  | 'gapsNote'
  | 'noTextYet'
  | 'endedTable'
  | 'endedCovers'
  | 'perhaps'
  | 'overlapTable'
  | 'overlapNote'
  | 'cell'
  | 'certainty'
  | 'certain'
  | 'uncertain'
  | 'noneFound'
  | 'listShows'
  | 'outOf'
  // E
  | 'money'
  | 'moneyNote'
  | 'moneyLeftOut'
  | 'transactionType'
  | 'amounts'
  | 'inDollars'
  // F
  | 'became'
  | 'decided'
  | 'recommendations'
  | 'recommendationsNote'
  | 'recommendationsElsewhere'
  | 'recommendation'
  | 'steps'
  | 'age'
  | 'days'
  | 'about'
  | 'meeting'
  | 'roles'
  | 'rolesNote'
  | 'body'
  | 'ended'
  | 'successors'
  | 'successorMaybe'
  | 'successions'
  | 'successionsNote'
  | 'workTakenOver'
  | 'conflicts'
  | 'conflictsNote'
  | 'indicator'
  | 'standings'
  | 'standingsNote'
  | 'countryGroup'
  | 'members'
  | 'observers'
  | 'from'
  | 'joinsLater'
  | 'recordedBy'
  // G
  | 'changes'
  | 'changesNote'
  | 'noPrevious'
  | 'what'
  // H
  | 'read'
  | 'silence'
  | 'instrumentsRead'
  | 'instrumentTitles'
  | 'clausesRead'
  | 'provisionsRead'
  | 'activitiesRead'
  | 'observationsRead'
  | 'number'
  | 'ordinal'
  | 'reporters'
  | 'reporter'
  | 'reportedUntil'
  | 'marks'
  | 'mark'
  | 'meaning'
  | 'computedMeans'
  | 'inferredMeans'
  | 'unconfirmedMeans'
  | 'restoredMeans'
  // I, J
  | 'evidenceAnnex'
  | 'record'
  | 'dossierFile'
  | 'sourcesAnnex'
  | 'title'
  | 'publisher'
  | 'published'

export type ReviewLabels = Readonly<Record<ReviewLabelKey, string>>

export type LabelKey =
  | ReviewLabelKey
  | PromiseLabelKey
  | ResponseLabelKey
  | CoverLabelKey
  | MeetingLabelKey
  | RuleLabelKey
  | NeedLabelKey
  | ThreadLabelKey

export const labels: Readonly<Record<Language, Readonly<Record<LabelKey, string>>>> = {
  vi: {
    ...vietnameseLabels,
    ...vietnamesePromiseLabels,
    ...vietnameseResponseLabels,
    ...vietnameseCoverLabels,
    ...vietnameseMeetingLabels,
    ...vietnameseRuleLabels,
    ...vietnameseNeedLabels,
    ...vietnameseThreadLabels,
  },
  en: {
    ...englishLabels,
    ...englishPromiseLabels,
    ...englishResponseLabels,
    ...englishCoverLabels,
    ...englishMeetingLabels,
    ...englishRuleLabels,
    ...englishNeedLabels,
    ...englishThreadLabels,
  },
}
