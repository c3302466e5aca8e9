import type { Text } from '#ground/text'

/** Words around a chart that can be saved as a picture. */
export const pictureWords = {
  saveSvg: { vi: 'Lưu hình SVG', en: 'Save as SVG' },
  savePng: { vi: 'Lưu hình PNG', en: 'Save as PNG' },
  failed: { vi: 'Chưa lưu được hình. Hãy thử lại.', en: 'The picture could not be saved. Try again.' },
} as const satisfies Record<string, Text>
