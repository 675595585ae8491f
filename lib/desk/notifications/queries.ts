import { cache } from 'react'
import type { Actor } from '@/lib/platform/actor'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { db } from '@/lib/platform/database/database'
import { type PageOf, pageOf } from '@/lib/platform/paging'

const PER_PAGE = 50

/** The viewer's notifications, the latest first. */
export async function listNotifications(
  viewer: Pick<Actor, 'id'>,
  asked: string | string[] | undefined,
): Promise<{ notifications: NotificationLine[]; page: PageOf; unread: number }> {
  const where = { userId: viewer.id }
  const [total, unread] = await Promise.all([db.notification.count({ where }), countUnread(viewer.id)])
  const page = pageOf(total, PER_PAGE, asked)
  const notifications = await db.notification.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
    select: line,
  })
  return { notifications, page, unread }
}

const line = {
  id: true,
  kind: true,
  action: true,
  actorName: true,
  gist: true,
  createdAt: true,
  readAt: true,
} as const

export type NotificationLine = {
  id: string
  kind: string
  action: string
  actorName: string
  gist: string
  createdAt: Date
  readAt: Date | null
}

/** How many notifications somebody has not read. Asked once a request. */
export const countUnread = cache(
  (userId: string): Promise<number> => db.notification.count({ where: { userId, readAt: null } }),
)

/** Where a notification of the viewer's leads, or null where there is none such. */
export async function notificationTarget(viewer: Pick<Actor, 'id'>, id: string): Promise<string | null> {
  const found = await db.notification.findFirst({
    where: { id, userId: viewer.id },
    select: { recordType: true, recordId: true, claimId: true, kind: true },
  })
  if (!found) return null
  const { recordType, recordId, claimId, kind } = found
  if (!claimId || (recordType === 'assessment' && kind !== 'watched'))
    return deskAddress(recordType, recordId)
  return `${deskAddress('claim', claimId)}${kind === 'mentioned' ? '#threads' : ''}`
}

/** Whether the viewer watches the record. */
export async function isWatching(viewer: Pick<Actor, 'id'>, recordId: string): Promise<boolean> {
  return (await db.watch.count({ where: { userId: viewer.id, recordId } })) > 0
}

/** What the viewer watches, by name. */
export async function listWatched(viewer: Pick<Actor, 'id'>): Promise<{ href: string; text: string }[]> {
  const watches = await db.watch.findMany({
    where: { userId: viewer.id },
    orderBy: { createdAt: 'desc' },
    take: 500,
  })
  const ids = watches.map(({ recordId }) => recordId)
  const [claims, stories] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: ids }, removedAt: null },
      select: { id: true, proposition: true },
    }),
    db.story.findMany({ where: { id: { in: ids }, removedAt: null }, select: { id: true, title: true } }),
  ])
  return [
    ...stories.map(({ id, title }) => ({ href: deskAddress('story', id), text: title })),
    ...claims.map(({ id, proposition }) => ({ href: deskAddress('claim', id), text: proposition })),
  ]
}
