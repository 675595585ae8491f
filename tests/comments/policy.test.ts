import { expect, test } from 'vitest'
import { canComment } from '@/lib/comments/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('contributor'))('a %s comments: %s', (role, may) => {
  expect(canComment({ role })).toBe(may)
})
