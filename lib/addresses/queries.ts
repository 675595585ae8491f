import type { RecordType } from '@/generated/prisma/enums'
import { db } from '@/lib/db'

type Addressed = Extract<RecordType, 'story' | 'source' | 'document' | 'claim'>

/**
 * Where the record that once had this slug stands now, or null. Only documents can be hidden, and a private one is
 * not found here either.
 */
export async function getCurrentSlug(type: Addressed, slug: string): Promise<string | null> {
  const former = await db.slugRedirect.findUnique({
    where: { recordType_slug: { recordType: type, slug } },
    select: { recordId: true },
  })
  if (!former) return null
  const row = await current(type, former.recordId)
  return row && row.slug !== slug ? row.slug : null
}

function current(type: Addressed, id: string): Promise<{ slug: string } | null> {
  const select = { slug: true } as const
  if (type === 'story') return db.story.findUnique({ where: { id }, select })
  if (type === 'source') return db.source.findUnique({ where: { id }, select })
  if (type === 'claim') return db.claim.findUnique({ where: { id }, select })
  return db.document.findFirst({ where: { id, visibility: { not: 'private' } }, select })
}
