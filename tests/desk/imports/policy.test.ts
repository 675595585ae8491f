import { expect, test } from 'vitest'
import { canImport } from '@/lib/desk/imports/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))('a %s imports: %s', (role, may) => {
  expect(canImport({ role })).toBe(may)
})
