import { describe, expect, it } from 'vitest'
import { comparableGroups } from '@/lib/reasoning/figures/groups'

const scope = (counted: string, cumulative = true) => ({
  counted,
  population: '',
  area: 'Gaza',
  unit: 'people',
  cumulative,
})

describe('comparableGroups', () => {
  it('puts comparable figures into one group, in the order of their first', () => {
    const items = [scope('killed'), scope('wounded'), scope('Killed '), scope('killed', false)]
    const groups = comparableGroups(items, (item) => item)
    expect(groups.map((group) => group.items.map((item) => items.indexOf(item)))).toEqual([[0, 2], [1], [3]])
  })

  it('says why a group may not stand beside the first one', () => {
    const [first, second, third] = comparableGroups(
      [scope('killed'), scope('wounded'), scope('killed', false)],
      (it) => it,
    )
    expect(first?.reasons).toEqual([])
    expect(second?.reasons.map((reason) => reason.key)).toEqual(['rules.comparable.counted'])
    expect(third?.reasons.map((reason) => reason.key)).toEqual(['rules.comparable.cumulation'])
  })

  it('has no group for no figure', () => {
    expect(comparableGroups([], scope)).toEqual([])
  })
})
