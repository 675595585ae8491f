import type { Reader } from '@/lib/platform/database/database'

/** The source and all that are affiliated to it, at however many removes. */
export async function partyOf(tx: Reader, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE party(id) AS (
      SELECT ${id}
      UNION
      SELECT s."id" FROM "Source" s JOIN party p ON s."affiliationId" = p.id
    ) SELECT id FROM party`
  return rows.map((row) => row.id)
}

/**
 * The claims whose count of origins rests on one of the sources: as a speaker, as a hop of a chain, as the publisher of
 * the document, by evidence of theirs, or by evidence that depends on theirs or on what they said, of whatever claim.
 */
export async function claimsRestingOn(tx: Reader, sourceIds: readonly string[]): Promise<string[]> {
  const among = JSON.stringify(sourceIds)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH party AS (SELECT value AS id FROM json_each(${among}))
    SELECT "claimId" AS id FROM "Statement" WHERE "sourceId" IN (SELECT id FROM party)
    UNION SELECT s."claimId" FROM "AttributionStep" a JOIN "Statement" s ON s."id" = a."statementId"
      WHERE a."sourceId" IN (SELECT id FROM party)
    UNION SELECT s."claimId" FROM "Document" d JOIN "Statement" s ON s."documentId" = d."id"
      WHERE d."publisherId" IN (SELECT id FROM party)
    UNION SELECT "claimId" FROM "Evidence" WHERE "sourceId" IN (SELECT id FROM party)
    UNION SELECT e."claimId" FROM "Evidence" o JOIN "Evidence" e ON e."dependsOnEvidenceId" = o."id"
      WHERE o."sourceId" IN (SELECT id FROM party)
    UNION SELECT e."claimId" FROM "Statement" s JOIN "Evidence" e ON e."dependsOnStatementId" = s."id"
      WHERE s."sourceId" IN (SELECT id FROM party)`
  return rows.map((row) => row.id)
}
