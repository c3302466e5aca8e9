import { Button } from 'react-aria-components/Button'
import { shellWords } from '#messages/screens/shell'
import { useAnswer } from './answers.ts'
import { Waiting } from './failure.tsx'
import { useSearchState, useView, useWords } from './view.ts'

/** The place and the scenario to which a view is narrowed. They go from link to link, so they are said on every screen, and can be taken out. */
export function Narrowed() {
  const { place, scenario } = useView()
  const say = useWords(shellWords)
  if (place === undefined && scenario === undefined) return null
  return (
    <ul className="narrowed">
      {place === undefined ? undefined : (
        <Waiting>
          <NamedPlace id={place} />
        </Waiting>
      )}
      {scenario === undefined ? undefined : <Chip part="scenario" words={`${say('scenario')}: ${scenario}`} />}
    </ul>
  )
}

function NamedPlace({ id }: { readonly id: string }) {
  const { language } = useView()
  const say = useWords(shellWords)
  const found = useAnswer('names', { kind: 'places' }).find((it) => it.id === id)
  return <Chip part="place" words={`${say('place')}: ${found?.name[language] ?? `${id} (${say('noSuchPlace')})`}`} />
}

function Chip({ part, words }: { readonly part: 'place' | 'scenario'; readonly words: string }) {
  const say = useWords(shellWords)
  const [, set] = useSearchState()
  return (
    <li>
      {words}
      <Button aria-label={`${say('takeOut')}: ${words}`} onPress={() => set({ [part]: undefined })}>
        ✕
      </Button>
    </li>
  )
}
