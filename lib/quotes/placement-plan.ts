import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/platform/database/database'
import { type KnownPlace, knownPlace } from '@/lib/quotes/placement'
import { type Placement, reanchor } from '@/lib/text/find-quote-again'

const anchorSelect = {
  id: true,
  snapshotId: true,
  start: true,
  end: true,
  exact: true,
  statementId: true,
  evidenceId: true,
  placements: {
    orderBy: { snapshot: { number: 'desc' } },
    select: {
      snapshotId: true,
      outcome: true,
      decision: true,
      decidedAt: true,
      decidedById: true,
      decisionReason: true,
      start: true,
      end: true,
      exact: true,
    },
  },
} satisfies Prisma.AnchorSelect

type AnchorRow = Prisma.AnchorGetPayload<{ select: typeof anchorSelect }>

/** A quote of a document, and what becomes of it in a new text. */
export type PlannedPlacement = {
  anchor: AnchorRow
  placement: Placement
  /** Somebody said of the text before that the quote is gone, and nothing has changed about that. */
  stillGone: AnchorRow['placements'][number] | null
}

type Base = KnownPlace & { snapshotId: string }

/**
 * What becomes of every quote of a document's earlier texts (those of withdrawn statements and evidence left out) in
 * `text`: each is looked for from the last place where it is known to stand. Where its words had been changed and confirmed
 * since, and only the recorded ones stand in the new text, it is found by those.
 */
export async function planPlacements(
  tx: Reader,
  { documentId, text, snapshotId }: { documentId: string; text: string; snapshotId?: string },
): Promise<PlannedPlacement[]> {
  const anchors = await tx.anchor.findMany({
    where: {
      snapshot: { documentId },
      ...(snapshotId ? { snapshotId: { not: snapshotId } } : {}),
      OR: [{ statement: { withdrawnAt: null } }, { evidence: { withdrawnAt: null } }],
    },
    orderBy: [{ snapshot: { number: 'asc' } }, { start: 'asc' }, { id: 'asc' }],
    select: anchorSelect,
  })
  const bases = new Map(anchors.map((anchor) => [anchor, lastKnown(anchor)]))
  const placed = await placeAll(tx, text, bases)
  const again = anchors.filter((anchor) => bases.get(anchor) !== anchor && !isFound(placed.get(anchor)))
  const byOwnWords = await placeAll(tx, text, new Map(again.map((anchor) => [anchor, anchor])))
  return anchors.flatMap((anchor) => {
    const own = byOwnWords.get(anchor)
    const placement = isFound(own) ? own : placed.get(anchor)
    if (!placement) return []
    return [{ anchor, placement: asRecorded(anchor, placement), stillGone: stillGone(anchor, placement) }]
  })
}

function lastKnown(anchor: AnchorRow): Base {
  for (const placement of anchor.placements) {
    const place = knownPlace(placement)
    if (place) return { ...place, snapshotId: placement.snapshotId }
  }
  return anchor
}

const isFound = (placement?: Placement): placement is Placement =>
  placement?.outcome === 'exact' || placement?.outcome === 'context'

/** Quotes of the same text are looked for together. */
async function placeAll(
  tx: Reader,
  text: string,
  bases: ReadonlyMap<AnchorRow, Base>,
): Promise<Map<AnchorRow, Placement>> {
  const placed = new Map<AnchorRow, Placement>()
  const bySnapshot = grouped([...bases], ([, { snapshotId }]) => snapshotId)
  for (const [id, entries] of bySnapshot) {
    const { text: before } = await tx.snapshot.findUniqueOrThrow({ where: { id }, select: { text: true } })
    const placements = reanchor(
      before,
      text,
      entries.map(([, base]) => base),
    )
    entries.forEach(([anchor], index) => {
      const placement = placements[index]
      if (placement) placed.set(anchor, placement)
    })
  }
  return placed
}

/** Values by a key of theirs, both in their order. */
export function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

/** `exact` says that the recorded words stand there; words that were confirmed in between are others. */
function asRecorded(anchor: AnchorRow, placement: Placement): Placement {
  const blanks = (words: string) => words.replace(/\s+/gu, ' ')
  if (placement.outcome !== 'exact' || blanks(placement.exact) === blanks(anchor.exact)) return placement
  return { ...placement, outcome: 'context' }
}

function stillGone({ placements: [last] }: AnchorRow, placement: Placement) {
  if (last?.decision !== 'gone') return null
  const same = placement.outcome === 'approximate' && placement.exact === last.exact
  return placement.outcome === 'lost' || same ? last : null
}
