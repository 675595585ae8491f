import { canAnnotate } from '@/lib/annotations/policy'
import type { SuggestionChoice, SuggestionsRestored } from '@/lib/annotations/schema'
import { hullOf } from '@/lib/annotations/spans'
import { now } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { announce } from '@/lib/live/hub'
import type { Actor } from '@/lib/users/policy'

type Who = Pick<Actor, 'id' | 'role'>

/**
 * Notes that a suggested passage is nobody's claim, for everybody who works on the document. Work around the record: it
 * leaves no line in the history. Dismissing twice is once.
 */
export async function dismissSuggestion(
  actor: Who,
  { documentId, snapshotId, spans }: SuggestionChoice,
): Promise<Result<{ documentId: string }>> {
  if (!canAnnotate(actor)) return refuse('forbidden')
  const { start, end } = hullOf(spans)
  const found = await inTransaction(async (tx) => {
    const snapshot = await tx.snapshot.findFirst({
      where: { id: snapshotId, documentId },
      select: { id: true },
    })
    if (!snapshot) return false
    await tx.suggestionDismissal.upsert({
      where: { snapshotId_start_end: { snapshotId, start, end } },
      create: { id: newId(), snapshotId, start, end, dismissedAt: now(), dismissedById: actor.id },
      update: {},
    })
    return true
  })
  if (!found) return refuse('not_found')
  announce({ tags: new Set([documentId]) })
  return { ok: true, value: { documentId } }
}

/** Offers dismissed passages of a document again: the one that is named, or all of them. */
export async function restoreSuggestions(
  actor: Who,
  { documentId, snapshotId, spans }: SuggestionsRestored,
): Promise<Result<{ restored: number }>> {
  if (!canAnnotate(actor)) return refuse('forbidden')
  const only = snapshotId && spans ? { snapshotId, ...hullOf(spans) } : {}
  const { count } = await inTransaction((tx) =>
    tx.suggestionDismissal.deleteMany({ where: { snapshot: { documentId }, ...only } }),
  )
  announce({ tags: new Set([documentId]) })
  return { ok: true, value: { restored: count } }
}
