import '@/app/styles/reader.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { SkipLink } from '@/components/site/skip-link'
import { env } from '@/lib/platform/env'
import { textDirection } from '@/lib/platform/locale'

// Rendered on request and kept by the server in front: a build needs no filled database.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { SITE_NAME, SITE_URL } = env()
  const t = await getTranslations('site')
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: SITE_NAME, template: `%s · ${SITE_NAME}` },
    description: t('description'),
    openGraph: { siteName: SITE_NAME, type: 'website' },
  }
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const { SITE_NAME } = env()
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <body>
        <SkipLink />
        <div className="frame">
          <SiteHeader name={SITE_NAME} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter name={SITE_NAME} />
        </div>
      </body>
    </html>
  )
}
