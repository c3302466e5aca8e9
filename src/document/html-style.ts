/** The style sheet of the page: paper first, because a review is printed for a meeting; then the narrow screen. */

const palette = `
:root {
  --ink: #1b2430; --quiet: #4d5a6a; --quieter: #626e7b; --line: #c9d1da; --faint: #f4f6f8; --paper: #fff;
  --accent: #14506b; --warn: #7a3b00; --warn-paper: #fdf3e7;
}`

const type = `
* { box-sizing: border-box; }
html { font-size: 100%; scroll-behavior: auto; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 "Be Vietnam Pro", system-ui, sans-serif; font-synthesis: none; overflow-wrap: break-word; font-variant-numeric: lining-nums; }
main, .masthead, .contents, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; margin: 0; }
p { margin: 0; }
strong { font-weight: 600; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.line, .heard { display: block; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.other { color: var(--quiet); }
.quiet { color: var(--quiet); }
small { font-size: .85em; color: var(--quieter); overflow-wrap: anywhere; }
.other .quiet { color: var(--quieter); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.cite { font-size: .8em; color: var(--accent); text-decoration: none; white-space: nowrap; padding: .15em .1em; }
.cite:hover, .cite:focus-visible { text-decoration: underline; }
.mark { display: inline-block; font-size: .78em; line-height: 1.35; padding: 0 .4em; border: 1px solid var(--quiet); border-radius: 3px; color: var(--quiet); }
.mark.unconfirmed { border-style: dashed; border-color: var(--warn); color: var(--warn); background: var(--warn-paper); }
.sign { font-size: .7em; line-height: 0; color: var(--quiet); }`

const head = `
.masthead { padding-top: 2.5rem; padding-bottom: 1.25rem; }
.overline { color: var(--accent); font-weight: 600; font-size: .875rem; letter-spacing: .01em; border-top: 3px solid var(--accent); padding-top: .75rem; }
.overline .line { display: inline; }
.overline .other { font-weight: 400; }
.overline .other::before { content: "— "; }
h1 { font-size: 1.875rem; margin: .5rem 0 1.25rem; }
h1 .other { font-weight: 400; font-size: 1.25rem; line-height: 1.35; margin-top: .25rem; }
.particulars { margin: 0; display: grid; gap: .75rem 2rem; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); }
.particulars dt { color: var(--quiet); font-size: .8125rem; line-height: 1.35; }
.particulars dt .line { display: inline; }
.particulars dt .other::before { content: "/ "; }
.particulars dd { margin: .1rem 0 0; }
:is(.annex, .sheet) > .particulars { display: block; border-top: 1px solid var(--line); margin: 1rem 0; }
:is(.annex, .sheet) > .particulars > div { display: grid; grid-template-columns: 14rem 1fr; gap: 1.5rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
:is(.annex, .sheet) > .particulars dd { columns: 2; column-gap: 2rem; }
:is(.annex, .sheet) > .particulars dd:is(:has(> :only-child), .outline) { columns: auto; }
:is(.annex, .sheet) > .particulars .passage { break-inside: avoid; }
.masthead .particulars { display: flex; flex-wrap: wrap; }
.masthead .particulars > div { flex: 1 1 8rem; }
.masthead .particulars > :last-child { flex: 3 1 20rem; }
.passage + .passage, .passage + .items, .items + .passage { margin-top: .3rem; }
.items { list-style: '–  '; margin: 0; padding-left: 1.1em; }
.items + .passage { padding-top: .15rem; }`

const sheet = `
#decisions { margin-top: 1rem; }
h2 { font-size: 1.5rem; margin-bottom: .75rem; }
h2 .other { font-weight: 400; font-size: 1.0625rem; }
.prose { margin: .5rem 0 1rem; max-width: 46rem; }
.note, .note .other { color: var(--quiet); font-size: .9375rem; }
.statement { border-left: 3px solid var(--accent); padding-left: 1rem; font-size: 1.0625rem; }
.decision { display: grid; grid-template-columns: 2.75rem 1fr; border-top: 1px solid var(--line); padding: 1.1rem 0 1.2rem; }
.decision .number { color: var(--accent); font-size: 1.5rem; line-height: 1.2; font-weight: 600; }
.decision h3 { font-size: 1.0625rem; line-height: 1.4; text-wrap: wrap; }
.bilingual .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
.bilingual .pair > :only-child { grid-column: 1 / -1; }
.decision h3 .other { font-weight: 600; font-size: inherit; color: var(--ink); }
.reason { margin: .35rem 0 .75rem; }
.facts { margin: 0; font-size: .875rem; line-height: 1.5; display: flex; flex-wrap: wrap; align-content: start; gap: .15rem 1.25rem; }
.facts > div { max-width: 100%; }
.facts dt { display: inline; color: var(--quiet); }
.facts dd { display: inline; margin: 0; }
.facts dd + dd::before { content: "; "; }
.single .facts { gap: .25rem 2rem; }`

const annexes = `
.contents { padding-top: 1.5rem; }
.contents h2 { font-size: 1.125rem; }
.contents ul { list-style: none; margin: 0; padding: 0; columns: 2 19rem; column-gap: 2rem; }
.contents li { break-inside: avoid; }
.contents a { display: flex; gap: .75rem; padding: .35rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .letter { min-width: 1.25rem; }
.letter { color: var(--accent); font-weight: 600; }
.annex { padding-top: 2.75rem; }
.annex > h2 { display: flex; gap: 1rem; border-top: 3px solid var(--accent); padding-top: .9rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 .6rem; }
.decision h3 { margin: 0; }
h3 .other { font-weight: 400; font-size: .9375rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .75rem 0 1.5rem; font-size: .875rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .55rem 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-weight: 600; font-size: .8125rem; border-bottom: 2px solid var(--ink); vertical-align: bottom; }
thead th .other { font-weight: 400; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th[scope=row] > .passage:first-child p:first-child { font-weight: 600; }
.group th { font-weight: 600; background: var(--faint); padding: .5rem .75rem; color: var(--accent); }
.group .line { display: inline; }
.group .other { font-weight: 400; }
.group .other::before { content: "/ "; }
.end { text-align: right; }
.end .items { list-style: none; padding-left: 0; }
tr:target > * { background: var(--warn-paper); }
footer { color: var(--quiet); font-size: .875rem; padding-top: 2rem; padding-bottom: 3rem; }`

