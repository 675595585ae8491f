import { evidenceFormSelect } from '@/lib/evidence/form-refs'
import { db } from '@/lib/platform/database/database'

const SHOWN = 200

/** A piece of evidence as its form edits it, with its claim; or null. */
export async function getEvidenceForDesk(id: string) {
  return db.evidence.findUnique({
    where: { id },
    select: { ...evidenceFormSelect, claim: { select: { id: true, proposition: true, language: true } } },
  })
}

/** What evidence on a claim can depend on: other evidence on it, and what was said of it. */
export async function listOrigins(claimId: string) {
  const where = { claimId, withdrawnAt: null }
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]
  const [evidence, statements] = await Promise.all([
    db.evidence.findMany({
      where,
      orderBy,
      take: SHOWN,
      select: { id: true, kind: true, description: true },
    }),
    db.statement.findMany({
      where,
      orderBy,
      take: SHOWN,
      select: { id: true, stance: true, source: { select: { name: true } } },
    }),
  ])
  return { evidence, statements }
}
