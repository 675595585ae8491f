import { compareScopes } from '@/lib/reasoning/figures/comparable'
import type { FigureScope } from '@/lib/reasoning/figures/figure'
import type { Wording } from '@/lib/text/message'

/** Figures that may stand on one scale. `reasons` says why they may not stand on that of the first group. */
export type FigureGroup<T> = {
  readonly items: readonly [T, ...T[]]
  readonly reasons: readonly Wording[]
}

/**
 * Sorts figures into groups that are comparable among themselves, in the order of each group's first figure. To be
 * comparable is to agree in the same five things, so one member stands for its whole group. Linear in figures times
 * groups.
 */
export function comparableGroups<T>(
  items: readonly T[],
  scopeOf: (item: T) => FigureScope,
): FigureGroup<T>[] {
  const groups: { items: [T, ...T[]]; reasons: readonly Wording[] }[] = []
  for (const item of items) {
    const own = groups.find((group) => compareScopes(scopeOf(group.items[0]), scopeOf(item)).comparable)
    if (own) {
      own.items.push(item)
      continue
    }
    const first = groups[0]
    groups.push({
      items: [item],
      reasons: first ? compareScopes(scopeOf(first.items[0]), scopeOf(item)).reasons : [],
    })
  }
  return groups
}
