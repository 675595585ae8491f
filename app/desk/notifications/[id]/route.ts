import { redirect } from 'next/navigation'
import { openNotification } from '@/lib/desk/notifications/actions'
import { notificationTarget } from '@/lib/desk/notifications/queries'
import { requireActor } from '@/lib/people/auth/session'

/** Leads to what a notification tells of, and marks it as read on the way. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('contributor')
  const { id } = await params
  const target = await notificationTarget(actor, id)
  if (!target) redirect('/desk/notifications')
  await openNotification(id)
  redirect(target)
}
