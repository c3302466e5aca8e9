import { type CSSProperties, type MouseEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DecisionCard, PageDocument } from '#document/blocks'
import { blockHtml, linesHtml, particularsHtml, sectionHtml } from '#document/html-blocks'
import { sheetScale } from '#document/html-fit'
import { styleSheet } from '#document/html-style'
import { html } from '#document/markup'
import { usePage } from '../shell/answers.ts'
import type { Input, VerbName } from '../shell/ask.ts'
import { Waiting } from '../shell/failure.tsx'
import { useGo } from '../shell/go.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { ExportMenu } from './export-menu.tsx'
import { screenOf } from './screen-of.ts'

type Props<N extends VerbName> = {
  readonly verb: N
  readonly input: Input<N>
  /** Anchors of the annexes that are shown; all of them where none are named. */
  readonly sections?: readonly string[]
  /** Whether title, day and dossier stand at the head; a screen that has a heading of its own does without. */
  readonly withHead?: boolean
}

/** The answer to a question as a document: what is printed and handed round, on the screen. Its pieces of evidence open beside it. */
export function DocumentView<N extends VerbName>({ verb, input, sections, withHead = true }: Props<N>) {
  const document = usePage(verb, input, sections)
  return (
    <>
      <ExportMenu verb={verb} input={input} sections={sections} />
      <Paper document={document} withHead={withHead} sections={sections} evidence={evidenceOf(verb, input)} />
    </>
  )
}

/** What opens beside a document that does not hold its evidence itself: the annex is long, so it is asked for when somebody first opens a piece of it. */
export const evidenceOf =
  <N extends VerbName>(verb: N, input: Input<N>) =>
  (anchor: string, onOpen: (anchor: string | undefined) => void): ReactNode => (
    <AnnexEvidence verb={verb} input={input} anchor={anchor} onOpen={onOpen} />
  )

type EvidenceProps<N extends VerbName> = {
  readonly verb: N
  readonly input: Input<N>
  readonly anchor: string
  readonly onOpen: (anchor: string | undefined) => void
}

/** The annex on evidence is long, so it is asked for when somebody first opens a piece of it. */
function AnnexEvidence<N extends VerbName>({ verb, input, anchor, onOpen }: EvidenceProps<N>) {
  return <EvidencePanel document={usePage(verb, input, ['evidence', 'sources'])} anchor={anchor} onOpen={onOpen} />
}

type PaperProps = {
  readonly document: PageDocument
  readonly withHead?: boolean
  readonly withSheet?: boolean
  readonly sections?: readonly string[] | undefined
  /** What opens at the number of a piece of evidence, where the document does not hold the annex itself. */
  readonly evidence?: (anchor: string, onOpen: (anchor: string | undefined) => void) => ReactNode
  /** What a screen offers below a proposed decision; it is not printed. */
  readonly afterCard?: (card: DecisionCard) => ReactNode
}

/** A document drawn by the renderer that draws the file. */
export function Paper({ document, withHead = true, withSheet = true, sections, evidence, afterCard }: PaperProps) {
  const [open, setOpen] = useState<string>()
  const go = useGo()
  const drawn = useMemo(
    () => bodyOf(document, withHead, withSheet, sections),
    [document, withHead, withSheet, sections],
  )
  const paper = useRef<HTMLDivElement>(null)
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const to = link?.getAttribute('href') ?? ''
    if (isCited(to)) {
      event.preventDefault()
      setOpen(to.slice(1))
    } else if (link?.dataset['to'] !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      go(link.dataset['to'])
    }
  }
  const scale = { '--sheet': sheetScale(document) } as CSSProperties
  return (
    <>
      <style href="paper" precedence="medium">{`.paper{${styleSheet}}`}</style>
      {/* The renderer escapes whatever comes from the dossier (document/markup.ts). The links in it are reached by keyboard as links. */}
      {/* oxlint-disable-next-line jsx_a11y/no-static-element-interactions, jsx_a11y/click-events-have-key-events */}
      <div className="paper" ref={paper} style={scale} onClick={follow} dangerouslySetInnerHTML={drawn} />
      {afterCard === undefined ? undefined : (
        <AfterCards drawn={drawn} within={paper} cards={document.sheet.blocks} afterCard={afterCard} />
      )}
      {open === undefined ? undefined : (
        <Waiting>
          {evidence?.(open, setOpen) ?? <EvidencePanel document={document} anchor={open} onOpen={setOpen} />}
        </Waiting>
      )}
    </>
  )
}

/** `#e12` leads to a piece of evidence, `#s3` to a source. */
const isCited = (href: string): boolean => /^#[es]\d+$/.test(href)

type AfterCardsProps = {
  readonly drawn: object
  readonly within: { readonly current: HTMLElement | null }
  readonly cards: PageDocument['sheet']['blocks']
  readonly afterCard: (card: DecisionCard) => ReactNode
}

/** Tools stand inside the cards that the renderer drew. */
function AfterCards({ drawn, within, cards, afterCard }: AfterCardsProps) {
  const [places, setPlaces] = useState<readonly Element[]>([])
  // The cards are other elements as soon as the document is drawn anew.
  useLayoutEffect(() => setPlaces([...(within.current?.querySelectorAll('.decision > .body') ?? [])]), [drawn, within])
  return cards
    .filter((it) => it.kind === 'decision')
    .map((it, index) => {
      const place = places[index]
      return place === undefined ? undefined : createPortal(afterCard(it), place, `${it.number}`)
    })
}

function bodyOf(
  it: PageDocument,
  withHead: boolean,
  withSheet: boolean,
  sections: readonly string[] | undefined,
): { readonly __html: string } {
  const words = { ...it.words, addressOf: screenOf(it.languages[0] ?? 'vi') }
  const shown = sections === undefined ? it.annexes : it.annexes.filter((one) => sections.includes(one.anchor))
  const head = html`<header class="masthead"><p class="overline">${linesHtml(it.overline)}</p><h1>${linesHtml(it.title)}</h1>${particularsHtml(it.head, words)}</header>`
  const sheet = html`<section id="${it.sheet.anchor}" class="sheet" aria-labelledby="${it.sheet.anchor}-heading"><h2 id="${it.sheet.anchor}-heading">${linesHtml(it.sheet.heading)}</h2>${it.sheet.blocks.map((block) => blockHtml(block, words))}</section>`
  return {
    __html: html`<div class="${it.languages.length > 1 ? 'bilingual' : 'single'}">${withHead ? head : undefined}
${withSheet ? sheet : undefined}
${shown.map((one) => sectionHtml(one, words))}</div>`.toString(),
  }
}
