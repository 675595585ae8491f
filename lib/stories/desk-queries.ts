import { getLabels, withLabel } from '@/lib/labels/queries'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'

const PER_PAGE = 50
const CHOSEN_FROM = 200

/** A story as its form edits it, or null. */
export async function getStoryForDesk(id: string) {
  return db.story.findUnique({
    where: { id, removedAt: null },
    include: { _count: { select: { claims: { where: { claim: { removedAt: null } } } } } },
  })
}

/** Stories, the newest first; those with the label, where one is named. */
export async function listStoriesForDesk(asked: string | string[] | undefined, label?: string) {
  const where = { ...(await withLabel('story', label)), removedAt: null }
  const page: PageOf = pageOf(await db.story.count({ where }), PER_PAGE, asked)
  const stories = await db.story.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
    include: { _count: { select: { claims: { where: { claim: { removedAt: null } } } } } },
  })
  const labels = await getLabels(
    'story',
    stories.map(({ id }) => id),
  )
  return { stories: stories.map((row) => ({ ...row, labels: labels.get(row.id) ?? [] })), page }
}

/** Titles to choose from, the newest first; those of `chosen` are among them however old they are. */
export async function listStoryTitles(
  chosen: readonly string[] = [],
): Promise<{ id: string; title: string }[]> {
  const select = { id: true, title: true } as const
  const newest = await db.story.findMany({
    where: { removedAt: null },
    orderBy: { createdAt: 'desc' },
    take: CHOSEN_FROM,
    select,
  })
  const missing = chosen.filter((id) => !newest.some((story) => story.id === id))
  const older = missing.length > 0 ? await db.story.findMany({ where: { id: { in: missing } }, select }) : []
  return [...older, ...newest]
}

/** The latest lines of a story's history. */
export async function listStoryChanges(id: string, take = 30) {
  return db.event.findMany({
    where: { recordType: 'story', recordId: id },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, at: true, actorName: true, reason: true },
  })
}
