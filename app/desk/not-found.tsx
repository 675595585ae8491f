import { useTranslations } from 'next-intl'

export default function NotFound() {
  const t = useTranslations('desk.shell')
  return (
    <div className="prose">
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundExplained')}</p>
      <p>
        <a href="/desk">{t('backToQueues')}</a>
      </p>
    </div>
  )
}
