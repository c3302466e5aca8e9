import type { Language } from '#ground/text'
import {
  type Block,
  type Column,
  type DecisionCard,
  evidenceAnchor,
  type Line,
  lineIn,
  type Particular,
  type Passage,
  plainText,
  type Row,
  type Run,
  type Section,
  type Table,
} from './blocks.ts'
import { html, isSafeAddress, type Markup } from './markup.ts'

/** Blocks as HTML. `words.evidence` is what a screen reader hears before the number of a piece of evidence. */
type Words = {
  readonly evidence: string
  /** Where a link to something of the dossier leads (`cell:…`, `record:…`): on a screen there is a page for it, in a file it is words. */
  readonly addressOf?: (to: string) => { readonly href: string; readonly to: string } | undefined
}

export function sectionHtml(it: Section, words: Words): Markup {
  const letter = it.letter === undefined ? undefined : html`<span class="letter">${it.letter}</span>`
  return html`<section id="${it.anchor}" class="annex" aria-labelledby="${it.anchor}-heading">
<h2 id="${it.anchor}-heading">${letter}<span>${linesHtml(it.heading)}</span></h2>
${it.blocks.map((block) => blockHtml(block, words))}
</section>
`
}

export function blockHtml(it: Block, words: Words): Markup {
  switch (it.kind) {
    case 'heading':
      return it.level === 2
        ? html`<h2${anchorHtml(it.anchor)}>${linesHtml(it.passage)}</h2>`
        : html`<h3${anchorHtml(it.anchor)}>${linesHtml(it.passage)}</h3>`
    case 'paragraph':
      return html`<div class="prose ${it.role ?? ''}">${passageHtml(it.passage, words)}</div>`
    case 'particulars':
      return particularsHtml(it.entries, words)
    case 'table':
      return tableHtml(it, words)
    case 'decision':
      return decisionHtml(it, words)
  }
}

const anchorHtml = (anchor: string | undefined): Markup | undefined =>
  anchor === undefined ? undefined : html` id="${anchor}" tabindex="-1"`

export const particularsHtml = (entries: readonly Particular[], words: Words): Markup =>
  html`<dl class="particulars">${entries.map(
    (it) =>
      html`<div><dt>${linesHtml(it.term)}</dt><dd${isOutline(it.details) ? outlineClass : undefined}>${passagesHtml(it.details, words)}</dd></div>`,
  )}</dl>
`

/** An outline is read from top to bottom, and not in columns. */
const isOutline = (list: readonly Passage[]): boolean => list.some((it) => it.depth !== undefined)
const outlineClass = html` class="outline"`

/** The evidence follows the first line, so that it stands beside what it supports. */
function passageHtml(it: Passage, words: Words): Markup {
  const [first, ...others] = it.lines
  const evidence = it.evidence.map((number) => evidenceHtml(number, words))
  const lines = html`<p${languageOf(first)}>${first === undefined ? undefined : runsHtml(first, words)}${evidence}</p>${others.map((line) => html`<p class="other"${languageOf(line)}>${runsHtml(line, words)}</p>`)}`
  return it.item === true ? html`<li class="passage">${lines}</li>` : html`<div class="passage">${lines}</div>`
}

/** Passages under each other; neighbours that are items stand in one list. */
const passagesHtml = (list: readonly Passage[], words: Words): readonly Markup[] =>
  list.map((it, index) => {
    const opens = it.item === true && list[index - 1]?.item !== true
    const closes = it.item === true && list[index + 1]?.item !== true
    return html`${opens ? startOfList : undefined}${passageHtml(it, words)}${closes ? endOfList : undefined}`
  })

const startOfList = html`<ul class="items">`
const endOfList = html`</ul>`

const evidenceHtml = (number: number, words: Words): Markup =>
  html` <a class="cite" href="#${evidenceAnchor(number)}"><span class="heard">${words.evidence} </span>[${number}]</a>`

/** Lines without a paragraph around them, for headings, captions and heads of columns. */
export const linesHtml = (it: Passage): readonly Markup[] =>
  it.lines.map(
    (line, index) =>
      html`<span class="${index === 0 ? 'line' : 'line other'}"${languageOf(line)}>${runsHtml(line)}</span> `,
  )

const languageOf = (it: Line | undefined): Markup | undefined =>
  it?.language === undefined ? undefined : html` lang="${it.language}"`

const runsHtml = (it: Line, words?: Words): readonly Markup[] => it.runs.map((run) => runHtml(run, words))

