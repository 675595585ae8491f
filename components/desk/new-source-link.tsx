import { useTranslations } from 'next-intl'

/** Beside a field that names a source: the way to one that is not on record yet, without losing what was typed. */
export function NewSourceLink() {
  const t = useTranslations('desk.record')
  return (
    <p className="-mt-4 text-small">
      <a className="inline-block min-h-6" href="/desk/sources/new" rel="noopener" target="_blank">
        {t('newSource')}
      </a>
    </p>
  )
}
