import type { Level } from '@/generated/prisma/enums'
import type { ClaimLine } from '@/lib/claims/refs'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'

const OBJECTED: readonly DisputeState[] = ['questioned', 'disputed', 'rebutted']

const LINE: Record<Level, '' | 'cited-open' | 'cited-dashed'> = {
  unassessed: 'cited-open',
  unverified: 'cited-dashed',
  unverifiable: 'cited-dashed',
  not_checkable: 'cited-dashed',
  single_origin: '',
  corroborated: '',
  verified: '',
  refuted: '',
}

/**
 * How a quoted stretch is underlined: in red and doubled where somebody objects to one of its claims, otherwise by the
 * level of the first; on a ground of its own where several quotes overlap.
 */
export function quoteClass(claims: readonly Pick<ClaimLine, 'level' | 'dispute'>[]): string {
  const [first] = claims
  if (!first) return ''
  const objected = claims.some((claim) => OBJECTED.includes(claim.dispute))
  return ['cited', objected ? 'cited-objected' : LINE[first.level], claims.length > 1 ? 'cited-many' : '']
    .filter((name) => name !== '')
    .join(' ')
}
