import { expect, test } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { canAffiliateSources, canCreateSources, canEditSources, canGradeSources } from '@/lib/sources/policy'

test.each<[Role, boolean]>([
  ['contributor', false],
  ['editor', true],
  ['reviewer', true],
  ['admin', true],
])('a %s records sources; edits, affiliates and grades them: %s', (role, editorial) => {
  expect(canCreateSources({ role })).toBe(true)
  expect(canEditSources({ role })).toBe(editorial)
  expect(canAffiliateSources({ role })).toBe(editorial)
  expect(canGradeSources({ role })).toBe(editorial)
})
