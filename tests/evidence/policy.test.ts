import { expect, test } from 'vitest'
import { canAddEvidence, canEditEvidence } from '@/lib/evidence/policy'
import { ROLES, rolesFrom } from '@/tests/support/roles'

test.each(ROLES)('a %s adds evidence and changes his own', (role) => {
  expect(canAddEvidence({ role })).toBe(true)
  expect(canEditEvidence({ id: 'me', role }, { createdById: 'me' })).toBe(true)
})

test.each(rolesFrom('editor'))("a %s changes a colleague's evidence: %s", (role, may) => {
  expect(canEditEvidence({ id: 'me', role }, { createdById: 'you' })).toBe(may)
})
