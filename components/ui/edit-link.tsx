import { useTranslations } from 'next-intl'

/** From an entry of the record to its form on the desk. */
export function EditLink({ href }: { href: string }) {
  const t = useTranslations('desk.work')
  return (
    <p className="mt-1 text-small">
      <a className="inline-block py-1" href={href}>
        {t('edit')}
      </a>
    </p>
  )
}
