import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

// The server answers with this page, and with the status 404, wherever a reader's address leads nowhere: what the
// framework itself makes of a missing record is drawn by a script, and readers' pages have none.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('site.notFound'))('title'), robots: { index: false } }
}

export default async function NotFoundPage() {
  const t = await getTranslations('site.notFound')
  return (
    <>
      <h1 className="mt-12">{t('title')}</h1>
      <p className="prose mt-4">{t('text')}</p>
      <p className="prose mt-3">
        {t.rich('links', {
          stories: (words) => <a href="/stories">{words}</a>,
          claims: (words) => <a href="/claims">{words}</a>,
          home: (words) => <a href="/">{words}</a>,
        })}
      </p>
    </>
  )
}
