import { describe, expect, it } from 'vitest'
import { nearestFirst, nearNames } from '#ground/near-names'

const names = ['birth', 'certified-poverty', 'poverty-status', 'province', 'receives-pension', 'social-pension', 'wage']

describe('names that may have been meant', () => {
  it.each([
    ['brith', ['birth']],
    ['social-penson', ['social-pension']],
    ['Receives_Pension', ['receives-pension']],
    ['provnce', ['province']],
    ['poverty', ['poverty-status', 'certified-poverty']],
    ['người', []],
    ['', []],
  ])('for “%s”', (written, near) => {
    expect(nearNames(written, names).slice(0, near.length === 0 ? undefined : near.length)).toEqual(near)
  })

  it('come first among all, and none is lost', () => {
    const all = nearestFirst('provnce', names)
    expect(all[0]).toBe('province')
    expect(all.toSorted()).toEqual(names)
  })
})
