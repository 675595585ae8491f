import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { Role } from '@/generated/prisma/enums'

type User = { id: string; name: string; email: string; role: Role; disabledAt: Date | null; createdAt: Date }

/** Everybody with an account; a name leads to what can be changed about it. */
export function UserTable({ users }: { users: User[] }) {
  const t = useTranslations('desk.users')
  const roles = useTranslations('terms.role')
  return (
    <table className="stacks mt-6 text-note">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('since')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              <a className="inline-block min-h-6" href={`/desk/users/${user.id}`}>
                {user.name}
              </a>
            </th>
            <td>{user.email}</td>
            <td>{user.disabledAt ? t('closed', { role: roles(user.role) }) : roles(user.role)}</td>
            <td className="text-small text-soft">
              <Moment at={user.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
