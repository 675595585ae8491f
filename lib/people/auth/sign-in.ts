import { isAPIError } from 'better-auth/api'
import { auth } from '@/lib/people/auth/auth'

/**
 * Signs in and sets the session's cookies. False for an unknown account, a wrong password, an account that is closed and
 * an editor of the example alike, after the same work.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  headers: Headers,
): Promise<boolean> {
  try {
    await auth().api.signInEmail({ body: { email, password }, headers })
    return true
  } catch (error) {
    if (isAPIError(error) && (error.status === 'UNAUTHORIZED' || error.status === 'BAD_REQUEST')) return false
    throw error
  }
}
