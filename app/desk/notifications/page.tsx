import { getTranslations } from 'next-intl/server'
import { NotificationList } from '@/components/notifications/notification-list'
import { Empty } from '@/components/ui/empty'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { readNotificationsAction } from '@/lib/desk/notifications/actions'
import { listNotifications, listWatched } from '@/lib/desk/notifications/queries'
import { requireActor } from '@/lib/people/auth/session'

export async function generateMetadata() {
  const t = await getTranslations('desk.notifications')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ page?: string | string[] }> }

/** What happened that concerns whoever is signed in, and what he watches. */
export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [t, { page: asked }] = await Promise.all([getTranslations('desk.notifications'), searchParams])
  const [{ notifications, page, unread }, watched] = await Promise.all([
    listNotifications(actor, asked),
    listWatched(actor),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-soft">{t('unread', { count: unread })}</p>
        {unread > 0 && (
          <Form action={readNotificationsAction} layout="plain" name={t('readAll')}>
            <SubmitButton>{t('readAll')}</SubmitButton>
          </Form>
        )}
      </div>
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} />
      ) : (
        <Empty>{t('empty')}</Empty>
      )}
      <Pagination href="/desk/notifications" page={page} />
      <Section id="watched" title={t('watched')}>
        {watched.length === 0 && <p className="text-note text-soft">{t('watchedNone')}</p>}
        <ul className="ruled">
          {watched.map(({ href, text }) => (
            <li className="py-2" key={href}>
              <a dir="auto" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
