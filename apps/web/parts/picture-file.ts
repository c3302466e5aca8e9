import { handOver } from './save.ts'

/** A chart as a file of its own: styles and typeface inside, on white paper, with its caption below it. */

const namespace = 'http://www.w3.org/2000/svg'
const margin = 16
const lineHeight = 20
const captionFont = '400 14px "Be Vietnam Pro", sans-serif'
/** Pixels of the file for one of the screen, so that a picture stays sharp on a slide. */
const sharpness = 2

/** Hands the reader the file. */
export async function savePicture(
  drawn: SVGSVGElement,
  form: 'svg' | 'png',
  name: string,
  caption: string,
): Promise<void> {
  const picture = await standingAlone(drawn, caption)
  const file = new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' })
  handOver(form === 'svg' ? file : await raster(file, picture), `${name}.${form}`)
}

/** The chart in a drawing that needs nothing of the page: no style sheet, no typeface, no variable. */
async function standingAlone(drawn: SVGSVGElement, caption: string): Promise<SVGSVGElement> {
  const { width, height } = drawn.getBoundingClientRect()
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const originals = [drawn, ...drawn.querySelectorAll('*')]
  for (const [index, it] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (original !== undefined) keepStyle(original, it)
  }
  copy.setAttribute('x', `${margin}`)
  copy.setAttribute('y', `${margin}`)
  copy.setAttribute('width', `${width}`)
  copy.setAttribute('height', `${height}`)
  const lines = wrapped(caption, Math.max(width, 320))
  const [wide, high] = [Math.max(width, 320) + 2 * margin, height + 3 * margin + lines.length * lineHeight]
  const picture = made('svg', { xmlns: namespace, width: wide, height: high, viewBox: `0 0 ${wide} ${high}` })
  picture.append(
    made('title', {}, caption),
    made('style', {}, await typeface(`${copy.textContent}${caption}`)),
    made('rect', { width: '100%', height: '100%', fill: '#fff' }),
    copy,
    ...lines.map((line, index) =>
      made(
        'text',
        { x: margin, y: height + 2 * margin + (index + 0.8) * lineHeight, style: `font:${captionFont}` },
        line,
      ),
    ),
  )
  return picture as SVGSVGElement
}

function made(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const it = document.createElementNS(namespace, tag)
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') it.setAttribute(key, `${value}`)
  it.textContent = text
  return it
}

/** What a style sheet may say of a shape or a word. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'color',
  'display',
  'visibility',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const

function keepStyle(original: Element, copy: Element): void {
  const style = getComputedStyle(original)
  const said = kept.map((it) => `${it}:${style.getPropertyValue(it)}`).join(';')
  const before = copy.getAttribute('style')
  copy.setAttribute('style', before === null ? said : `${before};${said}`)
}

/** Words of the caption in lines that fit. */
function wrapped(caption: string, width: number): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return [caption]
  pen.font = captionFont
  const lines: string[] = []
  for (const word of caption.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The faces of the page's typeface that the words need, inside the file: a drawing that is opened elsewhere, or painted on a canvas, sees no other. */
async function typeface(words: string): Promise<string> {
  const codes = [...new Set(words)].map((it) => it.codePointAt(0) ?? 0)
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => holds(style.getPropertyValue('unicode-range'), codes))
  const written = await Promise.all(faces.map(inside))
  return written.join('\n')
}

/** Whether a range such as `U+0102-0103, U+1EA0-1EF9` holds one of the characters. */
const holds = (ranges: string, codes: readonly number[]): boolean =>
  ranges.split(',').some((range) => {
    const [first = 0, last = first] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((it) => Number.parseInt(it, 16))
    return codes.some((code) => code >= first && code <= last)
  })

async function inside(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1] ?? ''
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const bytes = await (await fetch(new URL(address, base))).blob()
  return rule.cssText.replace(/url\("?[^")]+"?\)/, `url("${await asAddress(bytes)}")`)
}

const asAddress = (it: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(new Error('unreadable')))
    reader.readAsDataURL(it)
  })

async function raster(file: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  image.src = await asAddress(file)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width.baseVal.value * sharpness)
  canvas.height = Math.ceil(height.baseVal.value * sharpness)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((it) => (it === null ? reject(new Error('no picture')) : resolve(it)), 'image/png'),
  )
}
