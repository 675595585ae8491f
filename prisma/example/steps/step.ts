import type { Desk } from '../desk'

/** One thing that an editor of the example did, at its time. */
export interface Step {
  at: string
  what: string
  /** Answers whether there was anything to do: what an earlier load recorded is left as it is. */
  run(desk: Desk): Promise<boolean>
}
