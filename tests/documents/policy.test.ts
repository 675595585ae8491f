import { expect, test } from 'vitest'
import { canAddDocuments, canDisclose, canEditDocument } from '@/lib/documents/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))(
  "a %s adds documents and edits his own; others', and makes private ones public: %s",
  (role, editorial) => {
    expect(canAddDocuments({ role })).toBe(true)
    expect(canEditDocument({ id: 'me', role }, { createdById: 'me' })).toBe(true)
    expect(canEditDocument({ id: 'me', role }, { createdById: 'you' })).toBe(editorial)
    expect(canDisclose({ role })).toBe(editorial)
  },
)