const narrow = `
@media screen and (max-width: 44rem) {
  main, .masthead, .contents, footer { padding-left: 1rem; padding-right: 1rem; }
  .masthead { padding-top: 1.25rem; }
  h1 { font-size: 1.5rem; }
  h1 .other { font-size: 1.0625rem; }
  .decision { grid-template-columns: 2rem 1fr; }
  .bilingual .pair { display: block; }
  .bilingual .pair > * + * { margin-top: .35rem; }
  .decision h3 .other { font-weight: 400; color: var(--quiet); }
  .reason p + p { color: var(--quiet); }
  .facts { display: block; }
  .facts + .facts { color: var(--quiet); }
  :is(.annex, .sheet) > .particulars > div { display: block; }
  :is(.annex, .sheet) > .particulars dd { columns: auto; }
  table, tbody, tr, th, td, caption { display: block; }
  colgroup { display: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { border: 1px solid var(--line); border-radius: 4px; padding: .6rem .75rem; margin-bottom: .75rem; }
  tbody tr.group { border: 0; padding: 0; margin: 1.25rem 0 .5rem; }
  th, td { padding: .2rem 0; }
  td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8125rem; margin-top: .35rem; }
  td.empty { display: none; }
  .end { text-align: left; }
  .cite, sup a { padding: .3em .2em; }
}`

const print = `
@page { size: A4; margin: 16mm 15mm 17mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-family: "Be Vietnam Pro", sans-serif; font-size: 8pt; color: #4d5a6a; } }
@page sheet { margin: 12mm 13mm 14mm 15mm; }
@page :first { @bottom-center { content: ""; } }
@media print {
  /* A browser prints a lighter grey than this in black. */
  :root { --quieter: var(--quiet); }
  html { font-size: 9.25pt; }
  body { line-height: 1.42; }
  main, .masthead, .contents, footer { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .skip, .heard, caption { display: none; }
  h1 { font-size: 14pt; margin: 1mm 0 2mm; text-wrap: wrap; }
  h1 .other { font-size: 10.5pt; margin: 0; }
  .overline { font-size: 8.5pt; padding-top: 1.5mm; border-width: 2pt; }
  h2 { font-size: 13pt; margin-bottom: 1.5mm; break-after: avoid; }
  h2 .other { font-size: 10pt; }
  h3 { break-after: avoid; }
  h2, h3 { break-inside: avoid; }
  .masthead, #decisions { page: sheet; }
  .masthead { padding-bottom: 2.5mm; }
  .masthead .particulars { gap: 2mm 5mm; font-size: 8.25pt; line-height: 1.33; }
  .masthead .particulars > div { flex: 1 1 24mm; }
  .masthead .particulars > :last-child { flex: 4 1 60mm; }
  .particulars dt { font-size: 7.5pt; }
  #decisions { margin: 0; }
  #decisions > h2 { font-size: 12pt; }
  #decisions > h2 .line { display: inline; }
  #decisions > h2 .other::before { content: "/ "; }
  #decisions > .prose { max-width: none; margin: 0 0 1.5mm; }
  #decisions .note, #decisions .note .other { font-size: 7.5pt; line-height: 1.3; }
  .decision { break-inside: avoid; grid-template-columns: calc(8mm * var(--sheet)) 1fr; padding: calc(1.9mm * var(--sheet)) 0 calc(2.1mm * var(--sheet)); }
  .decision .number { font-size: calc(13pt * var(--sheet)); }
  .decision h3 { font-size: calc(9pt * var(--sheet)); line-height: 1.32; }
  .decision .reason { font-size: calc(8.25pt * var(--sheet)); line-height: 1.34; margin: calc(.6mm * var(--sheet)) 0 calc(1.2mm * var(--sheet)); }
  .bilingual .pair { gap: 0 5mm; }
  .facts { font-size: calc(8pt * var(--sheet)); line-height: 1.34; gap: 0 calc(3.5mm * var(--sheet)); }
  .contents { break-before: page; padding-top: 0; }
  .annex { padding-top: 8mm; }
  /* Columns that meet the foot of a page run out of it sideways, and the browser then shrinks every page. */
  :is(.annex, .sheet) > .particulars dd { columns: auto; }
  .annex > h2 { border-width: 2pt; }
  table { font-size: 7.75pt; line-height: 1.32; }
  .passage + .passage, .passage + .items, .items + .passage { margin-top: .6mm; }
  #evidence table, #sources table { font-size: 7pt; line-height: 1.28; }
  #evidence th, #evidence td, #sources th, #sources td { padding-top: 1mm; padding-bottom: 1mm; }
  th, td { padding: 1.1mm 3mm 1.2mm 0; }
  thead { display: table-header-group; }
  thead th { font-size: 7.75pt; }
  tr:not(.tall), .passage { break-inside: avoid; }
  .prose, caption, thead { break-after: avoid; }
  .group { break-after: avoid; }
  .group th { background: none; border-top: 1pt solid var(--ink); padding-left: 0; }
  .mark { border-width: .5pt; background: none; }
  footer { font-size: 8pt; }
}`

export const styleSheet = [palette, type, head, sheet, annexes, narrow, print].join('\n')
