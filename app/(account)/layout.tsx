import '@/app/styles/desk.css'
import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/site/skip-link'
import { Words } from '@/components/ui/words'
import { env } from '@/lib/platform/env'
import { textDirection } from '@/lib/platform/locale'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark' }

export function generateMetadata(): Metadata {
  const name = env().SITE_NAME
  return {
    title: { default: name, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    // The address may hold a one-time token: it goes to nobody else.
    referrer: 'same-origin',
  }
}

/** The frame of the pages that lead to the desk: sign-in, set-up, invitation. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <body>
        <SkipLink />
        <div className="frame">
          <header className="border-b border-rule py-4">
            <a className="font-serif text-head font-[650] leading-none no-underline" href="/">
              {env().SITE_NAME}
            </a>
          </header>
          <main className="max-w-96 pt-10 pb-20" id="main" tabIndex={-1}>
            <Words>{children}</Words>
          </main>
        </div>
      </body>
    </html>
  )
}
