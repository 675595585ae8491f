import type { Reader } from '@/lib/platform/database/database'
import { allMergedInto, lastOfMerges } from '@/lib/platform/database/merged-rows'

/** The records that can be merged. */
export const MERGEABLE = ['claim', 'source', 'document'] as const
export type Mergeable = (typeof MERGEABLE)[number]

const TABLE: Record<Mergeable, string> = { claim: 'Claim', source: 'Source', document: 'Document' }

type Client = Pick<Reader, '$queryRawUnsafe'>

/**
 * The record that stands for this one: itself or, where it was merged, the one that it came to at the end of however many
 * merges. Null where nothing stands: it was recorded in error, or never.
 */
export function survivorOf(reader: Client, type: Mergeable, id: string): Promise<string | null> {
  return lastOfMerges(reader, TABLE[type], id)
}

/** The record and all that were merged into it, directly or by way of another. */
export function mergedInto(reader: Client, type: Mergeable, id: string): Promise<string[]> {
  return allMergedInto(reader, TABLE[type], id)
}
