import { expect, test } from 'vitest'
import { canEditStories } from '@/lib/stories/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))('a %s edits stories: %s', (role, may) => {
  expect(canEditStories({ role })).toBe(may)
})
