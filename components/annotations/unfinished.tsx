'use client'

import { useTranslations } from 'next-intl'
import { spansText } from '@/lib/desk/annotations/spans'
import type { Span } from '@/lib/text/spans'

const LONGEST = 60

/** Passages at which something was typed in this browser and not recorded. */
export function Unfinished({
  drafts,
  onOpen,
}: {
  drafts: readonly { spans: readonly Span[]; quote: string }[]
  onOpen: (spans: readonly Span[]) => void
}) {
  const t = useTranslations('desk.annotate')
  if (drafts.length === 0) return null
  return (
    <div className="notice annotate-unfinished">
      <p>{t('unfinished', { count: drafts.length })}</p>
      {drafts.map(({ spans, quote }) => (
        <button className="chip" key={spansText(spans)} onClick={() => onOpen(spans)} type="button">
          <q dir="auto">{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote}</q>
        </button>
      ))}
    </div>
  )
}
