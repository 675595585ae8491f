import { expect, test } from 'vitest'
import { canChangeSettings } from '@/lib/people/settings/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('admin'))('a %s changes settings: %s', (role, may) => {
  expect(canChangeSettings({ role })).toBe(may)
})
