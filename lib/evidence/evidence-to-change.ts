import { type EvidenceRow, evidenceFields, evidenceFormSelect } from '@/lib/evidence/form-refs'
import { canEditEvidence } from '@/lib/evidence/policy'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import type { Write } from '@/lib/record/command'

export type Saved = { id: string; claimId: string }

/** A piece of evidence that the actor may change, as last seen; refused where it was withdrawn or changed meanwhile. */
export async function findEvidenceToChange(
  { tx, actor }: Write,
  { id, version }: { id: string; version: number },
): Promise<Result<EvidenceRow>> {
  const current = await tx.evidence.findUnique({ where: { id }, select: evidenceFormSelect })
  if (!current) return refuse('not_found')
  if (!canEditEvidence(actor, current)) return refuse('forbidden', 'evidence_of_another')
  if (current.withdrawnAt) return refuse('conflict', 'evidence_withdrawn')
  if (current.version !== version) return stale({ ...evidenceFields(current), version: current.version })
  return { ok: true, value: current }
}
