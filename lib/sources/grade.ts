import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import type { SavedSource as Saved } from '@/lib/sources/create'
import { canGradeSources } from '@/lib/sources/policy'
import type { SourceGrading } from '@/lib/sources/schema'

/** Grades a source's reliability, with the reason that readers see; the former grade is superseded and stays on record. */
export async function gradeSource(actor: Pick<Actor, 'id'>, input: SourceGrading): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canGradeSources(actor)) return refuse('forbidden')
    const source = await tx.source.findUnique({ where: { id: input.id, removedAt: null } })
    if (!source) return refuse('not_found')
    if (source.version !== input.version) return stale(await gradeInForce(tx, source))
    const { id, slug } = source
    await change({ type: 'source', id, action: 'source.graded', reason: input.reason }, async () => {
      await tx.sourceGrade.updateMany({
        where: { sourceId: id, supersededAt: null },
        data: { supersededAt: now },
      })
      await tx.sourceGrade.create({
        data: {
          id: newId(),
          sourceId: id,
          grade: input.grade,
          reason: input.reason,
          gradedAt: now,
          gradedById: actor.id,
        },
      })
      await tx.source.update({ where: { id }, data: { version: { increment: 1 } } })
    })
    return { ok: true, value: { id, slug } }
  })
}

async function gradeInForce(tx: Transaction, { id, version }: { id: string; version: number }) {
  const current = await tx.sourceGrade.findFirst({ where: { sourceId: id, supersededAt: null } })
  return { grade: current?.grade ?? '', reason: current?.reason ?? '', version }
}
