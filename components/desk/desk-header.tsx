import { useTranslations } from 'next-intl'
import { DeskNav } from '@/components/desk/desk-nav'
import { commandsFor } from '@/components/palette/commands'
import { DeskKeys } from '@/components/palette/desk-keys'
import { Words } from '@/components/ui/words'
import { canManageUsers } from '@/lib/people/users/policy'
import { type Actor, hasRole } from '@/lib/platform/actor'

type Props = {
  siteName: string
  actor: Actor
  /** Notifications that the actor has not read. */
  unread: number
  signOut: () => Promise<void>
}

const PLACES = [
  ['/desk', 'queues'],
  ['/desk/claims', 'claims'],
  ['/desk/documents', 'documents'],
  ['/desk/sources', 'sources'],
  ['/desk/stories', 'stories'],
  ['/desk/history', 'history'],
] as const

const EDITOR_PLACES = [['/desk/imports', 'imports']] as const

const ADMIN_PLACES = [
  ['/desk/users', 'users'],
  ['/desk/settings', 'settings'],
] as const

/** The head of every page of the desk: its places, who is signed in, and the way out. */
export function DeskHeader({ siteName, actor, unread, signOut }: Props) {
  const t = useTranslations('desk.shell')
  const terms = useTranslations('terms.role')
  const notifications = useTranslations('desk.notifications')
  const places = [
    ...PLACES,
    ...(hasRole(actor, 'editor') ? EDITOR_PLACES : []),
    ...(canManageUsers(actor) ? ADMIN_PLACES : []),
  ]
  const commands = commandsFor({ isEditor: hasRole(actor, 'editor'), isAdmin: canManageUsers(actor) })
  return (
    <header className="no-print border-b border-rule">
      <div className="frame flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3 text-small">
        <a className="font-serif text-lead font-[650] leading-none no-underline" href="/">
          {siteName}
        </a>
        <DeskNav label={t('places')} links={places.map(([href, key]) => ({ href, text: t(key) }))} />
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 lg:ms-auto">
          <Words only={['desk.palette', 'desk.shortcuts', 'desk.annotate.keys', 'desk.assess.keys']}>
            <DeskKeys commands={commands} />
          </Words>
          <a className="plain py-1" href="/desk/notifications">
            {unread > 0 ? (
              <b className="text-ink">{notifications('inHeader', { count: unread })}</b>
            ) : (
              notifications('inHeader', { count: 0 })
            )}
          </a>
          <a className="plain py-1" href="/desk/account">
            {t('account', { name: actor.name, role: terms(actor.role) })}
          </a>
          <form action={signOut}>
            <button className="plain cursor-pointer py-1" type="submit">
              {t('signOut')}
            </button>
          </form>
        </div>
      </div>
    </header>
  )
}
