import { cache } from 'react'
import { type ClaimLine, claimLine, claimLineSelect } from '@/lib/claims/refs'
import { db } from '@/lib/platform/database/database'

/** What the work page of a claim begins with, drafts and errands included; null where there is no such claim. */
export const getClaimForWork = cache(async (id: string) => {
  const row = await db.claim.findUnique({
    where: { id, removedAt: null },
    select: {
      ...claimLineSelect,
      place: true,
      note: true,
      createdById: true,
      createdBy: { select: { id: true, name: true } },
      assignee: { select: { id: true, name: true } },
      stories: { select: { story: { select: { id: true, title: true } } } },
      counterTo: {
        where: { supersededAt: null },
        select: { id: true, source: { select: { name: true } }, rootClaimId: true },
      },
    },
  })
  if (!row) return null
  const { place, note, createdById, createdBy, assignee, stories, counterTo } = row
  const line: ClaimLine = claimLine(row)
  return {
    ...line,
    place,
    note,
    createdById,
    createdBy,
    assignee,
    stories: stories.map((it) => it.story),
    counterTo,
  }
})

/** What was added since the published assessment and nobody has weighed, each with what it is called. */
export async function listNewInformation(claimId: string) {
  return db.newInformation.findMany({
    where: { claimId, clearedAt: null },
    orderBy: { addedAt: 'asc' },
    take: 50,
    select: { id: true, recordType: true, recordId: true, addedAt: true },
  })
}
