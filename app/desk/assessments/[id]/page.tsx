import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AssessmentForm } from '@/components/assessments/assessment-form'
import { AssessmentSteps } from '@/components/assessments/assessment-steps'
import { AssignReviewForm } from '@/components/assessments/assign-review-form'
import { DeskAssessmentView } from '@/components/assessments/desk-assessment'
import { OnRecordBox } from '@/components/assessments/on-record'
import { ReviewDifferences } from '@/components/assessments/review-differences'
import { Sides } from '@/components/claims/sides'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import {
  getAssessmentForDesk,
  getAssessmentGrounds,
  getPublishedForDesk,
  listReviewers,
} from '@/lib/assessments/desk-queries'
import { canAssignReview, canEditDraft } from '@/lib/assessments/policy'
import { requireActor } from '@/lib/people/auth/session'
import { hasRole } from '@/lib/platform/actor'
import { listClaimRebuttals } from '@/lib/rebuttals/queries'
import { listClaimStatements } from '@/lib/statements/queries'

export async function generateMetadata() {
  const t = await getTranslations('desk.assess')
  return { title: t('one') }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One assessment: a draft to go on with, one in review to publish or return, a published one to withdraw or dissent from. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const assessment = await getAssessmentForDesk(actor, id)
  if (!assessment) notFound()
  const examined = assessment.evidence.filter((it) => it.examined).map((it) => it.evidenceId)
  const grounds = await getAssessmentGrounds(assessment.claimId, examined)
  if (!grounds) notFound()
  const t = await getTranslations('desk.assess')
  const editable = canEditDraft(actor, assessment)
  const isOpen = assessment.state === 'draft' || assessment.state === 'in_review'
  const inReview = assessment.state === 'in_review'
  const [published, reviewers, said, rebuttals] = await Promise.all([
    isOpen ? getPublishedForDesk(assessment.claimId) : null,
    canAssignReview(actor, assessment) ? listReviewers(assessment.authorId) : null,
    inReview ? listClaimStatements(assessment.claimId) : null,
    inReview ? listClaimRebuttals(assessment.claimId) : [],
  ])

  return (
    <>
      <Breadcrumb
        crumbs={[{ href: `/desk/claims/${assessment.claimId}`, text: grounds.claim.proposition }]}
      />
      <h1>{t(`heading.${assessment.state}`)}</h1>
      <p className="mt-2 max-w-[40rem] font-serif text-lead" dir="auto">
        {grounds.claim.proposition}
      </p>
      <Done done={done} />
      {assessment.reviewNote ? (
        <p className="notice mt-4">
          <b>{t('returned')}</b> {assessment.reviewNote}
        </p>
      ) : null}
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <div>
          {editable ? (
            <AssessmentForm grounds={grounds} from={assessment} draft canSend={hasRole(actor, 'editor')} />
          ) : (
            <DeskAssessmentView assessment={assessment} grounds={grounds} />
          )}
          {published && inReview && (
            <ReviewDifferences assessment={assessment} grounds={grounds} published={published} />
          )}
        </div>
        <div className="grid content-start gap-8">
          <OnRecordBox grounds={grounds} />
          <AssessmentSteps assessment={assessment} grounds={grounds} actor={actor} />
          {reviewers && <AssignReviewForm assessment={assessment} reviewers={reviewers} />}
        </div>
      </div>
      {said && (
        <Sides
          desk
          originAgainstCount={grounds.record.against.length}
          originCount={grounds.record.origins.length}
          rebuttals={rebuttals}
          statements={said.statements}
        />
      )}
    </>
  )
}
