import { expect, test } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { canAddDocuments, canDisclose, canEditDocument } from '@/lib/documents/policy'

test.each<[Role, boolean]>([
  ['contributor', false],
  ['editor', true],
  ['reviewer', true],
  ['admin', true],
])("a %s adds documents and edits his own; others', and makes private ones public: %s", (role, editorial) => {
  expect(canAddDocuments({ role })).toBe(true)
  expect(canEditDocument({ id: 'me', role }, { createdById: 'me' })).toBe(true)
  expect(canEditDocument({ id: 'me', role }, { createdById: 'you' })).toBe(editorial)
  expect(canDisclose({ role })).toBe(editorial)
})