function runHtml(it: Run, words: Words | undefined): Markup {
  const screen = it.kind === 'link' ? words?.addressOf?.(it.to) : undefined
  if (it.kind === 'link') {
    const spoken = it.language === undefined ? undefined : html` lang="${it.language}"`
    if (screen !== undefined) return html`<a${spoken} href="${screen.href}" data-to="${screen.to}">${it.text}</a>`
    if (isSafeAddress(it.to))
      return html`<a${it.to.startsWith('#') ? html` class="cite"` : undefined} href="${it.to}">${it.text}</a>`
    return spoken === undefined ? html`${it.text}` : html`<span${spoken}>${it.text}</span>`
  }
  if (it.kind === 'mark')
    return it.mark === 'restored'
      ? html`<sup class="sign">${it.text}</sup>`
      : html` <span class="mark ${it.mark}">${it.text}</span>`
  const language = it.language === undefined ? undefined : html` lang="${it.language}"`
  if (it.weight === 'strong') return html`<strong${language}>${it.text}</strong>`
  if (it.weight === 'fine') return html`<small${language}>${it.text}</small>`
  if (it.weight === 'quiet') return html`<span class="quiet"${language}>${it.text}</span>`
  return language === undefined ? html`${it.text}` : html`<span${language}>${it.text}</span>`
}

/** Roles are spelled out because the style sheet turns rows into cards on a narrow screen, and a browser then forgets
 *  that they were rows. */
function tableHtml(it: Table, words: Words): Markup {
  return html`<table role="table">
<caption>${linesHtml(it.caption)}</caption>
<colgroup>${it.columns.map((column) => html`<col style="width:${column.share}%">`)}</colgroup>
<thead role="rowgroup"><tr role="row">${it.columns.map(
    (column) => html`<th role="columnheader" scope="col" class="${column.align ?? ''}">${linesHtml(column.head)}</th>`,
  )}</tr></thead>
${it.sections.map(
  ({ heading, rows }) => html`<tbody role="rowgroup">${
    heading === undefined
      ? undefined
      : html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${it.columns.length}">${linesHtml(heading)}</th></tr>`
  }${rows.map((row) => rowHtml(row, it.columns, words))}</tbody>
`,
)}</table>
`
}

const rowHtml = (it: Row, columns: readonly Column[], words: Words): Markup =>
  html`<tr role="row"${isTall(it) ? html` class="tall"` : undefined}${it.anchor === undefined ? undefined : html` id="${it.anchor}" tabindex="-1"`}>${it.cells.map(
    (passages, index) => {
      const content = passagesHtml(passages, words)
      if (index === 0) return html`<th role="rowheader" scope="row">${content}</th>`
      const name = (columns[index]?.head.lines ?? []).map(plainText).join(' / ')
      const empty = passages.length === 0 ? ' empty' : ''
      return html`<td role="cell" class="${columns[index]?.align ?? ''}${empty}" data-label="${name}">${content}</td>`
    },
  )}</tr>
`

/** A row too high to be held together on paper without leaving half a page blank. */
const isTall = (it: Row): boolean => it.cells.some((passages) => passages.length > 6)

/** Number, what to decide and why, then who, with whom and until when. Two languages stand beside each other. */
const decisionHtml = (
  it: DecisionCard,
  words: Words,
): Markup => html`<article class="decision" aria-labelledby="d${it.number}">
<p class="number" aria-hidden="true">${it.number}</p>
<div class="body">
<h3 id="d${it.number}"><span class="heard">${it.number}. </span><span class="pair">${linesHtml(it.title)}</span></h3>
<div class="pair reason">${it.reason.lines.map((line) => html`<p${languageOf(line)}>${runsHtml(line)}</p>`)}</div>
<div class="pair">${languagesOf(it).map((language) => factsHtml(it.particulars, language, words))}</div>
</div>
</article>
`

const languagesOf = (it: DecisionCard): readonly (Language | undefined)[] => it.title.lines.map((line) => line.language)

/** `Partner: UNICEF`, one after the other, in one language. */
const factsHtml = (entries: readonly Particular[], language: Language | undefined, words: Words): Markup =>
  html`<dl class="facts"${language === undefined ? undefined : html` lang="${language}"`}>${entries.map(
    (it) =>
      html`<div><dt>${spokenHtml(it.term, language)}: </dt>${it.details.map(
        (detail) =>
          html`<dd>${spokenHtml(detail, language, words)}${detail.evidence.map((number) => evidenceHtml(number, words))}</dd>`,
      )}</div> `,
  )}</dl>`

const spokenHtml = (it: Passage, language: Language | undefined, words?: Words): readonly Markup[] => {
  const line = language === undefined ? it.lines[0] : lineIn(it, language)
  return line === undefined ? [] : runsHtml(line, words)
}
