import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BulkForm } from '@/components/bulk/bulk-form'
import { ClaimFilterForm } from '@/components/claims/claim-filter-form'
import { DeskClaimList } from '@/components/claims/desk-claim-list'
import { ListHead } from '@/components/desk/list-head'
import { Empty } from '@/components/ui/empty'
import { Pagination } from '@/components/ui/pagination'
import { Words } from '@/components/ui/words'
import { claimFilter, listAssignees, listClaimsForDesk } from '@/lib/claims/desk-queries'
import { listLabelNames } from '@/lib/labels/queries'
import { requireActor } from '@/lib/people/auth/session'
import { addressWith } from '@/lib/platform/paging'
import { listStoryTitles } from '@/lib/stories/desk-queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.claims')
  return { title: t('title') }
}

/** All claims, those that changed last first, narrowed by label, story and words. */
export default async function ClaimsPage({ searchParams }: Props) {
  await requireActor('contributor')
  const asked = await searchParams
  const filter = claimFilter(asked)
  const [t, { claims, page }, stories, labelNames, assignees] = await Promise.all([
    getTranslations('desk.claims'),
    listClaimsForDesk(filter, asked.page),
    listStoryTitles(filter.story ? [filter.story] : []),
    listLabelNames(),
    listAssignees(),
  ])
  const { words, ...labels } = filter
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <ListHead
        action={{ href: '/desk/claims/new', text: t('new') }}
        explained={t('explained')}
        title={t('title')}
      />
      <ClaimFilterForm filter={filter} labels={labelNames} stories={stories} total={page.total} />
      {claims.length > 0 ? (
        <Words only={['desk.bulk']}>
          <BulkForm
            assignees={assignees.map(({ id, name }) => ({ id, text: name }))}
            labels={labelNames}
            shown={claims.map(({ id }) => id)}
            stories={stories.map(({ id, title }) => ({ id, text: title }))}
            type="claim"
          >
            <DeskClaimList claims={claims} />
          </BulkForm>
        </Words>
      ) : (
        <Empty>{isNarrowed ? t('emptyFilter') : t('empty')}</Empty>
      )}
      <Pagination href={addressWith('/desk/claims', { ...labels, q: words })} page={page} />
    </>
  )
}
