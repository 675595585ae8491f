import type { Prisma } from '@/generated/prisma/client'

/** All that the form of a piece of evidence edits. */
export const evidenceFormSelect = {
  id: true,
  version: true,
  claimId: true,
  kind: true,
  bearing: true,
  description: true,
  url: true,
  archiveUrl: true,
  fileSha256: true,
  fileName: true,
  credibility: true,
  sourceId: true,
  documentId: true,
  dependsOnEvidenceId: true,
  dependsOnStatementId: true,
  withdrawnAt: true,
  withdrawReason: true,
  createdById: true,
  createdBy: { select: { name: true } },
  source: { select: { name: true } },
  document: { select: { title: true } },
  anchors: {
    orderBy: { position: 'asc' },
    select: { snapshotId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  },
} satisfies Prisma.EvidenceSelect

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceFormSelect }>

/** A piece of evidence as its form's fields hold it: everything is text. */
export function evidenceFields(row: EvidenceRow) {
  const { dependsOnEvidenceId, dependsOnStatementId } = row
  return {
    kind: row.kind,
    bearing: row.bearing,
    description: row.description,
    url: row.url ?? '',
    archiveUrl: row.archiveUrl ?? '',
    credibility: String(row.credibility),
    source: row.source?.name ?? '',
    document: row.document?.title ?? '',
    quotes: row.anchors.map(({ exact }) => ({ exact })),
    dependsOn: dependsOnEvidenceId
      ? `evidence:${dependsOnEvidenceId}`
      : dependsOnStatementId
        ? `statement:${dependsOnStatementId}`
        : '',
  }
}

export type EvidenceFormFields = ReturnType<typeof evidenceFields>
