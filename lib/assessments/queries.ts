import type { RecordType } from '@/generated/prisma/enums'
import { type AssessmentView, assessmentSelect, assessmentView } from '@/lib/assessments/refs'
import { db } from '@/lib/platform/database/database'
import { showsRecords } from '@/lib/platform/pages/shown-records'

/** What came to the record after an assessment and nobody has weighed yet. */
export type NewInformationView = {
  count: number
  since: Date | null
  kinds: { statement: number; rebuttal: number; evidence: number; snapshot: number }
}

/** The assessment in force of a claim, or null where there is none. */
export async function getPublishedAssessment(claimId: string): Promise<AssessmentView | null> {
  const row = await db.assessment.findFirst({
    where: { claimId, state: 'published' },
    orderBy: { number: { sort: 'desc', nulls: 'last' } },
    select: assessmentSelect,
  })
  return showsRecords(row && assessmentView(row))
}

/** One published version of a claim's assessment, in force or not; null where the number was never given. */
export async function getAssessmentVersion(claimId: string, number: number): Promise<AssessmentView | null> {
  const row = await db.assessment.findUnique({
    where: { claimId_number: { claimId, number } },
    select: assessmentSelect,
  })
  return showsRecords(row && assessmentView(row))
}

/** Every published version of a claim's assessment, latest first. */
export async function listAssessmentVersions(claimId: string) {
  const rows = await db.assessment.findMany({
    where: { claimId, number: { not: null }, state: { in: ['published', 'superseded', 'withdrawn'] } },
    orderBy: { number: { sort: 'desc', nulls: 'last' } },
    take: 200,
    select: { id: true, number: true, level: true, state: true, publishedAt: true, endedAt: true },
  })
  return showsRecords(
    rows.flatMap(({ number, publishedAt, ...row }) =>
      number !== null && publishedAt !== null ? [{ ...row, number, publishedAt }] : [],
    ),
  )
}

/** What was added since a claim's assessment and has not been weighed. */
export async function getNewInformation(claimId: string): Promise<NewInformationView> {
  const where = { claimId, clearedAt: null }
  const rows = await db.newInformation.groupBy({
    by: ['recordType'],
    where,
    _count: true,
    _min: { addedAt: true },
  })
  const kinds = { statement: 0, rebuttal: 0, evidence: 0, snapshot: 0 }
  let since: Date | null = null
  for (const { recordType, _count, _min } of rows) {
    if (isWeighed(recordType)) kinds[recordType] += _count
    if (_min.addedAt && (!since || _min.addedAt < since)) since = _min.addedAt
  }
  return { count: rows.reduce((sum, row) => sum + row._count, 0), since, kinds }
}

function isWeighed(type: RecordType): type is keyof NewInformationView['kinds'] {
  return type === 'statement' || type === 'rebuttal' || type === 'evidence' || type === 'snapshot'
}
