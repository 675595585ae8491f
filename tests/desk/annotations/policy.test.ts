import { expect, test } from 'vitest'
import { canAnnotate } from '@/lib/desk/annotations/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('contributor'))('a %s works on the text of a document: %s', (role, may) => {
  expect(canAnnotate({ role })).toBe(may)
})
