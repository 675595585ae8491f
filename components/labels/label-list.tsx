import { useTranslations } from 'next-intl'

/** The labels of a record, each leading to what else has it. */
export function LabelList({ labels, list }: { labels: readonly string[]; list: string }) {
  const t = useTranslations('desk.labels')
  if (labels.length === 0) return null
  return (
    <ul aria-label={t('labels')} className="flex flex-wrap gap-x-3 gap-y-1 text-small">
      {labels.map((name) => (
        <li key={name}>
          <a
            className="inline-block min-h-6 border border-rule px-2 no-underline hover:underline"
            href={`${list}?${new URLSearchParams({ label: name })}`}
          >
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
