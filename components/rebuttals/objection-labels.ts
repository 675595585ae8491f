import { useTranslations } from 'next-intl'

/** What the fields of an objection are called, by name; `prefix` stands before the names. */
export function useObjectionLabels(prefix = ''): Record<string, string> {
  const t = useTranslations('desk.rebuttals')
  const names = [
    'kind',
    'summary',
    'counterClaim',
    'newCounterClaim',
    'counterKind',
    'counterAnyway',
  ] as const
  return {
    ...Object.fromEntries(names.map((name) => [`${prefix}${name}`, t(name)])),
    [`${prefix}targetRebuttalId`]: t('target'),
  }
}
