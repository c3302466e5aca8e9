import { beforeAll, describe, expect, test } from 'vitest'
import { documentHtml } from '#document/html'
import type { FontFaces } from '#document/html-fonts'
import { reviewDocument } from '#document/review-document'
import type { Language } from '#ground/text'
import { type LabelKey, labels } from '#messages/labels'
import { readFonts } from '../../apps/cli/fonts.ts'
import { checkedFixture, smallReview } from './fixture.ts'

let fonts: FontFaces
beforeAll(async () => {
  fonts = await readFonts()
})

const page = (languages: readonly Language[], hostile?: string): string =>
  documentHtml(reviewDocument(smallReview(hostile), languages), fonts)

const both = ['vi', 'en'] as const

/** What a reader sees of a page: its body without tags. */
const words = (html: string): string => html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' ')

test('the fixture is a review', () => {
  expect(() => checkedFixture()).not.toThrow()
})

describe('a page of a review', () => {
  test('shows hostile words as words', () => {
    const html = page(both, `<script>alert("1")</script>'&`)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;')
  })

  test('makes no link of an address that could hold a script', () => {
    expect(page(both)).not.toMatch(/href="javascript:/)
    expect(words(page(both))).toContain('javascript:alert(1)')
  })

  test('leads every link inside the page to a place in it', () => {
    const html = page(both)
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((it) => it[1]))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((it) => it[1])
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((it) => !anchors.has(it))).toEqual([])
  })

  test('gives no two places one name', () => {
    const names = [...page(both).matchAll(/ id="([^"]+)"/g)].map((it) => it[1])
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['vi', 'en'],
    ['en', 'vi'],
  ] as const)('in %s alone says nothing of our own in %s', (own, other) => {
    const shown = words(page([own]))
    const foreign = (Object.keys(labels[other]) as LabelKey[])
      .filter((key) => labels[other][key] !== labels[own][key] && labels[other][key].length > 12)
      .filter((key) => shown.includes(labels[other][key]))
    expect(foreign).toEqual([])
    expect(page([own])).not.toContain(` lang="${other}"`)
  })

  test('in two languages puts Vietnamese first and marks both', () => {
    const html = page(both)
    expect(html).toContain('<html lang="vi">')
    expect(html.indexOf(labels.vi.sheet)).toBeLessThan(html.indexOf(labels.en.sheet))
    expect(html).toMatch(/lang="en">[^<]*Dialogue on cooperation priorities/)
  })

  test('says no data where no value is recorded', () => {
    expect(words(page(['vi']))).toMatch(/Nước sạch\s+minh chứng\s+\[6\]\s+chưa có số liệu\s+chưa ghi nhận/)
    expect(words(page(['en']))).toMatch(/Clean water\s+evidence\s+\[6\]\s+no data\s+none recorded/)
  })

  test('marks in words what is not confirmed, what is our reading, and Vietnamese that is not official', () => {
    const shown = words(page(['vi']))
    expect(shown).toMatch(/Tổ chức Lao động Quốc tế\s+chưa xác nhận/)
    expect(shown).toMatch(/Pandemic response\s+suy luận của chúng tôi/)
    expect(shown).toMatch(/Đối thoại về ưu tiên hợp tác\s*†/)
    expect(words(page(['en']))).not.toMatch(/Dialogue on cooperation priorities\s*†/)
  })

  test('says that silence is not absence, and who reported until when', () => {
    const shown = words(page(['en']))
    expect(shown).toContain(labels.en.silence)
    expect(shown).toMatch(/United Nations Development Programme\s+2\s+2 July 2021/)
  })

  test('shows a rate that is missing as unknown, never as nothing', () => {
    expect(words(page(['en']))).toMatch(/commitment\s+1\s+1,234,568 EUR\s+unknown/)
  })

  test('says that an owner is not determined, never that none answers', () => {
    expect(words(page(['vi']))).toMatch(/Cơ quan chịu trách nhiệm hiện nay:\s+chưa xác định trong hồ sơ/)
    expect(words(page(['en']))).toMatch(/Body responsible today:\s+not determined in the dossier/)
  })

  test('says the yearly change from each last value, in percentage points', () => {
    expect(words(page(['vi']))).toContain('cần tăng 3,39 hoặc 2,66 điểm phần trăm mỗi năm, tính từ giá trị gần nhất')
    expect(words(page(['en']))).toContain('rise needed: 3.39 or 2.66 percentage points a year, from the last value')
  })

  test('says of a scheme whose text came later that the dossier has none for the day', () => {
    expect(words(page(['vi']))).toContain('chưa ghi nhận; hồ sơ chưa có văn bản áp dụng vào ngày này')
    expect(words(page(['vi']))).not.toContain('1/7/2025')
  })

  test('counts the age of a recommendation in years once it is older than two', () => {
    expect(words(page(['vi']))).toContain('khoảng 3 năm')
    expect(words(page(['en']))).toContain('about 3 years')
  })

  test('points to the recommendations of other series where this one has none', () => {
    const none = documentHtml(reviewDocument({ ...smallReview(), recommendations: [] }, ['vi']), fonts)
    expect(words(none)).toContain('hồ sơ có 9 khuyến nghị của các chuỗi cuộc họp khác')
  })

  test('does not tell an end that lies after the day of the review', () => {
    expect(words(page(['vi']))).toMatch(/Đông Ti-mo\s+\(từ 11\/11\/2022\)/)
  })

  test('keeps headings in order', () => {
    const levels = [...page(both).matchAll(/<h([1-6])/g)].map((it) => Number(it[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => index > 0 && level - (levels[index - 1] ?? 0) > 1)).toEqual([])
  })

  test('leaves no hole where a word should stand', () => {
    expect(words(page(both))).not.toMatch(/undefined|\[object|NaN/)
  })

  test('is the same for the same review', () => {
    expect(page(both)).toBe(page(both))
  })
})
