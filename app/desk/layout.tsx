import '@/app/styles/desk.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DeskHeader } from '@/components/desk/desk-header'
import { SkipLink } from '@/components/site/skip-link'
import { Words } from '@/components/ui/words'
import { countUnread } from '@/lib/desk/notifications/queries'
import { signOutAction } from '@/lib/people/auth/actions'
import { requireActor } from '@/lib/people/auth/session'
import { env } from '@/lib/platform/env'
import { textDirection } from '@/lib/platform/locale'

// A page of the desk belongs to whoever is signed in, and carries a nonce of its own.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.shell')
  const name = env().SITE_NAME
  return {
    title: { default: `${t('desk')} · ${name}`, template: `%s · ${t('desk')} · ${name}` },
    robots: { index: false, follow: false },
  }
}

/** The frame of every page of the desk. Each page and action checks the role it needs itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [locale, actor] = await Promise.all([getLocale(), requireActor()])
  const unread = await countUnread(actor.id)
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <body data-user={actor.id}>
        <SkipLink />
        <DeskHeader actor={actor} signOut={signOutAction} siteName={env().SITE_NAME} unread={unread} />
        <main className="frame pt-8 pb-20" id="main" tabIndex={-1}>
          <Words only={['terms']}>{children}</Words>
        </main>
      </body>
    </html>
  )
}
