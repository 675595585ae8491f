'use server'

import { revalidatePath } from 'next/cache'
import { reading, watching } from '@/lib/desk/notifications/schema'
import { readNotifications, watchRecord } from '@/lib/desk/notifications/watch'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** Begins or ends watching a record, and stays on its page. */
export async function watchAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: watching })
  if (submission.status !== 'success') return submission.reply()
  const result = await watchRecord(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply({ resetForm: true })
}

/** Marks notifications as read: one, or all. */
export async function readNotificationsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: reading })
  if (submission.status !== 'success') return submission.reply()
  const result = await readNotifications(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  revalidatePath('/desk', 'layout')
  return submission.reply({ resetForm: true })
}

/** Marks a notification as read, on the way to what it tells of. */
export async function openNotification(id: string): Promise<void> {
  await readNotifications(await requireActor('contributor'), { id })
}
