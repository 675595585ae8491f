import { expect, test } from 'vitest'
import { canAffiliateSources, canCreateSources, canEditSources, canGradeSources } from '@/lib/sources/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))(
  'a %s records sources; edits, affiliates and grades them: %s',
  (role, editorial) => {
    expect(canCreateSources({ role })).toBe(true)
    expect(canEditSources({ role })).toBe(editorial)
    expect(canAffiliateSources({ role })).toBe(editorial)
    expect(canGradeSources({ role })).toBe(editorial)
  },
)
