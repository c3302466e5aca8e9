import type { Text } from '#ground/text'

/** Words of the thread: the page of a cell, the page of a record, the search. */
export const threadWords = {
  cell: { vi: 'Ô nhu cầu', en: 'Need cell' },
  partnerPage: { vi: 'Trang đối tác', en: 'Partner page' },
} as const satisfies Record<string, Text>
