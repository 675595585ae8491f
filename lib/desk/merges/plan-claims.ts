import type { MergePlan, SetColumn, Step } from '@/lib/desk/merges/schema'
import type { Reader } from '@/lib/platform/database/database'

/** What goes from one claim to the other when the two are merged. Published assessments stay where they are. */
export async function planClaims(tx: Reader, from: string, to: string): Promise<MergePlan> {
  const where = { claimId: from }
  const orderBy = { id: 'asc' } as const
  const select = { id: true } as const
  const rebuttals = await tx.rebuttal.findMany({
    where: {
      supersededAt: null,
      OR: [{ rootClaimId: from }, { targetClaimId: from }, { counterClaimId: from }],
    },
    orderBy,
    select: { id: true, rootClaimId: true, targetClaimId: true, counterClaimId: true },
  })
  const statements = await tx.statement.findMany({ where, orderBy, select })
  const evidence = await tx.evidence.findMany({ where, orderBy, select })
  const assessments = await tx.assessment.findMany({
    where: { ...where, state: { in: ['draft', 'in_review'] } },
    orderBy,
    select,
  })
  const moved = (type: Step['type'], ids: { id: string }[]): Step[] =>
    ids.map(({ id }) => ({ type, id, claimId: to, set: [{ column: 'claimId', from, to }] }))
  const steps: Step[] = [
    ...moved('statement', statements),
    ...moved('evidence', evidence),
    ...rebuttals.map((it): Step => {
      const columns = ['rootClaimId', 'targetClaimId', 'counterClaimId'] as const
      const set = columns.flatMap((column): SetColumn[] =>
        it[column] === from ? [{ column, from, to }] : [],
      )
      return { type: 'rebuttal', id: it.id, claimId: it.rootClaimId === from ? to : it.rootClaimId, set }
    }),
    ...moved('assessment', assessments),
    ...(await planComments(tx, 'claim', from, to)),
  ]
  const stories = await tx.claimStory.findMany({
    where: { claimId: from, story: { claims: { none: { claimId: to } } } },
    orderBy: { storyId: 'asc' },
    select: { storyId: true },
  })
  return {
    steps,
    survivor: {
      set: [],
      stories: stories.map(({ storyId }) => storyId),
      labels: await labelsToAdd(tx, 'claim', from, to),
      aliases: [],
    },
    watches: await planWatches(tx, 'claim', from, to),
  }
}

/** The remarks on a record: they go to the other one. */
export async function planComments(
  tx: Reader,
  recordType: 'claim' | 'source' | 'document',
  from: string,
  to: string,
): Promise<Step[]> {
  const rows = await tx.comment.findMany({
    where: { recordType, recordId: from },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => ({
    type: 'comment',
    id,
    claimId: null,
    set: [{ column: 'recordId', from, to }],
  }))
}

/** Labels that the one record has and the other has not. */
export async function labelsToAdd(
  tx: Reader,
  recordType: 'claim' | 'source' | 'document',
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await tx.label.findMany({
    where: { recordType, recordId: { in: [from, to] } },
    orderBy: { name: 'asc' },
  })
  const has = new Set(rows.filter((row) => row.recordId === to).map(({ name }) => name))
  return rows.filter((row) => row.recordId === from && !has.has(row.name)).map(({ name }) => name)
}

/** Whoever watches the record will watch the other one. */
export async function planWatches(
  tx: Reader,
  recordType: 'claim' | 'source' | 'document',
  from: string,
  to: string,
): Promise<MergePlan['watches']> {
  const rows = await tx.watch.findMany({
    where: { recordType, recordId: { in: [from, to] } },
    orderBy: { userId: 'asc' },
  })
  const both = new Set(rows.filter((row) => row.recordId === to).map(({ userId }) => userId))
  return rows
    .filter((row) => row.recordId === from)
    .map(({ userId, createdAt }) => ({ userId, since: createdAt.toISOString(), both: both.has(userId) }))
}
