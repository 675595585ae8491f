import type { Prisma } from '@/generated/prisma/client'
import { resolveDocument } from '@/lib/documents/resolve'
import type { EvidenceRow } from '@/lib/evidence/form-refs'
import { type ReadFile, readFile } from '@/lib/evidence/keep-file'
import type { EvidenceFields, EvidenceOrigin } from '@/lib/evidence/schema'
import type { Transaction } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { type Faults, gatherFaults } from '@/lib/platform/forms/field-errors'
import { type AnchorRow, anchorQuotes } from '@/lib/quotes/anchor'
import { resolveSource } from '@/lib/sources/resolve'

/** What a piece of evidence says, as its rows will hold it. */
export type Content = { evidence: ReturnType<typeof columns>; anchors: AnchorRow[]; file: ReadFile | null }

/** How many items are followed from origin to origin. */
const DEEPEST = 200

/** Finds what the names of the form mean and checks the whole; everything that is wrong is refused at once. */
export async function readEvidence(
  tx: Transaction,
  input: EvidenceFields,
  current: EvidenceRow | null = null,
): Promise<Result<Content>> {
  const faults = gatherFaults()
  const sourceId = await readSource(tx, input.source, current, faults)
  const documentId = await readDocument(tx, input.document, current, faults)
  await checkOrigin(tx, input.dependsOn, current?.id ?? null, faults)
  const { quotes } = input
  const kept = current?.documentId === documentId ? current?.anchors : []
  const anchors = documentId ? await anchorQuotes(tx, { documentId, quotes, kept }, faults) : []
  if (quotes.length > 0 && !input.document) faults.add('document', 'quote_without_document')
  const file = await readFile(input.file, faults)
  const refusal = faults.refusal()
  if (refusal) return refusal
  return { ok: true, value: { evidence: columns(input, sourceId, documentId), anchors, file } }
}

async function readSource(tx: Transaction, typed: string, current: EvidenceRow | null, faults: Faults) {
  if (!typed) return null
  if (typed === current?.source?.name) return current.sourceId
  return faults.idOf('source', 'source', await resolveSource(tx, typed))
}

async function readDocument(tx: Transaction, typed: string, current: EvidenceRow | null, faults: Faults) {
  if (!typed) return null
  if (typed === current?.document?.title) return current.documentId
  return faults.idOf('document', 'document', await resolveDocument(tx, typed))
}

/** What it depends on is on record, not withdrawn, and does not depend on this item in turn. */
async function checkOrigin(
  tx: Transaction,
  origin: EvidenceOrigin | null,
  ownId: string | null,
  faults: Faults,
) {
  if (!origin) return
  const where = { id: origin.id }
  const select = { withdrawnAt: true } as const
  const found =
    origin.type === 'statement'
      ? await tx.statement.findUnique({ where, select })
      : await tx.evidence.findUnique({ where, select })
  if (!found) faults.add('dependsOn', 'origin_unknown')
  else if (found.withdrawnAt) faults.add('dependsOn', 'origin_withdrawn')
  else if (origin.type === 'evidence' && ownId && (await restsOn(tx, origin.id, ownId))) {
    faults.add('dependsOn', 'origin_circle')
  }
}

async function restsOn(tx: Transaction, from: string, wanted: string): Promise<boolean> {
  let at: string | null = from
  for (let hop = 0; at !== null && hop < DEEPEST; hop += 1) {
    if (at === wanted) return true
    const item: { dependsOnEvidenceId: string | null } | null = await tx.evidence.findUnique({
      where: { id: at },
      select: { dependsOnEvidenceId: true },
    })
    at = item?.dependsOnEvidenceId ?? null
  }
  return at !== null
}

function columns(input: EvidenceFields, sourceId: string | null, documentId: string | null) {
  const { kind, bearing, description, url, archiveUrl, credibility, dependsOn } = input
  return {
    kind,
    bearing,
    description,
    url,
    archiveUrl,
    credibility,
    sourceId,
    documentId,
    dependsOnEvidenceId: dependsOn?.type === 'evidence' ? dependsOn.id : null,
    dependsOnStatementId: dependsOn?.type === 'statement' ? dependsOn.id : null,
  } satisfies Partial<Prisma.EvidenceUncheckedCreateInput>
}
