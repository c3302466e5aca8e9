import type { Language } from '#ground/text'
import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { recordKindWords } from '#messages/record-words'
import type { SearchHit, SearchView } from '#review/shape-search'
import type { Block, Run } from './blocks.ts'
import { column, keyed, note, row, table } from './table.ts'
import { cellLink, label, quiet, recordLink, speak, strong, type Voice } from './voice.ts'

/** What a search found: kind, name, and the words around what was looked for. */
export function searchBlocks(it: SearchView, voice: Voice): readonly Block[] {
  const head: Block = {
    kind: 'particulars',
    entries: [
      { term: label(voice, 'searchFor'), details: [speak(voice, () => [it.query])] },
      {
        term: label(voice, 'searchFound'),
        details: [
          speak(voice, (language) => [
            [
              formatNumber(it.total, language),
              ...it.counts.map((one) => `${recordKindWords[one.kind][language]}: ${formatNumber(one.count, language)}`),
            ].join(' · '),
          ]),
        ],
      },
      ...(it.readAs.length === 0
        ? []
        : [
            {
              term: label(voice, 'searchNear'),
              details: [speak(voice, () => [it.readAs.map((one) => `${one.asked} → ${one.found}`).join('; ')])],
            },
          ]),
    ],
  }
  if (it.hits.length === 0) return [head, { kind: 'paragraph', passage: label(voice, 'searchNone') }]
  return [
    head,
    ...(it.onlySome ? [note(voice, 'searchOnlySome')] : []),
    {
      ...table(
        label(voice, 'searchTitle'),
        [column(voice, 'recordItem', 46), column(voice, 'searchKind', 16), column(voice, 'recordMore', 38)],
        it.hits.map((hit) =>
          keyed(
            hit.id,
            row(
              speak(voice, (language) => [linkOf(hit, language)]),
              speak(voice, (language) => [recordKindWords[hit.kind][language]]),
              speak(voice, (language) => moreOf(hit, language)),
            ),
          ),
        ),
      ),
      name: 'found',
    },
  ]
}

const wordsOf = (hit: SearchHit, language: Language): string => hit.name[language].map((it) => it.text).join('')

function linkOf(hit: SearchHit, language: Language): Run {
  const words = wordsOf(hit, language)
  switch (hit.kind) {
    case 'cells':
    case 'functions':
    case 'groups':
    case 'places':
      return cellLink(hit.id, words)
    default:
      return recordLink(hit.kind, hit.id, words)
  }
}

function moreOf(hit: SearchHit, language: Language): readonly Run[] {
  const text =
    hit.text?.[language].map((it): Run => (it.hit ? strong(it.text) : { kind: 'words', text: it.text })) ?? []
  const within = hit.within === undefined ? [] : [quiet(hit.within[language])]
  return text.length + within.length === 0
    ? [quiet(labels[language].searchNothingMore)]
    : [...text, ...(text.length > 0 && within.length > 0 ? [quiet(' · ')] : []), ...within]
}
