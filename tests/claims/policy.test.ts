import { expect, test } from 'vitest'
import {
  canAssignClaim,
  canCreateClaims,
  canEditClaim,
  canOrderClaims,
  canSplitClaim,
} from '@/lib/claims/policy'
import { rolesFrom } from '@/tests/support/roles'

test.each(rolesFrom('editor'))(
  'a %s records claims and edits his own until assessed; any other, and who does what: %s',
  (role, editorial) => {
    const me = { id: 'me', role }
    expect(canCreateClaims(me)).toBe(true)
    expect(canEditClaim(me, { createdById: 'me', assessed: false })).toBe(true)
    expect(canEditClaim(me, { createdById: 'me', assessed: true })).toBe(editorial)
    expect(canEditClaim(me, { createdById: 'you', assessed: false })).toBe(editorial)
    expect(canAssignClaim(me, { from: null, to: 'me' })).toBe(true)
    expect(canAssignClaim(me, { from: 'me', to: null })).toBe(true)
    expect(canAssignClaim(me, { from: 'you', to: 'me' })).toBe(editorial)
    expect(canAssignClaim(me, { from: null, to: 'you' })).toBe(editorial)
    expect(canAssignClaim(me, { from: 'you', to: null })).toBe(editorial)
    expect(canSplitClaim(me)).toBe(editorial)
    expect(canOrderClaims(me)).toBe(editorial)
  },
)
