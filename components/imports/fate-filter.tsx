import { useTranslations } from 'next-intl'
import type { ImportFate } from '@/generated/prisma/enums'
import type { FateCounts } from '@/lib/desk/imports/desk-queries'
import { addressWith } from '@/lib/platform/paging'

type Props = {
  /** The import's own address. */
  href: string
  counts: FateCounts
  chosen: ImportFate | 'open' | undefined
  foretold: boolean
}

const ORDER = ['create', 'add', 'duplicate', 'refuse', 'skip', 'open'] as const

/** How many rows have which fate, each leading to those rows. */
export function FateFilter({ href, counts, chosen, foretold }: Props) {
  const t = useTranslations('desk.imports')
  const total = ORDER.reduce((sum, fate) => sum + counts[fate], 0)
  const shown = ORDER.filter((fate) => counts[fate] > 0 || fate === chosen)
  return (
    <nav aria-label={t('filter')} className="pb-4 text-note">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <a aria-current={chosen ? undefined : 'page'} className="plain py-1" href={href}>
            {t('allRows', { count: total })}
          </a>
        </li>
        {shown.map((fate) => (
          <li key={fate}>
            <a
              aria-current={chosen === fate ? 'page' : undefined}
              className="plain py-1"
              href={addressWith(href, { fate })}
            >
              {t(`${foretold ? 'foretold' : 'fates'}.${fate}`, { count: counts[fate] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
