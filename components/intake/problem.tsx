import { useTranslations } from 'next-intl'

/** Why something was not fetched or read, in words. */
export function Problem({ problem, detail }: { problem: string; detail: string }) {
  const t = useTranslations('desk.intake')
  const errors = useTranslations('errors')
  const reason = errors(/^\w+$/.test(problem) && errors.has(problem) ? problem : 'job_failed')
  return detail ? t('failedReason', { reason, detail }) : reason
}
