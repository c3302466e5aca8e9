import type { MouseEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { PageDocument, Row } from '#document/blocks'
import { blockHtml } from '#document/html-blocks'
import { shellWords } from '#messages/screens/shell'
import { useWords } from '../shell/view.ts'
import { screenOf } from './screen-of.ts'

type Props = {
  readonly document: PageDocument
  readonly anchor: string
  /** Opens another piece, such as the source that this one names; nothing closes the panel. */
  readonly onOpen: (anchor: string | undefined) => void
}

/** What a number or sentence stands on: the piece of evidence with its mark, its sources, and the file of the dossier. */
export function EvidencePanel({ document, anchor, onOpen }: Props) {
  const say = useWords(shellWords)
  const follow = (event: MouseEvent): void => {
    const to = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined
    if (to?.startsWith('#') !== true) return
    event.preventDefault()
    onOpen(to.slice(1))
  }
  const close = (): void => onOpen(undefined)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()} className="overlay">
      <Modal className="side">
        <Dialog>
          <Heading slot="title">{say('evidence')}</Heading>
          <Button onPress={close}>{say('close')}</Button>
          {/* The links in it are reached by keyboard as links. */}
          {/* oxlint-disable-next-line jsx_a11y/no-static-element-interactions, jsx_a11y/click-events-have-key-events */}
          <div className="paper" onClick={follow} dangerouslySetInnerHTML={{ __html: rowOf(document, anchor) }} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of the annex as terms and details. */
function rowOf(it: PageDocument, anchor: string): string {
  const tables = it.annexes.flatMap((one) => one.blocks).filter((one) => one.kind === 'table')
  const words = { ...it.words, addressOf: screenOf(it.languages[0] ?? 'vi') }
  for (const table of tables) {
    const row = table.sections.flatMap((one) => one.rows).find((one: Row) => one.anchor === anchor)
    if (row !== undefined) {
      const entries = table.columns.map((column, index) => ({ term: column.head, details: row.cells[index] ?? [] }))
      return blockHtml({ kind: 'particulars', entries }, words).toString()
    }
  }
  return ''
}
