import { type DragEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { needsWords } from '#messages/screens/needs'
import type { Result } from '../shell/ask.ts'
import { useView, useWords } from '../shell/view.ts'
import { draws, type GeometryFault, mostBytes, type Read, readGeometry } from './geometry.ts'
import { keepOwnFile, type OwnFile } from './own-map.ts'

type Props = { readonly file: OwnFile | undefined; readonly read: Read | undefined; readonly places: Result<'places'> }

/** Takes a map file by drop or choice, and says what was recognised in it and what was not. */
export function OwnMapChoice({ file, read, places }: Props) {
  const { language } = useView()
  const say = useWords(needsWords)
  const id = useId()
  const [fault, setFault] = useState<GeometryFault>()
  const take = (given: File | undefined): void => {
    if (given === undefined) return
    if (given.size > mostBytes) {
      setFault('too-large')
      return
    }
    void given.text().then((text) => {
      const made = readGeometry(text, places.tiles)
      setFault('fault' in made ? made.fault : undefined)
      if ('geometry' in made) keepOwnFile({ name: given.name, text })
    })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    take(event.dataTransfer.files[0])
  }
  const wrong = fault ?? (read !== undefined && 'fault' in read ? read.fault : undefined)
  return (
    <details className="own-map no-print" open={wrong !== undefined || file !== undefined}>
      <summary>{say('own')}</summary>
      {/* A file is also chosen with the field inside, by keyboard. */}
      {/* oxlint-disable-next-line jsx_a11y/no-static-element-interactions */}
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p id={`${id}-why`}>{say('ownWhy')}</p>
        <label className="field">
          <span>{say('ownFile')}</span>
          <input
            type="file"
            accept=".geojson,.json,.topojson,application/geo+json,application/json"
            aria-describedby={`${id}-why`}
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
        {wrong === undefined ? undefined : (
          <p role="alert" className="failure">
            {say(wrong).replace('{map}', places.map.name[language])}
          </p>
        )}
        {file !== undefined && read !== undefined && 'geometry' in read ? (
          <Recognised file={file} geometry={read.geometry} places={places} />
        ) : undefined}
        {file === undefined ? undefined : (
          <Button
            onPress={() => {
              setFault(undefined)
              keepOwnFile(undefined)
            }}
          >
            {say('ownTiles')}
          </Button>
        )}
      </div>
    </details>
  )
}

type RecognisedProps = {
  readonly file: OwnFile
  readonly geometry: Extract<Read, { geometry: unknown }>['geometry']
  readonly places: Result<'places'>
}

function Recognised({ file, geometry, places }: RecognisedProps) {
  const { language } = useView()
  const say = useWords(needsWords)
  const missing = places.tiles.filter((it) => !geometry.areas.has(it.id)).map((it) => it.name[language])
  const added = places.islands.filter((it) => !draws(it.id, geometry)).map((it) => it.name[language])
  const areas = geometry.areas.size + geometry.unmatched.length
  const isOfAnotherTime = Math.abs(areas - places.tiles.length) > places.tiles.length / 5
  return (
    <div role="status">
      <p>
        {say('ownShown')
          .replace('{file}', file.name)
          .replace('{n}', `${geometry.areas.size}`)
          .replace('{of}', `${places.tiles.length}`)
          .replace('{key}', geometry.key)}
      </p>
      {isOfAnotherTime ? (
        <p className="failure">
          {say('ownOther').replace('{n}', `${areas}`).replace('{of}', `${places.tiles.length}`)}
        </p>
      ) : undefined}
      {geometry.unmatched.length === 0 ? undefined : (
        <p>{say('ownUnmatched').replace('{names}', geometry.unmatched.join(', '))}</p>
      )}
      {missing.length === 0 ? undefined : <p>{say('ownMissing').replace('{names}', missing.join(', '))}</p>}
      {added.length === 0 ? undefined : <p>{say('ownIslands').replace('{names}', added.join(', '))}</p>}
      {file.kept ? undefined : <p>{say('ownKept')}</p>}
    </div>
  )
}
