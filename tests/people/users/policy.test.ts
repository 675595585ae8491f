import { expect, test } from 'vitest'
import { canManageUsers, isOpenInvitation } from '@/lib/people/users/policy'
import { rolesFrom } from '@/tests/support/roles'

const AT = new Date('2026-01-08T12:00:00Z')
const OPEN = {
  acceptedAt: null,
  revokedAt: null,
  expiresAt: new Date('2026-01-08T12:00:01Z'),
  invitedBy: { role: 'admin', disabledAt: null },
} as const

test.each(rolesFrom('admin'))('a %s manages users, and his invitations let people in: %s', (role, may) => {
  expect(canManageUsers({ role })).toBe(may)
  expect(isOpenInvitation({ ...OPEN, invitedBy: { role, disabledAt: null } }, AT)).toBe(may)
})

test.each([
  ['has expired', { expiresAt: AT }],
  ['was accepted', { acceptedAt: AT }],
  ['was withdrawn', { revokedAt: AT }],
  ['is by somebody whose account was closed', { invitedBy: { role: 'admin', disabledAt: AT } }],
] as const)('an invitation that %s lets nobody in', (_what, more) => {
  expect(isOpenInvitation({ ...OPEN, ...more }, AT)).toBe(false)
})
