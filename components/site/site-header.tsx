import { useTranslations } from 'next-intl'

const links = [
  ['/stories', 'stories'],
  ['/claims', 'claims'],
  ['/sources', 'sources'],
  ['/methodology', 'methodology'],
] as const

/** The head of every reader's page. `name` is what the site calls itself. */
export function SiteHeader({ name }: { name: string }) {
  const t = useTranslations('site')
  return (
    <header className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-rule py-4">
      <a className="font-serif text-head font-[650] leading-6 no-underline" href="/">
        {name}
      </a>
      <nav aria-label={t('navigation')} className="no-print text-small md:ms-auto">
        <ul className="flex flex-wrap gap-x-5">
          {links.map(([href, key]) => (
            <li key={href}>
              <a className="plain" href={href}>
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
