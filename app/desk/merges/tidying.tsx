import { getTranslations } from 'next-intl/server'
import { LabelList } from '@/components/labels/label-list'
import { MergedFrom } from '@/components/merges/merged-from'
import { listMergesInto } from '@/lib/desk/merges/desk-queries'
import { canMerge } from '@/lib/desk/merges/policy'
import { getLabels } from '@/lib/labels/queries'
import type { Labelled } from '@/lib/labels/schema'
import type { Actor } from '@/lib/platform/actor'
import { deskAddress, deskList } from '@/lib/platform/addresses/record-address'
import { MERGEABLE } from '@/lib/record/merged-records'

/** What keeps a record clean, on its page at the desk: its labels, what was merged into it, and the way to merge or split. */
export async function Tidying({ type, id, actor }: { type: Labelled; id: string; actor: Actor }) {
  const mergeable = MERGEABLE.find((it) => it === type)
  const [t, labels, merges] = await Promise.all([
    getTranslations('desk.merges'),
    getLabels(type, [id]),
    mergeable ? listMergesInto(mergeable, id) : [],
  ])
  const names = labels.get(id) ?? []
  const mayMerge = mergeable !== undefined && canMerge(actor)
  if (names.length === 0 && merges.length === 0 && !mayMerge) return null
  return (
    <div className="my-4 grid gap-2">
      <LabelList labels={names} list={deskList(type)} />
      {mayMerge ? (
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-note">
          <a href={`${deskAddress(type, id)}/merge`}>{t(`to.${mergeable}`)}</a>
          {type === 'claim' ? <a href={`/desk/claims/${id}/split`}>{t('to.split')}</a> : null}
        </p>
      ) : null}
      <MergedFrom merges={merges} />
    </div>
  )
}
