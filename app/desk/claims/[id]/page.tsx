import { getTranslations } from 'next-intl/server'
import { Removed } from '@/app/desk/merges/removed'
import { Tidying } from '@/app/desk/merges/tidying'
import { AssessmentsOnDesk } from '@/components/assessments/assessments-on-desk'
import { AssignForm } from '@/components/claims/assign-form'
import { Sides } from '@/components/claims/sides'
import { WorkHead } from '@/components/claims/work-head'
import { Threads } from '@/components/comments/threads'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { DeskLines } from '@/components/history/desk-lines'
import { Refreshing } from '@/components/live/refreshing'
import { WatchButton } from '@/components/notifications/watch-button'
import { Done } from '@/components/ui/done'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Words } from '@/components/ui/words'
import { getAssessmentGrounds, listAssessmentsForDesk } from '@/lib/assessments/desk-queries'
import { listAssignees } from '@/lib/claims/desk-queries'
import { getClaimForWork, listNewInformation } from '@/lib/claims/work-queries'
import { listColleagues, listThreads } from '@/lib/comments/queries'
import { isWatching } from '@/lib/desk/notifications/queries'
import { listClaimEvidence } from '@/lib/evidence/queries'
import { requireActor } from '@/lib/people/auth/session'
import { hasRole } from '@/lib/platform/actor'
import { listClaimRebuttals } from '@/lib/rebuttals/queries'
import { listHistoryForDesk } from '@/lib/record/desk-history'
import { listClaimStatements } from '@/lib/statements/queries'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props) {
  const claim = await getClaimForWork((await params).id)
  return claim ? { title: claim.proposition } : {}
}

/** Work on a claim: everything that readers see, with drafts, threads and the history. */
export default async function ClaimWorkPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const [claim, grounds] = await Promise.all([getClaimForWork(id), getAssessmentGrounds(id, [])])
  if (!claim || !grounds) return <Removed id={id} type="claim" />
  const t = await getTranslations('desk.work')
  const [
    { statements },
    rebuttals,
    evidence,
    assessments,
    news,
    threads,
    { lines },
    assignees,
    colleagues,
    watching,
  ] = await Promise.all([
    listClaimStatements(id),
    listClaimRebuttals(id),
    listClaimEvidence(id),
    listAssessmentsForDesk(actor, id),
    listNewInformation(id),
    listThreads('claim', id),
    listHistoryForDesk(actor, { claimId: id }, undefined),
    hasRole(actor, 'editor') ? listAssignees() : null,
    listColleagues(),
    isWatching(actor, id),
  ])
  return (
    <>
      <WorkHead claim={claim} actor={actor} />
      <Done done={done} />
      <Tidying actor={actor} id={id} type="claim" />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <WatchButton recordId={id} recordType="claim" watching={watching} />
        <Words only={['desk.live']}>
          <Refreshing on={id} />
        </Words>
      </div>
      <AssignForm
        claim={{ id, assigneeId: claim.assignee?.id ?? null }}
        assignees={assignees}
        actorId={actor.id}
      />
      <AssessmentsOnDesk claimId={id} actor={actor} assessments={assessments} grounds={grounds} news={news} />
      <Sides
        statements={statements}
        rebuttals={rebuttals}
        originCount={grounds.record.origins.length}
        originAgainstCount={grounds.record.against.length}
        desk
      />
      <Section id="evidence" title={t('evidence')}>
        {evidence.length ? <EvidenceList evidence={evidence} desk /> : <Empty>{t('noEvidence')}</Empty>}
      </Section>
      <Section id="threads" title={t('threads')}>
        <Threads type="claim" id={id} threads={threads} colleagues={colleagues} />
      </Section>
      <Section id="history" title={t('history')}>
        <DeskLines lines={lines.slice(0, 10)} of={id} />
        <p className="pt-2">
          <a href={`/desk/history/claim/${id}`}>{t('wholeHistory')}</a>
        </p>
      </Section>
    </>
  )
}
