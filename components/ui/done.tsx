import { useTranslations } from 'next-intl'

/** What is not undone in one step: readers have seen it, or it undid something itself. */
const FINAL = new Set(['undone', 'published', 'withdrawn', 'acknowledged', 'import_discarded'])

/** Says what was just done, as the address that a form led to has it (`?done=published`). Anything unknown says nothing. */
export function Done({ done }: { done?: string | string[] }) {
  const t = useTranslations('desk.done')
  if (typeof done !== 'string' || !/^\w+$/.test(done) || !t.has(done)) return null
  return (
    <p role="status" className="notice mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>{t(done)}</span>
      {FINAL.has(done) ? null : <a href="/desk/undo">{t('undoIt')}</a>}
    </p>
  )
}
