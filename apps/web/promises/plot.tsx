import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import { Loading } from '../shell/failure.tsx'

type Props = {
  /** What the chart says, for who does not see it; the table beside it holds the figures. */
  readonly label: string
  /** Made anew whenever `of` changes, with the library that draws. */
  readonly draw: (plot: typeof import('@observablehq/plot')) => PlotOptions
  /** What the chart is drawn from, as a text that changes with it. */
  readonly of: string
}

/** A chart. The library that draws it is loaded when the first one is opened. */
export function Plot({ label, draw, of }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(draw)
  latest.current = draw
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let isGone = false
    void import('@observablehq/plot').then((plot) => {
      if (isGone) return
      const chart = plot.plot({
        style: { fontFamily: 'inherit', fontSize: '13px', background: '#fff', color: '#1b2430' },
        ...latest.current(plot),
      })
      // The whole is one picture with one name; names of its parts would be read by nobody.
      for (const it of chart.querySelectorAll('[aria-label]')) it.removeAttribute('aria-label')
      chart.setAttribute('role', 'img')
      chart.setAttribute('aria-label', label)
      place.current?.replaceChildren(chart)
      setDrawn(true)
    })
    return () => {
      isGone = true
    }
  }, [label, of])
  return (
    <>
      {isDrawn ? undefined : <Loading />}
      <div ref={place} />
    </>
  )
}
