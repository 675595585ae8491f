import { expect, test } from 'vitest'
import { canLabel } from '@/lib/labels/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('contributor'))('a %s sets labels: %s', (role, may) => {
  expect(canLabel({ role })).toBe(may)
})
