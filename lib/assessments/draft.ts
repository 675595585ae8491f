import type { Assessment } from '@/generated/prisma/client'
import { canDraft, canEditDraft, canReturn, canSendForReview } from '@/lib/assessments/policy'
import { whatIsMissing } from '@/lib/assessments/readiness'
import type {
  AssessmentEdit,
  AssessmentInput,
  AssessmentReturn,
  AssessmentStep,
} from '@/lib/assessments/schema'
import { type Actor, hasRole } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'

type Saved = { id: string; claimId: string; version: number }

/** Begins an assessment of a claim as a draft, which nobody outside the desk sees. */
export async function draftAssessment(
  actor: Pick<Actor, 'id'>,
  input: AssessmentInput,
): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canDraft(actor)) return refuse('forbidden')
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId, removedAt: null },
      select: { id: true },
    })
    if (!claim) return refuse('not_found')
    const fault = await faultOfGrounds(tx, input)
    if (fault) return fault
    const published = await tx.assessment.findFirst({
      where: { claimId: claim.id, state: 'published' },
      select: { id: true },
    })
    const id = newId()
    await change({ type: 'assessment', id, action: 'assessment.drafted', claimId: claim.id }, () =>
      tx.assessment.create({
        data: {
          id,
          claimId: claim.id,
          authorId: actor.id,
          createdAt: now,
          supersedesId: published?.id ?? null,
          ...columns(input),
          statements: { create: input.statementIds.map((statementId) => ({ statementId })) },
          evidence: { create: grounds(input) },
        },
      }),
    )
    return { ok: true, value: { id, claimId: claim.id, version: 1 } }
  })
}

/** Saves a draft anew: its author's, or any editor's. */
export async function editDraft(actor: Pick<Actor, 'id'>, input: AssessmentEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, change }) => {
    const draft = await findAssessment(tx, actor, input.id)
    if (!draft) return refuse('not_found')
    if (draft.state !== 'draft') return refuse('conflict', 'assessment_not_draft')
    if (!canEditDraft(actor, draft)) return refuse('forbidden')
    if (draft.version !== input.version) return stale(draft)
    const fault = await faultOfGrounds(tx, { ...input, claimId: draft.claimId })
    if (fault) return fault
    await change(
      { type: 'assessment', id: draft.id, action: 'assessment.edited', claimId: draft.claimId },
      async () => {
        await tx.assessmentStatement.deleteMany({ where: { assessmentId: draft.id } })
        await tx.assessmentEvidence.deleteMany({ where: { assessmentId: draft.id } })
        await tx.assessment.update({
          where: { id: draft.id },
          data: {
            ...columns(input),
            version: { increment: 1 },
            statements: { create: input.statementIds.map((statementId) => ({ statementId })) },
            evidence: { create: grounds(input) },
          },
        })
      },
    )
    return { ok: true, value: { id: draft.id, claimId: draft.claimId, version: draft.version + 1 } }
  })
}

/** Drops a draft. That it was there, and what it said, stays in the history. */
export async function discardDraft(actor: Pick<Actor, 'id'>, input: AssessmentStep): Promise<Result<Saved>> {
  return step(
    actor,
    input,
    canEditDraft,
    'assessment_not_draft',
    async ({ writing: { tx }, assessment }) => ({
      action: 'assessment.discarded',
      run: () => tx.assessment.delete({ where: { id: assessment.id } }),
    }),
  )
}

/** Sends a draft to review, once it has what its level needs (or says why that is overruled). */
export async function sendForReview(actor: Pick<Actor, 'id'>, input: AssessmentStep): Promise<Result<Saved>> {
  return step(actor, input, canSendForReview, 'assessment_not_draft', async ({ writing, assessment }) => {
    const { tx, now } = writing
    const fields = await whatIsMissing(writing, assessment)
    if (fields) return refuse('invalid', 'assessment_incomplete', fields)
    return {
      action: 'assessment.sent_for_review',
      run: () => update(tx, assessment.id, { state: 'in_review', submittedAt: now, reviewNote: '' }),
    }
  })
}

