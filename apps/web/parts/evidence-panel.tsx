import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { PageDocument, Row } from '#document/blocks'
import { blockHtml } from '#document/html-blocks'
import { shellWords } from '#messages/screens/shell'
import { useWords } from '../shell/view.ts'
import { screenOf } from './screen-of.ts'

type Props = { readonly document: PageDocument; readonly anchor: string; readonly onClose: () => void }

/** What a number or sentence stands on: the piece of evidence with its mark, its sources, and the file of the dossier. */
export function EvidencePanel({ document, anchor, onClose }: Props) {
  const say = useWords(shellWords)
  const drawn = rowOf(document, anchor)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className="overlay">
      <Modal className="side">
        <Dialog>
          <Heading slot="title">{say('evidence')}</Heading>
          <Button onPress={onClose}>{say('close')}</Button>
          <div className="paper" dangerouslySetInnerHTML={{ __html: drawn }} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of the annex on evidence as terms and details. */
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
