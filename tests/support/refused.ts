import { expect } from 'vitest'
import type { Refusal, Result } from '@/lib/platform/errors'

/** The refusal that a mutation answered; fails the test where it did not refuse. */
export function refused<T>(result: Result<T>): Refusal {
  if (result.ok) expect.fail(`was not refused: ${JSON.stringify(result.value)}`)
  return result
}

/** The value that a mutation answered; fails the test where it refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(`was refused: ${JSON.stringify(result)}`)
  return result.value
}
