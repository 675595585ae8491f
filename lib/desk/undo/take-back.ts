import { z } from 'zod'
import { Grade, type RecordType, Standing } from '@/generated/prisma/enums'
import type { UndoLine } from '@/lib/desk/undo/policy'
import { newId } from '@/lib/platform/ids'
import type { Write } from '@/lib/record/command'

/** Strikes out what was recorded: the row stays, and counts nowhere. */
export async function withdrawRecord(
  { tx, now, change }: Write,
  { recordType: type, recordId: id, claimId }: UndoLine,
  reason: string,
): Promise<void> {
  const struck = { withdrawnAt: now, withdrawReason: reason, version: { increment: 1 } }
  if (type === 'statement') {
    await change({ type, id, claimId, action: 'statement.withdrawn', reason }, () =>
      tx.statement.update({ where: { id }, data: struck }),
    )
  } else if (type === 'evidence') {
    await change({ type, id, claimId, action: 'evidence.withdrawn', reason }, () =>
      tx.evidence.update({ where: { id }, data: struck }),
    )
  } else if (type === 'dissent') {
    await change({ type, id, claimId, action: 'dissent.withdrawn', reason }, () =>
      tx.dissent.update({ where: { id }, data: { withdrawnAt: now } }),
    )
  } else if (type === 'rebuttal') {
    // Not `withdrawn`, which is what a source does: that would read as a dispute that was settled.
    await change({ type, id, claimId, action: 'rebuttal.removed', reason }, () =>
      tx.rebuttal.update({ where: { id }, data: { supersededAt: now, version: { increment: 1 } } }),
    )
  }
}

const owned = z.object({
  grades: z
    .array(z.object({ grade: z.enum(Grade), reason: z.string(), supersededAt: z.string().nullable() }))
    .optional(),
  decisions: z
    .array(
      z.object({
        standing: z.enum(Standing),
        reason: z.string(),
        evidenceId: z.string().nullable(),
        supersededAt: z.string().nullable(),
      }),
    )
    .optional(),
  figures: z.array(z.looseObject({ id: z.string(), supersededAt: z.string().nullable() })).optional(),
})

/**
 * Figures, grades and decisions are superseded and never overwritten: the one that was in force is recorded once more, and
 * the present one superseded. Nothing happens where the step left them alone.
 */
export async function restoreInForce(
  { tx, actor, now }: Write,
  type: RecordType,
  id: string,
  { before, after }: { before: string; after: string | null },
): Promise<void> {
  const [was, is] = [owned.parse(JSON.parse(before)), owned.parse(JSON.parse(after ?? '{}'))]
  const changed = (key: 'grades' | 'decisions' | 'figures') =>
    JSON.stringify(was[key] ?? []) !== JSON.stringify(is[key] ?? [])
  const inForce = <T extends { supersededAt: string | null }>(rows: T[] | undefined) =>
    rows?.find((row) => row.supersededAt === null)
  const superseded = { where: { supersededAt: null }, data: { supersededAt: now } }

  if (type === 'source' && changed('grades')) {
    await tx.sourceGrade.updateMany({ ...superseded, where: { sourceId: id, supersededAt: null } })
    const grade = inForce(was.grades)
    if (grade) {
      await tx.sourceGrade.create({
        data: {
          id: newId(),
          sourceId: id,
          grade: grade.grade,
          reason: grade.reason,
          gradedAt: now,
          gradedById: actor.id,
        },
      })
    }
  }
  if (type === 'rebuttal' && changed('decisions')) {
    await tx.standingDecision.updateMany({ ...superseded, where: { rebuttalId: id, supersededAt: null } })
    const decision = inForce(was.decisions)
    if (decision) {
      const { standing, reason, evidenceId } = decision
      await tx.standingDecision.create({
        data: {
          id: newId(),
          rebuttalId: id,
          standing,
          reason,
          evidenceId,
          decidedAt: now,
          decidedById: actor.id,
        },
      })
    }
  }
  if (type === 'statement' && changed('figures')) {
    await tx.figure.updateMany({ ...superseded, where: { statementId: id, supersededAt: null } })
    const figure = inForce(was.figures)
    const row = figure && (await tx.figure.findUnique({ where: { id: figure.id } }))
    if (row) await tx.figure.create({ data: { ...row, id: newId(), createdAt: now, supersededAt: null } })
  }
}
