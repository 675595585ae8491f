import { useTranslations } from 'next-intl'

type Props = { action: string; words: string; hint: string; total: number }

/** Narrows a list to what contains some words; an address like any other, so it needs no script. */
export function SearchForm({ action, words, hint, total }: Props) {
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
        <button className="button min-h-10" type="submit">
          {t('search')}
        </button>
      </form>
      {words ? (
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
