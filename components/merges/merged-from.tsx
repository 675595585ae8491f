import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'

type Props = { merges: { id: string; name: string; mergedAt: Date }[] }

/** The records that were merged into this one, each with the way to its merge. */
export function MergedFrom({ merges }: Props) {
  const t = useTranslations('desk.merges')
  if (merges.length === 0) return null
  return (
    <ul aria-label={t('mergedFrom')} className="mt-3 grid gap-1 text-note">
      {merges.map(({ id, name, mergedAt }) => (
        <li key={id}>
          {t.rich('holds', {
            name: () => <bdi>{name}</bdi>,
            date: () => <Moment at={mergedAt} />,
            link: (words) => <a href={`/desk/merges/${id}`}>{words}</a>,
          })}
        </li>
      ))}
    </ul>
  )
}
