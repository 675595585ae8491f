import { expect, test } from 'vitest'
import { canRemoveExample } from '@/lib/desk/example/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('admin'))('a %s removes the example: %s', (role, may) => {
  expect(canRemoveExample({ role })).toBe(may)
})
