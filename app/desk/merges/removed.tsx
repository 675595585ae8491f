import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/when'
import { getRemoved } from '@/lib/desk/merges/both-records'
import { deskAddress, historyAddress } from '@/lib/platform/addresses/record-address'
import type { Mergeable } from '@/lib/record/merged-records'

/** The page of a record that no longer stands: where it went, and the way to undo that. Nothing stands here otherwise. */
export async function Removed({ type, id }: { type: Mergeable; id: string }) {
  const [t, removed] = await Promise.all([getTranslations('desk.merges'), getRemoved(type, id)])
  if (!removed) notFound()
  const { name, removedAt, survivor, merge } = removed
  return (
    <>
      <h1 className="max-w-[28em] pb-4" dir="auto">
        {name}
      </h1>
      <p className="notice">
        {survivor
          ? t.rich('isMerged', {
              date: () => <Moment at={removedAt} />,
              into: () => (
                <a href={deskAddress(type, survivor.id)}>
                  <bdi>{survivor.name}</bdi>
                </a>
              ),
            })
          : t.rich('isRemoved', { date: () => <Moment at={removedAt} /> })}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {merge ? <a href={`/desk/merges/${merge.id}`}>{t('toUndo')}</a> : null}
        <a href={historyAddress(type, id)}>{t('history')}</a>
      </p>
    </>
  )
}
