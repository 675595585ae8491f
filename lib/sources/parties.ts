import type { Reader } from '@/lib/platform/database/database'

/** How many hops of affiliation are followed: more than any chain of offices has. */
const DEEPEST = 100

/** Whether `id` is `affiliationId` itself or stands above it, so that the affiliation would close a circle. */
export async function closesCircle(tx: Reader, id: string, affiliationId: string): Promise<boolean> {
  let at: string | null = affiliationId
  for (let hop = 0; at !== null && hop < DEEPEST; hop += 1) {
    if (at === id) return true
    const above: { affiliationId: string | null } | null = await tx.source.findUnique({
      where: { id: at },
      select: { affiliationId: true },
    })
    at = above?.affiliationId ?? null
  }
  return at !== null
}
