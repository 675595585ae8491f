import type { Prisma } from '@/generated/prisma/client'
import { Level } from '@/generated/prisma/enums'
import { claimLine, claimLineSelect } from '@/lib/claims/refs'
import { getLabels, withLabel } from '@/lib/labels/queries'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'
import { type DisputeState, disputeRules } from '@/lib/reasoning/disputes/rules'
import { recordsHolding } from '@/lib/record/lookup/look-up'

const PER_PAGE = 50
const SUGGESTED = 500

type Asked = Record<string, string | string[] | undefined>

/** What a list of claims is narrowed to; each left out where the address asks for nothing that there is. */
export type ClaimFilter = {
  level?: Level
  dispute?: DisputeState
  story?: string
  label?: string
  words?: string
}

/** The filter that an address asks for. */
export function claimFilter({ level, dispute, story, label, q }: Asked): ClaimFilter {
  const one = (value: string | string[] | undefined) =>
    typeof value === 'string' ? value.trim().slice(0, 200) : ''
  return {
    level: Object.values(Level).find((it) => it === level),
    dispute: disputeRules.find((it) => it.state === dispute)?.state,
    story: one(story) || undefined,
    label: one(label) || undefined,
    words: one(q) || undefined,
  }
}

/** Claims, those that changed last first. */
export async function listClaimsForDesk(filter: ClaimFilter, asked: string | string[] | undefined) {
  const where: Prisma.ClaimWhereInput = {
    ...(await withLabel('claim', filter.label)),
    removedAt: null,
    level: filter.level,
    disputeState: filter.dispute,
    stories: filter.story ? { some: { storyId: filter.story } } : undefined,
    AND: filter.words ? { id: { in: await recordsHolding(db, 'claim', filter.words) } } : undefined,
  }
  const page: PageOf = pageOf(await db.claim.count({ where }), PER_PAGE, asked)
  const rows = await db.claim.findMany({
    where,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
    select: {
      ...claimLineSelect,
      changedAt: true,
      assignee: { select: { name: true } },
      newInformation: { where: { clearedAt: null }, take: 1, select: { id: true } },
    },
  })
  const labels = await getLabels(
    'claim',
    rows.map(({ id }) => id),
  )
  const claims = rows.map((row) => ({
    ...claimLine(row),
    labels: labels.get(row.id) ?? [],
    changedAt: row.changedAt,
    assignee: row.assignee?.name ?? null,
    hasNews: row.newInformation.length > 0,
  }))
  return { claims, page }
}

/** A claim as its form edits it, with the stories that it stands in and whether it has been assessed; or null. */
export async function getClaimForDesk(id: string) {
  const row = await db.claim.findUnique({
    where: { id, removedAt: null },
    include: {
      stories: { select: { storyId: true } },
      assessments: { where: { state: { not: 'draft' } }, select: { number: true } },
    },
  })
  if (!row) return null
  const { stories, assessments, ...claim } = row
  return {
    ...claim,
    storyIds: stories.map(({ storyId }) => storyId),
    assessed: assessments.length > 0,
    published: assessments.some(({ number }) => number !== null),
  }
}

/** Who can look after a claim: everybody at the desk. */
export async function listAssignees(): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { disabledAt: null, isExample: false },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
}

/** Propositions for the list that a field suggests, those that changed last first. */
export async function suggestClaims(): Promise<{ text: string; note: string }[]> {
  const rows = await db.claim.findMany({
    where: { removedAt: null },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: SUGGESTED,
    select: { proposition: true, slug: true },
  })
  return rows.map(({ proposition, slug }) => ({ text: proposition, note: `/claims/${slug}` }))
}

/** As many of a story's claims are put in order on one page. */
const ORDERED = 500

/** A story's claims in the order in which readers see them. */
export async function listStoryClaimsForDesk(storyId: string) {
  const rows = await db.claimStory.findMany({
    where: { storyId, claim: { removedAt: null } },
    orderBy: [{ position: 'asc' }, { claimId: 'asc' }],
    take: ORDERED,
    select: { claim: { select: claimLineSelect } },
  })
  return rows.map(({ claim }) => claimLine(claim))
}
