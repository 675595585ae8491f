import { useTranslations } from 'next-intl'
import type { Mergeable } from '@/lib/record/merged-records'

const TYPES = ['claim', 'source', 'document'] as const

/** How many pairs of each kind wait for a decision, each leading to them. */
export function DuplicateCounts({ counts }: { counts: Record<Mergeable, number> }) {
  const t = useTranslations('desk.duplicates.types')
  return TYPES.filter((type) => counts[type] > 0).map((type) => (
    <li className="py-2.5" key={type}>
      <a href={`/desk/duplicates?type=${type}`}>{t(type, { count: counts[type] })}</a>
    </li>
  ))
}
