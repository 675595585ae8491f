'use client'

import { useTranslations } from 'next-intl'
import type { OpenDraft } from '@/components/annotations/drafts'

const LONGEST = 60

/** Passages at which something was typed in this browser and not recorded. */
export function Unfinished({
  drafts,
  onOpen,
}: {
  drafts: readonly OpenDraft[]
  onOpen: (draft: OpenDraft) => void
}) {
  const t = useTranslations('desk.annotate')
  if (drafts.length === 0) return null
  return (
    <div className="notice annotate-unfinished">
      <p>{t('unfinished', { count: drafts.length })}</p>
      {drafts.map((draft) => (
        <button className="chip" key={draft.spans} onClick={() => onOpen(draft)} type="button">
          <q dir="auto">{draft.quote.length > LONGEST ? `${draft.quote.slice(0, LONGEST)}…` : draft.quote}</q>
        </button>
      ))}
    </div>
  )
}
