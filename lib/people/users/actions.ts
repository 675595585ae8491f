'use server'

import { EMPTIED, formAction } from '@/lib/people/form-action'
import { changeRole } from '@/lib/people/users/change-role'
import { disableUser, enableUser } from '@/lib/people/users/disable'
import { invitePassword, inviteUser, revokeInvitation } from '@/lib/people/users/invite'
import { changeRoleInput, invitationInput, inviteInput, userInput } from '@/lib/people/users/schema'
import { env } from '@/lib/platform/env'

/** Makes an invitation; the answer holds its link, which is shown this once. */
export const inviteUserAction = formAction('admin', inviteInput, inviteUser, showLink)

/** Makes a link by which a user chooses another password; it is shown this once. */
export const invitePasswordAction = formAction('admin', userInput, invitePassword, showLink)

/** Withdraws an invitation. */
export const revokeInvitationAction = formAction('admin', invitationInput, revokeInvitation, () => EMPTIED)

/** Gives a user another role. */
export const changeRoleAction = formAction('admin', changeRoleInput, changeRole, () => EMPTIED)

/** Closes a user's account. */
export const disableUserAction = formAction('admin', userInput, disableUser, () => EMPTIED)

/** Opens a user's account again. */
export const enableUserAction = formAction('admin', userInput, enableUser, () => EMPTIED)

function showLink({ token }: { token: string }) {
  return { emptied: true, answer: { once: `${env().SITE_URL}/invitation?token=${token}` } }
}
