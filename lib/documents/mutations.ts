import { changedColumns } from '@/lib/changed-columns'
import type { Transaction } from '@/lib/db'
import { documentFormValues } from '@/lib/documents/form-values'
import { canAddDocuments, canDisclose, canEditDocument } from '@/lib/documents/policy'
import { documentParts, documentReasons } from '@/lib/documents/reasons'
import { documentCandidates } from '@/lib/documents/resolve'
import type { DocumentEdit, DocumentInput, SnapshotInput } from '@/lib/documents/schema'
import { type Stored, storeText } from '@/lib/documents/snapshots'
import { canonicalUrl } from '@/lib/documents/urls'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/errors'
import { write } from '@/lib/history/write'
import { newId } from '@/lib/ids'
import { freeSlug, keepRedirect } from '@/lib/slugs'
import { resolveSource } from '@/lib/sources/resolve'
import type { Actor } from '@/lib/users/policy'

type Saved = { id: string; slug: string }
type Created = Saved & { snapshotId: string | null }

/**
 * Makes a document and, where a text came with it, its first snapshot. An address that another document has is refused
 * with that document named; a publisher that names no source, or several, at its field.
 */
export async function createDocument(
  actor: Pick<Actor, 'id'>,
  input: DocumentInput,
): Promise<Result<Created>> {
  return write<Created>(actor, async (w) => {
    const { tx, actor, now, change } = w
    if (!canAddDocuments(actor)) return refuse('forbidden')
    const publisher = await publisherOf(tx, input.publisher)
    if (!publisher.ok) return publisher
    const known = await refuseKnown(tx, input.url, null)
    if (known) return known
    const id = newId()
    const slug = await freeSlug(tx, 'document', input.title, id)
    const reason = input.reason || documentReasons.created
    const text = input.text.trim()
    const retrievedAt = input.retrieved?.at ?? (text ? now : null)
    await change({ type: 'document', id, action: 'document.created', reason }, () =>
      tx.document.create({
        data: {
          id,
          slug,
          ...columns(input),
          publisherId: publisher.value,
          retrievedAt,
          createdAt: now,
          createdById: actor.id,
        },
      }),
    )
    if (!text) return { ok: true, value: { id, slug, snapshotId: null } }
    const stored = await storeText(w, { documentId: id, text, retrievedAt: retrievedAt ?? now, reason: '' })
    return stored.ok ? { ok: true, value: { id, slug, snapshotId: stored.value.snapshotId } } : stored
  })
}

/**
 * Changes what is on record of a document; its texts stay as they are. A new title gives it a new address, and the old
 * one redirects for ever. Another publisher changes who relayed its statements, so their claims are derived anew.
 */
export async function editDocument(actor: Pick<Actor, 'id'>, input: DocumentEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change, touchClaim }) => {
    const document = await tx.document.findUnique({
      where: { id: input.id },
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
    const document = await w.tx.document.findUnique({ where: { id: documentId }, select: { id: true } })
    if (!document) return refuse('not_found')
    return storeText(w, { documentId, text, retrievedAt: input.retrieved?.at ?? w.now, reason })
  })
}

async function publisherOf(tx: Transaction, typed: string): Promise<Result<string>> {
  const found = await resolveSource(tx, typed)
  if (found.ok) return { ok: true, value: found.id }
  return found.why === 'unknown'
    ? refuseField('publisher', 'source_unknown')
    : refuseField('publisher', 'source_ambiguous', found.candidates)
}

async function refuseKnown(
  tx: Transaction,
  url: string | null,
  ownId: string | null,
): Promise<Refusal | null> {
  if (!url) return null
  const known = await tx.document.findUnique({
    where: { canonicalUrl: canonicalUrl(url) },
    select: { id: true },
  })
  if (!known || known.id === ownId) return null
  return refuseField('url', 'document_known', await documentCandidates(tx, [known.id]))
}

function columns(input: Omit<DocumentInput, 'text'>) {
  return {
    title: input.title,
    canonicalUrl: input.url && canonicalUrl(input.url),
    archiveUrl: input.archiveUrl,
    byline: input.byline,
    publishedAt: input.published?.at ?? null,
    publishedPrecision: input.published?.precision ?? null,
    language: input.language,
    visibility: input.visibility,
  }
}
