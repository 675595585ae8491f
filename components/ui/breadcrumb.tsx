import { useTranslations } from 'next-intl'

export type Crumb = { href: string; text: string }

/** The way up from this page. The page itself is not in it: its heading follows. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('breadcrumb')} className="no-print pt-8 pb-3 text-small">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-faint">
                /
              </span>
            ) : null}
            <a className="plain" href={crumb.href}>
              <bdi>{crumb.text}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
