'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/people/auth/session'
import { changeRole } from '@/lib/people/users/change-role'
import { disableUser, enableUser } from '@/lib/people/users/disable'
import { invitePassword, inviteUser, revokeInvitation } from '@/lib/people/users/invite'
import { changeRoleInput, invitationInput, inviteInput, userInput } from '@/lib/people/users/schema'
import { env } from '@/lib/platform/env'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

const PAGE = '/desk/users'

/** Makes an invitation; the answer holds its link, which is shown this once. */
export async function inviteUserAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: inviteInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await inviteUser(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE)
  return { ...submission.reply({ resetForm: true }), once: linkOf(result.value) }
}

/** Makes a link by which a user chooses another password; it is shown this once. */
export async function invitePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: userInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await invitePassword(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE)
  return { ...submission.reply({ resetForm: true }), once: linkOf(result.value) }
}

/** Withdraws an invitation. */
export async function revokeInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: invitationInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await revokeInvitation(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE)
  return submission.reply({ resetForm: true })
}

/** Gives a user another role. */
export async function changeRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: changeRoleInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await changeRole(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE, 'layout')
  return submission.reply({ resetForm: true })
}

/** Closes a user's account. */
export async function disableUserAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: userInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await disableUser(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE, 'layout')
  return submission.reply({ resetForm: true })
}

/** Opens a user's account again. */
export async function enableUserAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('admin')
  const submission = parsePosted(form, { schema: userInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await enableUser(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE, 'layout')
  return submission.reply({ resetForm: true })
}

function linkOf({ token }: { token: string }): string {
  return `${env().SITE_URL}/invitation?token=${token}`
}
