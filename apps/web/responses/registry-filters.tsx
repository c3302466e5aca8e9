import { useState } from 'react'
import { formatNumber } from '#messages/format'
import { termName } from '#messages/registry-terms'
import { registryWords } from '#messages/screens/registry'
import { responsesWords } from '#messages/screens/responses'
import { type Dimension, dimensions, type Facet } from '../../store/registry-shape.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { type Head, toggled, valuesAsked } from './registry-asked.ts'

/** Values that a filter shows before more are asked for. */
const shownFirst = 8

/** The panel of filters: each value with how many rows it would leave. */
export function Filters({ facets }: { readonly facets: Head['facets'] }) {
  return dimensions.map((it) => <Filter key={it} dimension={it} facet={facets?.[it] ?? { values: [], more: 0 }} />)
}

function Filter({ dimension, facet }: { readonly dimension: Dimension; readonly facet: Facet }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [search, set] = useSearchState()
  const [isLong, setLong] = useState(false)
  const asked = valuesAsked(search[dimension])
  const [isOpen, setOpen] = useState(
    dimension === 'state' || dimension === 'partner' || dimension === 'function' || asked.length > 0,
  )
  const values = dimension === 'year' ? facet.values.toSorted((a, b) => (a.key < b.key ? 1 : -1)) : facet.values
  const shown = isLong ? values : values.filter((it, at) => at < shownFirst || asked.includes(it.key))
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {registryWords[dimension][language]}
        {asked.length === 0 ? undefined : <span className="count"> · {formatNumber(asked.length, language)}</span>}
      </summary>
      <ul>
        {shown.map((it) => (
          <li key={it.key}>
            <label>
              <input
                type="checkbox"
                checked={asked.includes(it.key)}
                onChange={() => set({ [dimension]: toggled(search[dimension], it.key) })}
              />
              <span>{termName(dimension, it, language)}</span>
              <span className="count">{formatNumber(it.count, language)}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length > shownFirst ? (
        <button type="button" className="quiet" onClick={() => setLong(!isLong)}>
          {say(isLong ? 'showLess' : 'showMore')}
        </button>
      ) : undefined}
      {facet.more > 0 && isLong ? (
        <p className="note">
          {formatNumber(facet.more, language)} {say('more')}
        </p>
      ) : undefined}
    </details>
  )
}

/** What the rows are narrowed to, each with a way to take it out. */
export function Chosen({ facets }: { readonly facets: Head['facets'] }) {
  const { language } = useView()
  const say = useWords(responsesWords)
  const [search, set] = useSearchState()
  const chosen = dimensions.flatMap((dimension) =>
    valuesAsked(search[dimension]).flatMap((key) => {
      const term = facets?.[dimension]?.values.find((it) => it.key === key)
      return term === undefined ? [] : [{ dimension, key, name: termName(dimension, term, language) }]
    }),
  )
  if (chosen.length === 0) return undefined
  return (
    <ul className="chosen">
      {chosen.map(({ dimension, key, name }) => (
        <li key={`${dimension} ${key}`}>
          <button type="button" onClick={() => set({ [dimension]: toggled(search[dimension], key) })}>
            <span className="heard">{say('remove')}: </span>
            {registryWords[dimension][language]}: {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="quiet"
          onClick={() => set(Object.fromEntries(dimensions.map((it) => [it, undefined])))}
        >
          {say('clearAll')}
        </button>
      </li>
    </ul>
  )
}
