import type { RecordType } from '@/generated/prisma/enums'
import { type Addressed, deskAddress, publicAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'

export type RecordLink = { desk: string; public: string; text: string }

type Named = { recordType: RecordType | null; recordId: string | null }

/** Where the records stand that rows name, by their ids. */
export async function linksOf(rows: readonly Named[]): Promise<Map<string, RecordLink>> {
  const of = (type: RecordType) =>
    rows.flatMap(({ recordType, recordId }) => (recordType === type && recordId ? [recordId] : []))
  const [claims, sources, documents] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: of('claim') } },
      select: { id: true, slug: true, proposition: true },
    }),
    db.source.findMany({ where: { id: { in: of('source') } }, select: { id: true, slug: true, name: true } }),
    db.document.findMany({
      where: { id: { in: of('document') } },
      select: { id: true, slug: true, title: true },
    }),
  ])
  const link = (type: Addressed, id: string, slug: string, text: string): [string, RecordLink] => [
    id,
    { desk: deskAddress(type, id), public: publicAddress(type, slug), text },
  ]
  return new Map([
    ...claims.map(({ id, slug, proposition }) => link('claim', id, slug, proposition)),
    ...sources.map(({ id, slug, name }) => link('source', id, slug, name)),
    ...documents.map(({ id, slug, title }) => link('document', id, slug, title)),
  ])
}
