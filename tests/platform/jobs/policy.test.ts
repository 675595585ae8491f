import { expect, test } from 'vitest'
import { canCancelJob, canSeeJob } from '@/lib/platform/jobs/policy'
import { ROLES, rolesFrom } from '@/tests/support/roles'

test.each(ROLES)('a %s sees and cancels his own job', (role) => {
  expect(canSeeJob({ id: 'me', role }, { createdById: 'me' })).toBe(true)
  expect(canCancelJob({ id: 'me', role }, { createdById: 'me' })).toBe(true)
})

test.each(rolesFrom('editor'))("a %s sees a colleague's job, and the app's: %s", (role, may) => {
  expect(canSeeJob({ id: 'me', role }, { createdById: 'you' })).toBe(may)
  expect(canSeeJob({ id: 'me', role }, { createdById: null })).toBe(may)
})

test.each(rolesFrom('admin'))("a %s cancels a colleague's job, and the app's: %s", (role, may) => {
  expect(canCancelJob({ id: 'me', role }, { createdById: 'you' })).toBe(may)
  expect(canCancelJob({ id: 'me', role }, { createdById: null })).toBe(may)
})
