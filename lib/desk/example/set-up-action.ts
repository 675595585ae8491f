'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { removeExample } from '@/lib/desk/example/remove'
import { hashPassword } from '@/lib/people/auth/auth'
import { clientOf, mayUseLink } from '@/lib/people/auth/limits'
import { signIn } from '@/lib/people/auth/sign-in'
import { isSetUpOpen } from '@/lib/people/users/queries'
import { setUpInput } from '@/lib/people/users/schema'
import { setUpAdministrator } from '@/lib/people/users/set-up'
import { refuse } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

const SECRET = ['password', 'passwordAgain', 'current']

/** Makes the first administrator, signs him in and, where he wants it, removes the example. */
export async function setUpAction(_state: FormState, form: FormData): Promise<FormState> {
  const submission = parsePosted(form, { schema: setUpInput })
  if (submission.status !== 'success') return submission.reply({ hideFields: SECRET })
  const { password, removeExample: withoutExample, ...input } = submission.value
  const asked = await headers()
  if (!(await mayUseLink(clientOf(asked)))) {
    return replyTo(submission, refuse('forbidden', 'too_many_attempts'), SECRET)
  }
  // Hashing takes a while: not for a link that is no good anyway.
  const result = (await isSetUpOpen(input.token))
    ? await setUpAdministrator({ ...input, passwordHash: await hashPassword(password) })
    : refuse('invalid', 'link_invalid')
  if (!result.ok) return replyTo(submission, result, SECRET)
  const removed = withoutExample ? await removeExample(result.value) : null
  await signIn({ email: result.value.email, password }, asked)
  redirect(removed && !removed.ok ? '/desk/settings' : '/desk')
}
