import { useTranslations } from 'next-intl'
import { type PageOf, pageHref } from '@/lib/platform/paging'

/** Where one stands in a list of several pages; nothing for a list of one. */
export function Pagination({ page, href }: { page: PageOf; href: string }) {
  const t = useTranslations('site.pagination')
  if (page.pages <= 1) return null
  return (
    <nav
      aria-label={t('label')}
      className="no-print mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-rule pt-4 text-small"
    >
      {page.number > 1 ? (
        <a className="button" rel="prev" href={pageHref(href, page.number - 1)}>
          {t('previous')}
        </a>
      ) : null}
      <span className="text-soft">{t('position', { number: page.number, pages: page.pages })}</span>
      {page.number < page.pages ? (
        <a className="button" rel="next" href={pageHref(href, page.number + 1)}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
