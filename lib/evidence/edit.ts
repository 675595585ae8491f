import { findEvidenceToChange, type Saved } from '@/lib/evidence/evidence-to-change'
import type { EvidenceRow } from '@/lib/evidence/form-refs'
import { keepFile } from '@/lib/evidence/keep-file'
import { type Content, readEvidence } from '@/lib/evidence/read-evidence'
import { evidenceReasons } from '@/lib/evidence/reasons'
import type { EvidenceEdit } from '@/lib/evidence/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuseField } from '@/lib/platform/errors'
import { replaceAnchors } from '@/lib/quotes/anchor'
import { decisionsOn } from '@/lib/rebuttals/decisions-on-evidence'
import { type Write, write } from '@/lib/record/command'

/**
 * Changes a piece of evidence. A new file takes the former one's place; the former stays in DATA_DIR and its hash in the
 * history. The bearing cannot turn under a standing that was decided on it.
 */
export async function editEvidence(actor: Pick<Actor, 'id'>, input: EvidenceEdit): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx } = writing
    const current = await findEvidenceToChange(writing, input)
    if (!current.ok) return current
    const read = await readEvidence(tx, input, current.value)
    if (!read.ok) return read
    const turned = await refuseTurning(tx, current.value, read.value)
    if (turned) return turned
    await replace(writing, current.value, read.value, input)
    return { ok: true, value: { id: input.id, claimId: current.value.claimId } }
  })
}

async function refuseTurning(
  tx: Transaction,
  current: EvidenceRow,
  content: Content,
): Promise<Refusal | null> {
  if (current.bearing === content.evidence.bearing) return null
  const decisions = await decisionsOn(tx, current.id)
  const holds = decisions.every(({ bearings }) => bearings.includes(content.evidence.bearing))
  return holds ? null : refuseField('bearing', 'evidence_has_decided')
}

async function replace(writing: Write, current: EvidenceRow, content: Content, input: EvidenceEdit) {
  const { tx, change, touchClaim } = writing
  const { evidence, anchors, file } = content
  const keep = input.removeFile ? null : current
  const data = {
    ...evidence,
    fileSha256: file?.fileSha256 ?? keep?.fileSha256 ?? null,
    fileName: file?.fileName ?? keep?.fileName ?? null,
  }
  const parts = changedParts(current, data, anchors)
  if (parts.length === 0) return
  if (file) await keepFile(file)
  const { id, claimId } = current
  const reason = input.reason || evidenceReasons.edited(parts)
  await change({ type: 'evidence', id, action: 'evidence.edited', reason, claimId }, async () => {
    await tx.evidence.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
    await replaceAnchors(tx, { evidenceId: id }, anchors)
  })
  if (current.sourceId === data.sourceId) return
  const dependents = await tx.evidence.findMany({
    where: { dependsOnEvidenceId: id },
    select: { claimId: true },
  })
  for (const { claimId } of dependents) touchClaim(claimId)
}

const PARTS = {
  kind: 'kind',
  bearing: 'bearing',
  description: 'description',
  url: 'address',
  archiveUrl: 'archived copy',
  credibility: 'credibility',
  sourceId: 'source',
  documentId: 'document',
  dependsOnEvidenceId: 'what it depends on',
  dependsOnStatementId: 'what it depends on',
  fileSha256: 'file',
} as const

type Parts = { [key in keyof typeof PARTS]: unknown }

type Spot = { snapshotId: string; start: number; end: number }

function changedParts(before: Parts & { anchors: Spot[] }, after: Parts, anchors: Spot[]): string[] {
  const keys = Object.keys(PARTS).filter((key): key is keyof typeof PARTS => key in PARTS)
  const changed = new Set<string>(keys.filter((key) => before[key] !== after[key]).map((key) => PARTS[key]))
  const spots = (of: Spot[]) =>
    JSON.stringify(of.map(({ snapshotId, start, end }) => [snapshotId, start, end]))
  if (spots(before.anchors) !== spots(anchors)) changed.add('quote')
  return [...changed]
}
