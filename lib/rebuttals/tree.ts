import type { Reader } from '@/lib/platform/database/database'

/** How many answers to answers are followed: a dispute that goes deeper is not one that people follow. */
const DEEPEST = 200

/**
 * A rebuttal and what it answers, from itself down to the rebuttal of the claim: its depth is their number (1 for a
 * rebuttal of the claim itself).
 */
export async function lineOf(tx: Reader, id: string): Promise<string[]> {
  const line: string[] = []
  let at: string | null = id
  while (at !== null && line.length < DEEPEST && !line.includes(at)) {
    line.push(at)
    const rebuttal: { targetRebuttalId: string | null } | null = await tx.rebuttal.findUnique({
      where: { id: at },
      select: { targetRebuttalId: true },
    })
    at = rebuttal?.targetRebuttalId ?? null
  }
  return line
}
