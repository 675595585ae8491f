import { canDraft, canEditDraft } from '@/lib/assessments/policy'
import type { AssessmentEdit, AssessmentInput, AssessmentStep } from '@/lib/assessments/schema'
import { findAssessment, type Saved, takeStep } from '@/lib/assessments/workflow-step'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'

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
  return takeStep(actor, input, 'draft', canEditDraft, async ({ writing: { tx }, assessment }) => ({
    action: 'assessment.discarded',
    run: () => tx.assessment.delete({ where: { id: assessment.id } }),
  }))
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
