import { useTranslations } from 'next-intl'

/** What somebody sees whose role does not suffice. */
export default function Forbidden() {
  const t = useTranslations('desk.shell')
  return (
    <div className="prose">
      <h1>{t('forbidden')}</h1>
      <p>{t('forbiddenExplained')}</p>
      <p>
        <a href="/desk">{t('backToQueues')}</a>
      </p>
    </div>
  )
}
