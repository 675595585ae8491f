import { useTranslations } from 'next-intl'

/** The box by which a record of a list is chosen, named for the record. */
export function BulkTick({ id, name }: { id: string; name: string }) {
  const t = useTranslations('desk.bulk')
  return (
    <label className="absolute start-0 top-2 inline-flex min-h-8 min-w-6 items-center">
      <input name="ids" type="checkbox" value={id} />
      <span className="sr-only">{t('choose1', { name })}</span>
    </label>
  )
}
