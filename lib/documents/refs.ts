import type { Prisma } from '@/generated/prisma/client'
import { type PartialDate, partialDate } from '@/lib/reasoning/dates'

export const documentRefSelect = {
  id: true,
  slug: true,
  title: true,
  canonicalUrl: true,
  archiveUrl: true,
  visibility: true,
  publishedAt: true,
  publishedPrecision: true,
  publisher: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.DocumentSelect

type Row = Prisma.DocumentGetPayload<{ select: typeof documentRefSelect }>

/** What a page says of a document that it names. Of a private one it has the id alone: `hidden`. */
export type DocumentRef =
  | { hidden: true; id: string }
  | {
      hidden: false
      id: string
      slug: string
      title: string
      url: string | null
      archiveUrl: string | null
      published: PartialDate | null
      publisher: { id: string; slug: string; name: string }
    }

/** The public face of a document; nothing but the id leaves here for a private one. */
export function documentRef(row: Row): DocumentRef {
  if (row.visibility === 'private') return { hidden: true, id: row.id }
  return {
    hidden: false,
    id: row.id,
    slug: row.slug,
    title: row.title,
    url: row.canonicalUrl,
    archiveUrl: row.archiveUrl,
    published: partialDate(row.publishedAt, row.publishedPrecision),
    publisher: row.publisher,
  }
}
