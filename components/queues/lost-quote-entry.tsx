import { PlacementStatus } from '@/components/documents/placement-status'
import { Moment } from '@/components/ui/when'
import type { LostQuote } from '@/lib/desk/queues/orphaned-quotes'

/** A quote that its document's newest text has not word for word, leading to where its place is decided. */
export function LostQuoteEntry({ entry }: { entry: LostQuote }) {
  const { document } = entry.snapshot
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-baseline">
      <p className="font-serif text-quote" dir="auto" lang={document.language}>
        <a href={`/desk/quotes/${entry.id}`}>{entry.quote}</a>
      </p>
      <p className="flex flex-wrap gap-x-4 text-small text-soft">
        <bdi>{entry.who}</bdi>
        <bdi>{document.title}</bdi>
        <PlacementStatus placement={entry} />
        <Moment at={entry.placedAt} />
      </p>
    </li>
  )
}
