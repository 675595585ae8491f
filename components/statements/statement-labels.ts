import { useTranslations } from 'next-intl'
import { useObjectionLabels } from '@/components/rebuttals/objection-labels'

/** What the fields of a statement's form are called, by name. */
export function useStatementLabels(): Record<string, string> {
  const t = useTranslations('desk.statements')
  const form = useTranslations('desk.form')
  const top = [
    'source',
    'stance',
    'document',
    'mode',
    'quotes',
    'said',
    'place',
    'chain',
    'note',
    'objects',
  ] as const
  const figure = [
    'counted',
    'comparator',
    'low',
    'high',
    'unit',
    'population',
    'area',
    'periodFrom',
    'periodTo',
    'asOf',
    'cumulative',
  ] as const
  return {
    ...Object.fromEntries(top.map((name) => [name, t(name)])),
    ...Object.fromEntries(figure.map((name) => [`figure.${name}`, t(name)])),
    'quotes[].exact': t('exact'),
    'quotes[].occurrence': t('occurrence'),
    'chain[].source': t('hopSource'),
    'chain[].how': t('how'),
    'chain[].wording': t('wording'),
    'chain[].document': t('hopDocument'),
    ...useObjectionLabels('rebuttal.'),
    reason: form('reason'),
  }
}
