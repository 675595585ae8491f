import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteForm } from '@/components/desk/users/invite-form'
import { OpenInvitations } from '@/components/desk/users/open-invitations'
import { UserList } from '@/components/desk/users/user-list'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/people/auth/session'
import { inviteUserAction, revokeInvitationAction } from '@/lib/people/users/actions'
import { listOpenInvitations, listUsers } from '@/lib/people/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.users')
  return { title: t('title') }
}

export default async function Users() {
  const actor = await requireActor('admin')
  const [users, invitations, t] = await Promise.all([
    listUsers(actor),
    listOpenInvitations(actor),
    getTranslations('desk.users'),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <UserList users={users} />
      <Section id="invite" title={t('invite')}>
        <InviteForm action={inviteUserAction} />
      </Section>
      <Section id="invitations" title={t('invitations')}>
        <OpenInvitations invitations={invitations} revoke={revokeInvitationAction} />
      </Section>
    </>
  )
}
