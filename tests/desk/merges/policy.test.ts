import { expect, test } from 'vitest'
import { canMerge } from '@/lib/desk/merges/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))('a %s merges records: %s', (role, may) => {
  expect(canMerge({ role })).toBe(may)
})
