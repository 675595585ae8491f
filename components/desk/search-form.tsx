import { useTranslations } from 'next-intl'
import { LabelFilter } from '@/components/labels/label-filter'

type Props = {
  action: string
  words: string
  hint: string
  total: number
  /** The labels that the list can be narrowed to, and the one that it is. */
  labels?: { names: readonly string[]; value: string | undefined }
}

/** Narrows a list to what contains some words; an address like any other, so it needs no script. */
export function SearchForm({ action, words, hint, total, labels }: Props) {
  const t = useTranslations('desk.record')
  return (
    <search>
      <form action={action} className="flex max-w-prose flex-wrap items-end gap-3 pb-6">
        <div className="min-w-0 flex-1 basis-60">
          <label className="text-small text-soft" htmlFor="list-words">
            {hint}
          </label>
          <input defaultValue={words} id="list-words" maxLength={200} name="q" type="search" />
        </div>
        {labels ? <LabelFilter id="list-label" names={labels.names} value={labels.value} /> : null}
        <button className="button min-h-10" type="submit">
          {t('search')}
        </button>
      </form>
      {words || labels?.value ? (
        <p className="flex flex-wrap items-baseline gap-x-4 pb-3 text-small text-soft">
          <span role="status">{t('found', { count: total })}</span>
          <a className="inline-block min-h-6" href={action}>
            {t('showAll')}
          </a>
        </p>
      ) : null}
    </search>
  )
}
