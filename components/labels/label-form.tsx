import { useTranslations } from 'next-intl'
import { LabelFilter } from '@/components/labels/label-filter'

type Props = { action: string; names: readonly string[]; value: string | undefined }

/** Narrows a list to one label; nothing where no label is in use. */
export function LabelForm({ action, names, value }: Props) {
  const t = useTranslations('desk.labels')
  const record = useTranslations('desk.record')
  if (names.length === 0) return null
  return (
    <search>
      <form action={action} className="flex max-w-prose flex-wrap items-end gap-3 pb-6">
        <LabelFilter id="list-label" names={names} value={value} />
        <button className="button min-h-10" type="submit">
          {t('apply')}
        </button>
        {value ? <a href={action}>{record('showAll')}</a> : null}
      </form>
    </search>
  )
}
