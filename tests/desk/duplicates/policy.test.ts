import { expect, test } from 'vitest'
import { canDecideDuplicates } from '@/lib/desk/duplicates/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))('a %s looks for duplicates and decides on them: %s', (role, may) => {
  expect(canDecideDuplicates({ role })).toBe(may)
})
