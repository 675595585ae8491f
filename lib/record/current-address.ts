import type { RecordType } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/database/database'
import { survivorOf } from '@/lib/record/merged-records'

type Addressed = Extract<RecordType, 'story' | 'source' | 'document' | 'claim'>

/**
 * Where the record that has or once had this slug stands now, or null. A merged record stands where the one stands that
 * it went into; since a merge can be undone, that address is not `lasting`, while a former slug of the same record leads to
 * it for ever. Only documents can be hidden, and a private one is not found here either.
 */
export async function getCurrentAddress(
  type: Addressed,
  slug: string,
): Promise<{ slug: string; lasting: boolean } | null> {
  const former = await db.slugRedirect.findUnique({
    where: { recordType_slug: { recordType: type, slug } },
    select: { recordId: true },
  })
  const id = (await holder(type, { slug })) ?? (await holder(type, { id: former?.recordId ?? '' }))
  if (!id) return null
  const standing = type === 'story' ? id : await survivorOf(db, type, id)
  const row = standing ? await current(type, standing) : null
  return row && row.slug !== slug ? { slug: row.slug, lasting: standing === id } : null
}

async function holder(type: Addressed, where: { slug: string } | { id: string }): Promise<string | null> {
  const select = { id: true } as const
  const find = () => {
    if (type === 'story') return db.story.findUnique({ where, select })
    if (type === 'source') return db.source.findUnique({ where, select })
    if (type === 'claim') return db.claim.findUnique({ where, select })
    return db.document.findFirst({ where: { ...where, visibility: { not: 'private' } }, select })
  }
  return (await find())?.id ?? null
}

function current(type: Addressed, id: string): Promise<{ slug: string } | null> {
  const select = { slug: true } as const
  const where = { id, removedAt: null }
  if (type === 'story') return db.story.findUnique({ where, select })
  if (type === 'source') return db.source.findUnique({ where, select })
  if (type === 'claim') return db.claim.findUnique({ where, select })
  return db.document.findFirst({ where: { ...where, visibility: { not: 'private' } }, select })
}
