import { lazy, useDeferredValue, useMemo } from 'react'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import { Picture } from '../parts/picture.tsx'
import { useAnswer } from '../shell/answers.ts'
import { useSearchState, useView, useWords } from '../shell/view.ts'
import { Choice, PeriodSlider } from './choices.tsx'
import { FigureTable } from './figure-table.tsx'
import { byPlace, peopleKey, peopleWords, whom } from './figures-of.ts'
import { readGeometry } from './geometry.ts'
import { LeftOut } from './left-out.tsx'
import { useOwnFile } from './own-map.ts'
import { OwnMapChoice } from './own-map-choice.tsx'
import { type MapProps, TileMap } from './tile-map.tsx'

/** Loaded only where somebody has a map file. */
const GeometryMap = lazy(() => import('./geometry-map.tsx'))

/** Published figures by province: on the provinces of the day, or on those of another time. */
export default function NeedsMap() {
  const { asOf } = useView()
  const say = useWords(needsWords)
  const { indicators } = useAnswer('needs', { asOf })
  const [{ indicator }] = useSearchState()
  const withProvinces = indicators.filter((it) => it.provinces > 0)
  const chosen =
    withProvinces.find((it) => it.id === indicator) ??
    withProvinces.find((it) => it.better !== 'context') ??
    withProvinces[0]
  return (
    <>
      <h1>{say('map')}</h1>
      <p className="lead">{say('mapLead')}</p>
      {chosen === undefined ? <p>{say('noProvinces')}</p> : <MapOf chosen={chosen.id} indicators={withProvinces} />}
    </>
  )
}

type Indicators = ReturnType<typeof useAnswer<'needs'>>['indicators']

function MapOf({ chosen, indicators }: { readonly chosen: string; readonly indicators: Indicators }) {
  const { language, asOf } = useView()
  const say = useWords(needsWords)
  const [search, set] = useSearchState()
  const base = useAnswer('figures', { indicator: chosen, asOf })
  const people = base.people.find((it) => peopleKey(it) === search['people']) ?? base.people[0]
  const ofPeople = useAnswer('figures', { indicator: chosen, ...whom(people), asOf })
  const periods = ofPeople.periods.filter((it) => it.provinces > 0)
  const known = periods.find((it) => it.period === search['period'])?.period
  const shown = useAnswer(
    'figures',
    useDeferredValue({ indicator: chosen, ...whom(people), ...(known === undefined ? {} : { period: known }), asOf }),
  )
  const maps = useAnswer('places', { asOf })
  const other = maps.maps.find((it) => it.id === search['map'])?.id
  const places = useAnswer('places', { ...(other === undefined ? {} : { map: other }), asOf })
  const { name, unit, functions } = shown.indicator
  const period = shown.asked.period ?? ''
  const whose = people === undefined ? '' : peopleWords(people, language)
  const figures = byPlace(shown.figures)
  const facts = { indicator: name[language], people: whose, period: formatDate(period, language) }
  const region = shown.figures[0]?.cell.split(' / ').slice(0, 2).join(' / ') ?? `${functions[0]?.id ?? 'all'} / all`
  const own = useOwnFile()
  const read = useMemo(() => (own === undefined ? undefined : readGeometry(own.text, places.tiles)), [own, places])
  const geometry = read !== undefined && 'geometry' in read ? read.geometry : undefined
  const drawn: MapProps = {
    name: Object.entries({
      ...facts,
      n: formatNumber(places.tiles.length + places.islands.length, language),
    }).reduce((words, [key, fact]) => words.replace(`{${key}}`, fact), say('mapName')),
    places,
    figures,
    fifths: shown.fifths,
    unit,
    region,
  }
  return (
    <>
      <LeftOut
        values={[
          [search['indicator'], chosen],
          [search['people'], people === undefined ? undefined : peopleKey(people)],
          [search['period'], known],
          [search['map'], other],
        ]}
      />
      <div className="choices no-print">
        <Choice
          label={say('indicator')}
          value={chosen}
          options={indicators.map((it) => [
            it.id,
            `${it.name[language]} – ${say('provincesWith').replace('{n}', formatNumber(it.provinces, language))}`,
          ])}
          onChange={(indicator) => set({ indicator, people: undefined, period: undefined })}
        />
        <Choice
          label={say('people')}
          value={people === undefined ? '' : peopleKey(people)}
          options={base.people.map((it) => [peopleKey(it), peopleWords(it, language)])}
          onChange={(value) => set({ people: value, period: undefined })}
        />
        <Choice
          label={say('units')}
          value={other ?? ''}
          options={[
            ['', `${maps.map.name[language]} – ${say('byDay')}`],
            ...maps.maps.filter((it) => it.id !== maps.map.id).map((it) => [it.id, it.name[language]] as const),
          ]}
          onChange={(map) => set({ map })}
        />
        <PeriodSlider
          periods={periods.map((it) => it.period).toReversed()}
          value={known ?? period}
          onChange={(value) => set({ period: value })}
        />
      </div>
      <OwnMapChoice file={own} read={read} places={places} />
      <div className="map-and-table">
        <Picture
          name={`needs-${chosen}-${period}-${places.map.id}`}
          caption={`${name[language]}, ${whose}, ${facts.period} (${formatUnit(unit, language)}). ${say('ownFigures')
            .replace('{n}', formatNumber(places.tiles.filter((it) => figures.has(it.id)).length, language))
            .replace('{of}', formatNumber(places.tiles.length, language))} ${say('legendNote')}`}
        >
          {geometry === undefined ? <TileMap {...drawn} /> : <GeometryMap {...drawn} geometry={geometry} />}
        </Picture>
        <FigureTable answer={shown} figures={figures} places={places} region={region} />
      </div>
    </>
  )
}
