'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { auth } from '@/lib/people/auth/auth'
import { clientOf, forgiveSignIn, maySignIn } from '@/lib/people/auth/limits'
import { deskPath } from '@/lib/people/auth/paths'
import { signIn } from '@/lib/people/auth/sign-in'
import { signInInput } from '@/lib/people/users/schema'
import { refuse } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

const SECRET = ['password']

/** Signs in and goes on to the page of the desk that was asked for. */
export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const submission = parsePosted(form, { schema: signInInput })
  if (submission.status !== 'success') return submission.reply({ hideFields: SECRET })
  const { email, password, next } = submission.value
  const asked = await headers()
  const client = clientOf(asked)
  if (!(await maySignIn(client, email))) {
    return replyTo(submission, refuse('forbidden', 'too_many_attempts'), SECRET)
  }
  if (!(await signIn({ email, password }, asked))) {
    return replyTo(submission, refuse('forbidden', 'sign_in_failed'), SECRET)
  }
  await forgiveSignIn(client, email)
  redirect(deskPath(next))
}

/** Ends this session. */
export async function signOutAction(): Promise<void> {
  await auth().api.signOut({ headers: await headers() })
  redirect('/sign-in?out')
}
