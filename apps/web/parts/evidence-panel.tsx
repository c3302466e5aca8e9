import type { MouseEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Block, PageDocument, Row, Run, Table } from '#document/blocks'
import { blockHtml } from '#document/html-blocks'
import { shellWords } from '#messages/screens/shell'
import { useGo } from '../shell/go.tsx'
import { useWords } from '../shell/view.ts'
import { screenOf } from './screen-of.ts'

type Props = {
  readonly document: PageDocument
  readonly anchor: string
  /** Opens another piece, such as the source that this one names; nothing closes the panel. */
  readonly onOpen: (anchor: string | undefined) => void
}

/** What a number or sentence stands on: the record with its mark, which opens, and each source with its publisher, day and address. The dialogue takes the
 *  focus and gives it back to the number that was pressed. */
export function EvidencePanel({ document, anchor, onOpen }: Props) {
  const say = useWords(shellWords)
  const go = useGo()
  const drawn = blocksOf(document, anchor)
  const words = { ...document.words, addressOf: screenOf(document.languages[0] ?? 'vi') }
  const close = (): void => onOpen(undefined)
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const to = link?.dataset['to']
    const anchored = link?.getAttribute('href')?.startsWith('#') === true
    if (anchored) {
      event.preventDefault()
      onOpen(link?.getAttribute('href')?.slice(1))
    }
    if (to !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      close()
      go(to)
    }
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()} className="overlay">
      <Modal className="side">
        <Dialog>
          <div className="side-head">
            <Heading slot="title">
              {say('evidence')} {anchor.slice(1)}
            </Heading>
            <Button onPress={close}>{say('close')}</Button>
          </div>
          {/* The renderer escapes whatever comes from the dossier (document/markup.ts). The links in it are reached by keyboard as links. */}
          {/* oxlint-disable-next-line jsx_a11y/no-static-element-interactions, jsx_a11y/click-events-have-key-events */}
          <div
            className="paper"
            onClick={follow}
            dangerouslySetInnerHTML={{ __html: drawn.map((it) => blockHtml(it, words).toString()).join('') }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of the annex on evidence, and the rows of the annex on sources that it names, as terms and details. */
function blocksOf(it: PageDocument, anchor: string): readonly Block[] {
  const tables = it.annexes.flatMap((one) => one.blocks).filter((one) => one.kind === 'table')
  const found = rowIn(tables, anchor)
  if (found === undefined) return []
  const named = found.row.cells.flatMap((cell) => cell.flatMap((passage) => passage.lines.flatMap((line) => line.runs)))
  const sources = named.flatMap((run) => (isSource(run) ? (rowIn(tables, run.to.slice(1)) ?? []) : []))
  const withoutLinks = sources.length > 0
  return [
    particulars(found, withoutLinks ? 1 : found.row.cells.length),
    ...sources.map((one) => particulars(one, one.row.cells.length)),
  ]
}

const isSource = (run: Run): run is Extract<Run, { kind: 'link' }> => run.kind === 'link' && /^#s\d+$/.test(run.to)

type Found = { readonly table: Table; readonly row: Row }

function rowIn(tables: readonly Table[], anchor: string): Found | undefined {
  for (const table of tables) {
    const row = table.sections.flatMap((one) => one.rows).find((one) => one.anchor === anchor)
    if (row !== undefined) return { table, row }
  }
  return undefined
}

/** A row under the heads of its columns; its number is the heading of the panel. Of a row of evidence whose sources follow, the numbers of the sources are left out. */
const particulars = ({ table, row }: Found, until: number): Block => ({
  kind: 'particulars',
  entries: table.columns
    .map((column, index) => ({ term: column.head, details: row.cells[index] ?? [] }))
    .slice(1, until === 1 ? 2 : until),
})
