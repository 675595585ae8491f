import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { NotificationLine } from '@/lib/desk/notifications/queries'
import { deskWordsOf } from '@/lib/record/events'

/** Notifications, those that were not read marked by a dot and by words. */
export function NotificationList({ notifications }: { notifications: readonly NotificationLine[] }) {
  const t = useTranslations('desk.notifications')
  const actions = useTranslations('desk.history.actions')
  const didWhat = ({ kind, action, actorName }: NotificationLine) => {
    const key = deskWordsOf(action)
    const what = actions.has(key) ? actions(key) : action
    return kind === 'watched'
      ? t('kinds.watched', { name: actorName, what })
      : t(`kinds.${kind}`, { name: actorName })
  }
  return (
    <ol className="ruled">
      {notifications.map((it) => (
        <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 py-3" key={it.id}>
          <span aria-hidden="true" className={it.readAt ? undefined : 'unread-dot'} />
          <div className="min-w-0">
            <p className="text-small text-soft">
              {!it.readAt && <b className="text-ink">{t('new')} </b>}
              <bdi>{didWhat(it)}</bdi> · <Moment at={it.createdAt} precision="minute" />
            </p>
            <p className="font-serif text-quote break-words" dir="auto">
              <a className={it.readAt ? undefined : 'font-semibold'} href={`/desk/notifications/${it.id}`}>
                {it.gist || t('open')}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
