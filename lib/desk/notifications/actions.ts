'use server'

import { reading, watching } from '@/lib/desk/notifications/schema'
import { readNotifications, watchRecord } from '@/lib/desk/notifications/watch'
import { requireActor } from '@/lib/people/auth/session'
import { EMPTIED, formAction } from '@/lib/people/form-action'

/** Begins or ends watching a record, and stays on its page. */
export const watchAction = formAction('contributor', watching, watchRecord, () => EMPTIED)

/** Marks notifications as read: one, or all. */
export const readNotificationsAction = formAction('contributor', reading, readNotifications, () => EMPTIED)

/** Marks a notification as read, on the way to what it tells of. */
export async function openNotification(id: string): Promise<void> {
  await readNotifications(await requireActor('contributor'), { id })
}
