import { getTranslations } from 'next-intl/server'
import { ReviewKeys } from '@/components/assessments/review-keys'
import {
  DiscardForm,
  DissentForm,
  PublishForm,
  ReturnForm,
  WithdrawDissentForm,
  WithdrawForm,
} from '@/components/assessments/workflow-forms'
import { LevelMark } from '@/components/claims/marks'
import { Worded } from '@/components/ui/worded'
import { Words } from '@/components/ui/words'
import type { AssessmentGrounds, DeskAssessment } from '@/lib/assessments/desk-queries'
import { canDissent, canEditDraft, canReturn, canWithdraw } from '@/lib/assessments/policy'
import { type Actor, hasRole } from '@/lib/platform/actor'

/** What the viewer can do with an assessment in its present state, and what the record says to its level. */
export async function AssessmentSteps({
  assessment,
  grounds,
  actor,
}: {
  assessment: DeskAssessment
  grounds: AssessmentGrounds
  actor: Actor
}) {
  const t = await getTranslations('desk.assess')
  const step = { id: assessment.id, version: assessment.version }
  const verdict = grounds.levels.find(({ level }) => level === assessment.level)
  const own = assessment.authorId === actor.id
  const dissent = assessment.dissents.find((it) => it.authorId === actor.id)
  const open = assessment.state === 'draft' || assessment.state === 'in_review'
  return (
    <>
      {open && verdict ? (
        <p className={verdict.met ? 'text-note' : 'notice'}>
          <b>{t(verdict.met ? 'met' : 'unmet')}</b> <Worded wording={verdict.reason} />
        </p>
      ) : null}
      {assessment.state === 'in_review' && hasRole(actor, 'reviewer') ? (
        <>
          {own ? <p className="text-note text-soft">{t('secondPerson')}</p> : null}
          <PublishForm {...step} seenLine={grounds.line} />
          {own ? null : (
            <Words only={['desk.assess.keys']}>
              <ReviewKeys />
            </Words>
          )}
        </>
      ) : null}
      {assessment.state === 'in_review' && !hasRole(actor, 'reviewer') ? (
        <p className="text-note text-soft">{t('awaitsReviewer')}</p>
      ) : null}
      {canReturn(actor, assessment) ? <ReturnForm {...step} /> : null}
      {canEditDraft(actor, assessment) ? <DiscardForm {...step} /> : null}
      {assessment.dissents.map((it) => (
        <section key={it.id} className="border-s border-rule ps-4 text-note">
          <h2 className="text-base">{t('dissentBy', { name: it.author.name })}</h2>
          <LevelMark level={it.level} />
          <p className="mt-1">{it.reasons}</p>
        </section>
      ))}
      {dissent ? <WithdrawDissentForm id={dissent.id} /> : null}
      {canDissent(actor, assessment) && !dissent ? (
        <details>
          <summary>{t('dissentOpen')}</summary>
          <DissentForm assessmentId={assessment.id} level={assessment.level} />
        </details>
      ) : null}
      {canWithdraw(actor, assessment) ? (
        <details>
          <summary>{t('withdrawOpen')}</summary>
          <WithdrawForm {...step} />
        </details>
      ) : null}
    </>
  )
}
