import { describe, expect, it } from 'vitest'
import { lawWords } from '#messages/law-words'
import type { Acts } from '#rules/2-ir/citation'

const acts: Acts = {
  'd335-2026': { number: '335/2026/NĐ-CP', kind: 'decree' },
  'law-41-2024': { number: '41/2024/QH15', kind: 'law' },
  'ttlt-12': { number: '12/2012/TTLT-BLĐTBXH-BTC', kind: 'circular' },
  'cv-1': { number: '5/BYT-BH', kind: 'official letter' },
}

describe('a reference to law', () => {
  it.each([
    ['d335-2026/6.1.a', 'điểm a khoản 1 Điều 6 Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP, art. 6.1.a'],
    ['law-41-2024/21', 'Điều 21 Luật 41/2024/QH15', 'Law 41/2024/QH15, art. 21'],
    ['d335-2026/6.b', 'điểm b Điều 6 Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP, art. 6.b'],
    ['d335-2026/6.1.dd', 'điểm đ khoản 1 Điều 6 Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP, art. 6.1.dd'],
    ['law-41-2024/article-21.1', 'khoản 1 Điều 21 Luật 41/2024/QH15', 'Law 41/2024/QH15, art. 21.1'],
    ['d335-2026', 'Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP'],
    ['d335-2026/annex-ii', 'Phụ lục II Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP, Annex II'],
    ['d335-2026/annex', 'Phụ lục Nghị định 335/2026/NĐ-CP', 'Decree 335/2026/NĐ-CP, Annex'],
    [
      'ttlt-12/3',
      'Điều 3 Thông tư liên tịch 12/2012/TTLT-BLĐTBXH-BTC',
      'Joint Circular 12/2012/TTLT-BLĐTBXH-BTC, art. 3',
    ],
    ['cv-1', 'Công văn 5/BYT-BH', 'Official Letter 5/BYT-BH'],
  ])('%s is written as lawyers write it', (law, vi, en) => {
    expect([lawWords(law, acts, 'vi'), lawWords(law, acts, 'en')]).toEqual([vi, en])
  })

  it('says several places of one act together', () => {
    const law = 'd335-2026/6.1.a; d335-2026/8.4; law-41-2024/21'
    expect([lawWords(law, acts, 'vi'), lawWords(law, acts, 'en')]).toEqual([
      'điểm a khoản 1 Điều 6 và khoản 4 Điều 8 Nghị định 335/2026/NĐ-CP; Điều 21 Luật 41/2024/QH15',
      'Decree 335/2026/NĐ-CP, arts. 6.1.a, 8.4; Law 41/2024/QH15, art. 21',
    ])
  })

  it('stands as it is written where the act is not known, or no act is', () => {
    expect(lawWords('act-9/1.2; d335-2026/4', acts, 'en')).toBe('act-9/1.2; Decree 335/2026/NĐ-CP, art. 4')
    expect(lawWords('d335-2026/4;  law-41-2024/21', undefined, 'vi')).toBe('d335-2026/4;  law-41-2024/21')
  })
})
