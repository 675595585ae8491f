'use client'

import { useTranslations } from 'next-intl'
import type { BulkState } from '@/lib/desk/bulk/actions'

/** What became of the records: how many changed, how many were so already, and which were left, and why. */
export function BulkResultNote({ state }: { state: BulkState }) {
  const t = useTranslations('desk.bulk')
  const errors = useTranslations('errors')
  if (!state) return null
  if (!state.ok) {
    return (
      <p className="notice mb-3" role="alert">
        {errors(state.message)}
      </p>
    )
  }
  const { changed, same, refused } = state.result
  return (
    <div className="notice mb-3" role="status">
      <p>
        {t('changed', { count: changed })} {same > 0 ? t('same', { count: same }) : null}{' '}
        {refused.length > 0 ? t('refused', { count: refused.length }) : null}
      </p>
      {refused.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-small">
          {refused.map(({ id, text, href, why }) => (
            <li key={id}>
              <a href={href}>
                <bdi>{text}</bdi>
              </a>
              : {errors.has(why) ? errors(why) : why}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
