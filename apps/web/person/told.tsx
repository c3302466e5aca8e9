import { useMemo } from 'react'
import type { Block } from '#document/blocks'
import { blockHtml } from '#document/html-blocks'
import { styleSheet } from '#document/html-style'
import { screenOf } from '../parts/screen-of.ts'
import { useView } from '../shell/view.ts'

/** Blocks of a document, drawn as the file draws them. */
export function Told({ blocks }: { readonly blocks: readonly Block[] }) {
  const { language } = useView()
  const drawn = useMemo(
    () => blocks.map((it) => blockHtml(it, { evidence: '', addressOf: screenOf(language) }).toString()).join(''),
    [blocks, language],
  )
  return (
    <>
      <style href="paper" precedence="medium">{`.paper{${styleSheet}}`}</style>
      {/* The renderer escapes whatever it is given (document/markup.ts). */}
      <div className="paper told" dangerouslySetInnerHTML={{ __html: drawn }} />
    </>
  )
}
