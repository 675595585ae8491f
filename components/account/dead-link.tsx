import { useTranslations } from 'next-intl'

/** What stands behind a link that was used, withdrawn or never given out. */
export function DeadLink({ title, explanation }: { title: string; explanation: string }) {
  const t = useTranslations('account')
  return (
    <div className="prose">
      <h1>{title}</h1>
      <p>{explanation}</p>
      <p>
        <a href="/sign-in">{t('toSignIn')}</a>
      </p>
    </div>
  )
}
