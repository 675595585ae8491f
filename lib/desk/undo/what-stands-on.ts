import type { RecordType } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/platform/database/database'

/** Whether anything that still counts stands on the record, so that it cannot be taken back. */
export async function holdsRecord(tx: Transaction, type: RecordType, id: string): Promise<boolean> {
  const counts = await Promise.all(countsOf(tx, type, id))
  return counts.some((count) => count > 0)
}

const standing = { withdrawnAt: null }
const inForce = { supersededAt: null, standing: { not: 'withdrawn' as const } }

function countsOf(tx: Transaction, type: RecordType, id: string): Promise<number>[] {
  switch (type) {
    case 'claim':
      return [
        tx.statement.count({ where: { claimId: id, ...standing } }),
        tx.evidence.count({ where: { claimId: id, ...standing } }),
        tx.rebuttal.count({ where: { OR: [{ rootClaimId: id }, { counterClaimId: id }], ...inForce } }),
        tx.assessment.count({ where: { claimId: id } }),
        tx.claim.count({ where: { mergedIntoId: id } }),
      ]
    case 'source':
      return [
        tx.statement.count({ where: { sourceId: id, ...standing } }),
        tx.attributionStep.count({ where: { sourceId: id, statement: standing } }),
        tx.rebuttal.count({ where: { sourceId: id, ...inForce } }),
        tx.evidence.count({ where: { sourceId: id, ...standing } }),
        tx.document.count({ where: { publisherId: id, removedAt: null } }),
        tx.source.count({ where: { OR: [{ affiliationId: id, removedAt: null }, { mergedIntoId: id }] } }),
      ]
    case 'document':
      return [
        tx.statement.count({ where: { documentId: id, ...standing } }),
        tx.attributionStep.count({ where: { documentId: id, statement: standing } }),
        tx.evidence.count({ where: { documentId: id, ...standing } }),
        tx.comment.count({ where: { snapshot: { documentId: id } } }),
        tx.document.count({ where: { mergedIntoId: id } }),
      ]
    case 'story':
      return [tx.claimStory.count({ where: { storyId: id, claim: { removedAt: null } } })]
    case 'statement':
      return [
        tx.rebuttal.count({ where: { statementId: id, ...inForce } }),
        tx.evidence.count({ where: { dependsOnStatementId: id, ...standing } }),
        tx.assessmentStatement.count({ where: { statementId: id } }),
      ]
    case 'rebuttal':
      return [tx.rebuttal.count({ where: { targetRebuttalId: id, ...inForce } })]
    case 'evidence':
      return [
        tx.standingDecision.count({ where: { evidenceId: id, supersededAt: null } }),
        tx.evidence.count({ where: { dependsOnEvidenceId: id, ...standing } }),
        tx.assessmentEvidence.count({ where: { evidenceId: id } }),
      ]
    default:
      return []
  }
}
