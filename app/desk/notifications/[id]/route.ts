import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { openNotification } from '@/lib/notifications/actions'
import { notificationTarget } from '@/lib/notifications/queries'

/** Leads to what a notification tells of, and marks it as read on the way. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('contributor')
  const { id } = await params
  const target = await notificationTarget(actor, id)
  if (!target) redirect('/desk/notifications')
  await openNotification(id)
  redirect(target)
}
