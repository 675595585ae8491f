import { canAnnotate } from '@/lib/desk/annotations/policy'
import type { SuggestionChoice, SuggestionsRestored } from '@/lib/desk/annotations/schema'
import { hullOf } from '@/lib/desk/annotations/spans'
import type { Actor } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { keepBooks } from '@/lib/platform/database/bookkeeping'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { announce } from '@/lib/platform/live/hub'

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
  const found = await keepBooks(async (tx) => {
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
  const { count } = await keepBooks((tx) =>
    tx.suggestionDismissal.deleteMany({ where: { snapshot: { documentId }, ...only } }),
  )
  announce({ tags: new Set([documentId]) })
  return { ok: true, value: { restored: count } }
}
