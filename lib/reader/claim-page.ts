import { getNewInformation, getPublishedAssessment } from '@/lib/assessments/queries'
import { getClaim, getOnRecord } from '@/lib/claims/queries'
import { listClaimEvidence } from '@/lib/evidence/queries'
import { listClaimHistory } from '@/lib/reader/history'
import { listAnswered, listClaimRebuttals } from '@/lib/rebuttals/queries'
import { listClaimStatements } from '@/lib/statements/queries'

/** As many lines of the history as a claim's own page holds. */
const HISTORY = 30

/** Everything that a claim's page shows, read at once, or null where no claim has this address. */
export async function getClaimPage(slug: string) {
  const claim = await getClaim(slug)
  if (!claim) return null
  const [said, rebuttals, evidence, assessment, news, record, history, answered] = await Promise.all([
    listClaimStatements(claim.id),
    listClaimRebuttals(claim.id),
    listClaimEvidence(claim.id),
    getPublishedAssessment(claim.id),
    getNewInformation(claim.id),
    getOnRecord(claim.id),
    listClaimHistory(claim.id, '1', HISTORY),
    listAnswered(claim.id),
  ])
  if (!record) return null
  return { claim, ...said, rebuttals, evidence, assessment, news, record, history, answered }
}

export type ClaimPage = NonNullable<Awaited<ReturnType<typeof getClaimPage>>>
