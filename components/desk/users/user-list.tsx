import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { Role } from '@/generated/prisma/enums'

type User = { id: string; name: string; email: string; role: Role; disabledAt: Date | null; createdAt: Date }

/** Everybody with an account; a name leads to what can be changed about it. */
export function UserList({ users }: { users: User[] }) {
  const t = useTranslations('desk.users')
  const roles = useTranslations('terms.role')
  return (
    <ul className="ruled mt-6">
      {users.map((user) => (
        <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3" key={user.id}>
          <div className="min-w-0">
            <a className="inline-block min-h-6 font-semibold" href={`/desk/users/${user.id}`}>
              {user.name}
            </a>
            <p className="text-note text-soft">{user.email}</p>
          </div>
          <div className="md:text-end">
            <p className="text-note">
              {user.disabledAt ? t('closed', { role: roles(user.role) }) : roles(user.role)}
            </p>
            <p className="text-small text-soft">
              {t.rich('since', { day: () => <Moment at={user.createdAt} /> })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
