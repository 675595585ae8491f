'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { hashPassword, isPassword } from '@/lib/people/auth/auth'
import { clientOf, mayChangePassword, mayUseLink } from '@/lib/people/auth/limits'
import { requireSignedIn } from '@/lib/people/auth/session'
import { signIn } from '@/lib/people/auth/sign-in'
import { formAction, STAY } from '@/lib/people/form-action'
import { acceptInvitation } from '@/lib/people/users/accept-invitation'
import { changePassword, endOtherSessions } from '@/lib/people/users/change-password'
import { getInvitation, getPasswordHash } from '@/lib/people/users/queries'
import { renameSelf } from '@/lib/people/users/rename'
import { acceptInput, changePasswordInput, nothing, renameInput } from '@/lib/people/users/schema'
import { refuse, refuseField } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

const SECRET = ['password', 'passwordAgain', 'current']
const PAGE = '/desk/account'

/** Makes the invited user and signs him in. */
export async function acceptInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const submission = parsePosted(form, { schema: acceptInput })
  if (submission.status !== 'success') return submission.reply({ hideFields: SECRET })
  const { password, ...input } = submission.value
  const asked = await headers()
  if (!(await mayUseLink(clientOf(asked)))) {
    return replyTo(submission, refuse('forbidden', 'too_many_attempts'), SECRET)
  }
  const result = (await getInvitation(input.token))
    ? await acceptInvitation({ ...input, passwordHash: await hashPassword(password) })
    : refuse('invalid', 'link_invalid')
  if (!result.ok) return replyTo(submission, result, SECRET)
  await signIn({ email: result.value.email, password }, asked)
  redirect('/desk')
}

/** Changes one's own name. */
export const renameAction = formAction('contributor', renameInput, renameSelf, () => STAY)

/** Changes one's own password and ends every other session. */
export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const { actor, sessionId } = await requireSignedIn()
  const submission = parsePosted(form, { schema: changePasswordInput })
  if (submission.status !== 'success') return submission.reply({ hideFields: SECRET })
  if (!(await mayChangePassword(actor.id))) {
    return replyTo(submission, refuse('forbidden', 'too_many_attempts'), SECRET)
  }
  const { current, password } = submission.value
  const formerHash = await getPasswordHash(actor)
  if (!formerHash || !(await isPassword(current, formerHash))) {
    return replyTo(submission, refuseField('current', 'password_wrong'), SECRET)
  }
  const passwordHash = await hashPassword(password)
  const result = await changePassword(actor, { formerHash, passwordHash, sessionId })
  if (!result.ok) return replyTo(submission, result, SECRET)
  revalidatePath(PAGE)
  return submission.reply({ resetForm: true })
}

/** Ends every session of one's own but this one. */
export async function endOtherSessionsAction(_state: FormState, form: FormData): Promise<FormState> {
  const { actor, sessionId } = await requireSignedIn()
  const submission = parsePosted(form, { schema: nothing })
  const result = await endOtherSessions(actor, { sessionId })
  if (!result.ok) return replyTo(submission, result)
  revalidatePath(PAGE)
  return submission.reply({ resetForm: true })
}
