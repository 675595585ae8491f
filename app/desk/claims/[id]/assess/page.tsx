import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AssessmentForm } from '@/components/assessments/assessment-form'
import { OnRecordBox } from '@/components/assessments/on-record'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { getAssessmentGrounds, listAssessmentsForDesk } from '@/lib/assessments/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { hasRole } from '@/lib/platform/actor'

export async function generateMetadata() {
  const t = await getTranslations('desk.assess')
  return { title: t('title') }
}

/** A new assessment of a claim, begun from the one in force where there is one. */
export default async function AssessPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('contributor')
  const { id } = await params
  const t = await getTranslations('desk.assess')
  const [grounds, assessments] = await Promise.all([
    getAssessmentGrounds(id, []),
    listAssessmentsForDesk(actor, id),
  ])
  if (!grounds) notFound()
  const published = assessments.find(({ state }) => state === 'published') ?? null
  const mine = assessments.find(({ state, authorId }) => state === 'draft' && authorId === actor.id)

  return (
    <>
      <Breadcrumb crumbs={[{ href: `/desk/claims/${id}`, text: grounds.claim.proposition }]} />
      <h1>{published ? t('titleAgain') : t('title')}</h1>
      {mine ? (
        <p className="notice mt-4">
          {t.rich('draftStands', { link: (chunks) => <a href={`/desk/assessments/${mine.id}`}>{chunks}</a> })}
        </p>
      ) : null}
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <AssessmentForm grounds={grounds} from={published} draft={false} canSend={hasRole(actor, 'editor')} />
        <div>
          <OnRecordBox grounds={grounds} />
        </div>
      </div>
    </>
  )
}
