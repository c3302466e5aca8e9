import type { ProvisionShown } from '#dossier/provision-view'
import type { Language } from '#ground/text'
import { formatDate, formatSpan } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import type { Block, Particular, Passage } from './blocks.ts'
import { linkWords } from './part-employment.ts'
import { label, names, say, speak, textOrMissing, type Voice } from './voice.ts'

/** What the dossier says of each provision that a scheme carries out: its functions, tier, aims, means, financing and law. */
export const provisionBlocks = (list: readonly ProvisionShown[], voice: Voice): readonly Block[] =>
  list.flatMap((it): readonly Block[] => [
    {
      kind: 'heading',
      level: 3,
      passage: speak(voice, (language) => [`${labels[language].provision}: ${it.name[language]}`]),
    },
    { kind: 'particulars', entries: particularsOf(it, voice) },
  ])

function particularsOf(it: ProvisionShown, voice: Voice): readonly Particular[] {
  const said = (key: LabelKey, ...details: readonly Passage[]): Particular => ({ term: label(voice, key), details })
  return [
    said('provisionFunctions', names(voice, it.functions)),
    said('provisionTier', say(voice, it.tier), ...(it.standing === undefined ? [] : [say(voice, it.standing)])),
    said('provisionAims', names(voice, it.aims)),
    said('means', names(voice, it.means)),
    said('provisionFinancing', say(voice, it.financing)),
    said('provisionPayer', textOrMissing(voice, it.payer)),
    said(
      'ruleInForce',
      speak(voice, (language) => [timeWords(it, language)]),
    ),
    said('ruleLaw', ...it.law.map((act) => speak(voice, (language) => [actWords(act, language)]))),
    said(
      'employmentLinks',
      ...(it.employment.length === 0
        ? [label(voice, 'noEmploymentLink')]
        : it.employment.map((link) => linkWords(link, voice))),
    ),
    ...(it.note === undefined ? [] : [said('ruleNote', say(voice, it.note))]),
  ]
}

const timeWords = ({ from, to, appliesFrom }: ProvisionShown, language: Language): string =>
  [
    formatSpan(from, to, language),
    ...(appliesFrom === undefined ? [] : [`${labels[language].ruleAppliesFrom} ${formatDate(appliesFrom, language)}`]),
  ].join('; ')

/** `20/2021/NĐ-CP (Về trợ giúp xã hội), Điều 4-10; được thay thế bởi 335/2026/NĐ-CP` */
function actWords({ number, title, articles, replacedBy }: ProvisionShown['law'][number], language: Language): string {
  const said = labels[language]
  return [
    `${number}${typeof title === 'string' ? '' : ` (${title[language]})`}${articles === undefined ? '' : `, ${said.article} ${articles}`}`,
    ...(replacedBy.length === 0 ? [] : [`${said.replacedBy} ${replacedBy.join(', ')}`]),
  ].join('; ')
}
