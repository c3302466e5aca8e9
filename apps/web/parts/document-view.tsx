import { type MouseEvent, type ReactNode, useMemo, useState } from 'react'
import type { PageDocument } from '#document/blocks'
import { blockHtml, linesHtml, particularsHtml, sectionHtml } from '#document/html-blocks'
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
  const evidence = (anchor: string, onClose: () => void) => (
    <AnnexEvidence verb={verb} input={input} anchor={anchor} onClose={onClose} />
  )
  return (
    <>
      <ExportMenu verb={verb} input={input} sections={sections} />
      <Paper document={document} withHead={withHead} sections={sections} evidence={evidence} />
    </>
  )
}

type EvidenceProps<N extends VerbName> = {
  readonly verb: N
  readonly input: Input<N>
  readonly anchor: string
  readonly onClose: () => void
}

/** The annex on evidence is long, so it is asked for when somebody first opens a piece of it. */
function AnnexEvidence<N extends VerbName>({ verb, input, anchor, onClose }: EvidenceProps<N>) {
  return <EvidencePanel document={usePage(verb, input, ['evidence', 'sources'])} anchor={anchor} onClose={onClose} />
}

type PaperProps = {
  readonly document: PageDocument
  readonly withHead?: boolean
  readonly sections?: readonly string[] | undefined
  /** What opens at the number of a piece of evidence, where the document does not hold the annex itself. */
  readonly evidence?: (anchor: string, onClose: () => void) => ReactNode
}

/** A document drawn by the renderer that draws the file. */
export function Paper({ document, withHead = true, sections, evidence }: PaperProps) {
  const [open, setOpen] = useState<string>()
  const close = (): void => setOpen(undefined)
  const go = useGo()
  const drawn = useMemo(() => bodyOf(document, withHead, sections), [document, withHead, sections])
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const to = link?.getAttribute('href') ?? ''
    if (to.startsWith('#e')) {
      event.preventDefault()
      setOpen(to.slice(1))
    } else if (link?.dataset['to'] !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      go(link.dataset['to'])
    }
  }
  return (
    <>
      <style href="paper" precedence="medium">{`.paper{${styleSheet}}`}</style>
      {/* The renderer escapes whatever comes from the dossier (document/markup.ts). The links in it are reached by keyboard as links. */}
      {/* oxlint-disable-next-line jsx_a11y/no-static-element-interactions, jsx_a11y/click-events-have-key-events */}
      <div className="paper" onClick={follow} dangerouslySetInnerHTML={{ __html: drawn }} />
      {open === undefined ? undefined : (
        <Waiting>
          {evidence?.(open, close) ?? <EvidencePanel document={document} anchor={open} onClose={close} />}
        </Waiting>
      )}
    </>
  )
}

function bodyOf(it: PageDocument, withHead: boolean, sections: readonly string[] | undefined): string {
  const words = { ...it.words, addressOf: screenOf(it.languages[0] ?? 'vi') }
  const shown = sections === undefined ? it.annexes : it.annexes.filter((one) => sections.includes(one.anchor))
  const head = html`<header class="masthead"><p class="overline">${linesHtml(it.overline)}</p><h1>${linesHtml(it.title)}</h1>${particularsHtml(it.head, words)}</header>`
  return html`<div class="${it.languages.length > 1 ? 'bilingual' : 'single'}">${withHead ? head : undefined}
<section id="${it.sheet.anchor}" class="sheet" aria-labelledby="${it.sheet.anchor}-heading"><h2 id="${it.sheet.anchor}-heading">${linesHtml(it.sheet.heading)}</h2>${it.sheet.blocks.map((block) => blockHtml(block, words))}</section>
${shown.map((one) => sectionHtml(one, words))}</div>`.toString()
}
