import { expect, test } from 'vitest'
import type { Role } from '@/generated/prisma/enums'

import { getSoloPublishing } from '@/lib/people/settings/queries'
import { setSoloPublishing } from '@/lib/people/settings/set-solo-publishing'
import { db } from '@/lib/platform/database/database'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

test.each<[Role, boolean]>([
  ['contributor', false],
  ['editor', false],
  ['reviewer', false],
  ['admin', true],
])('a %s changes settings: %s', async (role, allowed) => {
  const answer = await setSoloPublishing(await person(role), { soloPublishing: true, reason: '' })
  expect(answer.ok).toBe(allowed)
  if (!allowed) expect(refusal(answer).code).toBe('forbidden')
  expect(await getSoloPublishing()).toBe(allowed)
})

test('unless somebody says so, a second person publishes; each change has its line', async () => {
  const admin = await person('admin')
  expect(await getSoloPublishing()).toBe(false)
  value(await setSoloPublishing(admin, { soloPublishing: true, reason: 'There is nobody else.' }))
  value(await setSoloPublishing(admin, { soloPublishing: true, reason: 'Once more.' }))
  value(await setSoloPublishing(admin, { soloPublishing: false, reason: '' }))
  expect(await getSoloPublishing()).toBe(false)
  const lines = await db.event.findMany({ where: { recordType: 'setting' }, orderBy: { seq: 'asc' } })
  expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
    ['setting.changed', 'There is nobody else.'],
    ['setting.changed', ''],
  ])
})
