import { canAddDocuments } from '@/lib/documents/policy'
import type { SnapshotInput } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'
import { type Stored, storeText } from '@/lib/retrievals/store-text'

/** Stores a text of the document that was retrieved now, or when `retrieved` says; see `storeText`. */
export async function addSnapshot(actor: Pick<Actor, 'id'>, input: SnapshotInput): Promise<Result<Stored>> {
  return write(actor, async (w) => {
    if (!canAddDocuments(w.actor)) return refuse('forbidden')
    const { documentId, text, reason } = input
    const document = await w.tx.document.findUnique({
      where: { id: documentId, removedAt: null },
      select: { id: true },
    })
    if (!document) return refuse('not_found')
    return storeText(w, { documentId, text, retrievedAt: input.retrieved?.at ?? w.now, reason })
  })
}
