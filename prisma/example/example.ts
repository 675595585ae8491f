import { openDesk } from './desk'
import { allSteps } from './steps/all'

export interface Loaded {
  /** Steps that were done now. */
  done: number
  /** All steps of the example. */
  total: number
}

/**
 * Loads the example story through the mutations that editors use, each step in a transaction of its own and at its time
 * between October 2023 and February 2024. What is there already is left as it is, whatever has become of it since: so a
 * load that was broken off goes on where it stopped, and one that is done changes nothing.
 * @param progress is told how many steps are behind it, after each
 * @throws Error if a step is refused
 */
export async function loadExample(
  progress: (behind: number, total: number) => void = () => {},
): Promise<Loaded> {
  const steps = allSteps()
  const desk = await openDesk(steps[0]?.at ?? '')
  let done = 0
  for (const [index, step] of steps.entries()) {
    if (await step.run(desk)) done += 1
    progress(index + 1, steps.length)
  }
  return { done, total: steps.length }
}
