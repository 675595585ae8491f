import { useTranslations } from 'next-intl'

/** Why something was not fetched or read, or what of it was left out, in words. */
export function Problem({ problem, detail }: { problem: string; detail: string }) {
  const t = useTranslations('desk.intake')
  const errors = useTranslations('errors')
  const reasons = problem
    .split(' ')
    .map((key) => errors(/^\w+$/.test(key) && errors.has(key) ? key : 'job_failed'))
  const reason = reasons.join(' ')
  return detail ? t('failedReason', { reason, detail }) : reason
}
