import { needsWords } from '#messages/screens/needs'
import type { FigureView } from '#review/shape-needs'
import type { Result } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { mergedWords, useCellLink } from './tile-map.tsx'
import { Value } from './value.tsx'

type Props = {
  readonly answer: Result<'figures'>
  readonly figures: ReadonlyMap<string, readonly FigureView[]>
  readonly places: Result<'places'>
  readonly region: string
}

/** The map as a table: the country and its regions first, then every province, also those without a figure. */
export function FigureTable({ answer, figures, places, region }: Props) {
  const { language } = useView()
  const say = useWords(needsWords)
  const wider = ['country', 'part'].flatMap((level) => [...figures].filter(([, [first]]) => first?.level === level))
  const byName = places.tiles.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <section className="figure-table" aria-labelledby="figure-table">
      <h2 id="figure-table">{say('table')}</h2>
      {/* A long table scrolls by itself, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex */}
      <div role="region" aria-labelledby="figure-table" tabIndex={0} className="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('place')}</th>
              <th scope="col">{say('value')}</th>
            </tr>
          </thead>
          <tbody className="whole">
            {wider.map(([place, own]) => (
              <PlaceRow key={place} cell={own[0]?.cell ?? ''} name={own[0]?.observation.place[language] ?? place}>
                <Values figures={own} evidence={answer.evidence} sources={answer.sources} />
              </PlaceRow>
            ))}
          </tbody>
          <tbody>
            {byName.map((it) => {
              const own = figures.get(it.id) ?? []
              return (
                <PlaceRow key={it.id} cell={`${region} / ${it.id}`} name={it.name[language]}>
                  {own.length > 0 ? (
                    <Values figures={own} evidence={answer.evidence} sources={answer.sources} />
                  ) : (
                    <span className="no-data">{mergedWords(it, figures, language)}</span>
                  )}
                </PlaceRow>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function PlaceRow({
  cell,
  name,
  children,
}: {
  readonly cell: string
  readonly name: string
  readonly children: React.ReactNode
}) {
  const link = useCellLink(cell)
  return (
    <tr>
      <th scope="row">
        <a {...link}>{name}</a>
      </th>
      <td>{children}</td>
    </tr>
  )
}

type ValuesProps = Pick<Result<'figures'>, 'evidence' | 'sources'> & { readonly figures: readonly FigureView[] }

/** All reports of a place, side by side. */
function Values({ figures, evidence, sources }: ValuesProps) {
  const say = useWords(needsWords)
  return (
    <>
      {figures.map((it) => (
        <Value
          key={it.observation.evidence}
          observation={it.observation}
          name={it.observation.place}
          evidence={evidence}
          sources={sources}
        />
      ))}
      {figures.some((it) => it.disputed) ? <span className="quiet">{say('disputed')}</span> : undefined}
    </>
  )
}
