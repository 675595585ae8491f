import { hullOf, lengthOf, sharedLength, spansText } from '@/lib/desk/annotations/spans'
import type { Reported } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

/** Where something is recorded already, and on whose words. */
export type Occupied = { spans: readonly Span[]; sourceId: string | null }

/** A passage counts as recorded if half of it is. */
const HALF = 0.5
/** A dismissed passage goes on being dismissed if the rules find it a little shorter or longer. */
const NEARLY_SAME = 0.8
/** A record that is so much longer than the passage may hold somebody else's words in it. */
const MUCH_LONGER = 1.5

/** Whether so much of the passage is recorded that it needs no suggestion; `sourceId` tells its speaker, where known. */
export function isRecorded(
  spans: readonly Span[],
  occupied: readonly Occupied[],
  sourceId: () => string | null,
): boolean {
  const length = lengthOf(spans)
  return occupied.some((record) => {
    if (sharedLength(spans, record.spans) < length * HALF) return false
    if (lengthOf(record.spans) <= length * MUCH_LONGER) return true
    const speaker = sourceId()
    return speaker === null || record.sourceId === null || record.sourceId === speaker
  })
}

/** Whether somebody has dismissed the passage; `dismissed` are spans from a passage's start to its end. */
export function isDismissed(spans: readonly Span[], dismissed: readonly Span[]): boolean {
  const hull = hullOf(spans)
  return dismissed.some((it) => {
    const shared = sharedLength([hull], [it])
    return shared >= NEARLY_SAME * (lengthOf([hull]) + lengthOf([it]) - shared)
  })
}

/** Passages that hold words, each once. */
export function distinctPassages(reported: readonly Reported[]): Reported[] {
  const seen = new Set<string>()
  return reported.filter(({ content }) => {
    const name = spansText(content)
    if (content.length === 0 || seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** How many passages have something recorded at them: records that share words are at one passage. */
export function countPassages(records: readonly { spans: readonly Span[] }[]): number {
  const hulls = records
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans }) => hullOf(spans))
    .sort((a, b) => a.start - b.start)
  let count = 0
  let end = -1
  for (const hull of hulls) {
    if (hull.start >= end) count += 1
    end = Math.max(end, hull.end)
  }
  return count
}
