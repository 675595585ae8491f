import type { FigureScope } from '@/lib/reasoning/figures/figure'
import { type Wording, wording } from '@/lib/text/message'

export type Comparability = { readonly comparable: boolean; readonly reasons: readonly Wording[] }

/**
 * Whether two figures may stand on one scale: only if what is counted, the population, the area, the unit and
 * cumulation agree. Texts are compared without regard to case and spacing. What only one of them states does not
 * agree; what neither states does. `reasons` has every difference, and is empty if they are comparable.
 */
export function compareScopes(a: FigureScope, b: FigureScope): Comparability {
  const reasons = TEXTS.flatMap(({ of, differs, unstated }) => {
    const [first, second] = [of(a)?.trim() ?? '', of(b)?.trim() ?? '']
    if (folded(first) === folded(second)) return []
    if (first === '' || second === '') return [wording(unstated, { stated: first || second })]
    return [wording(differs, { first, second })]
  })
  if (a.cumulative !== b.cumulative) reasons.push(wording('rules.comparable.cumulation'))
  return { comparable: reasons.length === 0, reasons }
}

const TEXTS: readonly {
  readonly of: (scope: FigureScope) => string | null
  readonly differs: string
  readonly unstated: string
}[] = [
  {
    of: (scope) => scope.counted,
    differs: 'rules.comparable.counted',
    unstated: 'rules.comparable.countedUnstated',
  },
  {
    of: (scope) => scope.population,
    differs: 'rules.comparable.population',
    unstated: 'rules.comparable.populationUnstated',
  },
  {
    of: (scope) => scope.area,
    differs: 'rules.comparable.area',
    unstated: 'rules.comparable.areaUnstated',
  },
  {
    of: (scope) => scope.unit,
    differs: 'rules.comparable.unit',
    unstated: 'rules.comparable.unitUnstated',
  },
]

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
