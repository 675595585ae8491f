import { expect, test } from 'vitest'
import { canEditStatement, canMoveStatement, canRecordStatements } from '@/lib/statements/policy'
import { ROLES, rolesFrom } from '@/tests/support/roles'

test.each(ROLES)('a %s records statements and changes his own', (role) => {
  expect(canRecordStatements({ role })).toBe(true)
  expect(canEditStatement({ id: 'me', role }, { createdById: 'me' })).toBe(true)
})

test.each(rolesFrom('editor'))("a %s changes a colleague's statement, and moves any: %s", (role, may) => {
  expect(canEditStatement({ id: 'me', role }, { createdById: 'you' })).toBe(may)
  expect(canMoveStatement({ role })).toBe(may)
})
