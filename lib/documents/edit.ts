import { documentColumns as columns, publisherOf, refuseKnown } from '@/lib/documents/create'
import { documentFormValues } from '@/lib/documents/form-values'
import { canDisclose, canEditDocument } from '@/lib/documents/policy'
import { documentParts, documentReasons } from '@/lib/documents/reasons'
import type { DocumentEdit } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'
import { mergedInto } from '@/lib/record/merged-records'

type Saved = { id: string; slug: string }

/**
 * Changes what is on record of a document; its texts stay as they are. A new title gives it a new address, and the old
 * one redirects for ever. Another publisher changes who relayed its statements, so their claims are derived anew.
 */
export async function editDocument(actor: Pick<Actor, 'id'>, input: DocumentEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change, touchClaim }) => {
    const document = await tx.document.findUnique({
      where: { id: input.id, removedAt: null },
      include: { publisher: { select: { name: true } } },
    })
    if (!document) return refuse('not_found')
    if (!canEditDocument(actor, document)) return refuse('forbidden')
    if (document.version !== input.version) {
      return stale({ ...documentFormValues(document), version: document.version })
    }
    if (document.visibility === 'private' && input.visibility !== 'private' && !canDisclose(actor)) {
      return refuseField('visibility', 'disclosed_by_editor')
    }
    if (input.visibility !== 'private' && (await hasPrivateCopy(tx, document.id))) {
      return refuseField('visibility', 'copy_is_private')
    }
    const publisher = await publisherOf(tx, input.publisher)
    if (!publisher.ok) return publisher
    const known = await refuseKnown(tx, input.url, document.id)
    if (known) return known
    const data = {
      ...columns(input),
      publisherId: publisher.value,
      retrievedAt: input.retrieved?.at ?? null,
    }
    const slug =
      document.title === input.title
        ? document.slug
        : await freeSlug(tx, 'document', input.title, document.id)
    const reason = input.reason || documentReasons.edited(changedColumns(documentParts, document, data))
    await change({ type: 'document', id: document.id, action: 'document.edited', reason }, async () => {
      await keepRedirect(tx, 'document', document.id, { from: document.slug, to: slug, at: now })
      await tx.document.update({
        where: { id: document.id },
        data: { slug, ...data, version: { increment: 1 } },
      })
    })
    if (document.publisherId !== data.publisherId) {
      const statements = await tx.statement.findMany({
        where: { documentId: document.id },
        distinct: ['claimId'],
        select: { claimId: true },
      })
      for (const { claimId } of statements) touchClaim(claimId)
    }
    return { ok: true, value: { id: document.id, slug } }
  })
}

/** Statements of a private document that was merged into this one name it now: they would come to light with it. */
async function hasPrivateCopy(tx: Transaction, id: string): Promise<boolean> {
  const family = await mergedInto(tx, 'document', id)
  const where = { id: { in: family, not: id }, visibility: 'private' as const }
  return family.length > 1 && (await tx.document.count({ where })) > 0
}
