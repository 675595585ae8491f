import { useTranslations } from 'next-intl'

/** What the fields of a form of evidence are called, by name. */
export function useEvidenceLabels(): Record<string, string> {
  const t = useTranslations('desk.evidence')
  const form = useTranslations('desk.form')
  const statements = useTranslations('desk.statements')
  const names = [
    'kind',
    'bearing',
    'description',
    'credibility',
    'url',
    'archiveUrl',
    'file',
    'removeFile',
    'source',
    'document',
    'quotes',
    'dependsOn',
  ] as const
  return {
    ...Object.fromEntries(names.map((name) => [name, t(name)])),
    'quotes[].exact': statements('exact'),
    'quotes[].occurrence': statements('occurrence'),
    reason: form('reason'),
  }
}
