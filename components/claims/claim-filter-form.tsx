import { useTranslations } from 'next-intl'
import { LabelFilter } from '@/components/labels/label-filter'
import { Level } from '@/generated/prisma/enums'
import { type DisputeState, disputeRules } from '@/lib/reasoning/disputes/rules'

type Props = {
  filter: { level?: Level; dispute?: DisputeState; story?: string; label?: string; words?: string }
  stories: { id: string; title: string }[]
  labels: readonly string[]
  total: number
}

/** Narrows the list of claims; an address like any other, so it needs no script. */
export function ClaimFilterForm({ filter, stories, labels, total }: Props) {
  const t = useTranslations('desk.claims')
  const terms = useTranslations('terms')
  const record = useTranslations('desk.record')
  const choices = [
    {
      name: 'level',
      value: filter.level,
      options: Object.values(Level).map((level) => ({ value: level, text: terms(`level.${level}`) })),
    },
    {
      name: 'dispute',
      value: filter.dispute,
      options: disputeRules.map(({ state }) => ({ value: state, text: terms(`dispute.${state}`) })),
    },
    {
      name: 'story',
      value: filter.story,
      options: stories.map(({ id, title }) => ({ value: id, text: title })),
    },
  ] as const
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <search aria-label={t('filter')}>
      <form action="/desk/claims" className="grid gap-3 pb-6 sm:grid-cols-2 lg:grid-cols-6 lg:items-end">
        <div>
          <label className="text-small text-soft" htmlFor="claim-words">
            {t('words')}
          </label>
          <input defaultValue={filter.words} id="claim-words" maxLength={200} name="q" type="search" />
        </div>
        {choices.map(({ name, value, options }) => (
          <div className="min-w-0" key={name}>
            <label className="text-small text-soft" htmlFor={`claim-${name}`}>
              {t(name)}
            </label>
            <select defaultValue={value ?? ''} id={`claim-${name}`} name={name}>
              <option value="">{t('any')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <LabelFilter id="claim-label" names={labels} value={filter.label} />
        <button className="button min-h-10 justify-self-start" type="submit">
          {t('apply')}
        </button>
      </form>
      <p className="flex flex-wrap items-baseline gap-x-4 pb-3 text-small text-soft">
        <span role="status">{t('count', { count: total })}</span>
        {isNarrowed ? (
          <a className="inline-block min-h-6" href="/desk/claims">
            {record('showAll')}
          </a>
        ) : null}
      </p>
    </search>
  )
}
