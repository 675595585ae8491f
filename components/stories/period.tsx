import { When } from '@/components/ui/when'
import type { StoryView } from '@/lib/reader/story-page'

/** From when to when a story runs, as far as it is known; with `after` where there is anything. */
export function Period({
  story: { from, to },
  after = '',
}: {
  story: Pick<StoryView, 'from' | 'to'>
  after?: string
}) {
  if (!from && !to) return null
  return (
    <>
      {from ? <When date={from} /> : null}
      {from && to ? ' – ' : null}
      {to ? <When date={to} /> : null}
      {after}
    </>
  )
}
