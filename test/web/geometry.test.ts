import { describe, expect, it } from 'vitest'
import { readGeometry } from '../../apps/web/needs/geometry.ts'

/** A map file of the reader's own, as it may come. */

type Tiles = Parameters<typeof readGeometry>[1]

const tile = (id: string, vi: string, en: string): Tiles[number] => ({
  id,
  name: { vi, en },
  short: vi,
  label: { vi, en },
  column: 0,
  row: 0,
  formedFrom: [],
})

const provinces = [tile('vn-01', 'Hà Nội', 'Ha Noi'), tile('vn-31', 'Hải Phòng', 'Hai Phong')]

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [105, 20],
      [105, 21],
      [106, 21],
      [106, 20],
      [105, 20],
    ],
  ],
}
const features = (...names: readonly string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name) => ({ type: 'Feature', properties: { name }, geometry: square })),
  })

describe('a map file', () => {
  it('is matched by names with and without marks', () => {
    expect(readGeometry(features('Ha Noi', 'HẢI PHÒNG'), provinces)).toHaveProperty('geometry')
  })

  it.each([
    ['not-json', 'a picture'],
    ['not-geo', '{"a": 1}'],
    ['no-matches', features('Paris', 'Rome')],
    ['no-polygons', '{"type": "FeatureCollection", "features": []}'],
    ['no-polygons', '{"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon", "arcs": [[7]]}}}'],
    ['no-polygons', '{"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon"}}}'],
  ])('that cannot be one is told as %s', (fault, text) => {
    expect(readGeometry(text, provinces)).toEqual({ fault })
  })
})
