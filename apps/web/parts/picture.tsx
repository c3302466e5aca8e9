import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { pictureWords } from '#messages/screens/picture'
import { useWords } from '../shell/view.ts'

type Props = {
  /** Name of the file, without its ending: `needs-tile-map-2022-12-28`. */
  readonly name: string
  /** What the picture shows, as of when; it stands under the chart and in the file. */
  readonly caption: string
  /** A chart: an SVG element, or something that holds one. Patterns and gradients that it uses stand inside it. */
  readonly children: ReactNode
}

/** A chart with its caption, which can be saved as a picture for a slide or a report. */
export function Picture({ name, caption, children }: Props) {
  const say = useWords(pictureWords)
  const chart = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const save = (form: 'svg' | 'png'): void => {
    setFailed(false)
    const drawn = chart.current === null ? undefined : largestSvg(chart.current)
    const saved =
      drawn === undefined
        ? Promise.reject(new Error(name))
        : import('./picture-file.ts').then(({ savePicture }) => savePicture(drawn, form, name, caption))
    saved.catch(() => setFailed(true))
  }
  return (
    <figure className="picture">
      <div ref={chart}>{children}</div>
      <figcaption>{caption}</figcaption>
      <div className="picture-tools no-print">
        <Button aria-label={`${say('saveSvg')}: ${caption}`} onPress={() => save('svg')}>
          {say('saveSvg')}
        </Button>
        <Button aria-label={`${say('savePng')}: ${caption}`} onPress={() => save('png')}>
          {say('savePng')}
        </Button>
        {failed ? <p role="alert">{say('failed')}</p> : undefined}
      </div>
    </figure>
  )
}

/** A chart may come with a legend of its own: the larger drawing is the chart. */
function largestSvg(within: Element): SVGSVGElement | undefined {
  const area = (it: Element): number => it.getBoundingClientRect().width * it.getBoundingClientRect().height
  return [...within.querySelectorAll('svg')].toSorted((a, b) => area(b) - area(a))[0]
}
