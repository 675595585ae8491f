import type { Prisma } from '@/generated/prisma/client'
import { documentRef, documentRefSelect } from '@/lib/documents/refs'
import { db } from '@/lib/platform/database/database'
import { showsRecords } from '@/lib/platform/pages/shown-records'
import { sourceRefSelect } from '@/lib/sources/refs'

const SHOWN = 200

const evidenceSelect = {
  id: true,
  kind: true,
  bearing: true,
  description: true,
  url: true,
  archiveUrl: true,
  fileSha256: true,
  fileName: true,
  credibility: true,
  withdrawnAt: true,
  withdrawReason: true,
  source: { select: sourceRefSelect },
  document: { select: documentRefSelect },
  anchors: { orderBy: { position: 'asc' }, select: { exact: true } },
  dependsOnEvidence: { select: { id: true, description: true } },
  dependsOnStatement: { select: { id: true, source: { select: { id: true, name: true } } } },
} satisfies Prisma.EvidenceSelect

type Row = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

export type EvidenceView = ReturnType<typeof evidenceView>

/** What bears on a claim, in the order in which it was recorded. */
export async function listClaimEvidence(claimId: string): Promise<EvidenceView[]> {
  const rows = await db.evidence.findMany({
    where: { claimId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: evidenceSelect,
  })
  return showsRecords(rows.map(evidenceView))
}

function evidenceView(row: Row) {
  const document = row.document ? documentRef(row.document) : null
  const hidden = document?.hidden === true
  return {
    id: row.id,
    kind: row.kind,
    bearing: row.bearing,
    description: row.description,
    url: hidden ? null : row.url,
    archiveUrl: hidden ? null : row.archiveUrl,
    fileSha256: row.fileSha256,
    fileName: hidden ? null : row.fileName,
    credibility: row.credibility,
    withdrawnAt: row.withdrawnAt,
    withdrawReason: row.withdrawReason,
    source: row.source,
    document,
    quote: hidden ? [] : row.anchors.map((anchor) => anchor.exact),
    dependsOnEvidence: row.dependsOnEvidence,
    dependsOnStatement: row.dependsOnStatement,
  }
}
