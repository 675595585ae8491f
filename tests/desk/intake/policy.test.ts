import { expect, test } from 'vitest'
import { canBringIn, canReadRawCopies, canUseIntake } from '@/lib/desk/intake/policy'
import { ROLES, rolesFrom } from '@/tests/support/roles'

test.each(ROLES)('a %s brings documents in, uses what he brought and reads raw copies', (role) => {
  expect(canBringIn({ role })).toBe(true)
  expect(canUseIntake({ id: 'me', role }, { createdById: 'me' })).toBe(true)
  expect(canReadRawCopies({ role })).toBe(true)
})

test.each(rolesFrom('editor'))('a %s uses what a colleague brought in: %s', (role, may) => {
  expect(canUseIntake({ id: 'me', role }, { createdById: 'you' })).toBe(may)
})
