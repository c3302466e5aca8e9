import type { PageDocument } from './blocks.ts'
import { blockHtml, linesHtml, particularsHtml, sectionHtml } from './html-blocks.ts'
import { sheetScale } from './html-fit.ts'
import { type FontFaces, fontStyle } from './html-fonts.ts'
import { styleSheet } from './html-style.ts'
import { html, type Markup, trusted } from './markup.ts'

/** A document as one page that asks nothing of any other address: fonts, style and all links are inside. */
export const documentHtml = (it: PageDocument, fonts: FontFaces): string => page(it, fonts).toString()

const page = (it: PageDocument, fonts: FontFaces): Markup => html`<!doctype html>
<html lang="${it.languages[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<link rel="icon" href="data:,">
<title>${it.name}</title>
<style>${trusted(fontStyle(fonts))}${trusted(styleSheet)}</style>
</head>
<body class="${it.languages.length > 1 ? 'bilingual' : 'single'}" style="--sheet:${sheetScale(it)}">
<a class="skip" href="#${it.sheet.anchor}">${it.words.skip}</a>
<header class="masthead">
<p class="overline">${linesHtml(it.overline)}</p>
<h1>${linesHtml(it.title)}</h1>
${particularsHtml(it.head, it.words)}</header>
<main>
<section id="${it.sheet.anchor}" class="sheet" aria-labelledby="${it.sheet.anchor}-heading">
<h2 id="${it.sheet.anchor}-heading">${linesHtml(it.sheet.heading)}</h2>
${it.sheet.blocks.map((block) => blockHtml(block, it.words))}
</section>
${it.annexes.length === 0 ? undefined : contents(it)}
${it.annexes.map((section) => sectionHtml(section, it.words))}
</main>
</body>
</html>
`

const contents = (it: PageDocument): Markup => html`<nav class="contents" aria-labelledby="contents-heading">
<h2 id="contents-heading">${linesHtml(it.words.contents)}</h2>
<ul>${it.annexes.map(
  (section) =>
    html`<li><a href="#${section.anchor}"><span class="letter">${section.letter ?? '·'}</span><span>${linesHtml(section.heading)}</span></a></li>`,
)}</ul>
</nav>
`