/** Returns an assessment from review to its author, with what is to be done. */
export async function returnAssessment(
  actor: Pick<Actor, 'id'>,
  input: AssessmentReturn,
): Promise<Result<Saved>> {
  return step(
    actor,
    input,
    canReturn,
    'assessment_not_in_review',
    async ({ writing: { tx }, assessment }) => ({
      action: 'assessment.returned',
      reason: input.note,
      run: () => update(tx, assessment.id, { state: 'draft', submittedAt: null, reviewNote: input.note }),
    }),
  )
}

type Step = { writing: Write; assessment: Assessment }
type Planned = { action: EventName; reason?: string; run: () => Promise<unknown> }

/** One step of the workflow: the assessment as last seen, the right state, the right person, one line of history. */
async function step(
  actor: Pick<Actor, 'id'>,
  input: AssessmentStep,
  allows: (actor: Actor, assessment: Assessment) => boolean,
  wrongState: string,
  plan: (step: Step) => Promise<Refusal | Planned>,
): Promise<Result<Saved>> {
  return write(actor, async (writing) => {
    const { tx, actor, change } = writing
    const assessment = await findAssessment(tx, actor, input.id)
    if (!assessment) return refuse('not_found')
    const expected = wrongState === 'assessment_not_draft' ? 'draft' : 'in_review'
    if (assessment.state !== expected) return refuse('conflict', wrongState)
    if (!allows(actor, assessment)) return refuse('forbidden')
    if (assessment.version !== input.version) return stale(assessment)
    const planned = await plan({ writing, assessment })
    if ('ok' in planned) return planned
    const { action, reason, run } = planned
    await change({ type: 'assessment', id: assessment.id, action, reason, claimId: assessment.claimId }, run)
    return {
      ok: true,
      value: { id: assessment.id, claimId: assessment.claimId, version: assessment.version + 1 },
    }
  })
}

/** A contributor sees his own drafts and what is published; the rest is not found. */
async function findAssessment(tx: Transaction, actor: Actor, id: string): Promise<Assessment | null> {
  const assessment = await tx.assessment.findUnique({ where: { id } })
  if (!assessment) return null
  const unpublished = assessment.state === 'draft' || assessment.state === 'in_review'
  return unpublished && assessment.authorId !== actor.id && !hasRole(actor, 'editor') ? null : assessment
}

function update(tx: Transaction, id: string, data: Partial<Assessment>) {
  const { record: _record, ...columns } = data
  return tx.assessment.update({ where: { id }, data: { ...columns, version: { increment: 1 } } })
}

function columns(input: AssessmentInput) {
  return {
    level: input.level,
    rationale: input.rationale,
    known: input.known,
    notKnown: input.notKnown,
    wouldSettle: input.wouldSettle,
    credibility: input.credibility,
    overruleReason: input.overruleReason,
    reviewBy: input.reviewBy?.at ?? null,
  }
}

/** The evidence it rests on: what was examined is rested on. */
function grounds({ evidenceIds, examinedIds }: AssessmentInput) {
  return [...new Set([...evidenceIds, ...examinedIds])].map((evidenceId) => ({
    evidenceId,
    examined: examinedIds.includes(evidenceId),
  }))
}

/** What an assessment rests on stands on record for its own claim. */
async function faultOfGrounds(tx: Transaction, input: AssessmentInput): Promise<Refusal | null> {
  const evidenceIds = grounds(input).map(({ evidenceId }) => evidenceId)
  const own = { claimId: input.claimId, withdrawnAt: null }
  const [statements, evidence] = await Promise.all([
    tx.statement.count({ where: { ...own, id: { in: input.statementIds } } }),
    tx.evidence.count({ where: { ...own, id: { in: evidenceIds } } }),
  ])
  if (statements !== new Set(input.statementIds).size) {
    return refuse('invalid', 'invalid', { statementIds: ['statement_not_on_claim'] })
  }
  if (evidence !== evidenceIds.length)
    return refuse('invalid', 'invalid', { evidenceIds: ['evidence_not_on_claim'] })
  return null
}
