import type { Role } from '@/generated/prisma/enums'

/** From the least to the most. */
export const ROLES = ['contributor', 'editor', 'reviewer', 'admin'] as const satisfies Role[]

/** Each role, and whether it is `least` or includes it: the rows of a policy's table. */
export function rolesFrom(least: Role): [role: Role, may: boolean][] {
  return ROLES.map((role, at) => [role, at >= ROLES.indexOf(least)])
}
