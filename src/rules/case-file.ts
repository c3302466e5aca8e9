import { eternity, periodFrom } from '#ground/period'
import type { Problem } from '#ground/problem'
import type { Rules } from './2-ir/rules.ts'
import { namesOf, systemOf } from './openfisca/names.ts'
import { type Situation, situationOf } from './openfisca/situation.ts'
import { entryOf, readYaml, type Written, type WrittenMap } from './openfisca/yaml-1-1.ts'

/** Persons and households of one case, from the text of a YAML or JSON file: the situation of an OpenFisca test (`persons`, `households`), by itself or under
 *  `input`. A value holds for the period it names; one that names none, for the `period` of the file, or else for all periods, as a column of a population does. */
export function readCase(
  text: string,
  file: string,
  rules: Rules,
): { readonly situation?: Situation; readonly problems: readonly Problem[] } {
  const { written, problems: broken } = readYaml(text, file)
  const map = written === undefined ? undefined : onlyMap(written)
  if (map === undefined)
    return { problems: broken.length > 0 ? broken : [{ code: 'not-one-case', facts: {}, position: { file } }] }
  const input = entryOf(map, 'input')?.value
  const own = input?.kind === 'map' ? input : map
  const stated = input === undefined ? undefined : entryOf(map, 'period')?.value
  const period = stated === undefined ? eternity : periodFrom(stated.kind === 'scalar' ? String(stated.value) : '')
  if (period === undefined) {
    const said = stated?.kind === 'scalar' ? String(stated.value) : ''
    return {
      problems: [
        { code: 'openfisca-not-a-period', facts: { text: said }, ...(stated && { position: stated.position }) },
      ],
    }
  }
  const test = {
    keywords: [],
    reforms: [],
    extensions: [],
    period,
    input: own,
    output: nothing(own),
    position: { file },
  }
  const { situation, dropped, problems } = situationOf(test, systemOf(rules, namesOf(rules)))
  const passedOver = dropped.map(
    (name): Problem => ({
      code: 'openfisca-unknown-entity',
      facts: { name, known: [namesOf(rules).person.plural, namesOf(rules).household.plural] },
      position: { file },
    }),
  )
  const all = [...problems, ...passedOver, ...emptyHouseholds(situation, rules, file)]
  return situation === undefined || all.length > 0 ? { problems: all } : { situation, problems: [] }
}

/** Nobody lives in such a household, so that what is said of it would be passed over. */
function emptyHouseholds(situation: Situation | undefined, rules: Rules, file: string): readonly Problem[] {
  const { key } = namesOf(rules).household
  const living = new Set(situation?.members.get(key)?.map((it) => it.group))
  return (situation?.names.get(key) ?? []).flatMap((name, at) =>
    living.has(at) ? [] : [{ code: 'household-without-members', facts: { name }, position: { file } }],
  )
}

/** A mapping, or the only one of a list. */
function onlyMap(written: Written): WrittenMap | undefined {
  if (written.kind === 'map') return written
  const [only, second] = written.kind === 'list' ? written.items : []
  return second === undefined && only?.kind === 'map' ? only : undefined
}

const nothing = ({ position }: WrittenMap): WrittenMap => ({ kind: 'map', entries: [], position })
