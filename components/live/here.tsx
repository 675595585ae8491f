'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Live } from '@/components/live/use-live'

/** Who else has this page open, as one line that a screen reader is told of; nothing where nobody is. */
export function Here({ live }: { live: Live }) {
  const t = useTranslations('desk.live')
  const format = useFormatter()
  const names = live.people.map(({ name }) => name)
  return (
    <span aria-live="polite" className="text-small text-soft">
      {names.length > 0 && t('here', { count: names.length, names: format.list(names) })}
      {live.by === 'nothing' && names.length > 0 && ` ${t('away')}`}
    </span>
  )
}
