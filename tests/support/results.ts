import type { Refusal, Result } from '@/lib/platform/errors'

/** What a mutation answered; a refusal fails the test. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.fields ?? {})}`)
}

/** How a mutation refused; that it did not fails the test. */
export function refusal(result: Result<unknown>): Refusal {
  if (!result.ok) return result
  throw new Error('it was not refused')
}
