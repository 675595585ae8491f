import type { PlacementDecision, PlacementOutcome } from '@/generated/prisma/enums'
import { mergeSpans } from '@/lib/desk/annotations/spans'
import type { Annotation } from '@/lib/desk/annotations/types'
import { anchorQuote } from '@/lib/text/anchor-quote'
import type { Span } from '@/lib/text/spans'

/** The newest text of a document, or null where none is kept. */
export type Newest = { id: string; text: string } | null

type Placement = {
  outcome: PlacementOutcome
  score: number
  start: number | null
  end: number | null
  decision: PlacementDecision | null
}
/** A quote with its place in the newest text, where it was recorded from an older one. */
export type AnchorRow = Span & { snapshotId: string; exact: string; placements: Placement[] }

const WORST: readonly PlacementOutcome[] = ['lost', 'approximate', 'context', 'exact']

/** Where the pieces of a quote stand in the newest text; of several that were found again the least sure one counts. */
export function placesOf(
  anchors: readonly AnchorRow[],
  newest: Newest,
): Pick<Annotation, 'spans' | 'quotes' | 'placed'> {
  const older = anchors.filter(({ snapshotId }) => snapshotId !== newest?.id)
  const spans = anchors.flatMap(({ snapshotId, start, end, placements }): Span[] => {
    if (snapshotId === newest?.id) return [{ start, end }]
    return placements.flatMap((it) =>
      it.decision !== 'gone' && it.start !== null && it.end !== null
        ? [{ start: it.start, end: it.end }]
        : [],
    )
  })
  const found = older.map(({ placements }) => placements[0] ?? null)
  const placed = {
    outcome: WORST.find((outcome) => found.some((it) => (it?.outcome ?? 'lost') === outcome)) ?? 'lost',
    score: Math.min(...found.map((it) => it?.score ?? 0)),
    confirmed: found.every((it) => it !== null && it.decision !== null),
  }
  return {
    spans: mergeSpans(spans),
    quotes: anchors.map(({ exact }) => exact),
    placed: older.length > 0 ? placed : null,
  }
}

/** A remark on an older text stands where its words stand once in the newest. */
export function placeOfComment(
  {
    snapshotId,
    start,
    end,
    exact,
  }: { snapshotId: string | null; start: number | null; end: number | null; exact: string | null },
  newest: Newest,
): Pick<Annotation, 'spans' | 'placed'> {
  if (!newest || start === null || end === null || exact === null) return { spans: [], placed: null }
  if (snapshotId === newest.id) return { spans: [{ start, end }], placed: null }
  const found = anchorQuote(newest.text, exact)
  const confirmed = false
  if (!found.ok) return { spans: [], placed: { outcome: 'lost', score: 0, confirmed } }
  const place = { start: found.anchor.start, end: found.anchor.end }
  return { spans: [place], placed: { outcome: 'exact', score: 1, confirmed } }
}
