import { documentFormValues } from '@/lib/documents/form-values'
import {
  type CreatedDocument as Created,
  documentColumns as columns,
  insertDocument,
  publisherOf,
  refuseKnown,
} from '@/lib/documents/insert-document'
import { canAddDocuments, canDisclose, canEditDocument } from '@/lib/documents/policy'
import { documentParts, documentReasons } from '@/lib/documents/reasons'
import type { DocumentEdit, DocumentInput, SnapshotInput } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'
import { mergedInto } from '@/lib/record/merged-records'
import { type Stored, storeText } from '@/lib/retrievals/store-text'

type Saved = { id: string; slug: string }

/**
 * Makes a document and, where a text came with it, its first snapshot. An address that another document has is refused
 * with that document named; a publisher that names no source, or several, at its field.
 */
export async function createDocument(
  actor: Pick<Actor, 'id'>,
  input: DocumentInput,
): Promise<Result<Created>> {
  return write(actor, (writing) => insertDocument(writing, input))
}

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

/** Statements of a private document that was merged into this one name it now: they would come to light with it. */
async function hasPrivateCopy(tx: Transaction, id: string): Promise<boolean> {
  const family = await mergedInto(tx, 'document', id)
  const where = { id: { in: family, not: id }, visibility: 'private' as const }
  return family.length > 1 && (await tx.document.count({ where })) > 0
}
