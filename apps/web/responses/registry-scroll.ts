import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Browsers cut an element off at some height (Firefox at 17.9 million pixels, Chromium at 33.5), which a million rows pass. What is
 *  scrolled is never higher than this; where the rows are, the way of the bar stands for a share of them. */
const highest = 10_000_000

/** Milliseconds without a movement after which the bar is put where the rows are. */
const rest = 160

export type Scrolling = {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onScroll: (event: UIEvent) => void
  /** Height of what is scrolled, in pixels. */
  readonly height: number
  /** Pixels of rows above the view; may be more than any element is high. */
  readonly top: number
  /** Rows from `first` up to before `end` are in view. */
  readonly first: number
  readonly end: number
  /** Rows that fit into the view. */
  readonly page: number
  /** Moves just as far as shows the row. */
  readonly show: (n: number) => void
}

/** Scrolls over rows of one height. A small movement moves the rows by as many pixels; a large one, as dragging the bar is, by its share
 *  of all rows. @param head pixels at the top that rows lie under */
export function useScrolling(rows: number, rowHeight: number, head: number): Scrolling {
  const ref = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [view, setView] = useState(600)
  const last = useRef(0)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const whole = rows * rowHeight
  const height = Math.min(whole, highest)
  const most = Math.max(0, whole - view)
  const wayOfBar = Math.max(0, height - view)
  const ratio = wayOfBar === 0 ? 1 : most / wayOfBar
  const clamped = Math.min(Math.max(0, top), most)

  useLayoutEffect(() => {
    const box = ref.current
    if (box === null) return undefined
    const watch = new ResizeObserver(() => setView(Math.max(rowHeight, box.clientHeight - head)))
    watch.observe(box)
    return () => watch.disconnect()
  }, [rowHeight, head])
  useEffect(() => () => clearTimeout(resting.current), [])

  const putBar = (to: number): void => {
    const box = ref.current
    if (box === null) return
    box.scrollTop = to / ratio
    last.current = box.scrollTop
  }
  return {
    ref,
    height,
    top: clamped,
    first: Math.floor(clamped / rowHeight),
    end: Math.min(rows, Math.ceil((clamped + view) / rowHeight)),
    page: Math.max(1, Math.floor(view / rowHeight)),
    onScroll: (event) => {
      const at = event.currentTarget.scrollTop
      const way = at - last.current
      if (way === 0) return
      last.current = at
      const isAtEnd = at <= 0 || at >= wayOfBar - 1
      const to = isAtEnd || Math.abs(way) > view ? at * ratio : clamped + way
      setTop(Math.min(Math.max(0, to), most))
      clearTimeout(resting.current)
      if (ratio > 1) resting.current = setTimeout(() => putBar(Math.min(Math.max(0, to), most)), rest)
    },
    show: (n) => {
      const above = n * rowHeight
      const to = above < clamped ? above : above + rowHeight > clamped + view ? above + rowHeight - view : clamped
      setTop(to)
      putBar(to)
    },
  }
}
