import type { Claim } from '@/generated/prisma/client'
import type { Saved } from '@/lib/evidence/evidence-to-change'
import { keepFile } from '@/lib/evidence/keep-file'
import { canAddEvidence } from '@/lib/evidence/policy'
import { readEvidence } from '@/lib/evidence/read-evidence'
import { evidenceReasons } from '@/lib/evidence/reasons'
import type { EvidenceInput } from '@/lib/evidence/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { createAnchors } from '@/lib/quotes/anchor'
import { type Write, write } from '@/lib/record/command'

/** Adds what bears on a claim independent of anyone's say-so. A file is kept under its SHA-256. */
export async function addEvidence(actor: Pick<Actor, 'id'>, input: EvidenceInput): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    if (!canAddEvidence(writing.actor)) return refuse('forbidden')
    const { claimId } = input
    const where = { id: claimId, removedAt: null }
    const claim = await writing.tx.claim.findUnique({ where, select: { id: true } })
    return claim ? insertEvidence(writing, claim, input) : refuse('not_found')
  })
}

/** Adds evidence to a claim on record as `addEvidence` does, as one part of a step inside the transaction of `write`. */
export async function insertEvidence(
  { tx, actor, now, change }: Write,
  { id: claimId }: Pick<Claim, 'id'>,
  input: Omit<EvidenceInput, 'claimId'>,
): Promise<Result<{ id: string; claimId: string }>> {
  if (!canAddEvidence(actor)) return refuse('forbidden')
  const read = await readEvidence(tx, input)
  if (!read.ok) return read
  const { evidence, anchors, file } = read.value
  if (file) await keepFile(file)
  const id = newId()
  const reason = input.reason || evidenceReasons.added(evidence.kind, evidence.bearing)
  await change({ type: 'evidence', id, action: 'evidence.added', reason, claimId }, async () => {
    const names = { fileSha256: file?.fileSha256 ?? null, fileName: file?.fileName ?? null }
    await tx.evidence.create({
      data: { id, claimId, ...evidence, ...names, createdAt: now, createdById: actor.id },
    })
    await createAnchors(tx, { evidenceId: id }, anchors)
  })
  return { ok: true, value: { id, claimId } }
}
