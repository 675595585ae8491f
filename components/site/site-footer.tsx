import { useTranslations } from 'next-intl'

/** The foot of every reader's page. */
export function SiteFooter({ name }: { name: string }) {
  const t = useTranslations('site')
  return (
    <footer className="no-print mt-16 mb-8 flex flex-wrap items-baseline gap-x-6 gap-y-2 border-t border-rule pt-4 text-small text-soft">
      <p className="md:me-auto">{t('promise', { name })}</p>
      <a className="plain" href="/about">
        {t('about')}
      </a>
      <a className="plain" href="/methodology">
        {t('methodology')}
      </a>
      <a className="plain" href="/desk">
        {t('desk')}
      </a>
    </footer>
  )
}
