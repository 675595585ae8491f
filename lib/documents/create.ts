import { canAddDocuments } from '@/lib/documents/policy'
import { documentReasons } from '@/lib/documents/reasons'
import { documentCandidates } from '@/lib/documents/resolve'
import type { DocumentInput } from '@/lib/documents/schema'
import { canonicalUrl } from '@/lib/documents/urls'
import type { Actor } from '@/lib/platform/actor'
import { freeSlug } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import { survivorOf } from '@/lib/record/merged-records'
import { storeText } from '@/lib/retrievals/store-text'
import { resolveSource } from '@/lib/sources/resolve'

export type CreatedDocument = { id: string; slug: string; snapshotId: string | null }

/**
 * Makes a document and, where a text came with it, its first snapshot. An address that another document has is refused
 * with that document named; a publisher that names no source, or several, at its field.
 */
export async function createDocument(
  actor: Pick<Actor, 'id'>,
  input: DocumentInput,
): Promise<Result<CreatedDocument>> {
  return write(actor, (writing) => insertDocument(writing, input))
}

/** Makes a document as `createDocument` does, as one part of a larger step: inside the transaction of `write`. */
export async function insertDocument(writing: Write, input: DocumentInput): Promise<Result<CreatedDocument>> {
  const { tx, actor, now, change } = writing
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
        ...documentColumns(input),
        publisherId: publisher.value,
        retrievedAt,
        createdAt: now,
        createdById: actor.id,
      },
    }),
  )
  if (!text) return { ok: true, value: { id, slug, snapshotId: null } }
  const stored = await storeText(writing, {
    documentId: id,
    text,
    retrievedAt: retrievedAt ?? now,
    reason: '',
  })
  return stored.ok ? { ok: true, value: { id, slug, snapshotId: stored.value.snapshotId } } : stored
}

/** The source that a publisher's field names. */
export async function publisherOf(tx: Transaction, typed: string): Promise<Result<string>> {
  const found = await resolveSource(tx, typed)
  if (found.ok) return { ok: true, value: found.id }
  return found.why === 'unknown'
    ? refuseField('publisher', 'source_unknown')
    : refuseField('publisher', 'source_ambiguous', found.candidates)
}

/** The refusal of an address that another document has, or null. */
export async function refuseKnown(
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
  // Merged away, it goes on holding its address: what stands for it is pointed out.
  const standing = (await survivorOf(tx, 'document', known.id)) ?? known.id
  return refuseField('url', 'document_known', await documentCandidates(tx, [standing]))
}

/** The columns of a document that its form fills by itself. */
export function documentColumns(input: Omit<DocumentInput, 'text'>) {
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
