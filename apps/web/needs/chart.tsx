import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useRef } from 'react'

export type Plot = typeof import('@observablehq/plot')

type Props = {
  /** The chart for a width in pixels. A new function draws anew. */
  readonly draw: (plot: Plot, width: number) => PlotOptions
  /** What a screen reader hears; the figures themselves stand in the table beside it. */
  readonly label: string
}

/** A chart by Observable Plot, which is loaded when the first one is drawn. */
export function Chart({ draw, label }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isShown = true
    void import('@observablehq/plot').then((plot) => {
      if (!isShown || place.current === null) return
      const width = Math.max(300, Math.min(place.current.clientWidth, 760))
      const drawn = plot.plot({ style: { fontFamily: 'inherit', fontSize: '13px' }, ...draw(plot, width), width })
      // Names of marks in English stand on elements that may bear none.
      for (const it of drawn.querySelectorAll('[aria-label], [aria-description]')) {
        it.removeAttribute('aria-label')
        it.removeAttribute('aria-description')
      }
      drawn.setAttribute('role', 'img')
      drawn.setAttribute('aria-label', label)
      place.current.replaceChildren(drawn)
    })
    return () => {
      isShown = false
    }
  }, [draw, label])
  return <div ref={place} className="chart" />
}
